-- A sheet is locked by a published scheme.
SELECT t.id AS record, s.id AS other, s.name AS a, '' AS b
FROM sheet t JOIN evaluation e ON e.id = t.evaluation JOIN scheme s ON s.id = e.scheme
WHERE t.void_reason IS NULL AND t.locked_on IS NOT NULL AND s.published_on IS NULL
