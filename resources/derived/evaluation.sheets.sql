-- Stations or counties that are evaluated.
SELECT count(*) FROM sheet s WHERE s.evaluation = t.id AND s.void_reason IS NULL
