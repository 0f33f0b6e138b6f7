-- 标准化: professional services: casework, group work or community activities within the twelve months before the day.
EXISTS (SELECT 1 FROM service v WHERE v.station = t.id AND v.void_reason IS NULL AND v.form IN ('case', 'group', 'activity')
        AND v.held_on <= :day AND v.held_on > date (:day, '-1 year'))
