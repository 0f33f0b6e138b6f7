-- 五有: at least one regulation in force on the day (§4.2).
EXISTS (SELECT 1 FROM regulation r WHERE r.station = t.id AND r.void_reason IS NULL AND r.issued_on <= :day
        AND (r.abolished_on IS NULL OR r.abolished_on > :day))
