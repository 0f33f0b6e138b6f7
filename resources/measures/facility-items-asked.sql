-- title: 服务设施应达标项目
-- unit: 项
-- clause: 1
-- period: day
-- kind: station
-- Of stations that stand on the day: the eight items of §1.1–1.8, less those that the last check by the day found not applicable.
SELECT d.code AS place, NULL AS part, s.id AS record, 8 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
UNION ALL
SELECT d.code, NULL, s.id, -1, s.id
FROM facility f JOIN station s ON s.id = f.station JOIN division d ON d.id = s.division
CROSS JOIN (VALUES ('site'), ('premises'), ('sign'), ('areas'), ('equipment'), ('access'), ('fire'), ('publicity')) i
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND f.void_reason IS NULL AND f.checked_on = (SELECT max (g.checked_on) FROM facility g
    WHERE g.station = f.station AND g.void_reason IS NULL AND g.checked_on <= :day)
  AND CASE i.column1 WHEN 'site' THEN f.site WHEN 'premises' THEN f.premises WHEN 'sign' THEN f.sign WHEN 'areas' THEN f.areas
      WHEN 'equipment' THEN f.equipment WHEN 'access' THEN f.access WHEN 'fire' THEN f.fire ELSE f.publicity END = 'none'
