-- A problem is put right where it was found.
SELECT r.id AS record, i.id AS other, s.name AS a, x.name AS b
FROM rectification r JOIN inspection i ON i.id = r.inspection JOIN station s ON s.id = r.station
  JOIN station x ON x.id = i.station
WHERE r.void_reason IS NULL AND r.station <> i.station
UNION ALL
SELECT r.id, c.id, s.name, x.name
FROM rectification r JOIN complaint c ON c.id = r.complaint JOIN station s ON s.id = r.station
  JOIN station x ON x.id = c.station
WHERE r.void_reason IS NULL AND r.station <> c.station
UNION ALL
SELECT r.id, t.id, s.name, x.name
FROM rectification r JOIN sheet t ON t.id = r.sheet JOIN station s ON s.id = r.station
  JOIN station x ON x.id = t.station
WHERE r.void_reason IS NULL AND r.station <> t.station
