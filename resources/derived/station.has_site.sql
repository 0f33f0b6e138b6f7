-- 五有, body 二(一): a place to work at, as the last check of §1.2 found it.
coalesce ((SELECT f.premises = 'yes' FROM facility f
WHERE f.station = t.id AND f.void_reason IS NULL AND f.checked_on <= :day
ORDER BY f.checked_on DESC LIMIT 1), 0)
