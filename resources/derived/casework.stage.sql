-- The first stage that is not done (§4.4).
CASE WHEN t.intake_on IS NULL THEN 'intake'
     WHEN t.assessment_on IS NULL THEN 'assessment'
     WHEN t.planning_on IS NULL THEN 'planning'
     WHEN t.intervention_on IS NULL THEN 'intervention'
     WHEN t.evaluation_on IS NULL THEN 'evaluation'
     WHEN t.closing_on IS NULL THEN 'closing'
     ELSE 'closed' END
