-- The lines that came of late, each once, and why a line is refused. The two statements beside this one begin with it.
-- More than what is new is read: a run that is repeated, or a line that comes late, ends in the same state.
SELECT
  id, service, host, level, message, trace_id, user_id, duration_ms, occurred_at,
  CASE
    WHEN id IS NULL OR id = '' THEN 'id is missing'
    WHEN occurred_at IS NULL THEN 'occurred_at is missing'
    WHEN service IS NULL OR service = '' THEN 'service is missing'
    WHEN level IS NULL OR level NOT IN ('debug', 'info', 'warn', 'error') THEN 'level is none of debug, info, warn, error'
    WHEN duration_ms < 0 THEN 'duration_ms is negative'
  END AS reason
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY id ORDER BY occurred_at DESC) AS newest
  FROM "${raw}"."${dataset}_lines"
  WHERE day >= date_format(current_date - INTERVAL '${lookBackDays}' DAY, '%Y/%m/%d')
) AS numbered
WHERE newest = 1 OR id IS NULL OR id = ''
