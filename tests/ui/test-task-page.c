/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "sgz-page-fixture.h"
#include "store/sgz-history.h"
#include "store/sgz-year.h"
#include "ui/task/sgz-task-edit.h"
#include "ui/task/sgz-task-page.h"
#include "ui/task/sgz-task-sheet.h"

/* Columns of the sheet of 2021, and its row of totals. */
enum
{
  STATUS,
  GENERAL,
  TOWNSHIP,
  ROOM,
  SUBTOTAL,
  BUILT,
  GAP,
};
#define EAST_ROW 0
#define TOTAL_ROW 5

static SgzTaskSheet *
show_page (SgzPageFixture *fixture)
{
  sgz_page_fixture_show (fixture, sgz_task_page_new (fixture->session));
  return SGZ_TASK_SHEET (sgz_page_fixture_find (fixture->page, SGZ_TYPE_TASK_SHEET, 0));
}

static gint64
read_target (SgzPageFixture *fixture, int year, size_t row, int tier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzYear) read = sgz_year_read (fixture->base.store, year, NULL, "2022-01-01", &error);

  g_assert_no_error (error);
  return read->counties[row].target[tier];
}

static guint
count_entries (SgzPageFixture *fixture)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->base.store, NULL, NULL, -1, NULL);

  g_assert_nonnull (entries);
  return entries->len;
}

static void
undo (SgzPageFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  sgz_ui_fixture_settle ();
}

static void
test_sheet_shows_annex_1 (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (&fixture->base, "示例总站", "general", EAST, "2021-06-01");
  SgzTaskSheet *sheet = show_page (fixture);

  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, STATUS), ==, "省级社会工作服务试点区");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, TOWNSHIP), ==, "4");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, SUBTOTAL), ==, "12");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, BUILT), ==, "1");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, GAP), ==, "11");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, GENERAL), ==, "5");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, ROOM), ==, "31");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, SUBTOTAL), ==, "48");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, GAP), ==, "47");
}

static void
test_edit_saves_and_undo_restores (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzTaskSheet *sheet = show_page (fixture);

  sgz_task_sheet_type (sheet, EAST_ROW, TOWNSHIP, "６");
  sgz_ui_fixture_settle ();
  g_assert_cmpint (read_target (fixture, 2021, EAST_ROW, 1), ==, 6);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, SUBTOTAL), ==, "14");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, TOWNSHIP), ==, "14");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, SUBTOTAL), ==, "50");

  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->base.store);
  g_assert_cmpstr (entry->label, ==, "Change the tasks of 2021: 东区");
  undo (fixture);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, TOWNSHIP), ==, "4");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, SUBTOTAL), ==, "48");
}

static void
test_same_value_writes_nothing (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzTaskSheet *sheet = show_page (fixture);
  guint before = count_entries (fixture);

  sgz_task_sheet_type (sheet, EAST_ROW, TOWNSHIP, " 4 ");
  g_assert_cmpint (count_entries (fixture), ==, before);
}

static void
test_no_number_is_refused (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzTaskSheet *sheet = show_page (fixture);
  guint before = count_entries (fixture);

  sgz_task_sheet_type (sheet, EAST_ROW, TOWNSHIP, "四个");
  sgz_ui_fixture_settle ();
  g_assert_cmpint (count_entries (fixture), ==, before);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, TOWNSHIP), ==, "4");
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "东区: "));
}

static void
test_block_is_one_entry (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzTaskSheet *sheet = show_page (fixture);
  guint before = count_entries (fixture);

  sgz_task_sheet_focus (sheet, EAST_ROW, TOWNSHIP);
  sgz_task_sheet_paste (sheet, "5\t8\r\n2\t\r\n");
  sgz_ui_fixture_settle ();
  g_assert_cmpint (count_entries (fixture), ==, before + 1);
  g_assert_cmpint (read_target (fixture, 2021, 0, 1), ==, 5);
  g_assert_cmpint (read_target (fixture, 2021, 0, 2), ==, 8);
  g_assert_cmpint (read_target (fixture, 2021, 1, 1), ==, 2);
  g_assert_cmpint (read_target (fixture, 2021, 1, 2), ==, 0);

  undo (fixture);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, SUBTOTAL), ==, "48");
}

static void
test_bad_block_changes_nothing (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const blocks[] = { "5\t8\n2\tmany", "1\t2\t3", "1\n2\n3\n4\n5\n6" };
  SgzTaskSheet *sheet = show_page (fixture);
  guint before = count_entries (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      sgz_task_sheet_focus (sheet, EAST_ROW, TOWNSHIP);
      sgz_task_sheet_paste (sheet, blocks[i]);
      sgz_ui_fixture_settle ();
      g_assert_cmpint (count_entries (fixture), ==, before);
      g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, TOWNSHIP), ==, "4");
    }
  g_assert_true (
      sgz_page_fixture_has_text (fixture->page, "The pasted block is 6 rows high and only 5 fit here"));
}

static void
test_first_number_makes_the_record (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2023);
  SgzTaskSheet *sheet = show_page (fixture);

  sgz_task_sheet_type (sheet, EAST_ROW, ROOM, "3");
  sgz_ui_fixture_settle ();
  g_assert_cmpint (read_target (fixture, 2023, EAST_ROW, 2), ==, 3);
  /* From 2022 on the fourth tier has its column too. */
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, ROOM), ==, "3");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, TOTAL_ROW, ROOM + 1), ==, "0");
}

static void
test_last_year_carries_over (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2022);
  SgzTaskSheet *sheet = show_page (fixture);

  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Carry Over Last Year's Tasks"));
  gtk_widget_activate_action (fixture->page, "task.carry-over", "b", TRUE);
  sgz_ui_fixture_settle ();
  g_assert_cmpint (read_target (fixture, 2022, EAST_ROW, 2), ==, 7);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, STATUS), ==, "省级社会工作服务试点区");
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "Carry Over Last Year's Tasks"));

  undo (fixture);
  gtk_widget_activate_action (fixture->page, "task.carry-over", "b", FALSE);
  sgz_ui_fixture_settle ();
  g_assert_cmpint (read_target (fixture, 2022, EAST_ROW, 2), ==, 0);
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, STATUS), ==, "省级社会工作服务试点区");
}

static void
test_preview_shows_the_document (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_page (fixture);
  gtk_widget_activate_action (fixture->page, "task.preview", NULL);
  g_assert_cmpstr (fixture->shown_page, ==, "documents");
  g_assert_cmpstr (fixture->detail, ==, "construction-tasks");
}

static void
test_edits_show_and_add_up_at_once (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzTaskSheet *sheet = show_page (fixture);

  /* Without a turn of the main loop between them: the year has not been read again. */
  sgz_task_sheet_type (sheet, EAST_ROW, TOWNSHIP, "6");
  sgz_task_sheet_type (sheet, EAST_ROW, ROOM, "8");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, TOWNSHIP), ==, "6");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, SUBTOTAL), ==, "15");
  g_assert_cmpint (read_target (fixture, 2021, EAST_ROW, 1), ==, 6);
  g_assert_cmpint (read_target (fixture, 2021, EAST_ROW, 2), ==, 8);
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, SUBTOTAL), ==, "15");
}

static void
test_country_keeps_counties_with_tasks (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_page_fixture_add_counties (fixture, 150);
  SgzTaskSheet *sheet = show_page (fixture);

  /* A hundred of the 155: those of Annex 1 among them, and the total in the row under them. */
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, EAST_ROW, SUBTOTAL), ==, "12");
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, 100, SUBTOTAL), ==, "48");
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "55 more counties have no room here"));

  sgz_task_sheet_type (sheet, 99, ROOM, "2");
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (sgz_task_sheet_get_text (sheet, 100, SUBTOTAL), ==, "50");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_PAGE_TEST ("/ui/task-page/sheet-shows-annex-1", test_sheet_shows_annex_1);
  SGZ_PAGE_TEST ("/ui/task-page/edit-saves-and-undo-restores", test_edit_saves_and_undo_restores);
  SGZ_PAGE_TEST ("/ui/task-page/same-value-writes-nothing", test_same_value_writes_nothing);
  SGZ_PAGE_TEST ("/ui/task-page/no-number-is-refused", test_no_number_is_refused);
  SGZ_PAGE_TEST ("/ui/task-page/block-is-one-entry", test_block_is_one_entry);
  SGZ_PAGE_TEST ("/ui/task-page/bad-block-changes-nothing", test_bad_block_changes_nothing);
  SGZ_PAGE_TEST ("/ui/task-page/first-number-makes-the-record", test_first_number_makes_the_record);
  SGZ_PAGE_TEST ("/ui/task-page/last-year-carries-over", test_last_year_carries_over);
  SGZ_PAGE_TEST ("/ui/task-page/preview-shows-the-document", test_preview_shows_the_document);
  SGZ_PAGE_TEST ("/ui/task-page/edits-show-and-add-up-at-once", test_edits_show_and_add_up_at_once);
  SGZ_PAGE_TEST ("/ui/task-page/country-keeps-counties-with-tasks", test_country_keeps_counties_with_tasks);
  return g_test_run ();
}
