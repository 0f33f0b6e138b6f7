-- title: 站点当年开展的社区公共服务主题
-- unit: 项
-- clause: 3.1.2
-- period: year
-- kind: service
-- By topic, once for each station: the first service of the clause in the year whose topic speaks of it. A place has as many as its
-- stations together.
SELECT h.place, h.part, h.record, 1 AS amount, h.station
FROM (SELECT d.code AS place, t.column1 AS part, v.id AS record, s.id AS station,
        row_number () OVER (PARTITION BY v.station, t.column1 ORDER BY v.held_on, v.id) AS n
      FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
      JOIN (VALUES ('就业政策咨询', '就业'), ('社区福利', '福利'), ('精神卫生', '精神'), ('环境卫生', '环境'),
                   ('突发事件预防', '突发')) t ON instr (v.topic, t.column2)
      WHERE v.void_reason IS NULL AND v.topic IS NOT NULL AND ',' || v.clauses || ',' LIKE '%,3.1.2,%'
        AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)) h
WHERE h.n = 1
