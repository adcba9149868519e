-- What is known of each customer on a day: of today, and of the day from which on it is known by now whether the customer came back.
MERGE INTO "${curated}"."features_${dataset}" AS kept
USING (
  SELECT
    of_day.day AS day,
    record.customer_id AS customer_id,
    count(*) AS records,
    date_diff('day', CAST(max(record.occurred_at) AS DATE), of_day.day) AS days_since,
    CAST(sum(record.amount) AS DECIMAL(18, 2)) AS amount,
    CASE WHEN of_day.is_known = 0 THEN NULL WHEN max(later.customer_id) IS NULL THEN 0 ELSE 1 END AS returned
  FROM (
    SELECT CAST(max(occurred_at) AS DATE) AS day, 0 AS is_known FROM "${transformed}"."${dataset}"
    UNION ALL
    SELECT CAST(max(occurred_at) AS DATE) - INTERVAL '${horizonDays}' DAY, 1 FROM "${transformed}"."${dataset}"
  ) AS of_day
  INNER JOIN "${transformed}"."${dataset}" AS record ON CAST(record.occurred_at AS DATE) <= of_day.day
  LEFT JOIN (
    SELECT DISTINCT customer_id
    FROM "${transformed}"."${dataset}"
    WHERE CAST(occurred_at AS DATE) > (
      SELECT CAST(max(occurred_at) AS DATE) - INTERVAL '${horizonDays}' DAY FROM "${transformed}"."${dataset}"
    )
  ) AS later ON later.customer_id = record.customer_id
  WHERE record.customer_id IS NOT NULL
  GROUP BY of_day.day, of_day.is_known, record.customer_id
) AS made
ON kept.day = made.day AND kept.customer_id = made.customer_id
WHEN MATCHED THEN UPDATE SET
  records = made.records,
  days_since = made.days_since,
  amount = made.amount,
  returned = made.returned
WHEN NOT MATCHED THEN INSERT (day, customer_id, records, days_since, amount, returned)
  VALUES (made.day, made.customer_id, made.records, made.days_since, made.amount, made.returned)
