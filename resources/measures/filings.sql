-- title: 当年备案材料
-- unit: 份
-- clause: 三(三)
-- period: year
-- kind: filing
-- By what is filed: of that year, and filed by the day.
SELECT d.code AS place, f.filing AS part, f.id AS record, 1 AS amount, NULL AS station
FROM filing f JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.filed_on <= :day
  AND coalesce (f.year, CAST (substr (f.filed_on, 1, 4) AS INTEGER)) = :year
