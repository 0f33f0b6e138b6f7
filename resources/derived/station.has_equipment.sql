-- 五有: office equipment, as the last check of §1.5 found it.
coalesce ((SELECT f.equipment = 'yes' FROM facility f
WHERE f.station = t.id AND f.void_reason IS NULL AND f.checked_on <= :day
ORDER BY f.checked_on DESC LIMIT 1), 0)
