-- Of its division (body 二(一)).
SELECT d.reform FROM division d WHERE d.id = t.division
