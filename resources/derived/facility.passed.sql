-- Items of §1.1–1.8 found in order.
coalesce (t.site = 'yes', 0) + coalesce (t.premises = 'yes', 0) + coalesce (t.sign = 'yes', 0) + coalesce (t.areas = 'yes', 0) + coalesce (t.equipment = 'yes', 0) + coalesce (t.access = 'yes', 0) + coalesce (t.fire = 'yes', 0) + coalesce (t.publicity = 'yes', 0)
