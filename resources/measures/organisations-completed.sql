-- title: 当年完成孵化的社会组织
-- unit: 个
-- clause: 3.1.4
-- period: year
-- kind: organisation
-- Completed in the year, by kind; it counts for the station that incubated it.
SELECT d.code AS place, o.kind AS part, o.id AS record, 1 AS amount, s.id AS station
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division
WHERE o.void_reason IS NULL AND o.completed_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
