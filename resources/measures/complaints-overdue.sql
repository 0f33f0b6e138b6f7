-- title: 逾期未答复的意见投诉
-- unit: 件
-- clause: 5.2
-- period: day
-- kind: complaint
-- By nature, of any year: not answered on the day, though the day they were due is over.
SELECT d.code AS place, c.nature AS part, c.id AS record, 1 AS amount, s.id AS station
FROM complaint c JOIN station s ON s.id = c.station JOIN division d ON d.id = s.division
WHERE c.void_reason IS NULL AND c.received_on <= :day AND c.due_on < :day AND (c.answered_on IS NULL OR c.answered_on > :day)
