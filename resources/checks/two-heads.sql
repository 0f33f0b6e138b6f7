-- A station has one head (§2.2): two in post at the same time. Both are told of, since an import shows each at its row.
SELECT w.id AS record, v.id AS other, v.name AS a, s.name AS b
FROM worker w JOIN worker v ON v.station = w.station JOIN station s ON s.id = w.station
WHERE w.post = 'head' AND v.post = 'head' AND w.id <> v.id AND w.void_reason IS NULL AND v.void_reason IS NULL
  AND (w.left_on IS NULL OR w.left_on > v.joined_on) AND (v.left_on IS NULL OR v.left_on > w.joined_on)
