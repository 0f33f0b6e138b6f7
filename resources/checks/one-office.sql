-- There is one set of the office's settings.
SELECT o.id AS record, p.id AS other, p.issuer AS a, NULL AS b
FROM office o JOIN office p ON p.id <> o.id
WHERE o.void_reason IS NULL AND p.void_reason IS NULL
