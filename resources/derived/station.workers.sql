-- Everyone in post on the day.
SELECT count(*) FROM worker w
WHERE w.station = t.id AND w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
