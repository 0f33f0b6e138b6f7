-- title: 人口较集中的村(社区)
-- unit: 个
-- clause: 二(一)
-- period: day
-- kind: division
-- As an officer marked them, of those that stand on the day, or on the day of the year nearest to it.
SELECT d.code AS place, NULL AS part, d.id AS record, 1 AS amount, NULL AS station
FROM division d
WHERE d.void_reason IS NULL AND d.level = 'village' AND d.dense = 1
  AND coalesce (d.valid_from, '') <= :past AND coalesce (d.valid_to, '9') > :past
