-- title: 各项服务次数
-- unit: 次
-- clause: 附件2 §3
-- period: year
-- kind: service
-- By clause and form, as 3.2.1.1/case: a service of several clauses counts for each.
SELECT d.code AS place, c.value || '/' || v.form AS part, v.id AS record, v.sessions AS amount, s.id AS station
FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
JOIN json_each ('["' || replace (v.clauses, ',', '","') || '"]') c
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
