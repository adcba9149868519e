-- One row, 'pass' or 'fail': whether the curated table may be built from what is in transformed now.
SELECT
  CASE
    WHEN good.records = 0 THEN 'fail'
    WHEN good.records <> good.ids THEN 'fail'
    WHEN bad.records > ${rejectedShare} * (good.fresh + bad.records) THEN 'fail'
    ELSE 'pass'
  END AS verdict,
  good.records AS records,
  good.ids AS ids,
  good.fresh AS fresh,
  bad.records AS rejected
FROM (
  SELECT
    count(*) AS records,
    count(DISTINCT id) AS ids,
    count_if(occurred_at > current_date - INTERVAL '${lookBackDays}' DAY) AS fresh
  FROM "${transformed}"."${dataset}"
) AS good
CROSS JOIN (
  SELECT count(*) AS records
  FROM "${transformed}"."${dataset}_rejected"
  WHERE occurred_at > current_date - INTERVAL '${lookBackDays}' DAY
) AS bad
