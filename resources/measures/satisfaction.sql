-- title: 满意度合计
-- unit: 折算分
-- clause: 5.1.2
-- period: year
-- kind: survey
-- By group of respondents: the sum of each one's mean over the questions answered, as a share of the best answer. It is exact: 1 is
-- 586,637,251,200, the least common multiple of 1 to 20 times that of 2 to 9, which each number of questions times each scale divides. The
-- mean is this sum divided by that and by satisfaction-responses. The year is as there.
SELECT d.code AS place, q.respondents AS part, v.id AS record,
  sum (586637251200 / (length (replace (r.answers, '0', '')) * q.scale)
       * (15 * length (r.answers) - length (replace (r.answers, '1', '')) - 2 * length (replace (r.answers, '2', ''))
          - 3 * length (replace (r.answers, '3', '')) - 4 * length (replace (r.answers, '4', ''))
          - 5 * length (replace (r.answers, '5', ''))
          + CASE WHEN q.scale > 5 THEN 30 * length (r.answers) - 6 * length (replace (r.answers, '6', ''))
              - 7 * length (replace (r.answers, '7', '')) - 8 * length (replace (r.answers, '8', ''))
              - 9 * length (replace (r.answers, '9', '')) ELSE 0 END)) AS amount, s.id AS station
FROM survey v JOIN questionnaire q ON q.id = v.questionnaire JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
JOIN response r ON r.survey = v.id
WHERE v.void_reason IS NULL AND v.year = :year AND r.void_reason IS NULL AND trim (r.answers, '0') <> ''
GROUP BY v.id
