-- What each person did with each item on a day: what a model learns from.
MERGE INTO "${curated}"."signals_${dataset}" AS kept
USING (
  SELECT
    user_id, item_id, event_type,
    CAST(occurred_at AS DATE) AS day,
    count(*) AS events,
    max(occurred_at) AS last_at
  FROM "${transformed}"."${dataset}"
  GROUP BY user_id, item_id, event_type, CAST(occurred_at AS DATE)
) AS made
ON kept.user_id = made.user_id AND kept.item_id = made.item_id AND kept.event_type = made.event_type AND kept.day = made.day
WHEN MATCHED THEN UPDATE SET events = made.events, last_at = made.last_at
WHEN NOT MATCHED THEN INSERT (user_id, item_id, event_type, day, events, last_at)
  VALUES (made.user_id, made.item_id, made.event_type, made.day, made.events, made.last_at)
