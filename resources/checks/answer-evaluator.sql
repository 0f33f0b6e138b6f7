-- No one scores their own unit: neither their station nor one that their agency runs.
SELECT a.id AS record, v.id AS other, v.name AS a, v.unit AS b
FROM answer a JOIN evaluator v ON v.id = a.evaluator JOIN sheet t ON t.id = a.sheet
WHERE a.void_reason IS NULL AND v.station = t.station
UNION ALL
SELECT a.id, v.id, v.name, v.unit
FROM answer a JOIN evaluator v ON v.id = a.evaluator JOIN sheet t ON t.id = a.sheet
  JOIN station s ON s.id = t.station
WHERE a.void_reason IS NULL AND v.agency = s.operator
UNION ALL
SELECT a.id, v.id, v.name, v.unit
FROM answer a JOIN evaluator v ON v.id = a.evaluator JOIN sheet t ON t.id = a.sheet
WHERE a.void_reason IS NULL AND v.evaluation <> t.evaluation
