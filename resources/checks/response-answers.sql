-- As many answers as the questionnaire has questions, none above its best one.
SELECT r.id AS record, q.id AS other, q.name AS a, CAST (q.scale AS TEXT) AS b
FROM response r JOIN survey s ON s.id = r.survey JOIN questionnaire q ON q.id = s.questionnaire
WHERE r.void_reason IS NULL
  AND (length(r.answers) <> 1 + length(trim(q.questions, char(10))) - length(replace(trim(q.questions, char(10)), char(10), ''))
       OR r.answers GLOB '*[' || (q.scale + 1) || '-9]*' AND q.scale < 9)
