-- title: 志愿者参与人次
-- unit: 人次
-- clause: 3.1.5
-- period: year
-- kind: volunteer
-- Who took part, once each time.
SELECT d.code AS place, NULL AS part, v.id AS record, v.active AS amount, s.id AS station
FROM volunteer v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day) AND v.active IS NOT NULL
