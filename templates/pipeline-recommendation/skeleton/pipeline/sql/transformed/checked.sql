-- What came of late, each event once, and why one is refused. The statements beside this one begin with it.
-- More than what is new is read: a run that is repeated, or an event that comes late, ends in the same state.
SELECT
  kind, event_id, user_id, item_id, event_type, occurred_at, category, title, received_at,
  CASE
    WHEN event_id IS NULL OR event_id = '' THEN 'event_id is missing'
    WHEN kind IS NULL OR kind NOT IN ('interaction', 'item') THEN 'kind is neither interaction nor item'
    WHEN item_id IS NULL OR item_id = '' THEN 'item_id is missing'
    WHEN occurred_at IS NULL THEN 'occurred_at is missing'
    WHEN occurred_at > received_at + INTERVAL '1' DAY THEN 'occurred_at lies ahead'
    WHEN kind = 'interaction' AND (user_id IS NULL OR user_id = '') THEN 'user_id is missing'
    WHEN kind = 'interaction' AND (event_type IS NULL OR event_type NOT IN ('view', 'like', 'buy')) THEN 'event_type is none of view, like, buy'
  END AS reason
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY event_id ORDER BY received_at) AS time_of_coming
  FROM "${raw}"."${dataset}_events"
  WHERE day >= date_format(current_date - INTERVAL '${lookBackDays}' DAY, '%Y/%m/%d')
) AS numbered
WHERE time_of_coming = 1 OR event_id IS NULL OR event_id = ''
