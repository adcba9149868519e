-- Lines that are refused lie beside the good ones, with the reason, until somebody looks at them.
MERGE INTO "${transformed}"."${dataset}_rejected" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT DISTINCT
    coalesce(id, '') AS id, service, host, level, message, trace_id, user_id, duration_ms,
    coalesce(occurred_at, TIMESTAMP '1980-01-01 00:00:00') AS occurred_at,
    reason
  FROM checked
  WHERE reason IS NOT NULL
) AS refused
ON kept.id = refused.id
  AND kept.occurred_at = refused.occurred_at
  AND coalesce(kept.service, '') = coalesce(refused.service, '')
  AND coalesce(kept.message, '') = coalesce(refused.message, '')
WHEN MATCHED THEN UPDATE SET reason = refused.reason
WHEN NOT MATCHED THEN INSERT (id, service, host, level, message, trace_id, user_id, duration_ms, occurred_at, reason)
  VALUES (
    refused.id, refused.service, refused.host, refused.level, refused.message, refused.trace_id, refused.user_id,
    refused.duration_ms, refused.occurred_at, refused.reason
  )
