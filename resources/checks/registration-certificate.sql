-- A certificate is registered after it was obtained.
SELECT g.id AS record, w.id AS other, w.name AS a, g.registered_on AS b
FROM registration g JOIN worker w ON w.id = g.worker
WHERE g.void_reason IS NULL
  AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.worker = g.worker AND c.level = g.level AND c.void_reason IS NULL
                  AND c.obtained_on <= g.registered_on)
