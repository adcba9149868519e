-- One row for each day, category and currency. A row whose records are all gone goes too.
MERGE INTO "${curated}"."daily_${dataset}" AS kept
USING (
  SELECT
    coalesce(made.day, old.day) AS day,
    coalesce(made.category, old.category) AS category,
    coalesce(made.currency, old.currency) AS currency,
    coalesce(made.records, 0) AS records,
    made.amount AS amount
  FROM (
    SELECT
      CAST(occurred_at AS DATE) AS day,
      coalesce(category, 'unknown') AS category,
      currency,
      count(*) AS records,
      CAST(sum(amount) AS DECIMAL(18, 2)) AS amount
    FROM "${transformed}"."${dataset}"
    GROUP BY CAST(occurred_at AS DATE), coalesce(category, 'unknown'), currency
  ) AS made
  FULL OUTER JOIN "${curated}"."daily_${dataset}" AS old
    ON made.day = old.day AND made.category = old.category AND made.currency = old.currency
) AS fresh
ON kept.day = fresh.day AND kept.category = fresh.category AND kept.currency = fresh.currency
WHEN MATCHED AND fresh.records = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET records = fresh.records, amount = fresh.amount
WHEN NOT MATCHED THEN INSERT (day, category, currency, records, amount)
  VALUES (fresh.day, fresh.category, fresh.currency, fresh.records, fresh.amount)
