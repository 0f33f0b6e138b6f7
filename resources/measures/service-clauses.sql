-- title: 站点当年开展的服务项目
-- unit: 项
-- clause: 3
-- period: year
-- kind: service
-- By clause, once for each station: the first service of the clause in the year. A place has as many as its stations together.
SELECT d.code AS place, h.clause AS part, substr (h.first, 11) AS record, 1 AS amount, h.station
FROM (SELECT v.station, c.value AS clause, min (v.held_on || v.id) AS first
      FROM service v JOIN json_each ('["' || replace (v.clauses, ',', '","') || '"]') c
      WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
      GROUP BY v.station, c.value) h
JOIN station s ON s.id = h.station JOIN division d ON d.id = s.division
