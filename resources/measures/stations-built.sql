-- title: 当年任务已建成站点
-- unit: 个
-- clause: 二(一)
-- period: year
-- kind: station
-- A station counts for its task year from the day it opened until it closes; while suspended it still stands.
SELECT d.code AS place, s.tier AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.task_year = :year
  AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
