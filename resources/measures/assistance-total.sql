-- title: 困难群众救助资金支出总额
-- unit: 元
-- clause: 三(四)4
-- period: year
-- kind: assistance
-- In hundredths of a yuan. The ceiling of a year is taken from the year before it.
SELECT d.code AS place, NULL AS part, a.id AS record, a.total AS amount, NULL AS station
FROM assistance a JOIN division d ON d.id = a.division
WHERE a.void_reason IS NULL AND a.year = :year
