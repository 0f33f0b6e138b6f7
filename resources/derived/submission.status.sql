-- 未报, 已报, 退回, 逾期: returned where it came back after the last report; overdue where nothing stands and the day is over.
CASE WHEN t.returned_on IS NOT NULL AND t.returned_on >= t.reported_on THEN 'returned'
     WHEN t.reported_on IS NOT NULL THEN 'reported'
     WHEN t.due_on < :day THEN 'overdue'
     ELSE 'waiting' END
