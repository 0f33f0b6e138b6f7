-- title: 有效的规划和计划
-- unit: 项
-- clause: 4.3
-- period: day
-- kind: plan
-- Of stations that stand on the day, by kind, each kind once: the one issued last of those in force. A plan holds until its last
-- day; one for a stage that has no days, in its year.
SELECT d.code AS place, p.plan AS part, p.id AS record, 1 AS amount, s.id AS station
FROM plan p JOIN station s ON s.id = p.station JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND coalesce (s.opened_on, '9') <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND p.void_reason IS NULL AND p.issued_on <= :day AND (p.ends_on IS NULL OR p.ends_on >= :day)
  AND (p.plan <> 'periodic' OR p.starts_on IS NOT NULL OR p.ends_on IS NOT NULL OR p.year IS NULL
       OR p.year = CAST (substr (:day, 1, 4) AS INTEGER))
  AND NOT EXISTS (SELECT 1 FROM plan e WHERE e.station = p.station AND e.plan = p.plan
                  AND (e.issued_on > p.issued_on OR (e.issued_on = p.issued_on AND e.id > p.id))
                  AND e.void_reason IS NULL AND e.issued_on <= :day AND (e.ends_on IS NULL OR e.ends_on >= :day)
                  AND (e.plan <> 'periodic' OR e.starts_on IS NOT NULL OR e.ends_on IS NOT NULL OR e.year IS NULL
                       OR e.year = CAST (substr (:day, 1, 4) AS INTEGER)))
