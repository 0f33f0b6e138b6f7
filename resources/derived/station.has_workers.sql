-- 五有: somebody in post on the day.
{workers} > 0
