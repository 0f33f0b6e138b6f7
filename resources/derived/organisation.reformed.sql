-- Whether its village is a reformed one (body 二(四)).
coalesce ((SELECT d.reform = 'yes' FROM division d WHERE d.id = t.village), 0)
