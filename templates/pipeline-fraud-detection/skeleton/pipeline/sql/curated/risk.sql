-- What each customer did on a day, and what people found of it: what rules are weighed by, and a model learns from. A row without payments goes.
MERGE INTO "${curated}"."risk_${dataset}" AS kept
USING (
  SELECT
    coalesce(made.day, old.day) AS day,
    coalesce(made.customer_id, old.customer_id) AS customer_id,
    coalesce(made.currency, old.currency) AS currency,
    coalesce(made.records, 0) AS records,
    made.amount AS amount,
    made.highest AS highest,
    made.reviewed AS reviewed,
    made.frauds AS frauds
  FROM (
    SELECT
      CAST(record.occurred_at AS DATE) AS day,
      record.customer_id AS customer_id,
      record.currency AS currency,
      count(*) AS records,
      CAST(sum(record.amount) AS DECIMAL(18, 2)) AS amount,
      CAST(max(record.amount) AS DECIMAL(12, 2)) AS highest,
      count(review.id) AS reviewed,
      count(CASE WHEN review.verdict = 'fraud' THEN 1 END) AS frauds
    FROM "${transformed}"."${dataset}" AS record
    LEFT JOIN "${transformed}"."${dataset}_reviews" AS review ON review.id = record.id
    WHERE record.customer_id IS NOT NULL
    GROUP BY CAST(record.occurred_at AS DATE), record.customer_id, record.currency
  ) AS made
  FULL OUTER JOIN "${curated}"."risk_${dataset}" AS old
    ON made.day = old.day AND made.customer_id = old.customer_id AND made.currency = old.currency
) AS fresh
ON kept.day = fresh.day AND kept.customer_id = fresh.customer_id AND kept.currency = fresh.currency
WHEN MATCHED AND fresh.records = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET
  records = fresh.records,
  amount = fresh.amount,
  highest = fresh.highest,
  reviewed = fresh.reviewed,
  frauds = fresh.frauds
WHEN NOT MATCHED THEN INSERT (day, customer_id, currency, records, amount, highest, reviewed, frauds)
  VALUES (
    fresh.day, fresh.customer_id, fresh.currency, fresh.records,
    fresh.amount, fresh.highest, fresh.reviewed, fresh.frauds
  )
