/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "sgz-ui-fixture.h"
#include "store/sgz-history.h"
#include "store/sgz-year.h"
#include "ui/common/sgz-sheet-cell.h"
#include "ui/exchange/sgz-intake-window.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/task/sgz-task-sheet.h"
#include "ui/window/sgz-sidebar.h"
#include "ui/window/sgz-window-pages.h"
#include "ui/window/sgz-window.h"

#define EAST_DISTRICT "510402000000"

static SgzWindow *
open_window (SgzUiFixture *fixture)
{
  SgzWindow *window = sgz_window_new (NULL, fixture->store, fixture->settings);

  gtk_window_present (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
  return window;
}

static gboolean
is_enabled (SgzWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
activate (SgzWindow *window, const char *action, GVariant *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target);
  sgz_ui_fixture_settle ();
}

static gint64
count_stations (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;
  gint64 n = sgz_store_count (store, query, &error);

  g_assert_no_error (error);
  return n;
}

static void
test_opens_on_a_new_database (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_assert_cmpstr (sgz_window_get_page (window), ==, "overview");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "test — "));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_every_page (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "tasks", "stations", "divisions", "documents", "overview" };
  SgzWindow *window = open_window (fixture);

  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      activate (window, "page", g_variant_new_string (pages[i]));
      g_assert_cmpstr (sgz_window_get_page (window), ==, pages[i]);
    }
  g_assert_false (sgz_window_show_page (window, "no-such-page"));
  g_assert_cmpstr (sgz_window_get_page (window), ==, "overview");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_returns_to_the_last_page (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  activate (window, "page", g_variant_new_string ("divisions"));
  gtk_window_destroy (GTK_WINDOW (window));
  window = open_window (fixture);
  g_assert_cmpstr (sgz_window_get_page (window), ==, "divisions");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo_follows_the_store (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_assert_false (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_assert_true (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));

  activate (window, "undo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);
  g_assert_false (is_enabled (window, "undo"));
  g_assert_true (is_enabled (window, "redo"));

  activate (window, "redo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  g_assert_true (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undoes_the_entry_named (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  g_autoptr (SgzHistoryEntry) first = sgz_history_peek_undo (fixture->store);
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  activate (window, "undo-entry", g_variant_new_int64 (first->seq));
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  g_autoptr (SgzRecord) left = sgz_store_find (fixture->store, &sgz_kind_station, "示例乙", NULL);
  g_assert_nonnull (left);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

/* A save that fails is not covered by the word of one that went well just after it. */
static void
test_an_error_is_not_talked_over (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  SgzSession *session = sgz_window_get_session (window);
  g_autoptr (GError) error = g_error_new_literal (SGZ_STORE_ERROR, SGZ_STORE_ERROR_FULL, "示例：磁盘已满");

  (void)data;
  sgz_session_report_error (session, error);
  sgz_session_toast (session, "示例：已保存", FALSE);
  sgz_ui_fixture_settle ();
  g_assert_true (shows_text (GTK_WIDGET (window), "示例：磁盘已满"));
  g_assert_false (shows_text (GTK_WIDGET (window), "示例：已保存"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_redoes_the_entry_named (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  g_autoptr (SgzHistoryEntry) first = sgz_history_peek_undo (fixture->store);
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  activate (window, "undo", NULL);
  activate (window, "undo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);
  activate (window, "redo-entry", g_variant_new_int64 (first->seq));
  g_autoptr (SgzRecord) back = sgz_store_find (fixture->store, &sgz_kind_station, "示例甲", NULL);
  g_assert_nonnull (back);
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_year_and_place_go_to_the_session (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  SgzSession *session = sgz_window_get_session (window);

  (void)data;
  g_action_group_change_action_state (G_ACTION_GROUP (window), "year", g_variant_new_int32 (2023));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "place", g_variant_new_string (EAST_DISTRICT));
  g_assert_cmpint (sgz_session_get_year (session), ==, 2023);
  g_assert_cmpstr (sgz_session_get_place (session), ==, EAST_DISTRICT);

  /* And back: whoever changes the session is followed by the header. */
  sgz_session_set_year (session, 2021);
  sgz_session_set_place (session, NULL);
  g_autoptr (GVariant) year = g_action_group_get_action_state (G_ACTION_GROUP (window), "year");
  g_autoptr (GVariant) place = g_action_group_get_action_state (G_ACTION_GROUP (window), "place");
  g_assert_cmpint (g_variant_get_int32 (year), ==, 2021);
  g_assert_cmpstr (g_variant_get_string (place, NULL), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_records_behind_a_figure (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  g_autoptr (SgzQuery) stations = sgz_query_new (&sgz_kind_station);
  g_autoptr (SgzQuery) targets = sgz_query_new (&sgz_kind_target);

  (void)data;
  sgz_session_show_records (sgz_window_get_session (window), stations, "48");
  g_assert_cmpstr (sgz_window_get_page (window), ==, "stations");
  sgz_session_show_records (sgz_window_get_session (window), targets, "5");
  g_assert_cmpstr (sgz_window_get_page (window), ==, "ledger-target");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_idle (gpointer window)
{
  return is_enabled (window, "verify");
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_checks_the_database (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (window), "verify", NULL);
  g_assert_false (is_enabled (window, "verify"));
  g_assert_true (is_enabled (window, "cancel-work"));
  sgz_ui_fixture_wait (is_idle, window);
  g_assert_false (is_enabled (window, "cancel-work"));
  GtkWindow *dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "The Database Is Sound");
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

static void
test_closes_its_store (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  gpointer store = fixture->store;
  g_autoptr (GError) error = NULL;

  (void)data;
  activate (window, "page", g_variant_new_string ("stations"));
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &store);
  g_clear_object (&fixture->store);
  g_assert_nonnull (store);
  activate (window, "close", NULL);
  sgz_ui_fixture_wait (is_gone, &store);

  /* Nobody owns the file any more: it opens again. */
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* What a key does that nothing under the window takes. */
static void
press (SgzWindow *window, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                                                        : 0;
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (window), NULL);
        }
    }
  sgz_ui_fixture_settle ();
}

static gboolean
is_focus_in_page (SgzWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_STACK) != NULL;
}

static void
test_f2_edits_from_the_sidebar (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  sgz_window_show_page (window, "stations");
  sgz_ui_fixture_settle ();
  g_assert_false (is_focus_in_page (window));
  press (window, GDK_KEY_F2);
  g_assert_true (is_focus_in_page (window));
  g_assert_true (SGZ_IS_SHEET_CELL (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: how many labels there are under @widget, none of which is cut short */
static guint
count_whole_labels (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget))
    {
      int least = 0, natural = 0;
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      g_assert_cmpint (least, ==, natural);
      n = 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_whole_labels (child);
  return n;
}

static void
test_names_every_ledger_in_full (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  GtkWidget *sidebar
      = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), SGZ_TYPE_WINDOW, "sidebar"));
  g_autoptr (GPtrArray) ledgers = sgz_window_page_list_ledgers ();

  (void)data;
  g_assert_cmpuint (ledgers->len, >, 20);
  sgz_sidebar_set_unfolded (SGZ_SIDEBAR (sidebar), TRUE);
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (count_whole_labels (sidebar), >, ledgers->len);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_record_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (SGZ_IS_RECORD_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
test_goes_on_with_a_record_given_up (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);
  g_autoptr (SgzSession) session = NULL;
  g_autoptr (GError) error = NULL;

  (void)data;
  g_object_get (window, "session", &session, NULL);
  SgzRecordWindow *first
      = sgz_record_window_add (GTK_WIDGET (window), session, &sgz_kind_organisation, NULL, NULL);
  SgzForm *form = sgz_record_pane_get_form (sgz_record_window_get_pane (first));
  sgz_field_row_set_text (sgz_form_get_row (form, "name"), "示例互助会");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.revert", NULL);
  sgz_ui_fixture_settle ();
  g_assert_null (find_record_window ());

  /* The toast's button brings back what was typed, and it can be given up and brought back again. */
  for (int i = 0; i < 2; i++)
    {
      activate (window, "resume", NULL);
      GtkWidget *again = find_record_window ();
      g_assert_nonnull (again);
      form = sgz_record_pane_get_form (sgz_record_window_get_pane (SGZ_RECORD_WINDOW (again)));
      g_assert_cmpstr (sgz_record_get_text (sgz_form_get_record (form), "name"), ==, "示例互助会");
      g_assert_true (sgz_form_is_changed (form));
      gtk_widget_activate_action (GTK_WIDGET (form), "form.revert", NULL);
      sgz_ui_fixture_settle ();
      g_assert_null (find_record_window ());
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/window/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test, sgz_ui_fixture_tear_down)

static void
test_page_keys_go_on_in_the_page (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "tasks", "stations", "divisions", "documents", "overview" };
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_assert_false (is_focus_in_page (window));
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      activate (window, "page", g_variant_new_string (pages[i]));
      g_assert_true (is_focus_in_page (window));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether Tab, or Shift+Tab, asked often enough leads out of the page. */
static gboolean
can_leave (SgzWindow *window, GtkDirectionType direction)
{
  for (int i = 0; i < 200 && is_focus_in_page (window); i++)
    g_signal_emit_by_name (window, "move-focus", direction);
  return !is_focus_in_page (window);
}

static void
test_tab_leads_out_of_every_page (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "tasks", "stations", "divisions", "documents", "overview" };
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  SgzWindow *window = open_window (fixture);

  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          activate (window, "page", g_variant_new_string (pages[j]));
          g_assert_true (is_focus_in_page (window));
          g_assert_true (can_leave (window, directions[i]));
        }
      /* The fields of a form are left like any other. */
      activate (window, "page", g_variant_new_string ("stations"));
      activate (window, "add", NULL);
      g_assert_true (is_focus_in_page (window));
      g_assert_true (can_leave (window, directions[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static gboolean
has_sheet (gpointer window)
{
  GtkWidget *sheet = find_widget (window, SGZ_TYPE_TASK_SHEET);

  return sheet != NULL && find_widget (sheet, SGZ_TYPE_SHEET_CELL) != NULL;
}

static int
read_general_task (SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzYear) year = sgz_year_read (store, 2021, EAST_DISTRICT, "2021-12-31", &error);

  g_assert_no_error (error);
  return (int)year->counties[0].target[0];
}

static void
type_task (SgzWindow *window, const char *text)
{
  SgzTaskSheet *sheet = SGZ_TASK_SHEET (find_widget (GTK_WIDGET (window), SGZ_TYPE_TASK_SHEET));

  sgz_task_sheet_focus (sheet, 0, 1);
  sgz_sheet_cell_begin (SGZ_SHEET_CELL (gtk_window_get_focus (GTK_WINDOW (window))), text);
}

/* Closed with a number in the hand, so to speak: it is written, and what is no number keeps the window open. */
static void
test_closing_saves_the_cell (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  activate (window, "page", g_variant_new_string ("tasks"));
  sgz_ui_fixture_wait (has_sheet, window);
  type_task (window, "many");
  activate (window, "close", NULL);
  g_assert_nonnull (window);
  g_assert_cmpint (read_general_task (fixture->store), ==, 1);

  type_task (window, "9");
  activate (window, "close", NULL);
  sgz_ui_fixture_wait (is_gone, &window);
  g_assert_cmpint (read_general_task (fixture->store), ==, 9);
}

/* Nobody asks whether it may end: still nothing is told to a window that is gone. */
static void
test_destroyed_while_a_cell_is_edited (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  activate (window, "page", g_variant_new_string ("tasks"));
  sgz_ui_fixture_wait (has_sheet, window);
  type_task (window, "9");
  gtk_window_destroy (GTK_WINDOW (window));
  sgz_ui_fixture_wait (is_gone, &window);
}

static void
test_adds_where_records_are_listed (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  g_assert_false (is_enabled (window, "add"));
  activate (window, "page", g_variant_new_string ("stations"));
  g_assert_true (is_enabled (window, "add"));
  activate (window, "add", NULL);
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_intake_open (gpointer window G_GNUC_UNUSED)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);
      if (SGZ_IS_INTAKE_WINDOW (toplevel))
        return TRUE;
    }
  return FALSE;
}

/* The keys of the page's own paste reach it only while the focus is in it; a page chosen in the sidebar has it not. */
static void
test_pastes_from_the_sidebar (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = open_window (fixture);

  (void)data;
  activate (window, "page", g_variant_new_string ("stations"));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "站点名称\n示例站\n");
  activate (window, "paste", NULL);
  sgz_ui_fixture_wait (is_intake_open, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("opens-on-a-new-database", test_opens_on_a_new_database);
  ADD ("shows-every-page", test_shows_every_page);
  ADD ("returns-to-the-last-page", test_returns_to_the_last_page);
  ADD ("undo-and-redo-follow-the-store", test_undo_follows_the_store);
  ADD ("undoes-the-entry-a-toast-named", test_undoes_the_entry_named);
  ADD ("redoes-the-entry-a-toast-named", test_redoes_the_entry_named);
  ADD ("an-error-is-not-talked-over", test_an_error_is_not_talked_over);
  ADD ("year-and-place-go-to-the-session-and-back", test_year_and_place_go_to_the_session);
  ADD ("shows-the-records-behind-a-figure", test_shows_records_behind_a_figure);
  ADD ("checks-the-database", test_checks_the_database);
  ADD ("page-keys-go-on-in-the-page", test_page_keys_go_on_in_the_page);
  ADD ("tab-leads-out-of-every-page", test_tab_leads_out_of_every_page);
  ADD ("closing-saves-the-cell", test_closing_saves_the_cell);
  ADD ("destroyed-while-a-cell-is-edited", test_destroyed_while_a_cell_is_edited);
  ADD ("adds-where-records-are-listed", test_adds_where_records_are_listed);
  ADD ("pastes-from-the-sidebar", test_pastes_from_the_sidebar);
  ADD ("f2-edits-from-the-sidebar", test_f2_edits_from_the_sidebar);
  ADD ("names-every-ledger-in-full", test_names_every_ledger_in_full);
  ADD ("goes-on-with-a-record-given-up", test_goes_on_with_a_record_given_up);
  ADD ("closes-its-store", test_closes_its_store);
  return g_test_run ();
}
