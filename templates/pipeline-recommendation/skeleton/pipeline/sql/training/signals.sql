-- The signals of curated in the columns that Personalize asks for; the query's result is the file that it reads.
SELECT
  user_id AS "USER_ID",
  item_id AS "ITEM_ID",
  event_type AS "EVENT_TYPE",
  date_diff('second', TIMESTAMP '1970-01-01 00:00:00', last_at) AS "TIMESTAMP"
FROM "${curated}"."signals_${dataset}"
