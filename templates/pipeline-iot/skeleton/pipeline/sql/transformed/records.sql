-- Each reading that holds, once: a device that sends one again adds nothing.
MERGE INTO "${transformed}"."${dataset}" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT id, site, device_id, metric, value, occurred_at
  FROM checked
  WHERE reason IS NULL
) AS sent
ON kept.id = sent.id
WHEN NOT MATCHED THEN INSERT (id, site, device_id, metric, value, occurred_at)
  VALUES (sent.id, sent.site, sent.device_id, sent.metric, sent.value, sent.occurred_at)
