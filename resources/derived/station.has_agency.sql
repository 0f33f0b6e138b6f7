-- 标准化: an agency runs it, or one it incubated is registered.
EXISTS (SELECT 1 FROM agency a WHERE a.id = t.operator AND a.void_reason IS NULL AND (a.closed_on IS NULL OR a.closed_on > :day))
OR EXISTS (SELECT 1 FROM organisation o WHERE o.station = t.id AND o.kind = 'agency' AND o.void_reason IS NULL
           AND o.registered_on <= :day AND (o.ended_on IS NULL OR o.ended_on > :day))
