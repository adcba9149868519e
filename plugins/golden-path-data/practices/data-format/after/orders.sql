CREATE TABLE curated.orders_by_country
WITH (format = 'PARQUET')
AS SELECT country, count(*) AS orders FROM curated.orders GROUP BY country;
