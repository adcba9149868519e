-- Records that are refused lie beside the good ones, with the reason, until somebody looks at them.
MERGE INTO "${transformed}"."${dataset}_rejected" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT DISTINCT coalesce(id, '') AS id, customer_id, category, amount, currency, occurred_at, updated_at, committed_at, reason
  FROM checked
  WHERE reason IS NOT NULL
) AS refused
ON kept.id = refused.id
  AND kept.committed_at = refused.committed_at
  AND coalesce(kept.customer_id, '') = coalesce(refused.customer_id, '')
WHEN MATCHED THEN UPDATE SET reason = refused.reason
WHEN NOT MATCHED THEN INSERT (id, customer_id, category, amount, currency, occurred_at, updated_at, committed_at, reason)
  VALUES (
    refused.id, refused.customer_id, refused.category, refused.amount, refused.currency,
    refused.occurred_at, refused.updated_at, refused.committed_at, refused.reason
  )
