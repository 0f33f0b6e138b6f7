-- The highest level held on the day (§2.1).
SELECT c.level FROM certificate c WHERE c.worker = t.id AND c.void_reason IS NULL AND c.obtained_on <= :day
ORDER BY CASE c.level WHEN 'senior' THEN 3 WHEN 'worker' THEN 2 ELSE 1 END DESC, c.obtained_on DESC LIMIT 1
