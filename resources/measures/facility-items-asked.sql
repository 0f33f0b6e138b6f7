-- title: 服务设施应达标项目
-- unit: 项
-- clause: 1
-- period: day
-- kind: station
-- Of stations that stand on the day: the eight items of §1.1–1.8, less those that the last check by the day found not applicable.
SELECT d.code AS place, NULL AS part, s.id AS record,
  CASE WHEN f.id IS NULL THEN 8 ELSE 8
    - CASE f.site WHEN 'none' THEN 1 ELSE 0 END - CASE f.premises WHEN 'none' THEN 1 ELSE 0 END
    - CASE f.sign WHEN 'none' THEN 1 ELSE 0 END - CASE f.areas WHEN 'none' THEN 1 ELSE 0 END
    - CASE f.equipment WHEN 'none' THEN 1 ELSE 0 END - CASE f.access WHEN 'none' THEN 1 ELSE 0 END
    - CASE f.fire WHEN 'none' THEN 1 ELSE 0 END - CASE f.publicity WHEN 'none' THEN 1 ELSE 0 END END AS amount,
  s.id AS station
FROM station s JOIN division d ON d.id = s.division
LEFT JOIN facility f ON f.station = s.id AND f.void_reason IS NULL AND f.checked_on = (SELECT max (g.checked_on) FROM facility g
  WHERE g.station = s.id AND g.void_reason IS NULL AND g.checked_on <= :day)
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
