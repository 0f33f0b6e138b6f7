/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "sgz-ui-fixture.h"
#include "store/sgz-history.h"
#include "ui/common/sgz-saving.h"
#include "ui/common/sgz-undoing.h"
#include "ui/window/sgz-history-window.h"
#include "ui/window/sgz-window.h"

/* More than is written at once, and enough for a cancel to come in time. */
#define MANY 3000

typedef struct
{
  SgzUiFixture base;
  SgzSession *session;
  char *message; /* how the last undo or save ended */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sgz_ui_fixture_set_up (&fixture->base, data);
  fixture->session = sgz_session_new (fixture->base.store, fixture->base.settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->session);
  g_free (fixture->message);
  sgz_ui_fixture_tear_down (&fixture->base, data);
}

static GPtrArray *
make_officers (SgzStore *store, guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      SgzRecord *officer = sgz_record_new (&sgz_kind_officer);
      g_autofree char *name = g_strdup_printf ("示例%u", i);
      g_assert_true (
          sgz_store_set_field (store, officer, sgz_kind_get_field (&sgz_kind_officer, "name"), name, NULL));
      g_assert_true (sgz_store_set_field (store, officer, sgz_kind_get_field (&sgz_kind_officer, "unit"),
                                          "示例局", NULL));
      g_ptr_array_add (records, officer);
    }
  return records;
}

static void
add_officers (SgzStore *store, guint n)
{
  g_autoptr (GPtrArray) records = make_officers (store, n);
  g_autoptr (GError) error = NULL;

  sgz_store_commit (store, "示例导入", records, &error);
  g_assert_no_error (error);
}

static gint64
count_officers (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_officer);

  return sgz_store_count (store, query, NULL);
}

static gboolean
is_idle (gpointer session)
{
  return sgz_session_get_work (session, NULL) == NULL;
}

static void
wait_idle (SgzSession *session)
{
  g_assert_false (is_idle (session));
  sgz_ui_fixture_wait (is_idle, session);
  sgz_ui_fixture_settle ();
}

static void
changed_cb (guint *n_changed)
{
  ++*n_changed;
}

/* --- in the window --- */

static const char *
get_footer (SgzWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  GObject *revealer = gtk_widget_get_template_child (widget, SGZ_TYPE_WINDOW, "work_revealer");
  GObject *label = gtk_widget_get_template_child (widget, SGZ_TYPE_WINDOW, "work_label");

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)) ? gtk_label_get_label (GTK_LABEL (label))
                                                                 : NULL;
}

static void
activate (SgzWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static void
test_undoes_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n_changed = 0;

  add_officers (fixture->base.store, MANY);
  SgzWindow *window = sgz_ui_fixture_open_window (&fixture->base);
  SgzSession *session = sgz_window_get_session (window);
  g_signal_connect_swapped (fixture->base.store, "changed", G_CALLBACK (changed_cb), &n_changed);
  activate (window, "undo");
  /* It goes on, and the register stands as before until it is through. */
  g_assert_cmpstr (get_footer (window), ==, "Undoing: 示例导入…");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "cancel-work"));
  g_assert_cmpuint (n_changed, ==, 0);
  wait_idle (session);
  g_assert_null (get_footer (window));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);

  activate (window, "redo");
  g_assert_cmpstr (get_footer (window), ==, "Redoing: 示例导入…");
  wait_idle (session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, MANY);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_cancelled_undo_changes_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_officers (fixture->base.store, MANY);
  SgzWindow *window = sgz_ui_fixture_open_window (&fixture->base);
  g_autoptr (SgzHistoryEntry) before = sgz_history_peek_undo (fixture->base.store);
  activate (window, "undo");
  activate (window, "cancel-work");
  wait_idle (sgz_window_get_session (window));
  g_assert_cmpint (count_officers (fixture->base.store), ==, MANY);
  g_autoptr (SgzHistoryEntry) after = sgz_history_peek_undo (fixture->base.store);
  g_assert_cmpint (after->seq, ==, before->seq);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "redo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_few_are_undone_at_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_officers (fixture->base.store, 200);
  SgzWindow *window = sgz_ui_fixture_open_window (&fixture->base);
  activate (window, "undo");
  g_assert_null (get_footer (window));
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_history_undoes_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_officers (fixture->base.store, MANY);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->base.store);
  SgzHistoryWindow *window = sgz_history_window_new (NULL, fixture->session);
  GListModel *items = sgz_history_window_get_items (window);
  guint n_before = g_list_model_get_n_items (items);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "history.undo", "x", entry->seq);
  wait_idle (fixture->session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, n_before + 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "history.redo", "x", entry->seq);
  wait_idle (fixture->session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, MANY);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- the helpers alone --- */

static void
undone_cb (gpointer owner, const char *message, gint64 seq)
{
  Fixture *fixture = g_object_get_data (owner, "fixture");

  g_free (fixture->message);
  fixture->message = g_strdup_printf ("%s%s", seq > 0 ? "" : "✗ ", message);
}

static void
test_one_at_a_time (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GPtrArray) other = make_officers (fixture->base.store, 1);
  g_autoptr (GError) error = NULL;

  g_object_set_data (owner, "fixture", fixture);
  add_officers (fixture->base.store, MANY);
  sgz_undoing_undo (owner, fixture->session, 0, undone_cb);
  /* To wait for it would hold the window up. */
  g_assert_false (sgz_store_commit (fixture->base.store, NULL, other, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  sgz_undoing_undo (owner, fixture->session, 0, undone_cb);
  wait_idle (fixture->session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  g_assert_cmpstr (fixture->message, ==, "Undone: 示例导入");

  sgz_undoing_undo (owner, fixture->session, 0, undone_cb);
  g_assert_cmpstr (fixture->message, ==, "✗ There is nothing to undo");
}

static void
test_the_owner_may_go (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data (owner, "fixture", fixture);
  add_officers (fixture->base.store, MANY);
  sgz_undoing_undo (owner, fixture->session, 0, undone_cb);
  g_object_unref (owner);
  wait_idle (fixture->session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  g_assert_null (fixture->message);
}

static void
saved_cb (GtkWidget *owner, GPtrArray *records, const GError *error)
{
  Fixture *fixture = g_object_get_data (G_OBJECT (owner), "fixture");

  g_free (fixture->message);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fixture->message = g_strdup ("cancelled");
  else
    fixture->message = error != NULL ? g_strdup (error->message) : g_strdup_printf ("%u saved", records->len);
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  GtkWidget *dialog = gtk_window_new ();

  g_object_set_data (G_OBJECT (dialog), "fixture", fixture);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  sgz_ui_fixture_settle ();
  return dialog;
}

static void
test_saves_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GPtrArray) records = make_officers (fixture->base.store, MANY);
  const char *label = NULL;

  g_assert_false (sgz_saving_commit (dialog, fixture->session, "示例", records, saved_cb));
  g_assert_nonnull (sgz_session_get_work (fixture->session, &label));
  g_assert_cmpstr (label, ==, "Saving 3000 records…");
  /* A modal dialog would keep the officer from the footer. */
  g_assert_false (gtk_widget_get_visible (dialog));
  wait_idle (fixture->session);
  g_assert_cmpstr (fixture->message, ==, "3000 saved");
  g_assert_cmpint (count_officers (fixture->base.store), ==, MANY);
  g_assert_cmpint (sgz_record_get_revision (g_ptr_array_index (records, MANY - 1)), >, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cancelled_save_stores_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GPtrArray) records = make_officers (fixture->base.store, MANY);

  sgz_saving_commit (dialog, fixture->session, "示例", records, saved_cb);
  sgz_session_cancel_work (fixture->session);
  wait_idle (fixture->session);
  g_assert_cmpstr (fixture->message, ==, "cancelled");
  g_assert_true (gtk_widget_get_visible (dialog));
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  g_assert_cmpint (sgz_record_get_revision (g_ptr_array_index (records, 0)), ==, 0);

  /* It can be tried again. */
  sgz_saving_commit (dialog, fixture->session, "示例", records, saved_cb);
  wait_idle (fixture->session);
  g_assert_cmpint (count_officers (fixture->base.store), ==, MANY);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_refused_save_comes_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GPtrArray) records = make_officers (fixture->base.store, 300);

  g_ptr_array_add (records, sgz_record_new (&sgz_kind_officer));
  sgz_saving_commit (dialog, fixture->session, "示例", records, saved_cb);
  wait_idle (fixture->session);
  g_assert_true (gtk_widget_get_visible (dialog));
  g_assert_nonnull (strstr (fixture->message, "must be filled in"));
  g_assert_cmpint (count_officers (fixture->base.store), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* --- the explanation --- */

/* Services of a day on which the station was not open yet. */
static GPtrArray *
make_early_services (SgzStore *store, guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const values[][2] = { { "station", "示例站" },
                                    { "held_on", "2021-05-01" },
                                    { "form", "探访" },
                                    { "clauses", "3.4" },
                                    { "sessions", "1" } };

  for (guint i = 0; i < n; i++)
    {
      SgzRecord *service = sgz_record_new (&sgz_kind_service);
      g_ptr_array_add (records, service);
      for (size_t f = 0; f < G_N_ELEMENTS (values); f++)
        g_assert_true (sgz_store_set_field (
            store, service, sgz_kind_get_field (&sgz_kind_service, values[f][0]), values[f][1], NULL));
    }
  return records;
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static GtkEditable *
find_entry (GtkWidget *root)
{
  GtkEditable *found = NULL;

  if (GTK_IS_ENTRY (root))
    return GTK_EDITABLE (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
answer (const char *explanation)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  if (explanation != NULL)
    gtk_editable_set_text (find_entry (adw_message_dialog_get_extra_child (question)), explanation);
  adw_message_dialog_response (question, explanation != NULL ? "save" : "cancel");
}

static gint64
count_services (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_service);

  return sgz_store_count (store, query, NULL);
}

static void
add_station (SgzStore *store)
{
  g_autoptr (SgzRecord) station = sgz_record_new (&sgz_kind_station);
  const char *const values[][2] = { { "name", "示例站" },
                                    { "tier", "general" },
                                    { "division", "东区" },
                                    { "status", "operating" },
                                    { "opened_on", "2021-06-01" } };

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (sgz_store_set_field (store, station, sgz_kind_get_field (&sgz_kind_station, values[i][0]),
                                        values[i][1], NULL));
  g_assert_true (sgz_store_save (store, station, NULL));
}

static void
test_asks_for_an_explanation (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *owner = open_dialog (fixture);

  add_station (fixture->base.store);
  g_autoptr (GPtrArray) one = make_early_services (fixture->base.store, 1);
  g_assert_false (sgz_saving_commit (owner, fixture->session, NULL, one, saved_cb));
  g_assert_null (fixture->message);
  answer (NULL);
  g_assert_cmpstr (fixture->message, ==, "cancelled");
  g_assert_false (sgz_saving_commit (owner, fixture->session, NULL, one, saved_cb));
  answer ("示例说明");
  g_assert_cmpstr (fixture->message, ==, "1 saved");
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->base.store);
  g_assert_cmpstr (entry->explanation, ==, "示例说明");
  gtk_window_destroy (GTK_WINDOW (owner));
}

static void
test_explains_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *owner = open_dialog (fixture);

  add_station (fixture->base.store);
  g_autoptr (GPtrArray) many = make_early_services (fixture->base.store, 201);
  sgz_saving_commit (owner, fixture->session, NULL, many, saved_cb);
  wait_idle (fixture->session);
  g_assert_null (fixture->message);
  g_assert_true (gtk_widget_get_visible (owner));
  g_assert_cmpint (count_services (fixture->base.store), ==, 0);
  answer ("示例说明");
  wait_idle (fixture->session);
  g_assert_cmpstr (fixture->message, ==, "201 saved");
  g_assert_cmpint (count_services (fixture->base.store), ==, 201);
  gtk_window_destroy (GTK_WINDOW (owner));
}

#define ADD(name, test) g_test_add ("/ui/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("undoing/many-records-on-a-thread", test_undoes_many);
  ADD ("undoing/cancelled-leaves-all-as-it-was", test_cancelled_undo_changes_nothing);
  ADD ("undoing/a-few-at-once", test_a_few_are_undone_at_once);
  ADD ("undoing/many-from-the-history-window", test_history_undoes_many);
  ADD ("undoing/one-at-a-time", test_one_at_a_time);
  ADD ("undoing/whoever-asked-may-go", test_the_owner_may_go);
  ADD ("saving/many-records-on-a-thread", test_saves_many);
  ADD ("saving/cancelled-stores-nothing", test_cancelled_save_stores_nothing);
  ADD ("saving/a-dialog-comes-back-when-refused", test_a_refused_save_comes_back);
  ADD ("saving/asks-for-an-explanation", test_asks_for_an_explanation);
  ADD ("saving/asks-for-that-of-many", test_explains_many);
  return g_test_run ();
}
