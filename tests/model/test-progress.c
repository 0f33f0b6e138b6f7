/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-progress.h"

static void
set (SgzRecord *record, const char *code, const char *text)
{
  g_autoptr (GError) error = NULL;

  sgz_record_parse (record, sgz_kind_get_field (sgz_record_get_kind (record), code), text, &error);
  g_assert_no_error (error);
}

/* A case taken on in time and assessed too late, whose plan is due on 2022-03-10 and whose end on 2022-06-30. */
static SgzRecord *
new_case (void)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_casework);

  set (record, "intake_due", "2022-03-01");
  set (record, "intake_on", "2022-03-01");
  set (record, "assessment_due", "2022-03-05");
  set (record, "assessment_on", "2022-03-06");
  set (record, "planning_due", "2022-03-10");
  set (record, "closing_due", "2022-06-30");
  return record;
}

static void
test_each_stage_tells_how_far_it_is (void)
{
  g_autoptr (SgzRecord) record = new_case ();

  g_assert_cmpint (sgz_progress_of_stage (record, 0, "2022-03-10"), ==, SGZ_PROGRESS_DONE);
  g_assert_cmpint (sgz_progress_of_stage (record, 1, "2022-03-10"), ==, SGZ_PROGRESS_LATE);
  g_assert_cmpint (sgz_progress_of_stage (record, 2, "2022-03-10"), ==, SGZ_PROGRESS_CURRENT);
  g_assert_cmpint (sgz_progress_of_stage (record, 2, "2022-03-11"), ==, SGZ_PROGRESS_OVERDUE);
  g_assert_cmpint (sgz_progress_of_stage (record, 3, "2022-03-11"), ==, SGZ_PROGRESS_WAITING);
  g_assert_cmpint (sgz_progress_of_stage (record, 5, "2022-06-30"), ==, SGZ_PROGRESS_WAITING);
  g_assert_cmpint (sgz_progress_of_stage (record, 5, "2022-07-01"), ==, SGZ_PROGRESS_OVERDUE);
  g_assert_cmpstr (sgz_progress_get_title (SGZ_PROGRESS_OVERDUE), ==, "已逾期");
}

static void
test_one_overdue_stage_makes_the_record_overdue (void)
{
  g_autoptr (SgzRecord) record = new_case ();

  g_assert_false (sgz_progress_is_overdue (record, "2022-03-10"));
  g_assert_true (sgz_progress_is_overdue (record, "2022-03-11"));
  sgz_record_set_void_reason (record, "登记有误");
  g_assert_false (sgz_progress_is_overdue (record, "2022-03-11"));
  g_assert_false (sgz_progress_is_open (record));
}

/* Done in time, a rectification is open until it is struck off, but not overdue. */
static void
test_done_in_time_is_open_until_closed (void)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_rectification);

  set (record, "due_on", "2022-03-10");
  g_assert_true (sgz_progress_is_overdue (record, "2022-03-11"));
  set (record, "done_on", "2022-03-09");
  g_assert_false (sgz_progress_is_overdue (record, "2022-12-31"));
  g_assert_true (sgz_progress_is_open (record));
  set (record, "closed_on", "2022-03-12");
  g_assert_false (sgz_progress_is_open (record));
}

static void
test_kinds_without_an_end_are_never_open (void)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_station);

  g_assert_false (sgz_progress_is_open (record));
  g_assert_false (sgz_progress_is_overdue (record, "2022-03-11"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/progress/stages", test_each_stage_tells_how_far_it_is);
  g_test_add_func ("/model/progress/overdue", test_one_overdue_stage_makes_the_record_overdue);
  g_test_add_func ("/model/progress/closed", test_done_in_time_is_open_until_closed);
  g_test_add_func ("/model/progress/without-end", test_kinds_without_an_end_are_never_open);
  return g_test_run ();
}
