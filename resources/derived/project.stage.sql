-- The first stage that is not done (§4.4).
CASE WHEN t.survey_on IS NULL THEN 'survey'
     WHEN t.design_on IS NULL THEN 'design'
     WHEN t.appraisal_on IS NULL THEN 'appraisal'
     WHEN t.implementation_on IS NULL THEN 'implementation'
     WHEN t.monitoring_on IS NULL THEN 'monitoring'
     WHEN t.evaluation_on IS NULL THEN 'evaluation'
     ELSE 'closed' END
