-- The readings that came of late, each once, and why one is refused. The two statements beside this one begin with it.
-- More than what is new is read: a run that is repeated, or a reading that comes late, ends in the same state.
SELECT
  id, site, device_id, metric, value, occurred_at,
  CASE
    WHEN id IS NULL OR id = '' THEN 'id is missing'
    WHEN occurred_at IS NULL THEN 'occurred_at is missing'
    WHEN device_id IS NULL OR device_id = '' THEN 'device_id is missing'
    WHEN site IS NULL OR metric IS NULL THEN 'site or metric is missing'
    WHEN value IS NULL THEN 'value is missing'
  END AS reason
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY id ORDER BY occurred_at DESC) AS newest
  FROM "${raw}"."${dataset}_readings"
  WHERE day >= date_format(current_date - INTERVAL '${lookBackDays}' DAY, '%Y/%m/%d')
) AS numbered
WHERE newest = 1 OR id IS NULL OR id = ''
