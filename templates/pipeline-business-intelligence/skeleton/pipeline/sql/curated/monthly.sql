-- One row for each month, category and currency. A row whose records are all gone goes too.
MERGE INTO "${curated}"."monthly_${dataset}" AS kept
USING (
  SELECT
    coalesce(made.month, old.month) AS month,
    coalesce(made.category, old.category) AS category,
    coalesce(made.currency, old.currency) AS currency,
    coalesce(made.records, 0) AS records,
    made.customers AS customers,
    made.amount AS amount
  FROM (
    SELECT
      CAST(date_trunc('month', occurred_at) AS DATE) AS month,
      coalesce(category, 'unknown') AS category,
      currency,
      count(*) AS records,
      count(DISTINCT customer_id) AS customers,
      CAST(sum(amount) AS DECIMAL(18, 2)) AS amount
    FROM "${transformed}"."${dataset}"
    GROUP BY CAST(date_trunc('month', occurred_at) AS DATE), coalesce(category, 'unknown'), currency
  ) AS made
  FULL OUTER JOIN "${curated}"."monthly_${dataset}" AS old
    ON made.month = old.month AND made.category = old.category AND made.currency = old.currency
) AS fresh
ON kept.month = fresh.month AND kept.category = fresh.category AND kept.currency = fresh.currency
WHEN MATCHED AND fresh.records = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET records = fresh.records, customers = fresh.customers, amount = fresh.amount
WHEN NOT MATCHED THEN INSERT (month, category, currency, records, customers, amount)
  VALUES (fresh.month, fresh.category, fresh.currency, fresh.records, fresh.customers, fresh.amount)
