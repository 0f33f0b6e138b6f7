-- A station serves while it is open.
SELECT v.id AS record, s.id AS other, v.held_on AS a, s.name AS b
FROM service v JOIN station s ON s.id = v.station
WHERE v.void_reason IS NULL AND s.void_reason IS NULL
  AND (s.opened_on IS NULL OR v.held_on < s.opened_on OR v.held_on > s.closed_on)
