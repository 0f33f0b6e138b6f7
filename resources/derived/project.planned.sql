-- Of all its lines of money.
SELECT sum (f.planned) FROM funding f WHERE f.project = t.id AND f.void_reason IS NULL
