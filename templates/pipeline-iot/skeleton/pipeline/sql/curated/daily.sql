-- One row for each day, site and metric: by it a plant is seen to run as it should.
MERGE INTO "${curated}"."daily_${dataset}" AS kept
USING (
  SELECT
    CAST(occurred_at AS DATE) AS day,
    site,
    metric,
    count(*) AS readings,
    min(value) AS lowest,
    max(value) AS highest
  FROM "${transformed}"."${dataset}"
  GROUP BY CAST(occurred_at AS DATE), site, metric
) AS fresh
ON kept.day = fresh.day AND kept.site = fresh.site AND kept.metric = fresh.metric
WHEN MATCHED THEN UPDATE SET readings = fresh.readings, lowest = fresh.lowest, highest = fresh.highest
WHEN NOT MATCHED THEN INSERT (day, site, metric, readings, lowest, highest)
  VALUES (fresh.day, fresh.site, fresh.metric, fresh.readings, fresh.lowest, fresh.highest)
