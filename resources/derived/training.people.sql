-- Everyone who took part.
coalesce (t.cadres, 0) + coalesce (t.communities, 0) + coalesce (t.organisations, 0) + coalesce (t.certified, 0) + coalesce (t.students, 0) + coalesce (t.others, 0)
