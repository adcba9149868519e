-- Readings that are refused lie beside the good ones, with the reason, until somebody looks at them.
MERGE INTO "${transformed}"."${dataset}_rejected" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT DISTINCT
    coalesce(id, '') AS id, site, device_id, metric, value,
    coalesce(occurred_at, TIMESTAMP '1980-01-01 00:00:00') AS occurred_at,
    reason
  FROM checked
  WHERE reason IS NOT NULL
) AS refused
ON kept.id = refused.id
  AND kept.occurred_at = refused.occurred_at
  AND coalesce(kept.device_id, '') = coalesce(refused.device_id, '')
WHEN MATCHED THEN UPDATE SET reason = refused.reason
WHEN NOT MATCHED THEN INSERT (id, site, device_id, metric, value, occurred_at, reason)
  VALUES (refused.id, refused.site, refused.device_id, refused.metric, refused.value, refused.occurred_at, refused.reason)
