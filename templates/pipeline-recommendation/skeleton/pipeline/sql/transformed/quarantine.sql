-- Events that are refused lie beside the good ones, with the reason, until somebody looks at them.
MERGE INTO "${transformed}"."${dataset}_rejected" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT DISTINCT kind, coalesce(event_id, '') AS event_id, user_id, item_id, event_type, occurred_at, received_at, reason
  FROM checked
  WHERE reason IS NOT NULL
) AS refused
ON kept.event_id = refused.event_id
  AND kept.received_at = refused.received_at
  AND coalesce(kept.user_id, '') = coalesce(refused.user_id, '')
  AND coalesce(kept.item_id, '') = coalesce(refused.item_id, '')
WHEN MATCHED THEN UPDATE SET reason = refused.reason
WHEN NOT MATCHED THEN INSERT (kind, event_id, user_id, item_id, event_type, occurred_at, received_at, reason)
  VALUES (
    refused.kind, refused.event_id, refused.user_id, refused.item_id,
    refused.event_type, refused.occurred_at, refused.received_at, refused.reason
  )
