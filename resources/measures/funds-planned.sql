-- title: 当年计划资金
-- unit: 元
-- clause: 三(四)
-- period: year
-- kind: funding
-- In hundredths of a yuan, by channel.
SELECT d.code AS place, f.channel AS part, f.id AS record, f.planned AS amount, f.station AS station
FROM funding f JOIN division d ON d.id = f.division
WHERE f.void_reason IS NULL AND f.year = :year
