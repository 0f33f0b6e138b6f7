-- Who was asked: the questionnaire says it.
SELECT q.respondents FROM questionnaire q WHERE q.id = t.questionnaire
