-- title: 当年应完成的项目流程环节
-- unit: 个
-- clause: 4.4
-- period: year
-- kind: project
-- By stage: done in the year, or due in it and its day over. A project that one station alone carries out counts for the station.
SELECT d.code AS place, g.column1 AS part, p.id AS record, 1 AS amount,
  (SELECT min (x.station) FROM project_station x WHERE x.project = p.id AND x.void_reason IS NULL HAVING count (*) = 1) AS station
FROM project p JOIN division d ON d.id = p.division
JOIN (VALUES ('survey'), ('design'), ('appraisal'), ('implementation'), ('monitoring'), ('evaluation')) g
WHERE p.void_reason IS NULL
  AND (CASE g.column1 WHEN 'survey' THEN p.survey_on WHEN 'design' THEN p.design_on WHEN 'appraisal' THEN p.appraisal_on
         WHEN 'implementation' THEN p.implementation_on WHEN 'monitoring' THEN p.monitoring_on ELSE p.evaluation_on END
       BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), :day)
       OR (CASE g.column1 WHEN 'survey' THEN p.survey_due WHEN 'design' THEN p.design_due WHEN 'appraisal' THEN p.appraisal_due
         WHEN 'implementation' THEN p.implementation_due WHEN 'monitoring' THEN p.monitoring_due ELSE p.evaluation_due END
           BETWEEN printf ('%04d-01-01', :year) AND min (printf ('%04d-12-31', :year), date (:day, '-1 day'))
           AND coalesce (CASE g.column1 WHEN 'survey' THEN p.survey_on WHEN 'design' THEN p.design_on WHEN 'appraisal' THEN p.appraisal_on
          WHEN 'implementation' THEN p.implementation_on WHEN 'monitoring' THEN p.monitoring_on ELSE p.evaluation_on END, '9') > :day))
