-- title: 站点具备的“五有”项目
-- unit: 项
-- clause: 二(一)
-- period: day
-- kind: station
-- Of stations that stand on the day, one for each item held: a place, a sign and equipment as the last check found them, somebody in
-- post, a regulation in force.
SELECT d.code AS place, h.item AS part, s.id AS record, 1 AS amount, s.id AS station
FROM (SELECT f.station, i.column1 AS item
      FROM facility f JOIN (VALUES ('site'), ('sign'), ('equipment')) i
      WHERE f.void_reason IS NULL AND f.checked_on = (SELECT max (g.checked_on) FROM facility g
        WHERE g.station = f.station AND g.void_reason IS NULL AND g.checked_on <= :day)
        AND CASE i.column1 WHEN 'site' THEN f.premises WHEN 'sign' THEN f.sign ELSE f.equipment END = 'yes'
      UNION ALL
      SELECT DISTINCT w.station, 'workers' FROM worker w
      WHERE w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
      UNION ALL
      SELECT DISTINCT r.station, 'rules' FROM regulation r
      WHERE r.void_reason IS NULL AND r.issued_on <= :day AND (r.abolished_on IS NULL OR r.abolished_on > :day)) h
JOIN station s ON s.id = h.station JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
