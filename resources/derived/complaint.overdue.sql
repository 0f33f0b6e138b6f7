-- Days between the day it was due and the day it was answered, or the day asked about.
CASE WHEN coalesce (t.answered_on, :day) > t.due_on
     THEN CAST (julianday (coalesce (t.answered_on, :day)) - julianday (t.due_on) AS INTEGER) END
