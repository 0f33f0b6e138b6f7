-- How far it has come.
CASE WHEN t.closed_on IS NOT NULL THEN 'closed' WHEN t.done_on IS NOT NULL THEN 'done'
     WHEN t.ordered_on IS NOT NULL THEN 'ordered' ELSE 'found' END
