-- title: 站点当年开展的服务项目
-- unit: 项
-- clause: 3
-- period: year
-- kind: service
-- By clause, once for each station: the first service of the clause in the year. A place has as many as its stations together.
SELECT h.place, h.part, h.record, 1 AS amount, h.station
FROM (SELECT d.code AS place, c.value AS part, v.id AS record, s.id AS station,
        row_number () OVER (PARTITION BY v.station, c.value ORDER BY v.held_on, v.id) AS n
      FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
      JOIN json_each ('["' || replace (v.clauses, ',', '","') || '"]') c
      WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)) h
WHERE h.n = 1
