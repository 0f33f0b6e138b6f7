-- title: 当年链接资源的慈善需求
-- unit: 项
-- clause: 二(五)3
-- period: year
-- kind: charity
-- By group of people: resources linked in the year.
SELECT d.code AS place, c.audience AS part, c.id AS record, 1 AS amount, c.station AS station
FROM charity c JOIN division d ON d.id = c.village
WHERE c.void_reason IS NULL AND c.linked_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
