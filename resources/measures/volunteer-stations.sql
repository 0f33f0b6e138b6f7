-- title: 当年完成志愿者培养任务的站点
-- unit: 个
-- clause: 3.1.5
-- period: year
-- kind: station
-- Stations with quotas that trained in the year as many as the rule R11 asks for, or thirty where it is no longer in force.
SELECT d.code AS place, NULL AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
JOIN (SELECT coalesce (max (least), 3000) AS least FROM rule WHERE code = 'R11' AND void_reason IS NULL) q
WHERE s.void_reason IS NULL AND s.tier IN ('township', 'institution')
  AND s.opened_on <= min (printf ('%04d-12-31', :year), :day) AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND (SELECT sum (v.trained) FROM volunteer v WHERE v.station = s.id AND v.void_reason IS NULL
       AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)) * 100 >= q.least
