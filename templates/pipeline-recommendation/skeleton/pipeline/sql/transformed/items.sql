-- The newest state of each item of the catalogue.
MERGE INTO "${transformed}"."${dataset}_items" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT item_id, category, title, occurred_at, received_at
  FROM (
    SELECT *, row_number() OVER (PARTITION BY item_id ORDER BY occurred_at DESC, received_at DESC) AS newest
    FROM checked
    WHERE reason IS NULL AND kind = 'item'
  ) AS numbered
  WHERE newest = 1
) AS came
ON kept.item_id = came.item_id
WHEN MATCHED AND came.occurred_at >= kept.occurred_at THEN UPDATE SET
  category = came.category,
  title = came.title,
  occurred_at = came.occurred_at,
  received_at = came.received_at
WHEN NOT MATCHED THEN INSERT (item_id, category, title, occurred_at, received_at)
  VALUES (came.item_id, came.category, came.title, came.occurred_at, came.received_at)
