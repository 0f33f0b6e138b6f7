/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-duty-list.h"

#include "store/sgz-office.h"
#include "support/sgz-fixture.h"

static GPtrArray *
read_year (SgzFixture *fixture, int year, const char *day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *duties = sgz_duty_list_read (fixture->store, year, day, &error);

  g_assert_no_error (error);
  return duties;
}

static SgzDuty *
find (GPtrArray *duties, const char *kind, int period)
{
  for (guint i = 0; i < duties->len; i++)
    if (sgz_duty_get_kind (duties->pdata[i]) == sgz_duty_kind_find (kind)
        && sgz_duty_get_period (duties->pdata[i]) == period)
      return duties->pdata[i];
  g_assert_not_reached ();
}

static void
assert_state (GPtrArray *duties, const char *kind, int period, SgzDutyState state, int days,
              const char *words)
{
  SgzDuty *duty = find (duties, kind, period);
  g_autofree char *said = sgz_duty_format_state (duty);

  g_assert_cmpint (sgz_duty_get_state (duty), ==, state);
  g_assert_cmpint (sgz_duty_get_days (duty), ==, days);
  g_assert_cmpstr (said, ==, words);
}

static gint64
count_records (SgzFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);

  return sgz_store_count (fixture->store, query, NULL);
}

/* 2021: May to December, three quarters, two halves, a meeting. Later years: 12, 4, 2 and 1. */
static void
test_a_year_has_its_duties (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    int year;
    guint n;
  } cases[] = { { 2020, 0 }, { 2021, 8 + 3 + 2 + 1 }, { 2022, 19 }, { 2099, 19 }, { 2100, 0 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) duties = read_year (fixture, cases[i].year, "2021-07-01");
      g_assert_cmpuint (duties->len, ==, cases[i].n);
    }
  g_assert_cmpint (count_records (fixture), ==, 0);
}

static void
test_by_the_day_they_are_due (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const titles[] = { "2021年5月省级试点调度会",
                                        "2021年6月省级试点调度会",
                                        "2021年上半年工作报告",
                                        "2021年第2季度工作通报",
                                        "2021年7月省级试点调度会",
                                        "2021年8月省级试点调度会",
                                        "2021年9月省级试点调度会",
                                        "2021年第3季度工作通报",
                                        "2021年10月省级试点调度会",
                                        "2021年11月省级试点调度会",
                                        "2021年12月省级试点调度会",
                                        "2021年下半年工作报告",
                                        "2021年全市社会工作服务站建设现场会",
                                        "2021年第4季度工作通报" };
  g_autoptr (GPtrArray) duties = read_year (fixture, 2021, "2021-07-01");

  g_assert_cmpuint (duties->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < duties->len; i++)
    g_assert_cmpstr (sgz_duty_get_title (duties->pdata[i]), ==, titles[i]);
}

static void
test_days_left_in_words (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) duties = read_year (fixture, 2021, "2021-07-09");

  assert_state (duties, "report", 1, SGZ_DUTY_OVERDUE, -9, "9 days overdue");
  assert_state (duties, "bulletin", 2, SGZ_DUTY_OPEN, 1, "1 day left");
  assert_state (duties, "dispatch", 7, SGZ_DUTY_OPEN, 22, "22 days left");
  assert_state (duties, "bulletin", 4, SGZ_DUTY_OPEN, 185, "185 days left");

  g_autoptr (GPtrArray) on_the_day = read_year (fixture, 2021, "2021-07-10");
  assert_state (on_the_day, "bulletin", 2, SGZ_DUTY_OPEN, 0, "Due today");
  g_autoptr (GPtrArray) after = read_year (fixture, 2021, "2021-07-11");
  assert_state (after, "bulletin", 2, SGZ_DUTY_OVERDUE, -1, "1 day overdue");
}

static void
test_record_takes_its_place (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) late = sgz_fixture_add (
      fixture->store, &sgz_kind_duty, "duty", "bulletin", "year", "2021", "period", "2", "title", "示例通报",
      "due_on", "2021-07-15", "done_on", "2021-07-20", "paper", "示例〔2021〕1号", NULL);
  g_autoptr (SgzRecord) early
      = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "dispatch", "year", "2021", "period", "7",
                         "due_on", "2021-07-31", "done_on", "2021-07-28", "paper", "示例纪要", NULL);
  g_autoptr (GPtrArray) duties = read_year (fixture, 2021, "2021-12-01");

  g_assert_cmpuint (duties->len, ==, 14);
  assert_state (duties, "bulletin", 2, SGZ_DUTY_DONE_LATE, -5, "Done 5 days late");
  assert_state (duties, "dispatch", 7, SGZ_DUTY_DONE, 3, "Done");
  SgzDuty *bulletin = find (duties, "bulletin", 2);
  g_assert_cmpstr (sgz_duty_get_title (bulletin), ==, "示例通报");
  g_assert_cmpstr (sgz_duty_get_due (bulletin), ==, "2021-07-15");
  g_assert_cmpstr (sgz_record_get_id (sgz_duty_get_record (bulletin)), ==, sgz_record_get_id (late));
  g_assert_false (sgz_duty_is_virtual (bulletin));
  /* A record without a title goes by its period's. */
  g_assert_cmpstr (sgz_duty_get_title (find (duties, "dispatch", 7)), ==, "2021年7月省级试点调度会");
  g_assert_true (sgz_duty_is_virtual (find (duties, "dispatch", 8)));
}

/* The office may dispatch before it is asked to. */
static void
test_what_is_kept_besides_is_shown (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) extra = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "dispatch", "year",
                                                 "2021", "period", "3", "due_on", "2021-03-31", NULL);
  g_autoptr (GPtrArray) duties = read_year (fixture, 2021, "2021-04-03");

  g_assert_cmpuint (duties->len, ==, 15);
  g_assert_false (sgz_duty_is_expected (find (duties, "dispatch", 3)));
  g_assert_true (sgz_duty_is_expected (find (duties, "dispatch", 5)));
  assert_state (duties, "dispatch", 3, SGZ_DUTY_OVERDUE, -3, "3 days overdue");
}

static void
test_voided_record_is_expected_again (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "report", "year",
                                                  "2022", "period", "1", "due_on", "2022-06-30", NULL);

  sgz_record_set_void_reason (record, "重复登记");
  g_assert_true (sgz_store_save (fixture->store, record, NULL));
  g_autoptr (GPtrArray) duties = read_year (fixture, 2022, "2022-01-01");
  g_assert_cmpuint (duties->len, ==, 19);
  g_assert_true (sgz_duty_is_virtual (find (duties, "report", 1)));
}

static void
test_saved_as_it_stands_it_is_a_record (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) officer
      = sgz_fixture_add (fixture->store, &sgz_kind_officer, "name", "示例甲", "unit", "示例局", NULL);
  g_autoptr (GError) error = NULL;

  sgz_store_set_officer (fixture->store, "示例甲", NULL);
  g_autoptr (SgzDuty) duty
      = sgz_duty_list_find (fixture->store, sgz_duty_kind_find ("bulletin"), 2021, 3, "2021-09-01", &error);
  g_assert_no_error (error);
  g_assert_true (sgz_duty_is_virtual (duty));
  g_autoptr (SgzRecord) record = sgz_record_copy (sgz_duty_get_record (duty));
  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);

  g_autoptr (SgzDuty) again
      = sgz_duty_list_find (fixture->store, sgz_duty_kind_find ("bulletin"), 2021, 3, "2021-09-01", &error);
  SgzRecord *kept = sgz_duty_get_record (again);
  g_assert_cmpstr (sgz_record_get_id (kept), ==, sgz_record_get_id (record));
  g_assert_cmpstr (sgz_record_get_text (kept, "duty"), ==, "bulletin");
  g_assert_cmpint (sgz_record_get_number (kept, "period"), ==, 3);
  g_assert_cmpstr (sgz_record_get_text (kept, "title"), ==, "2021年第3季度工作通报");
  g_assert_cmpstr (sgz_record_get_text (kept, "due_on"), ==, "2021-10-10");
  g_assert_cmpstr (sgz_record_get_text (kept, "officer"), ==, sgz_record_get_id (officer));
}

static void
test_settings_move_what_is_not_written (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) kept = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "bulletin", "year",
                                                "2021", "period", "2", "due_on", "2021-07-10", NULL);
  g_autoptr (SgzRecord) office = sgz_office_read (fixture->store, NULL);

  sgz_fixture_set (fixture, office, "bulletin_days", "20");
  sgz_fixture_set (fixture, office, "recipients", "示例各县");
  g_assert_true (sgz_store_save (fixture->store, office, NULL));
  g_autoptr (GPtrArray) duties = read_year (fixture, 2021, "2021-07-01");
  g_assert_cmpstr (sgz_duty_get_due (find (duties, "bulletin", 2)), ==, "2021-07-10");
  g_assert_cmpstr (sgz_duty_get_due (find (duties, "bulletin", 3)), ==, "2021-10-20");
  g_assert_cmpstr (sgz_duty_get_audience (find (duties, "bulletin", 3)), ==, "示例各县");
}

/* January has the bulletin of the year before. */
static void
test_due_in_a_month (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) duties
      = sgz_duty_list_read_due (fixture->store, "2022-01-01", "2022-01-31", "2022-01-01", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (duties->len, ==, 2);
  g_assert_cmpstr (sgz_duty_get_title (duties->pdata[0]), ==, "2021年第4季度工作通报");
  g_assert_cmpstr (sgz_duty_get_title (duties->pdata[1]), ==, "2022年1月省级试点调度会");
}

static void
test_paper_is_suggested (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) numbered
      = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "report", "year", "2022", "period", "1",
                         "due_on", "2022-06-30", "number", "示例〔2022〕9号", NULL);
  g_autoptr (GPtrArray) duties = read_year (fixture, 2022, "2022-01-01");
  g_autofree char *dispatch = sgz_duty_suggest_paper (find (duties, "dispatch", 2));
  g_autofree char *bulletin = sgz_duty_suggest_paper (find (duties, "bulletin", 1));
  g_autofree char *report = sgz_duty_suggest_paper (find (duties, "report", 1));

  g_assert_cmpstr (dispatch, ==, "2022年2月省级试点调度会纪要");
  g_assert_cmpstr (bulletin, ==, "2022年第1季度工作通报");
  g_assert_cmpstr (report, ==, "示例〔2022〕9号");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/duty-list/a-year-has-its-duties", test_a_year_has_its_duties);
  SGZ_FIXTURE_TEST ("/store/duty-list/by-the-day-they-are-due", test_by_the_day_they_are_due);
  SGZ_FIXTURE_TEST ("/store/duty-list/days-left-in-words", test_days_left_in_words);
  SGZ_FIXTURE_TEST ("/store/duty-list/record-takes-its-place", test_record_takes_its_place);
  SGZ_FIXTURE_TEST ("/store/duty-list/what-is-kept-besides-is-shown", test_what_is_kept_besides_is_shown);
  SGZ_FIXTURE_TEST ("/store/duty-list/voided-record-is-expected-again", test_voided_record_is_expected_again);
  SGZ_FIXTURE_TEST ("/store/duty-list/saved-as-it-stands-it-is-a-record",
                    test_saved_as_it_stands_it_is_a_record);
  SGZ_FIXTURE_TEST ("/store/duty-list/settings-move-what-is-not-written",
                    test_settings_move_what_is_not_written);
  SGZ_FIXTURE_TEST ("/store/duty-list/due-in-a-month", test_due_in_a_month);
  SGZ_FIXTURE_TEST ("/store/duty-list/paper-is-suggested", test_paper_is_suggested);
  return g_test_run ();
}
