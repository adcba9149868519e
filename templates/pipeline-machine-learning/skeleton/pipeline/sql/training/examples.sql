-- Of whom it is known whether they came back, and nothing by which anybody could tell who it is. The query's result is the file that is trained on.
SELECT returned, records, days_since, amount
FROM "${curated}"."features_${dataset}"
WHERE returned IS NOT NULL
ORDER BY day, returned, records, days_since, amount
