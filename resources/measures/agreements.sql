-- title: 已签订购买服务协议的项目
-- unit: 个
-- clause: 三(三)
-- period: day
-- kind: project
-- Signed by the day, in the year or before it.
SELECT d.code AS place, NULL AS part, p.id AS record, 1 AS amount, NULL AS station
FROM project p JOIN division d ON d.id = p.division
WHERE p.void_reason IS NULL AND p.signed_on <= min (printf ('%04d-12-31', :year), :day)
