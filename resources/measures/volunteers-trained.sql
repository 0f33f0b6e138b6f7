-- title: 当年培养社区志愿者
-- unit: 人
-- clause: 3.1.5
-- period: year
-- kind: volunteer
-- Newly trained in the year, as each batch says.
SELECT d.code AS place, NULL AS part, v.id AS record, v.trained AS amount, s.id AS station
FROM volunteer v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
