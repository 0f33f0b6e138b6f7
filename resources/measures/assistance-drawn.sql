-- title: 当年从社会救助专项经费列支的购买服务经费
-- unit: 元
-- clause: 三(四)4
-- period: year
-- kind: funding
-- In hundredths of a yuan: lines of that channel paid by the day.
SELECT d.code AS place, NULL AS part, f.id AS record, f.paid AS amount, f.station AS station
FROM funding f JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.channel = 'assistance' AND f.year = :year
  AND f.paid IS NOT NULL AND (f.paid_on IS NULL OR f.paid_on <= :day)
