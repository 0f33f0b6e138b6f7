-- title: 各项服务人次
-- unit: 人次
-- clause: 二(五)2
-- period: year
-- kind: service
-- By clause and group of people, as 3.2.1.1/elderly: a service of several clauses counts for each.
SELECT d.code AS place, c.value || '/' || g.part AS part, v.id AS record, g.n AS amount, s.id AS station
FROM service v JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
JOIN (SELECT id, 'elderly' AS part, elderly AS n FROM service UNION ALL SELECT id, 'minors', minors FROM service
      UNION ALL SELECT id, 'disabled', disabled FROM service UNION ALL SELECT id, 'women', women FROM service
      UNION ALL SELECT id, 'hardship', hardship FROM service UNION ALL SELECT id, 'migrants', migrants FROM service
      UNION ALL SELECT id, 'others', others FROM service) g ON g.id = v.id
JOIN json_each ('["' || replace (v.clauses, ',', '","') || '"]') c
WHERE g.n IS NOT NULL AND v.void_reason IS NULL AND v.held_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
