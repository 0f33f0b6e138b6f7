-- title: 五年内培育持证社会工作者
-- unit: 人
-- clause: 3.3.2
-- period: year
-- kind: certificate
-- First certificates since the start of the five years that :year is in. The first of them is a term of the rule R07;
-- five more follow each five.
SELECT d.code AS place, c.level AS part, c.id AS record, 1 AS amount, s.id AS station
FROM certificate c JOIN worker w ON w.id = c.worker JOIN station s ON s.id = coalesce (c.station, w.station)
JOIN division d ON d.id = s.division
JOIN (SELECT coalesce (max (first_year), 2021) AS first, coalesce (max (years), 5) AS years FROM rule
      WHERE code = 'R07-window' AND void_reason IS NULL) v
WHERE c.void_reason IS NULL AND w.void_reason IS NULL
  AND c.obtained_on BETWEEN printf ('%04d-01-01', :year - ((:year - v.first) % v.years + v.years) % v.years)
                    AND min (printf ('%04d-12-31', :year), :day)
  AND NOT EXISTS (SELECT 1 FROM certificate e WHERE e.worker = c.worker AND e.void_reason IS NULL
                  AND (e.obtained_on < c.obtained_on OR (e.obtained_on = c.obtained_on AND e.id < c.id)))
