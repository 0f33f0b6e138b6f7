-- An indicator stands under one of its own scheme.
SELECT i.id AS record, p.id AS other, p.title AS a, s.name AS b
FROM indicator i JOIN indicator p ON p.id = i.parent JOIN scheme s ON s.id = p.scheme
WHERE i.void_reason IS NULL AND i.scheme <> p.scheme
