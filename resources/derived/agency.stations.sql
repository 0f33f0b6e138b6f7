-- Stations it runs that are not closed.
SELECT count(*) FROM station s WHERE s.operator = t.id AND s.void_reason IS NULL AND s.status <> 'closed'
