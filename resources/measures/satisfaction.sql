-- title: 满意度合计
-- unit: 折算分
-- clause: 5.1.2
-- period: year
-- kind: survey
-- By group of respondents: the sum of each one's mean over the questions answered, as a share of the best answer. It is exact: 1 is
-- 586,637,251,200, the least common multiple of 1 to 20 times that of 2 to 9, which each number of questions times each scale divides. The
-- mean is this sum divided by that and by satisfaction-responses. The year is as there. The digits of a short number are added up as a
-- number: it is what less nine times all its tens, hundreds and so on leaves, and quicker than to take them out one by one.
SELECT d.code AS place, q.respondents AS part, v.id AS record,
  sum (586637251200 / (length (replace (r.answers, '0', '')) * q.scale)
       * CASE WHEN length (r.answers) <= 5
           THEN r.answers - 9 * (r.answers / 10 + r.answers / 100 + r.answers / 1000 + r.answers / 10000)
           ELSE substr (r.answers, 1, 1) + substr (r.answers, 2, 1) + substr (r.answers, 3, 1) + substr (r.answers, 4, 1)
              + substr (r.answers, 5, 1) + substr (r.answers, 6, 1) + substr (r.answers, 7, 1) + substr (r.answers, 8, 1)
              + substr (r.answers, 9, 1) + substr (r.answers, 10, 1) + substr (r.answers, 11, 1) + substr (r.answers, 12, 1)
              + substr (r.answers, 13, 1) + substr (r.answers, 14, 1) + substr (r.answers, 15, 1) + substr (r.answers, 16, 1)
              + substr (r.answers, 17, 1) + substr (r.answers, 18, 1) + substr (r.answers, 19, 1) + substr (r.answers, 20, 1) END) AS amount,
  s.id AS station
FROM survey v JOIN questionnaire q ON q.id = v.questionnaire JOIN station s ON s.id = v.station JOIN division d ON d.id = s.division
JOIN response r ON r.survey = v.id
WHERE v.void_reason IS NULL AND v.year = :year AND r.void_reason IS NULL
GROUP BY v.id
