-- title: 设立意见反馈和投诉渠道的站点
-- unit: 个
-- clause: 5.2
-- period: day
-- kind: facility
-- Of stations that stand on the day, as the last check by the day found it.
SELECT d.code AS place, NULL AS part, f.id AS record, 1 AS amount, s.id AS station
FROM facility f JOIN station s ON s.id = f.station JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND f.channel = 'yes' AND f.void_reason IS NULL AND f.checked_on = (SELECT max (g.checked_on) FROM facility g
  WHERE g.station = f.station AND g.void_reason IS NULL AND g.checked_on <= :day)
