-- title: 社会工作服务覆盖的乡镇(街道)
-- unit: 个
-- clause: 二(一)
-- period: day
-- kind: division
-- Where a 社会工作服务站 operates: a township's own, or an institution's in it or in one of its villages. A room serves its village and
-- does not cover the township.
SELECT d.code AS place, NULL AS part, d.id AS record, 1 AS amount, NULL AS station
FROM division d
WHERE d.void_reason IS NULL AND d.level = 'township'
  AND coalesce (d.valid_from, '') <= :past AND coalesce (d.valid_to, '9') > :past
  AND d.id IN (SELECT CASE l.level WHEN 'village' THEN l.parent ELSE l.id END FROM station s JOIN division l ON l.id = s.division
    WHERE s.tier IN ('township', 'institution') AND s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
      AND (s.suspended_on IS NULL OR s.suspended_on > :day))
