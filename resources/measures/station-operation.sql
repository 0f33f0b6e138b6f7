-- title: 运营方式明确的站点
-- unit: 项
-- clause: 4.1
-- period: day
-- kind: station
-- Of stations that stand on the day: how they are run is said (way); and there is what it rests on (basis): a project of theirs whose
-- agreement is signed and has not ended, or of a station that runs itself an attachment that is named as the bureau's paper.
SELECT d.code AS place, i.column1 AS part, s.id AS record, 1 AS amount, s.id AS station
FROM station s JOIN division d ON d.id = s.division JOIN (VALUES ('way'), ('basis')) i
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day) AND s.operating IS NOT NULL
  AND CASE WHEN i.column1 = 'way' THEN 1
      WHEN s.operating = 'purchased' THEN EXISTS (SELECT 1 FROM project_station x JOIN project p ON p.id = x.project
             WHERE x.station = s.id AND x.void_reason IS NULL AND p.void_reason IS NULL
               AND (x.joined_on IS NULL OR x.joined_on <= :day) AND (x.left_on IS NULL OR x.left_on > :day)
               AND p.signed_on <= :day AND (p.ends_on IS NULL OR p.ends_on >= :day))
      ELSE EXISTS (SELECT 1 FROM attachment a WHERE a.owner = s.id AND a.owner_kind = 'station' AND a.void_reason IS NULL
             AND a.added_on <= :day AND (instr (a.name || coalesce (a.caption, ''), '文件') OR instr (a.name || coalesce (a.caption, ''), '批复')
                  OR instr (a.name || coalesce (a.caption, ''), '通知'))) END
