-- An organisation sits where the station that incubates it works: in its township, or in its county for a general station. Either the
-- codes or the tree of divisions may say so, since a village keeps its code for a while when its township is merged. A village that went
-- to another township keeps its organisations, which the station of the old one may go on incubating.
SELECT o.id AS record, s.id AS other, v.name AS a, s.name AS b
FROM organisation o JOIN station s ON s.id = o.station JOIN division v ON v.id = o.village
  JOIN division d ON d.id = s.division LEFT JOIN division p ON p.id = v.parent
WHERE o.void_reason IS NULL
  AND substr (v.code, 1, 9) <> substr (d.code, 1, 9)
  AND NOT (substr (d.code, 7) = '000000' AND substr (v.code, 1, 6) = substr (d.code, 1, 6))
  AND NOT (substr (d.code, 5) = '00000000' AND substr (v.code, 1, 4) = substr (d.code, 1, 4))
  AND v.parent IS NOT d.id AND v.parent IS NOT d.parent AND p.parent IS NOT d.id
  AND NOT EXISTS (SELECT 1 FROM succession x JOIN division w ON w.id = x.source
                  WHERE x.target = v.id AND x.void_reason IS NULL AND w.parent IN (d.id, d.parent))
  AND NOT EXISTS (SELECT 1 FROM succession x
                  WHERE x.target = v.parent AND x.void_reason IS NULL AND x.source IN (d.id, d.parent))
