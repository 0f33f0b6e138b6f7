-- Days between the day it was due and the day it was done, or the day asked about.
CASE WHEN coalesce (t.done_on, :day) > t.due_on
     THEN CAST (julianday (coalesce (t.done_on, :day)) - julianday (t.due_on) AS INTEGER) END
