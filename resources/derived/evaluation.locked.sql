-- Of them, those whose sheet is not changed any more.
SELECT count(*) FROM sheet s WHERE s.evaluation = t.id AND s.void_reason IS NULL AND s.locked_on IS NOT NULL
