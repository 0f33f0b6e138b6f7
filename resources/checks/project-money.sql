-- What is planned for a project in lines of money adds up to its contract (body 三(四)).
SELECT p.id AS record, f.id AS other, printf ('%.2f', p.contract_sum / 100.0) AS a,
  (SELECT printf ('%.2f', sum (g.planned) / 100.0) FROM funding g WHERE g.project = p.id AND g.void_reason IS NULL) AS b
FROM project p JOIN funding f ON f.project = p.id
WHERE p.void_reason IS NULL AND p.contract_sum IS NOT NULL AND f.void_reason IS NULL
  AND p.contract_sum <> (SELECT sum (g.planned) FROM funding g WHERE g.project = p.id AND g.void_reason IS NULL)
