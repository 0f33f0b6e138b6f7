-- title: 当年任务已建成的涉改乡镇(街道)站
-- unit: 个
-- clause: 二(一)
-- period: year
-- kind: station
-- Only reforms that an officer has confirmed count; candidates are a measure of their own.
SELECT d.code AS place, s.tier AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.task_year = :year AND s.tier = 'township' AND d.reform = 'yes'
  AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
