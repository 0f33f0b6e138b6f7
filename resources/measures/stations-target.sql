-- title: 当年站点建设任务
-- unit: 个
-- clause: 附件1
-- period: year
-- kind: target
-- By tier, as Annex 1 has it.
SELECT d.code AS place, g.column1 AS part, t.id AS record,
  CASE g.column1 WHEN 'general' THEN t.general WHEN 'township' THEN t.township WHEN 'room' THEN t.room ELSE t.institution END AS amount,
  NULL AS station
FROM target t JOIN division d ON d.id = t.division
JOIN (VALUES ('general'), ('township'), ('room'), ('institution')) g
WHERE t.void_reason IS NULL AND t.year = :year
  AND CASE g.column1 WHEN 'general' THEN t.general WHEN 'township' THEN t.township WHEN 'room' THEN t.room ELSE t.institution END > 0
