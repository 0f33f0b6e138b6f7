-- title: 实施相关部门购买的项目
-- unit: 个
-- clause: 3.5
-- period: year
-- kind: project
-- Bought by a department other than civil affairs and under way in the year, once for each station that takes part then. A place has as
-- many as its stations together.
SELECT d.code AS place, p.purchaser AS part, p.id AS record, 1 AS amount, s.id AS station
FROM project p JOIN project_station x ON x.project = p.id JOIN station s ON s.id = x.station JOIN division d ON d.id = s.division
WHERE p.void_reason IS NULL AND x.void_reason IS NULL AND p.purchaser <> 'civil'
  AND coalesce (p.starts_on, p.signed_on) <= min (printf ('%04d-12-31', :year), :day)
  AND (p.ends_on IS NULL OR p.ends_on >= printf ('%04d-01-01', :year))
  AND (x.joined_on IS NULL OR x.joined_on <= min (printf ('%04d-12-31', :year), :day))
  AND (x.left_on IS NULL OR x.left_on >= printf ('%04d-01-01', :year))
