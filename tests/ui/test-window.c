/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "sgz-ui-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/letter/sgz-letter-window.h"
#include "ui/window/sgz-sidebar.h"
#include "ui/window/sgz-window-pages.h"
#include "ui/window/sgz-window.h"

#define EAST_DISTRICT "510402000000"

static gboolean
is_enabled (SgzWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_assert_cmpstr (sgz_window_get_page (window), ==, "overview");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "test — "));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_every_page (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "tasks", "stations", "divisions", "documents", "overview" };
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      sgz_ui_fixture_activate (window, "page", g_variant_new_string (pages[i]));
      g_assert_cmpstr (sgz_window_get_page (window), ==, pages[i]);
    }
  g_assert_false (sgz_window_show_page (window, "no-such-page"));
  g_assert_cmpstr (sgz_window_get_page (window), ==, "overview");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_returns_to_the_last_page (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("divisions"));
  gtk_window_destroy (GTK_WINDOW (window));
  window = sgz_ui_fixture_open_window (fixture);
  g_assert_cmpstr (sgz_window_get_page (window), ==, "divisions");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo_follows_the_store (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_assert_false (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_assert_true (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));

  sgz_ui_fixture_activate (window, "undo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);
  g_assert_false (is_enabled (window, "undo"));
  g_assert_true (is_enabled (window, "redo"));

  sgz_ui_fixture_activate (window, "redo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  g_assert_true (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undoes_the_entry_named (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  g_autoptr (SgzHistoryEntry) first = sgz_history_peek_undo (fixture->store);
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  sgz_ui_fixture_activate (window, "undo-entry", g_variant_new_int64 (first->seq));
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  g_autoptr (SgzHistoryEntry) first = sgz_history_peek_undo (fixture->store);
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  sgz_ui_fixture_activate (window, "undo", NULL);
  sgz_ui_fixture_activate (window, "undo", NULL);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);
  sgz_ui_fixture_activate (window, "redo-entry", g_variant_new_int64 (first->seq));
  g_autoptr (SgzRecord) back = sgz_store_find (fixture->store, &sgz_kind_station, "示例甲", NULL);
  g_assert_nonnull (back);
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_year_and_place_go_to_the_session (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
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

static void
test_checks_the_database (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (window), "verify", NULL);
  g_assert_false (is_enabled (window, "verify"));
  g_assert_true (is_enabled (window, "cancel-work"));
  sgz_ui_fixture_wait (is_idle, window);
  g_assert_false (is_enabled (window, "cancel-work"));
  GtkWindow *dialog = sgz_ui_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "The Database Is Sound");
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closes_its_store (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
  gpointer store = fixture->store;
  g_autoptr (GError) error = NULL;

  (void)data;
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("stations"));
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &store);
  g_clear_object (&fixture->store);
  g_assert_nonnull (store);
  sgz_ui_fixture_activate (window, "close", NULL);
  sgz_ui_fixture_wait (sgz_ui_fixture_is_gone, &store);

  /* Nobody owns the file any more: it opens again. */
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
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
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
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

static void
test_goes_on_with_a_record_given_up (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
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
  g_assert_null (sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW));

  /* The toast's button brings back what was typed, and it can be given up and brought back again. */
  for (int i = 0; i < 2; i++)
    {
      sgz_ui_fixture_activate (window, "resume", NULL);
      GtkWidget *again = sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW);
      g_assert_nonnull (again);
      form = sgz_record_pane_get_form (sgz_record_window_get_pane (SGZ_RECORD_WINDOW (again)));
      g_assert_cmpstr (sgz_record_get_text (sgz_form_get_record (form), "name"), ==, "示例互助会");
      g_assert_true (sgz_form_is_changed (form));
      gtk_widget_activate_action (GTK_WIDGET (form), "form.revert", NULL);
      sgz_ui_fixture_settle ();
      g_assert_null (sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_adds_where_records_are_listed (SgzUiFixture *fixture, gconstpointer data)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  (void)data;
  g_assert_false (is_enabled (window, "add"));
  sgz_ui_fixture_activate (window, "page", g_variant_new_string ("stations"));
  g_assert_true (is_enabled (window, "add"));
  sgz_ui_fixture_activate (window, "add", NULL);
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_saves_a_letter_before_it_closes (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  sgz_ui_fixture_activate (window, "draft-letter", g_variant_new ("(sii)", "quarterly-bulletin", 2021, 3));
  SgzLetterWindow *letter = NULL;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (SGZ_IS_LETTER_WINDOW (l->data))
      letter = l->data;
  g_assert_nonnull (letter);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (sgz_letter_window_get_view (letter));
  GtkEditable *day = GTK_EDITABLE (
      gtk_widget_get_template_child (GTK_WIDGET (letter), SGZ_TYPE_LETTER_WINDOW, "day_entry"));
  g_autofree char *good = g_strdup (gtk_editable_get_text (day));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, "示例补充。", -1);
  gtk_text_buffer_end_user_action (buffer);

  /* With a day that is none it stays, and the window with it. */
  gtk_editable_set_text (day, "示例");
  gtk_window_close (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
  g_assert_nonnull (watched);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (letter)));

  gtk_editable_set_text (day, good);
  gtk_window_close (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
  g_assert_null (watched);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);
  g_autoptr (GPtrArray) duties = sgz_store_fetch (fixture->store, query, 0, 2, NULL);
  g_assert_cmpuint (duties->len, ==, 1);
  g_assert_nonnull (strstr (sgz_record_get_text (duties->pdata[0], "draft"), "示例补充。"));
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/window/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test, sgz_ui_fixture_tear_down)

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
  ADD ("adds-where-records-are-listed", test_adds_where_records_are_listed);
  ADD ("names-every-ledger-in-full", test_names_every_ledger_in_full);
  ADD ("goes-on-with-a-record-given-up", test_goes_on_with_a_record_given_up);
  ADD ("saves-a-letter-before-it-closes", test_saves_a_letter_before_it_closes);
  ADD ("closes-its-store", test_closes_its_store);
  return g_test_run ();
}
