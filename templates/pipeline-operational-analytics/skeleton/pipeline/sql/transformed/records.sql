-- Each line that holds, once: an agent that sends one again adds nothing.
MERGE INTO "${transformed}"."${dataset}" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT id, service, host, level, message, trace_id, user_id, duration_ms, occurred_at
  FROM checked
  WHERE reason IS NULL
) AS sent
ON kept.id = sent.id
WHEN NOT MATCHED THEN INSERT (id, service, host, level, message, trace_id, user_id, duration_ms, occurred_at)
  VALUES (
    sent.id, sent.service, sent.host, sent.level, sent.message, sent.trace_id, sent.user_id, sent.duration_ms, sent.occurred_at
  )
