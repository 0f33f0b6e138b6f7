-- 未报, 已报, 退回, 逾期, as it stood on the day: returned where it came back after the last report of then; overdue where nothing
-- stands and its day is over.
CASE WHEN t.returned_on <= :day AND (t.returned_on >= t.reported_on OR t.reported_on > :day) THEN 'returned'
     WHEN t.reported_on <= :day THEN 'reported'
     WHEN t.due_on < :day THEN 'overdue'
     ELSE 'waiting' END
