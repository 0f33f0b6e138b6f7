-- title: 当年新增持证社会工作者
-- unit: 人
-- clause: 3.3.2
-- period: year
-- kind: certificate
-- Who got a first certificate in the year; a higher level later on makes nobody new. It counts for the station that trained them.
SELECT d.code AS place, c.level AS part, c.id AS record, 1 AS amount, s.id AS station
FROM certificate c JOIN worker w ON w.id = c.worker JOIN station s ON s.id = coalesce (c.station, w.station)
JOIN division d ON d.id = s.division
WHERE c.void_reason IS NULL AND w.void_reason IS NULL
  AND c.obtained_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
  AND NOT EXISTS (SELECT 1 FROM certificate e WHERE e.worker = c.worker AND e.void_reason IS NULL
                  AND (e.obtained_on < c.obtained_on OR (e.obtained_on = c.obtained_on AND e.id < c.id)))
