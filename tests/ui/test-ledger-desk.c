/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-batch-dialog.h"
#include "ui/ledger/sgz-conflict-list.h"
#include "ui/ledger/sgz-filter-bar.h"
#include "ui/ledger/sgz-ledger-cells.h"
#include "ui/ledger/sgz-ledger-page.h"
#include "ui/ledger/sgz-ledger-views.h"
#include "ui/window/sgz-recycle-window.h"

static void
assert_text (SgzLedgerFixture *fixture, const char *name, const char *code, const char *expected)
{
  g_autoptr (SgzRecord) record = sgz_ledger_fixture_find_station (fixture, name);

  g_assert_cmpstr (sgz_record_get_text (record, code), ==, expected);
}

/* --- several at once --- */

static void
test_sets_a_field_of_several (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_all (sgz_ledger_fixture_get_selection (fixture));
  gtk_widget_activate_action (fixture->page, "ledger.set", NULL);
  SgzBatchDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_BATCH_DIALOG);
  /* The field is what is chosen first, and Enter does not cancel. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (dialog)));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), GTK_TYPE_DROP_DOWN));
  sgz_batch_dialog_choose (dialog, "brand", "示例品牌");
  g_assert_cmpstr (sgz_batch_dialog_get_summary (dialog), ==, "3 of 3 records change: 特色服务品牌");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "batch.apply", NULL);
  g_assert_cmpstr (fixture->toast, ==, "特色服务品牌 set in 3 records");
  g_assert_true (fixture->is_undoable);
  assert_text (fixture, "示例乙总站", "brand", "示例品牌");

  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->n_records, ==, 3);
  assert_text (fixture, "示例乙总站", "brand", NULL);
}

static void
test_names_records_that_refuse (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  gtk_selection_model_select_all (sgz_ledger_fixture_get_selection (fixture));
  gtk_widget_activate_action (fixture->page, "ledger.set", NULL);
  SgzBatchDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_BATCH_DIALOG);
  sgz_batch_dialog_choose (dialog, "tier", "");
  g_assert_cmpstr (sgz_batch_dialog_get_summary (dialog), ==, "3 of 3 records change: 层级 is emptied");
  g_assert_cmpstr (sgz_batch_dialog_get_refusals (dialog), ==,
                   "“示例甲总站”: 层级 must be filled in\n“示例丙站”: 层级 must be filled in\n"
                   "“示例乙总站”: 层级 must be filled in");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "batch.apply", NULL);
  assert_text (fixture, "示例乙总站", "tier", "general");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_fills_down (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_add (fixture, "示例乙总站", "general", "西区");
  sgz_ledger_fixture_add (fixture, "示例丙站", "township", "炳草岗街道");
  g_autoptr (SgzRecord) first = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_true (sgz_record_parse (first, sgz_kind_get_field (&sgz_kind_station, "brand"), "示例品牌", NULL));
  g_assert_true (sgz_store_save (fixture->base.store, first, NULL));
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 3);
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 2, TRUE);
  gtk_widget_activate_action (fixture->page, "ledger.fill-down", NULL);
  SgzBatchDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_BATCH_DIALOG);
  /* No name is filled down: what the first has and another lacks is proposed. */
  g_assert_cmpstr (sgz_batch_dialog_get_summary (dialog), ==, "1 of 2 records change: 特色服务品牌");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "batch.apply", NULL);
  assert_text (fixture, "示例丙站", "brand", "示例品牌");
  assert_text (fixture, "示例乙总站", "brand", NULL);
}

/* --- copy --- */

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

static char *
copy (SgzLedgerFixture *fixture)
{
  char *text = NULL;

  gtk_widget_activate_action (fixture->page, "ledger.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, text_read_cb, &text);
  sgz_ui_fixture_wait (is_read, &text);
  return text;
}

static void
test_copy_masks_and_guards (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const columns[] = { "phone", "note", "address", NULL };
  SgzLedgerViews *views = NULL;

  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  g_autoptr (SgzRecord) station = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  const char *const values[][2]
      = { { "phone", "13800000000" }, { "note", "一\t\n\"二\"" }, { "address", "=1+1" } };
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (
        sgz_record_parse (station, sgz_kind_get_field (&sgz_kind_station, values[i][0]), values[i][1], NULL));
  g_assert_true (sgz_store_save (fixture->base.store, station, NULL));
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (SgzView) view = sgz_view_new ("a", query, columns);
  g_assert_true (sgz_view_save (fixture->base.store, view, NULL, NULL));
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  views = sgz_ledger_fixture_child (fixture, "views");
  sgz_ledger_views_choose (views, "a");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);

  g_autofree char *masked = copy (fixture);
  g_assert_cmpstr (masked, ==, "联系电话\t备注\t地址\n138****0000\t\"一 \n\"\"二\"\"\"\t'=1+1");
  g_assert_cmpstr (fixture->toast, ==,
                   "“示例甲总站” copied as a table, sensitive fields masked (see the preferences)");
  g_settings_set_boolean (fixture->base.settings, "copy-sensitive", TRUE);
  g_autofree char *whole = copy (fixture);
  g_settings_reset (fixture->base.settings, "copy-sensitive");
  g_assert_true (g_str_has_prefix (whole, "联系电话\t备注\t地址\n13800000000\t"));
  g_assert_cmpstr (fixture->toast, ==, "“示例甲总站” copied as a table");
}

/* --- views --- */

static const char *
get_button (SgzLedgerFixture *fixture)
{
  GtkWidget *views = sgz_ledger_fixture_child (fixture, "views");

  return gtk_menu_button_get_label (
      GTK_MENU_BUTTON (gtk_widget_get_template_child (views, SGZ_TYPE_LEDGER_VIEWS, "button")));
}

static guint
count_columns (SgzLedgerFixture *fixture)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (sgz_ledger_fixture_child (fixture, "view")));
}

static void
test_keeps_a_view (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  SgzLedgerViews *views = sgz_ledger_fixture_child (fixture, "views");
  SgzFilterBar *filters = sgz_ledger_fixture_child (fixture, "filters");
  g_assert_cmpstr (get_button (fixture), ==, "Views");
  sgz_filter_bar_choose (filters, "tier", "general", TRUE);
  sgz_ledger_fixture_wait_rows (fixture, 2);
  g_assert_false (sgz_ledger_views_save_as (views, ""));
  g_assert_true (sgz_ledger_views_save_as (views, "总站"));
  g_assert_cmpstr (get_button (fixture), ==, "View: 总站");
  gtk_widget_activate_action (fixture->page, "ledger.clear", NULL);
  sgz_ledger_fixture_wait_rows (fixture, 3);
  g_assert_cmpstr (get_button (fixture), ==, "View: 总站 (changed)");

  /* Another page of the kind, as after a restart. */
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 3);
  guint n_columns = count_columns (fixture);
  sgz_ledger_page_show_view (SGZ_LEDGER_PAGE (fixture->page), "总站");
  sgz_ledger_fixture_wait_rows (fixture, 2);
  g_assert_true (sgz_filter_bar_is_set (sgz_ledger_fixture_child (fixture, "filters")));
  g_assert_cmpuint (count_columns (fixture), ==, n_columns);
  g_assert_cmpstr (get_button (fixture), ==, "View: 总站");
}

static void
test_opens_with_the_default_view (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const columns[] = { "phone", "name", NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (SgzView) view = sgz_view_new ("乙", query, columns);

  view->is_default = TRUE;
  sgz_query_set_search (view->query, "乙总站");
  g_assert_true (sgz_view_save (fixture->base.store, view, NULL, NULL));
  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_add (fixture, "示例乙总站", "general", "西区");
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_assert_cmpuint (count_columns (fixture), ==, 3);
  g_autofree char *name = sgz_ledger_fixture_dup_name (fixture, 0);
  g_assert_cmpstr (name, ==, "示例乙总站");
}

static void
test_brings_a_deleted_view_back (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show_three (fixture);
  SgzLedgerViews *views = sgz_ledger_fixture_child (fixture, "views");

  g_assert_true (sgz_ledger_views_save_as (views, "a"));
  sgz_ledger_views_rename (views, "a", "b");
  g_assert_cmpstr (sgz_ledger_views_get_shown (views), ==, "b");
  sgz_ledger_views_delete (views, "b");
  g_assert_null (sgz_ledger_views_get_shown (views));
  g_assert_null (sgz_view_find (fixture->base.store, &sgz_kind_station, "b", NULL));
  sgz_ledger_views_bring_back (views);
  g_autoptr (SgzView) view = sgz_view_find (fixture->base.store, &sgz_kind_station, "b", NULL);
  g_assert_nonnull (view);
}

/* --- what asks the officer --- */

static void
edit_first (SgzLedgerFixture *fixture)
{
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
}

static GtkWidget *
find_child (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* A station that runs itself names an agency: a warning that wants a word. */
static AdwMessageDialog *
make_warning (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show_three (fixture);
  edit_first (fixture);
  sgz_ledger_fixture_type (fixture, "operating", "self");
  sgz_ledger_fixture_type (fixture, "operator", "示例机构");
  sgz_form_save (sgz_ledger_fixture_get_form (fixture));
  return sgz_ui_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static void
add_agency (SgzLedgerFixture *fixture)
{
  g_autoptr (SgzRecord) agency = sgz_record_new (&sgz_kind_agency);

  g_assert_true (sgz_record_parse (agency, sgz_kind_get_field (&sgz_kind_agency, "name"), "示例机构", NULL));
  g_assert_true (sgz_store_save (fixture->base.store, agency, NULL));
}

static void
test_asks_for_an_explanation (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_agency (fixture);
  AdwMessageDialog *dialog = make_warning (fixture);
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "save"));
  assert_text (fixture, "示例甲总站", "operating", NULL);

  GtkWidget *entry = find_child (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "示例说明");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "save"));
  adw_message_dialog_response (dialog, "save");
  assert_text (fixture, "示例甲总站", "operating", "self");
  g_assert_cmpstr (fixture->toast, ==, "“示例甲总站” saved");
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->base.store, NULL, NULL, 1, NULL);
  const SgzHistoryEntry *entry_made = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry_made->explanation, ==, "示例说明");
}

static void
test_goes_back_without_an_explanation (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_agency (fixture);
  AdwMessageDialog *dialog = make_warning (fixture);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, "cancel");
  assert_text (fixture, "示例甲总站", "operating", NULL);
  g_autofree char *typed
      = sgz_field_row_get_text (sgz_form_get_row (sgz_ledger_fixture_get_form (fixture), "operating"));
  g_assert_cmpstr (typed, !=, "");
}

/* The brand and the address are typed here while somebody else saves another address. */
static SgzForm *
make_conflict (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show_three (fixture);
  edit_first (fixture);
  sgz_ledger_fixture_type (fixture, "brand", "示例品牌");
  sgz_ledger_fixture_type (fixture, "address", "示例路2号");
  g_autoptr (SgzRecord) other = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_true (
      sgz_record_parse (other, sgz_kind_get_field (&sgz_kind_station, "address"), "示例路1号", NULL));
  g_assert_true (sgz_store_save (fixture->base.store, other, NULL));
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  g_assert_false (sgz_form_save (form));
  return form;
}

static void
test_keeps_what_is_ticked (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzForm *form = make_conflict (fixture);
  SgzConflictList *list
      = SGZ_CONFLICT_LIST (gtk_widget_get_template_child (GTK_WIDGET (form), SGZ_TYPE_FORM, "conflict"));

  g_assert_true (sgz_conflict_list_is_kept (list, sgz_kind_get_field (&sgz_kind_station, "brand")));
  sgz_conflict_list_keep (list, sgz_kind_get_field (&sgz_kind_station, "address"), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (form), "form.keep-mine", NULL);
  g_assert_true (sgz_form_save (form));
  assert_text (fixture, "示例甲总站", "brand", "示例品牌");
  assert_text (fixture, "示例甲总站", "address", "示例路1号");
}

static void
test_registers_anew_what_is_gone (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 1);
  edit_first (fixture);
  sgz_ledger_fixture_type (fixture, "brand", "示例品牌");
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  g_assert_false (sgz_form_save (form));
  g_assert_true (g_str_has_prefix (sgz_form_get_message (form), "The record is not there any more"));
  gtk_widget_activate_action (GTK_WIDGET (form), "form.add-again", NULL);
  assert_text (fixture, "示例甲总站", "brand", "示例品牌");
}

/* --- filters --- */

static void
add_duty (SgzLedgerFixture *fixture, const char *period, const char *due)
{
  const char *const values[][2] = {
    { "duty", "dispatch" }, { "year", "2021" }, { "period", period }, { "title", due }, { "due_on", due }
  };
  g_autoptr (SgzRecord) duty = sgz_record_new (&sgz_kind_duty);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (
        sgz_record_parse (duty, sgz_kind_get_field (&sgz_kind_duty, values[i][0]), values[i][1], NULL));
  g_ptr_array_add (records, duty);
  sgz_store_commit_explained (fixture->base.store, NULL, "示例", records, &error);
  g_assert_no_error (error);
}

/* Money belongs to a project or a station, but one who has just begun has not come to that yet. */
static void
test_begins_without_reproach (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_funding));
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  SgzFieldRow *project = sgz_form_get_row (form, "project");
  g_assert_cmpstr (sgz_field_row_get_error_text (project), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  g_assert_cmpstr (sgz_field_row_get_error_text (project), !=, "");
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || GTK_IS_POPOVER (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* A choice that must be made starts without one, and goes back to that. */
static void
test_asks_for_a_choice (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  SgzFieldRow *tier = sgz_form_get_row (sgz_ledger_fixture_get_form (fixture), "tier");
  g_assert_true (has_label (GTK_WIDGET (tier), "Choose one"));
  sgz_field_row_set_text (tier, "general");
  g_assert_false (has_label (GTK_WIDGET (tier), "Choose one"));
  sgz_field_row_set_text (tier, "");
  g_assert_true (has_label (GTK_WIDGET (tier), "Choose one"));
}

static void
test_shows_what_is_overdue (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_duty (fixture, "1", "2021-05-01");
  add_duty (fixture, "2", "2199-05-01");
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_duty));
  sgz_ledger_fixture_wait_rows (fixture, 2);
  SgzFilterBar *filters = sgz_ledger_fixture_child (fixture, "filters");
  sgz_filter_bar_set_due (filters, SGZ_DUE_OVERDUE);
  g_assert_true (sgz_filter_bar_is_set (filters));
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_autoptr (SgzRecord) overdue
      = g_list_model_get_item (G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)), 0);
  g_autofree char *mark = sgz_ledger_cells_make_mark (overdue, sgz_kind_get_field (&sgz_kind_duty, "due_on"));
  g_assert_cmpstr (mark, ==, "overdue");

  /* The day may be off the screen: the name says it too. */
  g_autofree char *first
      = sgz_ledger_cells_make_mark (overdue, sgz_kind_get_field (&sgz_kind_duty, sgz_kind_duty.key));
  g_assert_cmpstr (first, ==, "overdue");
}

static void
test_filters_by_a_record (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  static const char *const stations[] = { "示例甲总站", "示例乙总站" };
  static const char *const values[][2]
      = { { "plan", "measure" }, { "name", "示例计划" }, { "year", "2021" }, { "issued_on", "2021-05-01" } };

  sgz_ledger_fixture_add (fixture, stations[0], "general", "东区");
  sgz_ledger_fixture_add (fixture, stations[1], "general", "西区");
  for (size_t i = 0; i < G_N_ELEMENTS (stations); i++)
    {
      g_autoptr (SgzRecord) plan = sgz_record_new (&sgz_kind_plan);
      g_assert_true (sgz_store_set_field (fixture->base.store, plan,
                                          sgz_kind_get_field (&sgz_kind_plan, "station"), stations[i], NULL));
      for (size_t v = 0; v < G_N_ELEMENTS (values); v++)
        g_assert_true (
            sgz_record_parse (plan, sgz_kind_get_field (&sgz_kind_plan, values[v][0]), values[v][1], NULL));
      sgz_store_save (fixture->base.store, plan, &error);
      g_assert_no_error (error);
    }
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_plan));
  sgz_ledger_fixture_wait_rows (fixture, 2);
  sgz_filter_bar_choose (sgz_ledger_fixture_child (fixture, "filters"), "station", "示例乙总站", TRUE);
  sgz_ledger_fixture_wait_rows (fixture, 1);

  /* It comes back with a view. */
  SgzLedgerViews *views = sgz_ledger_fixture_child (fixture, "views");
  g_assert_true (sgz_ledger_views_save_as (views, "乙"));
  gtk_widget_activate_action (fixture->page, "ledger.clear", NULL);
  sgz_ledger_fixture_wait_rows (fixture, 2);
  sgz_ledger_views_choose (views, "乙");
  sgz_ledger_fixture_wait_rows (fixture, 1);
}

/* --- what was voided --- */

static void
test_restores_from_every_kind (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_show_three (fixture);
  SgzRecycleWindow *window = sgz_recycle_window_new (GTK_WINDOW (fixture->window), fixture->session);
  g_assert_cmpuint (sgz_recycle_window_count (window), ==, 0);
  g_autoptr (SgzRecord) one = sgz_ledger_fixture_find_station (fixture, "示例乙总站");
  g_autoptr (SgzRecord) two = sgz_ledger_fixture_find_station (fixture, "示例丙站");
  sgz_record_set_void_reason (one, "登记错误");
  sgz_record_set_void_reason (two, "重复登记");
  g_assert_true (sgz_store_save (fixture->base.store, one, NULL));
  g_assert_true (sgz_store_save (fixture->base.store, two, NULL));
  g_assert_cmpuint (sgz_recycle_window_count (window), ==, 2);
  sgz_recycle_window_tick (window, 0, TRUE);
  sgz_recycle_window_tick (window, 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "recycle.restore", NULL);
  g_assert_cmpuint (sgz_recycle_window_count (window), ==, 0);
  g_assert_cmpstr (fixture->toast, ==, "2 records restored");
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sgz_recycle_window_count (window), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/sets-a-field-of-several", test_sets_a_field_of_several);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/names-records-that-refuse", test_names_records_that_refuse);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/fills-down", test_fills_down);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/copy-masks-and-guards", test_copy_masks_and_guards);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/keeps-a-view", test_keeps_a_view);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/opens-with-the-default-view", test_opens_with_the_default_view);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/brings-a-deleted-view-back", test_brings_a_deleted_view_back);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/asks-for-an-explanation", test_asks_for_an_explanation);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/goes-back-without-an-explanation", test_goes_back_without_an_explanation);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/keeps-what-is-ticked", test_keeps_what_is_ticked);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/registers-anew-what-is-gone", test_registers_anew_what_is_gone);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/begins-without-reproach", test_begins_without_reproach);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/asks-for-a-choice", test_asks_for_a_choice);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/shows-what-is-overdue", test_shows_what_is_overdue);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/filters-by-a-record", test_filters_by_a_record);
  SGZ_LEDGER_TEST ("/ui/ledger-desk/restores-from-every-kind", test_restores_from_every_kind);
  return g_test_run ();
}
