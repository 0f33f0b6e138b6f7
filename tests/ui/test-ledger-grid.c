/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/common/sgz-sheet-cell.h"
#include "ui/ledger/sgz-ledger-grid.h"
#include "ui/ledger/sgz-ledger-page.h"

/* The blank row is the fourth. */
static SgzLedgerGrid *
show_grid (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_widget_activate_action (fixture->page, "ledger.grid", NULL);
  sgz_ledger_fixture_wait_rows (fixture, 4);
  return g_object_get_data (sgz_ledger_fixture_child (fixture, "view"), "grid");
}

static char *
read_name (SgzLedgerFixture *fixture, const char *name, const char *code)
{
  g_autoptr (SgzRecord) record = sgz_ledger_fixture_find_station (fixture, name);

  return sgz_record_format (record, sgz_kind_get_field (&sgz_kind_station, code));
}

static gint64
count_entries (SgzLedgerFixture *fixture)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->base.store, &sgz_kind_station, NULL, -1, NULL);

  return entries->len;
}

static void
test_saves_a_row_when_it_is_left (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  sgz_ledger_grid_type (grid, 0, "name", "示例新名站");
  sgz_ledger_grid_type (grid, 0, "opened_on", "2021年7月2日");
  g_autofree char *shown = sgz_ledger_grid_get_text (grid, 0, "opened_on");
  g_assert_cmpstr (shown, ==, "2021-07-02");
  g_assert_cmpint (count_entries (fixture), ==, 3);
  g_assert_true (sgz_ledger_grid_leave (grid));
  /* One entry for the row, however many cells of it changed. */
  g_assert_cmpint (count_entries (fixture), ==, 4);
  g_assert_cmpstr (fixture->toast, ==, "“示例新名站” saved");
  g_assert_true (fixture->is_undoable);
  g_autofree char *day = read_name (fixture, "示例新名站", "opened_on");
  g_assert_cmpstr (day, ==, "2021-07-02");
}

static void
test_tells_under_the_cell (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  sgz_ledger_grid_type (grid, 0, "opened_on", "2021.13.40");
  sgz_ledger_grid_type (grid, 0, "name", "");
  g_autofree char *typed = sgz_ledger_grid_get_text (grid, 0, "opened_on");
  g_autofree char *refusal = sgz_ledger_grid_get_error (grid, 0, "opened_on");
  g_assert_cmpstr (typed, ==, "2021.13.40");
  g_assert_cmpstr (refusal, !=, "");
  g_assert_false (sgz_ledger_grid_leave (grid));
  g_autofree char *missing = sgz_ledger_grid_get_error (grid, 0, "name");
  g_assert_cmpstr (missing, ==, "名称 must be filled in");
  g_assert_false (sgz_ledger_page_leave (SGZ_LEDGER_PAGE (fixture->page)));
  g_assert_cmpint (count_entries (fixture), ==, 3);

  /* Mended, it goes. */
  sgz_ledger_grid_type (grid, 0, "opened_on", "2021-07-02");
  sgz_ledger_grid_type (grid, 0, "name", "示例甲总站");
  g_assert_true (sgz_ledger_grid_leave (grid));
  g_assert_cmpint (count_entries (fixture), ==, 4);
}

static void
test_takes_a_row_back (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  sgz_ledger_grid_type (grid, 0, "opened_on", "never");
  sgz_ledger_grid_revert (grid);
  g_autofree char *shown = sgz_ledger_grid_get_text (grid, 0, "opened_on");
  g_autofree char *error = sgz_ledger_grid_get_error (grid, 0, "opened_on");
  g_assert_cmpstr (shown, ==, "2021-06-01");
  g_assert_cmpstr (error, ==, "");
  g_assert_true (sgz_ledger_grid_leave (grid));
  g_assert_cmpint (count_entries (fixture), ==, 3);
}

static void
test_adds_in_the_blank_row (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  /* Left as it is, the blank row is nothing. */
  g_assert_true (sgz_ledger_grid_leave (grid));
  sgz_ledger_grid_type (grid, 3, "name", "示例丁站");
  sgz_ledger_grid_type (grid, 3, "tier", "乡镇(街道)社会工作服务站");
  sgz_ledger_grid_type (grid, 3, "division", "银江镇");
  g_assert_true (sgz_ledger_grid_leave (grid));
  sgz_ledger_fixture_wait_rows (fixture, 5);
  g_autofree char *tier = read_name (fixture, "示例丁站", "tier");
  g_assert_cmpstr (tier, ==, "乡镇(街道)社会工作服务站");
  g_autoptr (SgzRecord) blank
      = g_list_model_get_item (G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)), 4);
  g_assert_null (sgz_record_get_id (blank));
  g_assert_false (sgz_record_has (blank, "name"));
}

static void
test_tells_of_a_field_that_is_no_column (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  sgz_ledger_grid_type (grid, 0, "prepared_on", "2021-08-01");
  g_assert_false (sgz_ledger_grid_leave (grid));
  g_autofree char *error = sgz_ledger_grid_get_error (grid, 0, "name");
  g_autofree char *day = sgz_ledger_grid_get_error (grid, 0, "opened_on");
  g_assert_true (*error != '\0' || *day != '\0');
}

static void
test_is_remembered (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_grid (fixture);
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 4);
  gtk_widget_activate_action (fixture->page, "ledger.grid", NULL);
  sgz_ledger_fixture_wait_rows (fixture, 3);
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 3);
}

static void
test_fills_the_column_down (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, "opened_on");

  sgz_ledger_grid_type (grid, 0, "opened_on", "2021-07-02");
  sgz_ledger_grid_focus (grid, 0, field);
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 3, TRUE);
  g_assert_true (sgz_ledger_grid_get_field (grid) == field);
  /* The row that is edited is saved first. */
  gtk_widget_activate_action (fixture->page, "ledger.fill-down", NULL);
  g_assert_cmpstr (fixture->toast, ==, "2 records filled");
  g_autofree char *day = read_name (fixture, "示例乙总站", "opened_on");
  g_assert_cmpstr (day, ==, "2021-07-02");
  g_assert_cmpint (count_entries (fixture), ==, 5);
}

/* --- pasting --- */

static gboolean
is_pasted (gpointer user_data)
{
  g_autofree char *text = sgz_ledger_grid_get_text (user_data, 0, "name");

  return g_strcmp0 (text, "示例品牌") == 0;
}

static void
press_paste (GtkWidget *cell)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (cell);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_v, 0, GDK_CONTROL_MASK, &is_taken);
    }
  g_assert_true (is_taken);
}

/* One word, which a spreadsheet copies with a line end, needs no window for pasted rows. */
static void
test_pastes_a_word_into_the_cell (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLedgerGrid *grid = show_grid (fixture);

  sgz_ledger_grid_focus (grid, 0, sgz_kind_get_field (&sgz_kind_station, "name"));
  SgzSheetCell *cell = sgz_sheet_cell_find_focused (fixture->page);
  g_assert_nonnull (cell);
  if (sgz_sheet_cell_is_editing (cell))
    sgz_sheet_cell_end (cell);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), "示例品牌\n");
  press_paste (GTK_WIDGET (cell));
  sgz_ui_fixture_wait (is_pasted, grid);
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/saves-a-row-when-it-is-left", test_saves_a_row_when_it_is_left);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/tells-under-the-cell", test_tells_under_the_cell);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/takes-a-row-back", test_takes_a_row_back);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/adds-in-the-blank-row", test_adds_in_the_blank_row);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/tells-of-a-field-that-is-no-column",
                   test_tells_of_a_field_that_is_no_column);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/is-remembered", test_is_remembered);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/fills-the-column-down", test_fills_the_column_down);
  SGZ_LEDGER_TEST ("/ui/ledger-grid/pastes-a-word-into-the-cell", test_pastes_a_word_into_the_cell);
  return g_test_run ();
}
