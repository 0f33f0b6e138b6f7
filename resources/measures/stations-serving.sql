-- title: 开展服务的站点
-- unit: 个
-- clause: 附件2 §3
-- period: year
-- kind: station
-- Stations with a service in the year.
SELECT DISTINCT d.code AS place, NULL AS part, s.id AS record, 1 AS amount, s.id AS station
FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
