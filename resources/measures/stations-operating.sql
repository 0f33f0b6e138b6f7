-- title: 运行站点
-- unit: 个
-- clause: 二(一)
-- period: day
-- kind: station
-- Of any task year: opened by the day, and neither suspended nor closed on it.
SELECT d.code AS place, s.tier AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL
  AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND (s.suspended_on IS NULL OR s.suspended_on > :day)
