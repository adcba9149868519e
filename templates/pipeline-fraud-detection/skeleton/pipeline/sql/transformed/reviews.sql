-- What reviewers found last of each payment. A verdict that is neither of the two counts as unclear; one of no payment stays in raw.
MERGE INTO "${transformed}"."${dataset}_reviews" AS kept
USING (
  SELECT
    id,
    CASE WHEN verdict IN ('fraud', 'genuine') THEN verdict ELSE 'unclear' END AS verdict,
    reviewer_id,
    reviewed_at
  FROM (
    SELECT
      *,
      row_number() OVER (PARTITION BY id ORDER BY reviewed_at DESC, verdict) AS newest
    FROM "${raw}"."${dataset}_verdicts"
    WHERE day >= date_format(current_date - INTERVAL '${lookBackDays}' DAY, '%Y/%m/%d')
      AND id IS NOT NULL AND id <> '' AND reviewed_at IS NOT NULL
  ) AS numbered
  WHERE newest = 1
) AS came
ON kept.id = came.id
WHEN MATCHED AND came.reviewed_at >= kept.reviewed_at THEN UPDATE SET
  verdict = came.verdict,
  reviewer_id = came.reviewer_id,
  reviewed_at = came.reviewed_at
WHEN NOT MATCHED THEN INSERT (id, verdict, reviewer_id, reviewed_at)
  VALUES (came.id, came.verdict, came.reviewer_id, came.reviewed_at)
