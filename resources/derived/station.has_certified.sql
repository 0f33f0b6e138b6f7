-- 标准化, body 二(一): a full-time worker in post who holds a certificate.
EXISTS (SELECT 1 FROM worker w
        WHERE w.station = t.id AND w.void_reason IS NULL AND w.joined_on <= :day AND (w.left_on IS NULL OR w.left_on > :day)
          AND w.post IN ('head', 'full')
          AND EXISTS (SELECT 1 FROM certificate c WHERE c.worker = w.id AND c.void_reason IS NULL AND c.obtained_on <= :day))
