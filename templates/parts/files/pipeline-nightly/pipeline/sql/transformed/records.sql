-- The newest state of each record that holds. What the source deleted goes.
MERGE INTO "${transformed}"."${dataset}" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT op, id, customer_id, category, amount, currency, occurred_at, updated_at, committed_at
  FROM checked
  WHERE reason IS NULL
) AS changed
ON kept.id = changed.id
WHEN MATCHED AND changed.op = 'D' AND changed.committed_at >= kept.committed_at THEN DELETE
WHEN MATCHED AND changed.op <> 'D' AND changed.committed_at >= kept.committed_at THEN UPDATE SET
  customer_id = changed.customer_id,
  category = changed.category,
  amount = changed.amount,
  currency = changed.currency,
  occurred_at = changed.occurred_at,
  updated_at = changed.updated_at,
  committed_at = changed.committed_at
WHEN NOT MATCHED AND changed.op <> 'D' THEN INSERT
  (id, customer_id, category, amount, currency, occurred_at, updated_at, committed_at)
  VALUES (
    changed.id, changed.customer_id, changed.category, changed.amount, changed.currency,
    changed.occurred_at, changed.updated_at, changed.committed_at
  )
