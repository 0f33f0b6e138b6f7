-- title: 站点当年开展的培训类别
-- unit: 类
-- clause: 3.3.2
-- period: year
-- kind: training
-- By kind of training that the clause names, once for each station: the first of it in the year. A place has as many as its stations
-- together.
SELECT h.place, h.part, h.record, 1 AS amount, h.station
FROM (SELECT d.code AS place, k.column2 AS part, t.id AS record, s.id AS station,
        row_number () OVER (PARTITION BY t.station, t.training ORDER BY t.held_on, t.id) AS n
      FROM training t JOIN station s ON s.id = t.station JOIN division d ON d.id = s.division
      JOIN (VALUES ('knowledge', '知识培训'), ('exam', '考前培训'), ('continuing', '持证继续教育'), ('practice', '实习实训')) k
        ON k.column1 = t.training
      WHERE t.void_reason IS NULL AND t.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)) h
WHERE h.n = 1
