-- Problems that came from it.
SELECT count(*) FROM rectification r WHERE r.inspection = t.id AND r.void_reason IS NULL
