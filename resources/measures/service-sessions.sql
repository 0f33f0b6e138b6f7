-- title: 服务次数
-- unit: 次
-- clause: 附件2 §3
-- period: year
-- kind: service
-- By form.
SELECT d.code AS place, v.form AS part, v.id AS record, v.sessions AS amount, s.id AS station
FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
