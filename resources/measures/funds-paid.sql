-- title: 当年拨付资金
-- unit: 元
-- clause: 三(四)
-- period: year
-- kind: funding
-- In hundredths of a yuan, by channel: paid by the day.
SELECT d.code AS place, f.channel AS part, f.id AS record, f.paid AS amount, f.station AS station
FROM funding f JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.year = :year AND f.paid IS NOT NULL AND (f.paid_on IS NULL OR f.paid_on <= :day)
