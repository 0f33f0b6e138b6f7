-- title: 满意度有效答卷
-- unit: 份
-- clause: 5.1.2
-- period: year
-- kind: survey
-- By group of respondents; at least one question of each is answered, or it is not taken. A survey is of the year it says, though it may be made in the one after it.
SELECT d.code AS place, q.respondents AS part, v.id AS record, count (*) AS amount, s.id AS station
FROM survey v JOIN questionnaire q ON q.id = v.questionnaire JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
JOIN response r ON r.survey = v.id
WHERE v.void_reason IS NULL AND v.year = :year AND r.void_reason IS NULL
GROUP BY v.id
