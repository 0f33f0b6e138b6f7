-- title: 站长配备
-- unit: 人
-- clause: 2.2
-- period: day
-- kind: worker
-- Heads in post on the day, by what the clause asks: the only one of the station (one); full-time, that is in post at no other station as
-- well, by name and telephone (full-time); appointed by whom the way of operating has it, the agency of a station run by one, the county's
-- bureau else (appointed).
SELECT d.code AS place, i.column1 AS part, w.id AS record, 1 AS amount, s.id AS station
FROM worker w JOIN station s ON s.id = w.station JOIN division d ON d.id = s.division
CROSS JOIN (VALUES ('one'), ('full-time'), ('appointed')) i
WHERE w.void_reason IS NULL AND w.post = 'head' AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
  AND CASE i.column1
      WHEN 'one' THEN NOT EXISTS (SELECT 1 FROM worker o WHERE o.station = w.station AND o.post = 'head' AND o.id <> w.id
             AND o.void_reason IS NULL AND o.joined_on <= :day AND (o.left_on IS NULL OR o.left_on > :day))
      WHEN 'full-time' THEN w.phone IS NULL OR (w.name, w.phone) NOT IN (SELECT o.name, o.phone FROM worker o
             WHERE o.phone IS NOT NULL AND o.void_reason IS NULL AND o.joined_on <= :day AND (o.left_on IS NULL OR o.left_on > :day)
             GROUP BY o.name, o.phone HAVING count (DISTINCT o.station) > 1)
      ELSE (s.operating = 'purchased' AND w.hire = 'purchase') OR (s.operating = 'self' AND w.hire IN ('recruit', 'dispatch')) END
