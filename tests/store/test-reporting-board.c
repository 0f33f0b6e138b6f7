/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counties hand in: expected by itself, recorded, returned and reminded of. */
#include <string.h>

#include "store/sgz-reporting-board.h"
#include "support/sgz-fixture.h"

#define EAST "510402000000"
#define DAY "2022-03-08"

static SgzRecord *
add_monthly (SgzFixture *fixture)
{
  return sgz_fixture_add (fixture->store, &sgz_kind_reporting, "name", "示例月报", "frequency", "month",
                          "due_days", "5", "first_year", "2021", "last_year", "2022", NULL);
}

static SgzReportingBoard *
read_board (SgzFixture *fixture, int year, const char *county, const char *day)
{
  g_autoptr (GError) error = NULL;
  SgzReportingBoard *board = sgz_reporting_board_read (fixture->store, year, county, day, &error);

  g_assert_no_error (error);
  return board;
}

static SgzReportingState
state_of (const SgzReportingBoard *board, guint county, int period)
{
  return sgz_reporting_table_get (board->tables->pdata[0], county, period)->state;
}

static void
save (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;

  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

/* January and February of 2022 are due on 5 February and 5 March; nothing was asked for before May 2021. */
static void
test_expects_by_itself (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) monthly = add_monthly (fixture);
  g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, DAY);

  g_assert_cmpuint (board->counties->len, ==, 5);
  g_assert_cmpuint (board->tables->len, ==, 1);
  g_assert_cmpint (state_of (board, 0, 1), ==, SGZ_REPORTING_OVERDUE);
  g_assert_cmpint (state_of (board, 4, 2), ==, SGZ_REPORTING_OVERDUE);
  g_assert_cmpint (state_of (board, 0, 3), ==, SGZ_REPORTING_WAITING);
  g_assert_cmpuint (sgz_reporting_board_count (board, NULL, SGZ_REPORTING_OVERDUE), ==, 10);
  g_assert_cmpuint (sgz_reporting_board_count (board, EAST, SGZ_REPORTING_OVERDUE), ==, 2);
  g_autoptr (SgzReportingBoard) on_the_day = read_board (fixture, 2022, EAST, "2022-03-05");
  g_assert_cmpuint (on_the_day->counties->len, ==, 1);
  g_assert_cmpint (state_of (on_the_day, 0, 2), ==, SGZ_REPORTING_WAITING);
  g_autoptr (SgzReportingBoard) first = read_board (fixture, 2021, NULL, DAY);
  g_assert_cmpint (state_of (first, 0, 4), ==, SGZ_REPORTING_NONE);
  g_assert_cmpint (state_of (first, 0, 5), ==, SGZ_REPORTING_OVERDUE);
  g_autoptr (SgzReportingBoard) after = read_board (fixture, 2023, NULL, DAY);
  g_assert_cmpuint (after->tables->len, ==, 0);
}

static void
mark (SgzFixture *fixture, int period, const char *reported, const char *returned)
{
  g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, DAY);
  g_autoptr (SgzRecord) record
      = sgz_record_copy (sgz_reporting_table_get (board->tables->pdata[0], 0, period)->record);

  if (reported != NULL)
    sgz_reporting_mark_reported (record, reported);
  if (returned != NULL)
    sgz_reporting_mark_returned (record, returned, "示例：缺盖章。");
  save (fixture, record);
}

static void
test_keeps_what_is_marked (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) monthly = add_monthly (fixture);

  mark (fixture, 1, "2022-02-03", NULL);
  mark (fixture, 2, "2022-03-04", "2022-03-07");
  g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, DAY);
  g_assert_cmpint (state_of (board, 0, 1), ==, SGZ_REPORTING_REPORTED);
  g_assert_cmpint (state_of (board, 0, 2), ==, SGZ_REPORTING_RETURNED);
  g_assert_cmpint (state_of (board, 1, 1), ==, SGZ_REPORTING_OVERDUE);
  /* Handed in again on the day it was returned, it is not returned any more. */
  mark (fixture, 2, "2022-03-07", NULL);
  g_autoptr (SgzReportingBoard) again = read_board (fixture, 2022, NULL, DAY);
  const SgzReportingCell *cell = sgz_reporting_table_get (again->tables->pdata[0], 0, 2);
  g_assert_cmpint (cell->state, ==, SGZ_REPORTING_REPORTED);
  g_assert_null (sgz_record_get_text (cell->record, "reason"));
}

/* Reported on 3 February, returned on the 6th: each day has what was known on it. */
static void
test_stands_as_on_its_day (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *day;
    SgzReportingState state;
  } expected[] = {
    { "2022-02-02", SGZ_REPORTING_WAITING },
    { "2022-02-03", SGZ_REPORTING_REPORTED },
    { "2022-02-05", SGZ_REPORTING_REPORTED },
    { "2022-02-06", SGZ_REPORTING_RETURNED },
  };
  g_autoptr (SgzRecord) monthly = add_monthly (fixture);

  mark (fixture, 1, "2022-02-03", "2022-02-06");
  mark (fixture, 2, "2022-03-08", NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, expected[i].day);
      g_assert_cmpint (state_of (board, 0, 1), ==, expected[i].state);
    }
  g_autoptr (SgzReportingBoard) late = read_board (fixture, 2022, NULL, "2022-03-07");
  g_assert_cmpint (state_of (late, 0, 2), ==, SGZ_REPORTING_OVERDUE);
}

/* What was never handed in cannot be returned. */
static void
test_refuses_a_return_of_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) monthly = add_monthly (fixture);
  g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, DAY);
  g_autoptr (SgzRecord) record
      = sgz_record_copy (sgz_reporting_table_get (board->tables->pdata[0], 0, 1)->record);
  g_autoptr (GError) error = NULL;

  sgz_reporting_mark_returned (record, DAY, "示例");
  g_assert_false (sgz_store_save (fixture->store, record, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
}

static void
test_reminds_of_what_is_missing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) monthly = add_monthly (fixture);
  g_autoptr (GError) error = NULL;

  mark (fixture, 2, "2022-03-04", "2022-03-07");
  g_autoptr (SgzReportingBoard) board = read_board (fixture, 2022, NULL, DAY);
  g_autofree char *text = sgz_reporting_board_format_reminder (board, fixture->store, EAST, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "东区民政局：\n截至2022年3月8日，你单位以下报表请抓紧报送。\n"
                   "逾期未报：\n1. 示例月报（2022年1月）：应于2022年2月5日前报送，已逾期31天\n"
                   "退回后未重新报送：\n1. 示例月报（2022年2月）：2022年3月7日退回，示例：缺盖章。\n"
                   "攀枝花市民政局\n2022年3月8日\n");
  g_autoptr (GPtrArray) reminded = sgz_reporting_board_list_reminded (board, EAST);
  g_assert_cmpuint (reminded->len, ==, 2);
  sgz_store_commit (fixture->store, NULL, reminded, &error);
  g_assert_no_error (error);
  g_autoptr (SgzReportingBoard) after = read_board (fixture, 2022, NULL, DAY);
  const SgzReportingCell *cell = sgz_reporting_table_get (after->tables->pdata[0], 0, 1);
  g_assert_cmpint (cell->state, ==, SGZ_REPORTING_OVERDUE);
  g_assert_cmpstr (sgz_record_get_text (cell->record, "reminded_on"), ==, DAY);
  g_autofree char *all = sgz_reporting_board_format_reminder (board, fixture->store, NULL, &error);
  g_assert_nonnull (strstr (all, "盐边县民政局"));
  g_autoptr (SgzReportingBoard) early = read_board (fixture, 2022, "510421000000", "2022-01-05");
  g_autofree char *none = sgz_reporting_board_format_reminder (early, fixture->store, NULL, &error);
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/reporting-board/expects-by-itself", test_expects_by_itself);
  SGZ_FIXTURE_TEST ("/store/reporting-board/keeps-what-is-marked", test_keeps_what_is_marked);
  SGZ_FIXTURE_TEST ("/store/reporting-board/stands-as-on-its-day", test_stands_as_on_its_day);
  SGZ_FIXTURE_TEST ("/store/reporting-board/refuses-a-return-of-nothing", test_refuses_a_return_of_nothing);
  SGZ_FIXTURE_TEST ("/store/reporting-board/reminds-of-what-is-missing", test_reminds_of_what_is_missing);
  return g_test_run ();
}
