-- Those in post on the day who hold a certificate of any level (§2.1).
SELECT count(*) FROM worker w
WHERE w.station = t.id AND w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
  AND EXISTS (SELECT 1 FROM certificate c WHERE c.worker = w.id AND c.void_reason IS NULL AND c.obtained_on <= :day)
