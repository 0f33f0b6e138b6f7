-- Until when it is registered.
SELECT max (g.valid_until) FROM registration g
WHERE g.worker = t.id AND g.void_reason IS NULL AND g.registered_on <= :day
