-- Margin per article and day; the curated table that the monthly report reads.
create table curated.margin as
select
  s.article,
  cast(s.sold_at as date) as day,
  sum(s.price - p.cost) as margin
from refined.sales as s
join refined.purchases as p on p.article = s.article
group by 1, 2;
