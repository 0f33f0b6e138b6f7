-- title: 当年登记注册的社会组织
-- unit: 个
-- clause: 3.3.1
-- period: year
-- kind: organisation
-- Registered in the year, by kind.
SELECT d.code AS place, o.kind AS part, o.id AS record, 1 AS amount, s.id AS station
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division
WHERE o.void_reason IS NULL AND o.registered_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
