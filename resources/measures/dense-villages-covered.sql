-- title: 社会工作服务覆盖的人口较集中村(社区)
-- unit: 个
-- clause: 二(一)
-- period: day
-- kind: division
-- Where a room, or a station of another tier, operates in the village itself: it is what serves the village and what surrounds it.
SELECT d.code AS place, NULL AS part, d.id AS record, 1 AS amount, NULL AS station
FROM division d
WHERE d.void_reason IS NULL AND d.level = 'village' AND d.dense = 1
  AND coalesce (d.valid_from, '') <= :past AND coalesce (d.valid_to, '9') > :past
  AND EXISTS (SELECT 1 FROM station s WHERE s.division = d.id
    AND s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
      AND (s.suspended_on IS NULL OR s.suspended_on > :day))
