-- title: 承担年度任务的社会工作服务站
-- unit: 个
-- clause: 3.1.4
-- period: day
-- kind: station
-- 社会工作服务站, neither general stations nor rooms, that the rules ask: opened by the day, and no later than the
-- year, and not closed; pilot where it is a provincial pilot in the year.
SELECT d.code AS place,
  CASE WHEN s.service_pilot_from <= :year AND (s.service_pilot_to IS NULL OR s.service_pilot_to >= :year)
       THEN 'pilot' ELSE 'other' END AS part,
  s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.tier IN ('township', 'institution')
  AND s.opened_on <= min (printf ('%04d-12-31', :year), :day) AND (s.closed_on IS NULL OR s.closed_on > :day)
