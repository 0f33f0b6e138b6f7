-- An answer is on an indicator, and by an assessor, of the scheme its sheet goes by.
SELECT a.id AS record, i.id AS other, i.title AS a, s.name AS b
FROM answer a JOIN indicator i ON i.id = a.indicator JOIN sheet t ON t.id = a.sheet
  JOIN evaluation e ON e.id = t.evaluation JOIN scheme s ON s.id = e.scheme
WHERE a.void_reason IS NULL AND i.scheme <> e.scheme
UNION ALL
SELECT a.id, o.id, o.title, s.name
FROM answer a JOIN assessor o ON o.id = a.assessor JOIN sheet t ON t.id = a.sheet
  JOIN evaluation e ON e.id = t.evaluation JOIN scheme s ON s.id = e.scheme
WHERE a.void_reason IS NULL AND o.scheme <> e.scheme
