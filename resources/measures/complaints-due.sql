-- title: 当年受理、应按期答复的意见投诉
-- unit: 件
-- clause: 5.2
-- period: year
-- kind: complaint
-- By nature: received in the year, and answered, or their day over, by the day.
SELECT d.code AS place, c.nature AS part, c.id AS record, 1 AS amount, s.id AS station
FROM complaint c JOIN station s ON s.id = c.station JOIN division d ON d.id = s.division
WHERE c.void_reason IS NULL AND c.received_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
  AND (c.due_on < :day OR c.answered_on <= :day)
