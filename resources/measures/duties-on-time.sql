-- title: 按期办结的“四个一”事项
-- unit: 次
-- clause: 三(二)
-- period: year
-- kind: duty
-- Of those due (duties-due): done on the day they were due or before it. What is done has a record, and that its day.
SELECT c.code AS place, u.duty AS part, u.id AS record, 1 AS amount, NULL AS station
FROM duty u
JOIN (VALUES ('dispatch', 12), ('bulletin', 4), ('report', 2), ('meeting', 1)) k
  ON k.column1 = u.duty AND u.period BETWEEN 1 AND k.column2
JOIN (SELECT min (v.code) AS code FROM division v WHERE v.level = 'city' AND v.void_reason IS NULL
      AND coalesce (v.valid_from, '') <= :past AND coalesce (v.valid_to, '9') > :past) c ON c.code IS NOT NULL
WHERE u.year = :year AND u.void_reason IS NULL AND u.done_on <= u.due_on AND u.done_on <= :day
  AND date (printf ('%04d-01-01', :year), '+' || (u.period * 12 / k.column2) || ' months', '-1 day') >= '2021-05-10'
