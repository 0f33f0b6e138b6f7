-- Projects it carries out or carried out.
SELECT count(*) FROM project p WHERE p.agency = t.id AND p.void_reason IS NULL
