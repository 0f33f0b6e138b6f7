/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../support/sgz-fixture.h"
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-filter-bar.h"
#include "ui/ledger/sgz-ledger-page.h"
#include "ui/ledger/sgz-ledger-views.h"
#include "ui/ledger/sgz-void-dialog.h"

/* Three stations, which the ledger lists by the codes of their divisions: 东区, 炳草岗街道 in it, 西区. */
static void
assert_name (SgzLedgerFixture *fixture, guint position, const char *expected)
{
  g_autofree char *name = sgz_ledger_fixture_dup_name (fixture, position);

  g_assert_cmpstr (name, ==, expected);
}

static const char *
get_stack_page (SgzLedgerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (sgz_ledger_fixture_child (fixture, "stack"));
}

static gint64
count_stations (SgzLedgerFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  return sgz_store_count (fixture->base.store, query, NULL);
}

static void
test_shows_records (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  g_assert_cmpstr (get_stack_page (fixture), ==, "list");
  assert_name (fixture, 0, "示例甲总站");
  assert_name (fixture, 1, "示例丙站");
  assert_name (fixture, 2, "示例乙总站");
}

static void
test_filters (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  SgzFilterBar *filters = sgz_ledger_fixture_child (fixture, "filters");

  sgz_filter_bar_choose (filters, "tier", "township", TRUE);
  sgz_ledger_fixture_wait_rows (fixture, 1);
  assert_name (fixture, 0, "示例丙站");
  sgz_filter_bar_choose (filters, "tier", "general", TRUE);
  sgz_ledger_fixture_wait_rows (fixture, 3);
  sgz_filter_bar_choose (filters, "task_year", "2020", TRUE);
  sgz_ledger_fixture_wait_rows (fixture, 0);
  g_assert_cmpstr (get_stack_page (fixture), ==, "none");
  gtk_widget_activate_action (fixture->page, "ledger.clear", NULL);
  sgz_ledger_fixture_wait_rows (fixture, 3);
  g_assert_false (sgz_filter_bar_is_set (filters));
}

static void
test_searches (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "乙总站");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  assert_name (fixture, 0, "示例乙总站");
}

static void
test_follows_place (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  sgz_session_set_place (fixture->session, "510402000000");
  sgz_ledger_fixture_wait_rows (fixture, 2);
  assert_name (fixture, 1, "示例丙站");
  sgz_session_set_place (fixture->session, NULL);
  sgz_ledger_fixture_wait_rows (fixture, 3);
}

static GtkColumnViewColumn *
find_column (SgzLedgerFixture *fixture, const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (sgz_ledger_fixture_child (fixture, "view"));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      /* The view keeps the column. */
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        return column;
    }
  return NULL;
}

static gboolean
is_first_yi (gpointer user_data)
{
  g_autofree char *name = sgz_ledger_fixture_dup_name (user_data, 0);

  return g_strcmp0 (name, "示例乙总站") == 0;
}

static void
test_sorts_and_remembers (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  GtkColumnView *view = sgz_ledger_fixture_child (fixture, "view");

  /* Divisions go by their codes: 西区 is 510403, 炳草岗街道 lies in 东区, which is 510402. */
  gtk_column_view_sort_by_column (view, find_column (fixture, "所属区划"), GTK_SORT_DESCENDING);
  sgz_ui_fixture_wait (is_first_yi, fixture);
  assert_name (fixture, 2, "示例甲总站");

  /* Another page of the kind starts the same way. */
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 3);
  assert_name (fixture, 0, "示例乙总站");
}

static void
test_remembers_columns (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  g_assert_nonnull (find_column (fixture, "名称"));
  g_assert_null (find_column (fixture, "联系电话"));
  gtk_menu_button_popup (sgz_ledger_fixture_child (fixture, "columns_button"));
  sgz_ui_fixture_settle ();

  /* The first line is the first column shown, the last the last field, 标准化达标项. */
  GtkWidget *chooser = sgz_ledger_fixture_child (fixture, "chooser");
  GObject *lines = gtk_widget_get_template_child (chooser, G_OBJECT_TYPE (chooser), "lines");
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (lines));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (last)), TRUE);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (lines));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (first)), FALSE);
  g_assert_nonnull (find_column (fixture, "标准化达标项"));
  g_assert_null (find_column (fixture, "名称"));

  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  g_assert_nonnull (find_column (fixture, "标准化达标项"));
  g_assert_null (find_column (fixture, "名称"));
}

static void
test_adds (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  g_assert_cmpstr (get_stack_page (fixture), ==, "empty");
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  sgz_ledger_fixture_type (fixture, "name", "示例新站");
  sgz_ledger_fixture_type (fixture, "tier", "general");
  sgz_ledger_fixture_type (fixture, "division", "仁和区");
  gtk_widget_activate_action (GTK_WIDGET (sgz_ledger_fixture_get_form (fixture)), "form.save", NULL);

  g_assert_cmpint (count_stations (fixture), ==, 1);
  /* It counts for the year that is worked on, unless the officer says otherwise. */
  g_autoptr (SgzRecord) saved
      = sgz_store_find (sgz_session_get_store (fixture->session), &sgz_kind_station, "示例新站", NULL);
  g_assert_cmpint (sgz_record_get_number (saved, "task_year"), ==, sgz_session_get_year (fixture->session));
  g_assert_cmpstr (fixture->toast, ==, "“示例新站” saved");
  g_assert_true (fixture->is_undoable);
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_assert_true (gtk_selection_model_is_selected (sgz_ledger_fixture_get_selection (fixture), 0));
}

static void
test_refuses_wrong_values (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);

  /* What is merely not filled in yet is no error before a save was tried. */
  g_assert_cmpstr (sgz_field_row_get_error_text (sgz_form_get_row (form, "name")), ==, "");
  sgz_ledger_fixture_type (fixture, "prepared_on", "2021.13.40");
  g_assert_cmpstr (sgz_field_row_get_error_text (sgz_form_get_row (form, "prepared_on")), !=, "");
  sgz_ledger_fixture_type (fixture, "division", "没有的区");
  g_assert_cmpstr (sgz_field_row_get_error_text (sgz_form_get_row (form, "division")), !=, "");
  g_assert_false (sgz_form_save (form));
  g_assert_cmpstr (sgz_field_row_get_error_text (sgz_form_get_row (form, "name")), ==,
                   "名称 must be filled in");
  g_assert_cmpint (count_stations (fixture), ==, 0);
  g_assert_null (fixture->toast);

  /* Escape takes all of it back. */
  gtk_widget_activate_action (GTK_WIDGET (form), "form.revert", NULL);
  g_assert_false (sgz_record_pane_is_editing (sgz_ledger_fixture_child (fixture, "pane")));
}

/* A record reached otherwise, as from a station's own page, is where the keyboard goes on. */
static void
test_goes_on_in_the_selected_row (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  GtkSelectionModel *selection = sgz_ledger_fixture_get_selection (fixture);
  gtk_selection_model_select_item (selection, 0, TRUE);
  sgz_ui_fixture_settle ();
  gtk_widget_grab_focus (fixture->page);
  gtk_selection_model_select_item (selection, 2, TRUE);
  sgz_ui_fixture_settle ();
  gtk_widget_grab_focus (fixture->page);
  GtkWidget *row = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED);
}

static void
test_says_what_is_missing (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 1, TRUE);
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  g_assert_cmpstr (sgz_field_row_get_error_text (sgz_form_get_row (form, "tier")), ==,
                   "层级 must be filled in");

  /* Given up, the record selected before is read again. */
  gtk_widget_activate_action (GTK_WIDGET (form), "form.revert", NULL);
  SgzRecord *shown = sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_cmpstr (sgz_record_get_text (shown, "name"), ==, "示例丙站");
}

static void
test_takes_dates_as_typed (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  sgz_ledger_fixture_type (fixture, "prepared_on", "2021.5.10");
  sgz_ledger_fixture_type (fixture, "floor_area", "1,234.5");
  sgz_ledger_fixture_type (fixture, "division", "510411000000");
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  g_autofree char *day = sgz_field_row_get_text (sgz_form_get_row (form, "prepared_on"));
  g_autofree char *area = sgz_field_row_get_text (sgz_form_get_row (form, "floor_area"));
  g_assert_cmpstr (day, ==, "2021-05-10");
  g_assert_cmpstr (area, ==, "1234.50");
  g_assert_cmpstr (sgz_record_get_reference_code (sgz_form_get_record (form), "division"), ==,
                   "510411000000");
}

static void
test_warns_and_saves (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  sgz_ledger_fixture_type (fixture, "operating", "self");
  g_autoptr (SgzRecord) agency = sgz_record_new (&sgz_kind_agency);
  g_assert_true (sgz_record_parse (agency, sgz_kind_get_field (&sgz_kind_agency, "name"), "示例机构", NULL));
  g_assert_true (sgz_store_save (sgz_session_get_store (fixture->session), agency, NULL));
  sgz_ledger_fixture_type (fixture, "operator", "示例机构");
  g_assert_cmpstr (sgz_field_row_get_warning_text (sgz_form_get_row (form, "operator")), ==,
                   "A station that runs itself has no agency in it (§4.1)");
  g_assert_false (sgz_form_save (form));
}

static void
test_saves_on_leaving (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  GtkSelectionModel *selection = sgz_ledger_fixture_get_selection (fixture);
  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  sgz_ledger_fixture_type (fixture, "brand", "示例品牌");
  gtk_selection_model_select_item (selection, 2, TRUE);

  g_autoptr (SgzRecord) saved = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_cmpstr (sgz_record_get_text (saved, "brand"), ==, "示例品牌");
  g_assert_cmpstr (
      sgz_record_get_text (sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane")), "name"),
      ==, "示例乙总站");
  sgz_ui_fixture_settle ();
  g_assert_true (gtk_selection_model_is_selected (selection, 2));
}

static void
test_stays_with_what_cannot_be_saved (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  GtkSelectionModel *selection = sgz_ledger_fixture_get_selection (fixture);
  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  sgz_ledger_fixture_type (fixture, "name", "");
  gtk_selection_model_select_item (selection, 2, TRUE);

  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  g_assert_false (gtk_selection_model_is_selected (selection, 2));
  g_autofree char *typed
      = sgz_field_row_get_text (sgz_form_get_row (sgz_ledger_fixture_get_form (fixture), "name"));
  g_assert_cmpstr (typed, ==, "");
  g_assert_false (sgz_ledger_page_leave (SGZ_LEDGER_PAGE (fixture->page)));
  g_autoptr (SgzRecord) kept = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_nonnull (kept);
}

static void
test_voids_with_a_reason (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 2, TRUE);
  gtk_widget_activate_action (fixture->page, "ledger.void", NULL);
  SgzVoidDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_VOID_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "void"));
  sgz_void_dialog_set_reason (dialog, " 重复登记 ");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "void"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "void");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_assert_cmpint (count_stations (fixture), ==, 1);
  g_assert_cmpstr (fixture->toast, ==, "2 records voided");
  g_assert_true (fixture->is_undoable);

  sgz_filter_bar_set_voided (sgz_ledger_fixture_child (fixture, "filters"), SGZ_VOIDED_ONLY);
  sgz_ledger_fixture_wait_rows (fixture, 2);
  g_autoptr (SgzRecord) voided
      = g_list_model_get_item (G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)), 0);
  g_assert_cmpstr (sgz_record_get_void_reason (voided), ==, "重复登记");

  /* One entry of history takes both back. */
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_stations (fixture), ==, 3);
  sgz_ledger_fixture_wait_rows (fixture, 0);
}

static void
test_restores (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  g_autoptr (SgzRecord) station = sgz_ledger_fixture_find_station (fixture, "示例乙总站");
  sgz_record_set_void_reason (station, "登记错误");
  g_assert_true (sgz_store_save (fixture->base.store, station, NULL));
  sgz_filter_bar_set_voided (sgz_ledger_fixture_child (fixture, "filters"), SGZ_VOIDED_ONLY);
  sgz_ledger_fixture_wait_rows (fixture, 1);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (fixture->page, "ledger.restore", NULL);
  g_assert_cmpint (count_stations (fixture), ==, 3);
}

/* Nothing is voided where the filter leaves that out; where it does not, the records themselves say. */
static void
test_offers_what_can_be_done (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 3, TRUE);
  g_assert_true (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "void_many_button")));
  g_assert_false (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "restore_many_button")));

  g_autoptr (SgzRecord) station = sgz_ledger_fixture_find_station (fixture, "示例乙总站");
  sgz_record_set_void_reason (station, "登记错误");
  g_assert_true (sgz_store_save (fixture->base.store, station, NULL));
  sgz_ledger_fixture_wait_rows (fixture, 2);
  sgz_filter_bar_set_voided (sgz_ledger_fixture_child (fixture, "filters"), SGZ_VOIDED_TOO);
  sgz_ledger_fixture_wait_rows (fixture, 3);
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 3, TRUE);
  g_assert_true (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "void_many_button")));
  g_assert_true (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "restore_many_button")));
}

static void
test_shows_a_figure (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_ledger_fixture_show_three (fixture);
  sgz_query_set_behind (query, "stations-built", "general", 2021, "2021-12-31");
  sgz_ledger_page_show_query (SGZ_LEDGER_PAGE (fixture->page), query, "2021年总站");
  sgz_ledger_fixture_wait_rows (fixture, 2);
  g_assert_true (sgz_filter_bar_has_origin (sgz_ledger_fixture_child (fixture, "filters")));
  sgz_session_set_place (fixture->session, "510403000000");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_assert_false (sgz_filter_bar_has_origin (sgz_ledger_fixture_child (fixture, "filters")));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer user_data)
{
  return *(char **)user_data != NULL;
}

static void
test_copies_a_table (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (fixture->page, "ledger.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, text_read_cb, &text);
  sgz_ui_fixture_wait (is_read, &text);
  g_assert_cmpstr (text, ==,
                   "名称\t层级\t所属区划\t状态\t任务年度\t运行日期\t站长\t持证人数\n"
                   "示例甲总站\t县(区)社会工作服务总站\t东区\t运行\t2021\t2021-06-01\t\t0");
}

static gboolean
has_sum (gpointer user_data)
{
  GtkWidget *status = user_data;
  GObject *label = gtk_widget_get_template_child (status, G_OBJECT_TYPE (status), "selected");

  return g_str_equal (gtk_label_get_label (GTK_LABEL (label)), "3 selected · 建筑面积 in all 121.50 ㎡");
}

static void
test_adds_up_what_is_selected (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_all (sgz_ledger_fixture_get_selection (fixture));
  sgz_ui_fixture_wait (has_sum, sgz_ledger_fixture_child (fixture, "status"));
}

static void
test_opens_the_roster (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  SgzLedgerViews *views = sgz_ledger_fixture_child (fixture, "views");
  sgz_filter_bar_choose (sgz_ledger_fixture_child (fixture, "filters"), "tier", "general", TRUE);
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "乙总站");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  gtk_column_view_sort_by_column (sgz_ledger_fixture_child (fixture, "view"),
                                  find_column (fixture, "所属区划"), GTK_SORT_DESCENDING);

  /* What the ledger shows now, which has no name before it is saved, and none any more once it is changed. */
  gtk_widget_activate_action (fixture->page, "ledger.roster", NULL);
  g_assert_nonnull (fixture->view);
  g_assert_null (fixture->view->name);
  g_autofree char *search = sgz_query_get_search (fixture->view->query);
  gboolean is_descending = FALSE;
  g_assert_cmpstr (search, ==, "乙总站");
  g_assert_cmpstr (sgz_query_get_sort (fixture->view->query, &is_descending)->code, ==, "division");
  g_assert_true (is_descending);
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->view->query, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (g_strv_contains ((const char *const *)fixture->view->columns, "name"));
  g_assert_false (g_strv_contains ((const char *const *)fixture->view->columns, "phone"));

  g_assert_true (sgz_ledger_views_save_as (views, "乙"));
  gtk_widget_activate_action (fixture->page, "ledger.roster", NULL);
  g_assert_cmpstr (fixture->view->name, ==, "乙");
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "");
  sgz_ledger_fixture_wait_rows (fixture, 2);
  gtk_widget_activate_action (fixture->page, "ledger.roster", NULL);
  g_assert_null (fixture->view->name);
}

/* Nothing in the page knows a kind: each of them makes a ledger with its default columns and opens a form. */
static void
test_serves_every_kind (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      guint n_columns = 1;
      for (size_t f = 0; f < kinds[i]->n_fields; f++)
        n_columns += (kinds[i]->fields[f].flags & SGZ_FIELD_DEFAULT) != 0 ? 1 : 0;
      sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, kinds[i]));
      GListModel *columns = gtk_column_view_get_columns (sgz_ledger_fixture_child (fixture, "view"));
      g_assert_cmpuint (g_list_model_get_n_items (columns), ==, n_columns);
      /* The kinds with a document that lists them offer it. */
      g_assert_cmpint (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "roster_button")), ==,
                       kinds[i]->document != NULL);
      gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
      g_assert_nonnull (sgz_form_get_row (sgz_ledger_fixture_get_form (fixture), kinds[i]->key));
    }
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/ledger-page/shows-records", test_shows_records);
  SGZ_LEDGER_TEST ("/ui/ledger-page/filters", test_filters);
  SGZ_LEDGER_TEST ("/ui/ledger-page/searches", test_searches);
  SGZ_LEDGER_TEST ("/ui/ledger-page/follows-place", test_follows_place);
  SGZ_LEDGER_TEST ("/ui/ledger-page/sorts-and-remembers", test_sorts_and_remembers);
  SGZ_LEDGER_TEST ("/ui/ledger-page/remembers-columns", test_remembers_columns);
  SGZ_LEDGER_TEST ("/ui/ledger-page/adds", test_adds);
  SGZ_LEDGER_TEST ("/ui/ledger-page/refuses-wrong-values", test_refuses_wrong_values);
  SGZ_LEDGER_TEST ("/ui/ledger-page/goes-on-in-the-selected-row", test_goes_on_in_the_selected_row);
  SGZ_LEDGER_TEST ("/ui/ledger-page/says-what-is-missing", test_says_what_is_missing);
  SGZ_LEDGER_TEST ("/ui/ledger-page/takes-values-as-typed", test_takes_dates_as_typed);
  SGZ_LEDGER_TEST ("/ui/ledger-page/warns-and-saves", test_warns_and_saves);
  SGZ_LEDGER_TEST ("/ui/ledger-page/saves-on-leaving", test_saves_on_leaving);
  SGZ_LEDGER_TEST ("/ui/ledger-page/stays-with-what-cannot-be-saved", test_stays_with_what_cannot_be_saved);
  SGZ_LEDGER_TEST ("/ui/ledger-page/voids-with-a-reason", test_voids_with_a_reason);
  SGZ_LEDGER_TEST ("/ui/ledger-page/restores", test_restores);
  SGZ_LEDGER_TEST ("/ui/ledger-page/offers-what-can-be-done", test_offers_what_can_be_done);
  SGZ_LEDGER_TEST ("/ui/ledger-page/shows-a-figure", test_shows_a_figure);
  SGZ_LEDGER_TEST ("/ui/ledger-page/copies-a-table", test_copies_a_table);
  SGZ_LEDGER_TEST ("/ui/ledger-page/adds-up-what-is-selected", test_adds_up_what_is_selected);
  SGZ_LEDGER_TEST ("/ui/ledger-page/opens-the-roster", test_opens_the_roster);
  SGZ_LEDGER_TEST ("/ui/ledger-page/serves-every-kind", test_serves_every_kind);
  return g_test_run ();
}
