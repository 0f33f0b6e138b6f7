-- title: 当年传播社会工作理念
-- unit: 次
-- clause: 3.3.3
-- period: year
-- kind: service
-- Sessions of publicity, and of services of the clause in any other form.
SELECT d.code AS place, v.form AS part, v.id AS record, v.sessions AS amount, s.id AS station
FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
WHERE v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
  AND (v.form = 'publicity' OR ',' || v.clauses || ',' LIKE '%,3.3.3,%')
