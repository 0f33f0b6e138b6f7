/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window by keyboard: which keys go on in its pages, and what becomes of a cell that is being edited. */
#include <adwaita.h>
#include <string.h>

#include "sgz-ui-fixture.h"
#include "store/sgz-year.h"
#include "ui/common/sgz-sheet-cell.h"
#include "ui/exchange/sgz-intake-window.h"
#include "ui/report/sgz-report-index.h"
#include "ui/report/sgz-report-page.h"
#include "ui/task/sgz-task-sheet.h"
#include "ui/window/sgz-window.h"

#define EAST_DISTRICT "510402000000"

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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

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

static void
test_page_keys_go_on_in_the_page (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "tasks", "stations", "divisions", "documents", "overview" };
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_assert_false (is_focus_in_page (window));
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      sgz_ui_fixture_activate (window, "page", g_variant_new_string (pages[i]));
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          sgz_ui_fixture_activate (window, "page", g_variant_new_string (pages[j]));
          g_assert_true (is_focus_in_page (window));
          g_assert_true (can_leave (window, directions[i]));
        }
      /* The fields of a form are left like any other. */
      sgz_ui_fixture_activate (window, "page", g_variant_new_string ("stations"));
      sgz_ui_fixture_activate (window, "add", NULL);
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("tasks"));
  sgz_ui_fixture_wait (has_sheet, window);
  type_task (window, "many");
  sgz_ui_fixture_activate (window, "close", NULL);
  g_assert_nonnull (window);
  g_assert_cmpint (read_general_task (fixture->store), ==, 1);

  type_task (window, "9");
  sgz_ui_fixture_activate (window, "close", NULL);
  sgz_ui_fixture_wait (sgz_ui_fixture_is_gone, &window);
  g_assert_cmpint (read_general_task (fixture->store), ==, 9);
}

/* Nobody asks whether it may end: still nothing is told to a window that is gone. */
static void
test_destroyed_while_a_cell_is_edited (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("tasks"));
  sgz_ui_fixture_wait (has_sheet, window);
  type_task (window, "9");
  gtk_window_destroy (GTK_WINDOW (window));
  sgz_ui_fixture_wait (sgz_ui_fixture_is_gone, &window);
}

static gboolean
is_intake_open (gpointer window G_GNUC_UNUSED)
{
  return sgz_ui_fixture_find_window (SGZ_TYPE_INTAKE_WINDOW) != NULL;
}

/* The keys of the page's own paste reach it only while the focus is in it; a page chosen in the sidebar has it not. */
static void
test_pastes_from_the_sidebar (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("stations"));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "站点名称\n示例站\n");
  sgz_ui_fixture_activate (window, "paste", NULL);
  sgz_ui_fixture_wait (is_intake_open, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is sought is sought on the page that is shown: here among the documents, and Enter shows the first that is found. */
static void
test_find_stays_with_the_documents (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("documents"));
  GtkWidget *page = find_widget (GTK_WIDGET (window), SGZ_TYPE_REPORT_PAGE);
  g_assert_nonnull (page);
  sgz_ui_fixture_activate (window, "find", NULL);
  GtkWidget *search
      = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (search);
  g_assert_true (gtk_widget_is_ancestor (search, page));
  gtk_editable_set_text (GTK_EDITABLE (search), "整改通知单");
  g_signal_emit_by_name (search, "activate");
  GtkListBox *list
      = GTK_LIST_BOX (find_widget (find_widget (page, SGZ_TYPE_REPORT_INDEX), GTK_TYPE_LIST_BOX));
  const SgzReport *report = g_object_get_data (G_OBJECT (gtk_list_box_get_selected_row (list)), "report");
  g_assert_cmpstr (report->title, ==, "整改通知单");
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/window-keys/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test,                      \
              sgz_ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("page-keys-go-on-in-the-page", test_page_keys_go_on_in_the_page);
  ADD ("tab-leads-out-of-every-page", test_tab_leads_out_of_every_page);
  ADD ("closing-saves-the-cell", test_closing_saves_the_cell);
  ADD ("destroyed-while-a-cell-is-edited", test_destroyed_while_a_cell_is_edited);
  ADD ("pastes-from-the-sidebar", test_pastes_from_the_sidebar);
  ADD ("find-stays-with-the-documents", test_find_stays_with_the_documents);
  ADD ("f2-edits-from-the-sidebar", test_f2_edits_from_the_sidebar);
  return g_test_run ();
}
