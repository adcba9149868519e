create view curated.margin_by_department as
select a.department, m.day, sum(m.margin) as margin
from curated.margin as m
join refined.articles as a on a.article = m.article
group by 1, 2;
