-- title: 有总站运行的县(区)
-- unit: 个
-- clause: 二(一)
-- period: day
-- kind: division
-- A county is covered from the day a general station of it operates.
SELECT d.code AS place, NULL AS part, d.id AS record, 1 AS amount, NULL AS station
FROM division d
WHERE d.void_reason IS NULL AND d.level = 'county'
  AND coalesce (d.valid_from, '') <= :past AND coalesce (d.valid_to, '9') > :past
  AND substr (d.code, 1, 6) IN (SELECT substr (l.code, 1, 6) FROM station s JOIN division l ON l.id = s.division
    WHERE s.tier = 'general' AND s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
      AND (s.suspended_on IS NULL OR s.suspended_on > :day))
