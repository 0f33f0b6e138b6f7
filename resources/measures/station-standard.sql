-- title: 站点达到的标准化项目
-- unit: 项
-- clause: 二(一)
-- period: day
-- kind: station
-- Of stations that stand on the day, one for each item held: a certified full-time worker in post, an agency that runs it or that it
-- incubated, professional services within the twelve months before the day.
SELECT d.code AS place, 'certified' AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND s.id IN (SELECT w.station FROM worker w WHERE w.void_reason IS NULL AND w.joined_on <= :day
               AND (w.left_on IS NULL OR w.left_on > :day) AND w.post IN ('head', 'full')
               AND EXISTS (SELECT 1 FROM certificate c WHERE c.worker = w.id AND c.void_reason IS NULL AND c.obtained_on <= :day))
UNION ALL
SELECT d.code, 'agency', s.id, 1, s.id
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND (EXISTS (SELECT 1 FROM agency a WHERE a.id = s.operator AND a.void_reason IS NULL AND (a.closed_on IS NULL OR a.closed_on > :day))
       OR s.id IN (SELECT o.station FROM organisation o WHERE o.kind = 'agency' AND o.void_reason IS NULL
                   AND o.registered_on <= :day AND (o.ended_on IS NULL OR o.ended_on > :day)))
UNION ALL
SELECT d.code, 'services', s.id, 1, s.id
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND s.id IN (SELECT v.station FROM service v WHERE v.void_reason IS NULL AND v.form IN ('case', 'group', 'activity')
               AND v.held_on <= :day AND v.held_on > date (:day, '-1 year'))
