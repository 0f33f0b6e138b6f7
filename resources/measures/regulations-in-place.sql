-- title: 有效的规章制度
-- unit: 项
-- clause: 4.2
-- period: day
-- kind: regulation
-- Of stations that stand on the day, by kind, each kind once: the one issued last of those in force.
SELECT d.code AS place, r.regulation AS part, r.id AS record, 1 AS amount, s.id AS station
FROM regulation r JOIN station s ON s.id = r.station JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND r.void_reason IS NULL AND r.issued_on <= :day AND (r.abolished_on IS NULL OR r.abolished_on > :day)
  AND NOT EXISTS (SELECT 1 FROM regulation e WHERE e.station = r.station AND e.regulation = r.regulation AND e.void_reason IS NULL
                  AND e.issued_on > r.issued_on AND e.issued_on <= :day AND (e.abolished_on IS NULL OR e.abolished_on > :day))
