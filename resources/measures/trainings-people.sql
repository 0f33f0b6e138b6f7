-- title: 当年培训人数
-- unit: 人
-- clause: 3.3.2
-- period: year
-- kind: training
-- By audience.
SELECT d.code AS place, g.part AS part, t.id AS record, g.n AS amount, s.id AS station
FROM training t JOIN station s ON s.id = t.station JOIN division d ON d.id = s.division
JOIN (SELECT id, 'cadres' AS part, cadres AS n FROM training UNION ALL SELECT id, 'communities', communities FROM training
      UNION ALL SELECT id, 'organisations', organisations FROM training UNION ALL SELECT id, 'certified', certified FROM training
      UNION ALL SELECT id, 'students', students FROM training UNION ALL SELECT id, 'others', others FROM training) g ON g.id = t.id
WHERE g.n > 0 AND t.void_reason IS NULL AND t.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
