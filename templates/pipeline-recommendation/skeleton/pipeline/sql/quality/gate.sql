-- One row, 'pass' or 'fail': whether the curated tables may be built from what is in transformed now.
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
    count(DISTINCT event_id) AS ids,
    count_if(received_at > (SELECT max(received_at) FROM "${transformed}"."${dataset}") - INTERVAL '${lookBackDays}' DAY) AS fresh
  FROM "${transformed}"."${dataset}"
) AS good
CROSS JOIN (
  SELECT count(*) AS records
  FROM "${transformed}"."${dataset}_rejected"
  WHERE received_at > (SELECT max(received_at) FROM "${transformed}"."${dataset}") - INTERVAL '${lookBackDays}' DAY
) AS bad
