-- How many people had to do with an item on a day, by its category. What comes late counts for its day.
MERGE INTO "${curated}"."daily_${dataset}" AS kept
USING (
  SELECT
    CAST(did.occurred_at AS DATE) AS day,
    coalesce(item.category, 'unknown') AS category,
    did.item_id AS item_id,
    count(DISTINCT did.user_id) AS people,
    count(*) AS events
  FROM "${transformed}"."${dataset}" AS did
  LEFT JOIN "${transformed}"."${dataset}_items" AS item ON item.item_id = did.item_id
  GROUP BY CAST(did.occurred_at AS DATE), coalesce(item.category, 'unknown'), did.item_id
) AS made
ON kept.day = made.day AND kept.item_id = made.item_id
WHEN MATCHED THEN UPDATE SET category = made.category, people = made.people, events = made.events
WHEN NOT MATCHED THEN INSERT (day, category, item_id, people, events)
  VALUES (made.day, made.category, made.item_id, made.people, made.events)
