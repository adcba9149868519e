-- One row for each day, service and level: by it a service is seen to get better or worse.
MERGE INTO "${curated}"."daily_${dataset}" AS kept
USING (
  SELECT
    CAST(occurred_at AS DATE) AS day,
    service,
    level,
    count(*) AS lines,
    max(duration_ms) AS slowest_ms
  FROM "${transformed}"."${dataset}"
  GROUP BY CAST(occurred_at AS DATE), service, level
) AS fresh
ON kept.day = fresh.day AND kept.service = fresh.service AND kept.level = fresh.level
WHEN MATCHED THEN UPDATE SET lines = fresh.lines, slowest_ms = fresh.slowest_ms
WHEN NOT MATCHED THEN INSERT (day, service, level, lines, slowest_ms)
  VALUES (fresh.day, fresh.service, fresh.level, fresh.lines, fresh.slowest_ms)
