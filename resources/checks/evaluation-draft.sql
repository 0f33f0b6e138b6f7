-- What is evaluated by a draft is a trial: it cannot be locked.
SELECT e.id AS record, s.id AS other, s.name AS a, '' AS b
FROM evaluation e JOIN scheme s ON s.id = e.scheme
WHERE e.void_reason IS NULL AND s.published_on IS NULL
