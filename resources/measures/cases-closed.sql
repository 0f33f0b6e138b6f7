-- title: 当年结案的个案
-- unit: 件
-- clause: 4.4
-- period: year
-- kind: casework
-- By outcome.
SELECT d.code AS place, c.outcome AS part, c.id AS record, 1 AS amount, s.id AS station
FROM casework c JOIN station s ON s.id = c.station JOIN division d ON d.id = s.division
WHERE c.void_reason IS NULL AND c.closing_on BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
