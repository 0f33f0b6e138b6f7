/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-reminder.h"

#include "support/sgz-fixture.h"

static SgzReminder *
read_on (SgzFixture *fixture, const char *day)
{
  g_autoptr (GError) error = NULL;
  SgzReminder *reminder = sgz_reminder_read (fixture->store, day, &error);

  g_assert_no_error (error);
  return reminder;
}

static void
add_done (SgzFixture *fixture, const char *kind, const char *period, const char *day)
{
  g_autoptr (SgzRecord) record
      = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", kind, "year", "2021", "period", period,
                         "due_on", day, "done_on", day, "paper", "示例纪要", NULL);
}

static void
test_nothing_within_a_week_is_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* The first of all is due on 2021-05-31. */
  g_autoptr (SgzReminder) before = read_on (fixture, "2021-05-23");
  g_autoptr (SgzReminder) week_before = read_on (fixture, "2021-05-24");

  g_assert_true (sgz_reminder_is_empty (before));
  g_assert_false (sgz_reminder_is_empty (week_before));
  g_assert_cmpuint (week_before->soon->len, ==, 1);
  g_autofree char *body = sgz_reminder_format_body (week_before);
  g_assert_cmpstr (body, ==, "2021年5月省级试点调度会: 7 days left");
}

static void
test_done_is_no_reminder (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_done (fixture, "dispatch", "5", "2021-05-31");
  g_autoptr (SgzReminder) reminder = read_on (fixture, "2021-06-01");

  g_assert_true (sgz_reminder_is_empty (reminder));
}

static void
test_overdue_and_soon (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_done (fixture, "dispatch", "5", "2021-05-31");
  add_done (fixture, "dispatch", "6", "2021-06-30");
  g_autoptr (SgzReminder) reminder = read_on (fixture, "2021-07-08");
  g_autofree char *title = sgz_reminder_format_title (reminder);
  g_autofree char *body = sgz_reminder_format_body (reminder);

  g_assert_cmpstr (title, ==, "1 overdue, 1 due within 7 days");
  g_assert_cmpstr (body, ==, "2021年第2季度工作通报: 2 days left\n2021年上半年工作报告: 8 days overdue");
}

static void
test_complaints_and_rectifications_are_counted (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-01-01");
  g_autoptr (SgzRecord) complaint = sgz_fixture_add (
      fixture->store, &sgz_kind_complaint, "station", "示例站", "received_on", "2021-03-01", "channel",
      "电话", "nature", "投诉", "content", "示例一", "due_on", "2021-03-15", NULL);
  g_autoptr (SgzRecord) rectification
      = sgz_fixture_add (fixture->store, &sgz_kind_rectification, "station", "示例站", "problem", "示例问题",
                         "found_on", "2021-03-01", "measure", "示例措施", "due_on", "2021-03-20", NULL);
  g_autoptr (SgzReminder) on_the_day = read_on (fixture, "2021-03-15");
  g_autoptr (SgzReminder) after = read_on (fixture, "2021-03-21");
  g_autofree char *body = sgz_reminder_format_body (after);

  g_assert_true (sgz_reminder_is_empty (on_the_day));
  g_assert_cmpint (after->n_complaints, ==, 1);
  g_assert_cmpint (after->n_rectifications, ==, 1);
  g_assert_cmpstr (body, ==, "1 complaint overdue\n1 rectification overdue");
}

/* 2022-12-31, nothing ever done: of the last year, those due since 2021-12-31. */
static void
test_long_list_is_cut (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzReminder) reminder = read_on (fixture, "2022-12-31");
  g_autofree char *title = sgz_reminder_format_title (reminder);
  g_autofree char *body = sgz_reminder_format_body (reminder);

  /* Of 2021 the December dispatch, report, meeting and last bulletin; of 2022 eleven dispatches, three bulletins, one report; the
   * dispatch, report and meeting of 2022 are due on the day. The last bulletin has ten days. */
  g_assert_cmpuint (reminder->overdue->len, ==, 4 + 15);
  g_assert_cmpuint (reminder->soon->len, ==, 3);
  g_assert_cmpstr (title, ==, "19 overdue, 3 due within 7 days");
  g_assert_cmpstr (body, ==,
                   "2022年12月省级试点调度会: Due today\n2022年下半年工作报告: Due today\n"
                   "2022年全市社会工作服务站建设现场会: Due today\n"
                   "2021年12月省级试点调度会: 365 days overdue\nAnd 18 more duties");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/reminder/nothing-within-a-week-is-nothing",
                    test_nothing_within_a_week_is_nothing);
  SGZ_FIXTURE_TEST ("/store/reminder/done-is-no-reminder", test_done_is_no_reminder);
  SGZ_FIXTURE_TEST ("/store/reminder/overdue-and-soon", test_overdue_and_soon);
  SGZ_FIXTURE_TEST ("/store/reminder/complaints-and-rectifications-are-counted",
                    test_complaints_and_rectifications_are_counted);
  SGZ_FIXTURE_TEST ("/store/reminder/long-list-is-cut", test_long_list_is_cut);
  return g_test_run ();
}
