-- The stations it is carried out at.
SELECT group_concat (s.name, '、') FROM (SELECT s.name FROM project_station x JOIN station s ON s.id = x.station
  WHERE x.project = t.id AND x.void_reason IS NULL ORDER BY s.division, s.name) s
