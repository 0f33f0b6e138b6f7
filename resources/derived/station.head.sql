-- Who is head on the day; more than one are all named (§2.2).
SELECT group_concat (h.name, '、') FROM (SELECT w.name FROM worker w
  WHERE w.station = t.id AND w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
    AND w.post = 'head' ORDER BY w.joined_on, w.name) h
