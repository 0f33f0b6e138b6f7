-- title: 在岗持证社会工作者
-- unit: 人
-- clause: 2.1
-- period: day
-- kind: worker
-- In post on the day and certified, once each, by the highest level held.
SELECT d.code AS place,
  (SELECT c.level FROM certificate c WHERE c.worker = w.id AND c.void_reason IS NULL AND c.obtained_on <= :day
   ORDER BY CASE c.level WHEN 'senior' THEN 3 WHEN 'worker' THEN 2 ELSE 1 END DESC LIMIT 1) AS part,
  w.id AS record, 1 AS amount, s.id AS station
FROM worker w JOIN station s ON s.id = w.station JOIN division d ON d.id = s.division
WHERE w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
  AND EXISTS (SELECT 1 FROM certificate c WHERE c.worker = w.id AND c.void_reason IS NULL AND c.obtained_on <= :day)
