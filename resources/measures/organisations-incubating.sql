-- title: 在孵社会组织
-- unit: 个
-- clause: 3.3.1
-- period: day
-- kind: organisation
-- Begun, and on the day neither completed nor ended.
SELECT d.code AS place, o.kind AS part, o.id AS record, 1 AS amount, s.id AS station
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division
WHERE o.void_reason IS NULL AND o.started_on <= :day AND (o.completed_on IS NULL OR o.completed_on > :day)
  AND (o.ended_on IS NULL OR o.ended_on > :day)
