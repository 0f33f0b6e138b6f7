-- title: 未销号的整改
-- unit: 项
-- clause: 三(三)
-- period: day
-- kind: rectification
-- Found by the day and not closed on it.
SELECT d.code AS place, NULL AS part, r.id AS record, 1 AS amount, s.id AS station
FROM rectification r JOIN station s ON s.id = r.station JOIN division d ON d.id = s.division
WHERE r.void_reason IS NULL AND r.found_on <= :day AND (r.closed_on IS NULL OR r.closed_on > :day)
