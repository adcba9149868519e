-- The baseline that a model has to beat: of each category, and of all, the items that most people had to do with of late. One row each.
WITH counted AS (
  SELECT category, item_id, sum(people) AS people
  FROM "${curated}"."daily_${dataset}"
  WHERE day > (SELECT max(day) FROM "${curated}"."daily_${dataset}") - INTERVAL '${popularDays}' DAY
  GROUP BY category, item_id
  UNION ALL
  SELECT 'all', item_id, sum(people)
  FROM "${curated}"."daily_${dataset}"
  WHERE day > (SELECT max(day) FROM "${curated}"."daily_${dataset}") - INTERVAL '${popularDays}' DAY
  GROUP BY item_id
),
ranked AS (
  SELECT category, item_id, row_number() OVER (PARTITION BY category ORDER BY people DESC, item_id) AS rank
  FROM counted
)
SELECT category, array_join(array_agg(item_id ORDER BY rank), ',') AS items
FROM ranked
WHERE rank <= ${popularItems}
GROUP BY category
ORDER BY category
LIMIT 999
