-- title: 购买服务协议已备案的项目
-- unit: 个
-- clause: 三(三)
-- period: day
-- kind: project
-- Of those signed by the day: filed by the day.
SELECT d.code AS place, NULL AS part, p.id AS record, 1 AS amount, NULL AS station
FROM project p JOIN division d ON d.id = p.division
WHERE p.void_reason IS NULL AND p.signed_on <= min (printf ('%04d-12-31', :year), :day)
  AND EXISTS (SELECT 1 FROM filing f WHERE f.project = p.id AND f.filing = 'agreement' AND f.void_reason IS NULL AND f.filed_on <= :day)
