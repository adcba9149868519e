-- The newest state of each record of which an event came of late, and why a record is refused. The two statements beside this one begin with it.
-- More than what is new is read: a stream brings events twice and out of order, and ends in the same state all the same.
SELECT
  op, committed_at, id, customer_id, category, amount, currency, occurred_at, updated_at,
  CASE
    WHEN id IS NULL OR id = '' THEN 'id is missing'
    WHEN op = 'D' THEN NULL
    WHEN updated_at IS NULL THEN 'updated_at is missing'
    WHEN occurred_at IS NULL THEN 'occurred_at is missing'
    WHEN amount IS NULL OR amount < 0 THEN 'amount is missing or negative'
    WHEN currency IS NULL OR length(currency) <> 3 THEN 'currency is no code of three letters'
  END AS reason
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY id ORDER BY committed_at DESC, updated_at DESC) AS newest
  FROM "${raw}"."${dataset}_events"
  WHERE day >= date_format(current_date - INTERVAL '${lookBackDays}' DAY, '%Y/%m/%d')
) AS numbered
WHERE newest = 1 OR id IS NULL OR id = ''
