-- Lines of money drawn from social assistance, and what they are a share of: whether they are too many is worked out from the measures
-- (body 三(四)4).
SELECT f.id AS record, f.id AS other, d.code AS a, f.year AS b
FROM funding f JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.channel = 'assistance'
UNION ALL
SELECT f.id AS record, t.id AS other, d.code AS a, f.year AS b
FROM assistance t JOIN funding f ON f.year = t.year + 1 AND f.division = t.division JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.channel = 'assistance'
