-- title: 配备的办公家具和设备
-- unit: 种
-- clause: 1.5
-- period: day
-- kind: facility
-- Of stations that stand on the day, by kind of furniture or equipment, as the last check by the day found it: all eight where it found
-- §1.5 kept; where it found it kept in part, those that its note does not name as lacking; a note that names none says of none.
SELECT d.code AS place, i.column1 AS part, f.id AS record, 1 AS amount, s.id AS station
FROM facility f JOIN station s ON s.id = f.station JOIN division d ON d.id = s.division
CROSS JOIN (VALUES ('桌椅'), ('资料柜'), ('档案柜'), ('电脑'), ('打印机'), ('电话'), ('多媒体'), ('白板')) i
WHERE s.void_reason IS NULL AND s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)
  AND f.void_reason IS NULL AND f.checked_on = (SELECT max (g.checked_on) FROM facility g
  WHERE g.station = f.station AND g.void_reason IS NULL AND g.checked_on <= :day)
  AND (f.equipment = 'yes'
       OR (f.equipment = 'partly' AND instr (f.equipment_note, i.column1) = 0
           AND (instr (f.equipment_note, '桌椅') OR instr (f.equipment_note, '资料柜') OR instr (f.equipment_note, '档案柜')
                OR instr (f.equipment_note, '电脑') OR instr (f.equipment_note, '打印机') OR instr (f.equipment_note, '电话')
                OR instr (f.equipment_note, '多媒体') OR instr (f.equipment_note, '白板'))))
