-- A station stands in a division that stands: what a change of divisions moves, a date typed into a form does not.
SELECT s.id AS record, d.id AS other, d.name AS a, d.valid_to AS b
FROM station s JOIN division d ON d.id = s.division
WHERE s.void_reason IS NULL AND s.closed_on IS NULL AND d.valid_to IS NOT NULL
