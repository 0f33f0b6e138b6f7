-- title: 在岗工作人员
-- unit: 人
-- clause: 2.1
-- period: day
-- kind: worker
-- In post on the day, by post.
SELECT d.code AS place, w.post AS part, w.id AS record, 1 AS amount, s.id AS station
FROM worker w JOIN station s ON s.id = w.station JOIN division d ON d.id = s.division
WHERE w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
