-- Everyone served.
coalesce (t.elderly, 0) + coalesce (t.minors, 0) + coalesce (t.disabled, 0) + coalesce (t.women, 0) + coalesce (t.hardship, 0) + coalesce (t.migrants, 0) + coalesce (t.others, 0)
