-- How far it has come.
CASE WHEN t.done_on IS NOT NULL THEN 'done' WHEN t.linked_on IS NOT NULL THEN 'linked' ELSE 'open' END
