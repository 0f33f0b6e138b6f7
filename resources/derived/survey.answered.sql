-- Questionnaires that came back.
SELECT count(*) FROM response r WHERE r.survey = t.id AND r.void_reason IS NULL
