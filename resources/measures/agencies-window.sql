-- title: 五年内孵化登记的社工服务机构
-- unit: 个
-- clause: 3.3.1
-- period: year
-- kind: organisation
-- Registered since the start of the five years that :year is in, as in certified-window.
SELECT d.code AS place, NULL AS part, o.id AS record, 1 AS amount
FROM organisation o JOIN station s ON s.id = o.station JOIN division d ON d.id = s.division
JOIN (SELECT coalesce ((SELECT CAST (value AS INTEGER) FROM setting WHERE key = 'window-first-year'), 2021) AS first) v
WHERE o.void_reason IS NULL AND o.kind = 'agency'
  AND o.registered_on BETWEEN printf ('%04d-01-01', :year - ((:year - v.first) % 5 + 5) % 5)
                      AND min (printf ('%04d-12-31', :year), :day)
