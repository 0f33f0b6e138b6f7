-- title: 应按期办结的“四个一”事项
-- unit: 次
-- clause: 三(二)
-- period: year
-- kind: duty
-- Periods of the year that are done, or whose day is over, by the day; none that ended before the policy of 2021-05-10. The day is
-- the record's, or what the office's settings say where there is no record yet.
SELECT c.code AS place, p.duty AS part, u.id AS record, 1 AS amount, NULL AS station
FROM (SELECT e.duty, e.period, e.ends_on,
        CASE e.duty WHEN 'dispatch' THEN min (e.ends_on, substr (e.ends_on, 1, 8) || printf ('%02d', o.dispatch_day))
          WHEN 'bulletin' THEN date (e.ends_on, '+' || o.bulletin_days || ' days')
          WHEN 'report' THEN date (e.ends_on, '+' || o.report_days || ' days')
          ELSE substr (e.ends_on, 1, 5) || o.meeting_due END AS due_on
      FROM (SELECT k.column1 AS duty, n.column1 AS period,
              date (printf ('%04d-01-01', :year), '+' || (n.column1 * 12 / k.column2) || ' months', '-1 day') AS ends_on
            FROM (VALUES ('dispatch', 12), ('bulletin', 4), ('report', 2), ('meeting', 1)) k
            JOIN (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) n ON n.column1 <= k.column2) e
      JOIN (SELECT coalesce (max (dispatch_day), 31) AS dispatch_day, coalesce (max (bulletin_days), 10) AS bulletin_days,
              coalesce (max (report_days), 0) AS report_days, coalesce (max (meeting_due), '12-31') AS meeting_due
            FROM office WHERE void_reason IS NULL) o
      WHERE e.ends_on >= '2021-05-10') p
JOIN (SELECT min (v.code) AS code FROM division v WHERE v.level = 'city' AND v.void_reason IS NULL
      AND coalesce (v.valid_from, '') <= :past AND coalesce (v.valid_to, '9') > :past) c ON c.code IS NOT NULL
LEFT JOIN duty u ON u.duty = p.duty AND u.year = :year AND u.period = p.period AND u.void_reason IS NULL
WHERE coalesce (u.due_on, p.due_on) < :day OR u.done_on <= :day
