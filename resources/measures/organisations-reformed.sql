-- title: 当年完成孵化的涉改村(社区)社会组织
-- unit: 个
-- clause: 3.1.4
-- period: year
-- kind: organisation
-- Of those completed in the year, those of a village whose reform an officer has confirmed.
SELECT d.code AS place, o.kind AS part, o.id AS record, 1 AS amount, s.id AS station
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division JOIN division v ON v.id = o.village
WHERE o.void_reason IS NULL AND v.reform = 'yes'
  AND o.completed_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
