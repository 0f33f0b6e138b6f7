-- 五有: a sign, as the last check of §1.3 found it.
coalesce ((SELECT f.sign = 'yes' FROM facility f
WHERE f.station = t.id AND f.void_reason IS NULL AND f.checked_on <= :day
ORDER BY f.checked_on DESC LIMIT 1), 0)
