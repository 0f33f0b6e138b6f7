-- title: 五年内孵化登记的社工服务机构
-- unit: 个
-- clause: 3.3.1
-- period: year
-- kind: organisation
-- Registered since the start of the five years that :year is in, as in certified-window.
SELECT d.code AS place, NULL AS part, o.id AS record, 1 AS amount, s.id AS station
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division
JOIN (SELECT coalesce (max (first_year), 2021) AS first, coalesce (max (years), 5) AS years FROM rule
      WHERE code = 'R08-window' AND void_reason IS NULL) v
WHERE o.void_reason IS NULL AND o.kind = 'agency'
  AND o.registered_on BETWEEN printf ('%04d-01-01', :year - ((:year - v.first) % v.years + v.years) % v.years)
                      AND min (printf ('%04d-12-31', :year), :day)
