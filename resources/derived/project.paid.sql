-- Of all its lines of money.
SELECT sum (f.paid) FROM funding f WHERE f.project = t.id AND f.void_reason IS NULL
