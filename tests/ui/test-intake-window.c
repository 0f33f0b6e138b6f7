/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/exchange/sgz-intake-cell.h"
#include "ui/exchange/sgz-intake-grid.h"
#include "ui/exchange/sgz-intake-mapping.h"
#include "ui/exchange/sgz-intake-source.h"
#include "ui/exchange/sgz-intake-window.h"
#include "ui/ledger/sgz-ledger-page.h"

#define HEAD "名称\t层级\t所属区划\t建筑面积（㎡）\t联系电话\n"
#define GOOD "示例甲站\ttownship\t东华街道\t40.5\t\n示例丙站\ttownship\t银江镇\t30\t\n"
#define BAD "示例乙站\ttownship\t无此街道\t40.125\t\n"

static gpointer
find_window (void)
{
  return sgz_ui_fixture_find_window (SGZ_TYPE_INTAKE_WINDOW);
}

static gpointer
get_child (const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (find_window ()), SGZ_TYPE_INTAKE_WINDOW, name);

  g_assert_nonnull (child);
  return child;
}

static gboolean
is_checked (gpointer user_data G_GNUC_UNUSED)
{
  return find_window () != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (get_child ("stack")), "rows") == 0;
}

static gboolean
is_closed (gpointer user_data G_GNUC_UNUSED)
{
  return find_window () == NULL;
}

static gboolean
has_toast (gpointer user_data)
{
  return ((SgzLedgerFixture *)user_data)->toast != NULL;
}

static void
wait_checked (void)
{
  sgz_ui_fixture_wait (is_checked, NULL);
  sgz_ui_fixture_settle ();
}

static void
show_ledger (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
}

static void
paste (SgzLedgerFixture *fixture, const char *text)
{
  show_ledger (fixture);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), text);
  gtk_widget_activate_action (fixture->page, "ledger.paste", NULL);
  wait_checked ();
}

static gint64
count_stations (SgzLedgerFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  return sgz_store_count (fixture->base.store, query, NULL);
}

static guint
count_lines (void)
{
  return g_list_model_get_n_items (sgz_intake_grid_get_lines (get_child ("grid")));
}

static void
assert_counts (const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (get_child ("counts")), ==, expected);
}

/* The cell that shows @text. */
static SgzIntakeCell *
find_cell (GtkWidget *root, const char *text)
{
  SgzIntakeCell *found = NULL;

  if (SGZ_IS_INTAKE_CELL (root) && g_strcmp0 (sgz_intake_cell_get_text (SGZ_INTAKE_CELL (root)), text) == 0)
    return SGZ_INTAKE_CELL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, text);
  return found;
}

static void
type_over (const char *text, const char *typed)
{
  SgzIntakeCell *cell = find_cell (get_child ("grid"), text);

  g_assert_nonnull (cell);
  sgz_intake_cell_begin (cell, typed);
  sgz_intake_cell_end (cell, TRUE);
  sgz_ui_fixture_settle ();
}

static void
test_lists_problems (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  paste (fixture, HEAD GOOD BAD);
  GListModel *problems = G_LIST_MODEL (gtk_list_view_get_model (get_child ("problem_list")));

  assert_counts ("2 new, 0 updates, 0 unchanged, 1 with errors, which will not be stored");
  g_assert_cmpuint (count_lines (), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);
  g_assert_cmpstr (gtk_button_get_label (get_child ("save_button")), ==, "_Save 2 Rows");
  g_assert_false (gtk_widget_get_visible (get_child ("explanation_box")));
  SgzIntakeCell *cell = find_cell (get_child ("grid"), "40.125");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (cell)), ==,
                   "“40.125” has more than two decimals");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  /* As it will be stored, not as it was written. */
  g_assert_nonnull (find_cell (get_child ("grid"), "东区 东华街道"));

  gtk_toggle_button_set_active (get_child ("only_button"), TRUE);
  g_assert_cmpuint (count_lines (), ==, 1);
  g_assert_cmpint (count_stations (fixture), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.cancel", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_assert_cmpint (count_stations (fixture), ==, 0);
}

static void
test_saves_as_one_entry (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  paste (fixture, HEAD GOOD BAD);
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.save", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_assert_cmpint (count_stations (fixture), ==, 2);
  g_assert_cmpstr (fixture->toast, ==, "2 rows stored");
  g_assert_true (fixture->is_undoable);
  /* The ledger has heard of it. */
  sgz_ledger_fixture_wait_rows (fixture, 2);

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->label, ==, "Paste 2 rows");
  g_assert_cmpint (count_stations (fixture), ==, 0);
}

static void
test_mends_cells (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  paste (fixture, HEAD BAD);
  type_over ("无此街道", "东华街道");
  assert_counts ("0 new, 0 updates, 0 unchanged, 1 with errors, which will not be stored");
  g_assert_nonnull (find_cell (get_child ("grid"), "东区 东华街道"));
  type_over ("40.125", "４０．１２");
  assert_counts ("1 new, 0 updates, 0 unchanged, 0 with errors, which will not be stored");
  g_assert_nonnull (find_cell (get_child ("grid"), "40.12"));
  g_assert_false (gtk_widget_get_visible (get_child ("problem_box")));
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.save", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_assert_cmpint (count_stations (fixture), ==, 1);
}

static void
test_keeps_what_is_being_typed (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  paste (fixture, HEAD GOOD);
  sgz_intake_cell_begin (find_cell (get_child ("grid"), "示例甲站"), "示例新站");
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.save", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_autoptr (SgzRecord) station = sgz_store_find (fixture->base.store, &sgz_kind_station, "示例新站", &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_stations (fixture), ==, 2);

  /* What is typed last makes the only row a bad one: there is nothing to save. */
  paste (fixture, HEAD "示例丁站\ttownship\t东华街道\t1\t\n");
  sgz_intake_cell_begin (find_cell (get_child ("grid"), "1.00"), "-1");
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.save", NULL);
  assert_counts ("0 new, 0 updates, 0 unchanged, 1 with errors, which will not be stored");
  gtk_window_close (find_window ());
  sgz_ui_fixture_wait (is_closed, NULL);
  g_assert_cmpint (count_stations (fixture), ==, 2);
}

/* The choice above the nth column. */
static GtkDropDown *
find_choice (GtkWidget *root, int *n)
{
  GtkDropDown *found = NULL;

  if (GTK_IS_DROP_DOWN (root) && (*n)-- == 0)
    return GTK_DROP_DOWN (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, n);
  return found;
}

static void
test_maps_columns (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int second = 1;

  /* Without a head the columns are those of the ledger: 名称, 层级, 所属区划… */
  paste (fixture, "示例甲站\t东华街道\ttownship\n");
  assert_counts ("0 new, 0 updates, 0 unchanged, 1 with errors, which will not be stored");
  /* After (left out), 名称 and 层级 comes 所属区划. */
  gtk_drop_down_set_selected (find_choice (get_child ("grid"), &second), 3);
  wait_checked ();
  int third = 2;
  GtkDropDown *choice = find_choice (get_child ("grid"), &third);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  gtk_drop_down_set_selected (choice, 2);
  wait_checked ();
  assert_counts ("1 new, 0 updates, 0 unchanged, 0 with errors, which will not be stored");
  gtk_window_close (find_window ());
  sgz_ui_fixture_wait (is_closed, NULL);
}

static void
test_asks_for_an_explanation (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "服务.tsv", NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "东华街道");
  g_assert_true (g_file_set_contents (
      path, "站点\t日期\t服务形式\t服务内容\t次数\n示例甲站\t2021-05-01\t探访\t3.4\t1\n", -1, NULL));
  show_ledger (fixture);
  sgz_intake_source_open (fixture->page, fixture->session, &sgz_kind_service, none, path);
  wait_checked ();
  g_assert_true (gtk_widget_get_visible (get_child ("explanation_box")));
  g_assert_false (gtk_widget_get_sensitive (get_child ("save_button")));
  gtk_editable_set_text (get_child ("explanation"), " 　");
  g_assert_false (gtk_widget_get_sensitive (get_child ("save_button")));
  gtk_editable_set_text (get_child ("explanation"), "试运行");
  g_assert_true (gtk_widget_get_sensitive (get_child ("save_button")));
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.save", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->base.store);
  g_assert_cmpstr (entry->label, ==, "Import 1 row from “服务.tsv”");
  g_assert_cmpstr (entry->explanation, ==, "试运行");
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(char **)user_data != NULL;
}

static void
test_copies_problem_rows (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  paste (fixture, HEAD GOOD BAD);
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "intake.copy-problems", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, text_read_cb, &text);
  sgz_ui_fixture_wait (is_set, &text);
  g_assert_cmpstr (text, ==,
                   "名称\t层级\t所属区划\t建筑面积\t联系电话\tProblem\n"
                   "示例乙站\ttownship\t无此街道\t40.125\t\t所属区划：There is no 行政区划 “无此街道”；"
                   "建筑面积：“40.125” has more than two decimals\n");
  gtk_window_close (find_window ());
  sgz_ui_fixture_wait (is_closed, NULL);
}

static void
test_tells_an_empty_clipboard (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_ledger (fixture);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), " \n\t\n");
  gtk_widget_activate_action (fixture->page, "ledger.paste", NULL);
  sgz_ui_fixture_wait (has_toast, fixture);
  g_assert_cmpstr (fixture->toast, ==,
                   "There are no rows on the clipboard; copy them in the spreadsheet first");
  g_assert_null (find_window ());
}

static void
test_cancels_a_check (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "示例%d站\ttownship\t东华街道\t40.5\t\n", i);
  show_ledger (fixture);
  g_autoptr (GPtrArray) block = sgz_block_parse (text->str);
  g_autoptr (SgzIntake) intake = sgz_intake_new (&sgz_kind_station, block, NULL);
  SgzIntakeWindow *window
      = sgz_intake_window_new (GTK_WINDOW (fixture->window), fixture->session, intake, NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child ("stack")), ==, "work");
  gtk_widget_activate_action (GTK_WIDGET (window), "intake.cancel", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  g_assert_cmpint (count_stations (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/intake-window/lists-problems-and-stores-nothing", test_lists_problems);
  SGZ_LEDGER_TEST ("/ui/intake-window/saves-as-one-entry", test_saves_as_one_entry);
  SGZ_LEDGER_TEST ("/ui/intake-window/mends-cells-in-place", test_mends_cells);
  SGZ_LEDGER_TEST ("/ui/intake-window/keeps-what-is-being-typed", test_keeps_what_is_being_typed);
  SGZ_LEDGER_TEST ("/ui/intake-window/maps-columns", test_maps_columns);
  SGZ_LEDGER_TEST ("/ui/intake-window/asks-for-an-explanation", test_asks_for_an_explanation);
  SGZ_LEDGER_TEST ("/ui/intake-window/copies-problem-rows", test_copies_problem_rows);
  SGZ_LEDGER_TEST ("/ui/intake-window/tells-an-empty-clipboard", test_tells_an_empty_clipboard);
  SGZ_LEDGER_TEST ("/ui/intake-window/cancels-a-check", test_cancels_a_check);
  return g_test_run ();
}
