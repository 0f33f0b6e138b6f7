-- title: 志愿服务活动
-- unit: 次
-- clause: 3.1.5
-- period: year
-- kind: volunteer
-- Each batch or activity is one; part linked where social workers and volunteers worked together (双工联动).
SELECT d.code AS place, CASE WHEN v.linked = 1 THEN 'linked' END AS part, v.id AS record, 1 AS amount, s.id AS station
FROM volunteer v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
