/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "app/sgz-application.h"
#include "sgz-ui-fixture.h"
#include "ui/calendar/sgz-reminding.h"
#include "ui/window/sgz-open-error.h"
#include "ui/window/sgz-recent.h"
#include "ui/window/sgz-welcome.h"
#include "ui/window/sgz-window.h"

/* One for the whole program: GTK knows one application at a time. */
static SgzApplication *application;

static guint
count_windows (GType type)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) ? 1 : 0;
  return n;
}

static void
close_all (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);
      gtk_window_destroy (window);
    }
  sgz_ui_fixture_settle ();
}

/* The tests of opening need the file to be nobody's. */
static void
set_up (SgzUiFixture *fixture, gconstpointer data)
{
  sgz_ui_fixture_set_up (fixture, data);
  g_clear_object (&fixture->store);
}

static void
tear_down (SgzUiFixture *fixture, gconstpointer data)
{
  close_all ();
  sgz_ui_fixture_tear_down (fixture, data);
}

static void
test_opens_one_window_a_database (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.shegong", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);

  (void)data;
  g_assert_true (sgz_application_open_file (application, file));
  g_assert_true (sgz_application_open_file (application, file));
  g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 1);
  g_assert_true (sgz_application_create_file (application, other, SGZ_START_EMPTY));
  g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 2);

  g_auto (GStrv) recent = g_settings_get_strv (fixture->settings, "recent-files");
  g_assert_cmpuint (g_strv_length (recent), ==, 2);
  g_assert_cmpstr (recent[0], ==, other_path);
  g_assert_cmpstr (recent[1], ==, fixture->path);
}

/* The demonstration: the plan's 48 stations, invented. */
static void
test_starts_with_what_was_chosen (SgzUiFixture *fixture, gconstpointer data)
{
  static const struct
  {
    SgzStart start;
    const char *name;
    gint64 divisions;
    gint64 stations;
  } cases[] = {
    { SGZ_START_EMPTY, "empty.shegong", 0, 0 },
    { SGZ_START_PANZHIHUA, "panzhihua.shegong", 391, 0 },
    { SGZ_START_DEMO, "demo.shegong", 391, 48 },
  };
  g_autoptr (SgzQuery) divisions = sgz_query_new (&sgz_kind_division);
  g_autoptr (SgzQuery) stations = sgz_query_new (&sgz_kind_station);

  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_assert_true (sgz_application_create_file (application, file, cases[i].start));
      close_all ();
      g_autoptr (SgzStore) store = sgz_store_open (path, NULL);
      g_assert_nonnull (store);
      g_assert_cmpint (sgz_store_count (store, divisions, NULL), ==, cases[i].divisions);
      g_assert_cmpint (sgz_store_count (store, stations, NULL), ==, cases[i].stations);
    }
}

/* What a notification leads to, also when its window was closed meanwhile. */
static void
test_notification_leads_to_the_duties (SgzUiFixture *fixture, gconstpointer data)
{
  (void)data;
  for (int i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "show-duties",
                                      g_variant_new_string (fixture->path));
      sgz_ui_fixture_settle ();
      GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
      g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 1);
      g_assert_cmpstr (sgz_window_get_page (SGZ_WINDOW (window)), ==, "calendar");
      sgz_window_show_page (SGZ_WINDOW (window), "overview");
    }
}

/* On 2021-05-28 one of the four ones is due in three days. */
static void
test_each_window_is_watched (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  (void)data;
  g_assert_true (sgz_application_open_file (application, file));
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  SgzReminding *reminding = g_object_get_data (G_OBJECT (window), "reminding");
  g_assert_true (SGZ_IS_REMINDING (reminding));
  sgz_reminding_look (reminding, "2021-05-28");
  sgz_ui_fixture_settle ();
  g_autofree char *day = g_settings_get_string (fixture->settings, "reminded-on");
  g_assert_cmpstr (day, ==, "2021-05-28");
  g_settings_reset (fixture->settings, "reminded-on");
}

static void
test_knows_a_file_by_a_link (SgzUiFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.shegong", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  (void)data;
  g_file_make_symbolic_link (link, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sgz_application_open_file (application, file));
  g_assert_true (sgz_application_open_file (application, link));
  g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 1);
  g_file_delete (link, NULL, NULL);
}

static void
test_welcome_gives_way (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  (void)data;
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (count_windows (SGZ_TYPE_WELCOME), ==, 1);
  g_assert_true (sgz_application_open_file (application, file));
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (count_windows (SGZ_TYPE_WELCOME), ==, 0);
  g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 1);
}

static void
test_welcome_lists_recent (SgzUiFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.shegong", NULL);

  (void)data;
  sgz_recent_add (fixture->settings, missing);
  sgz_recent_add (fixture->settings, fixture->path);
  sgz_recent_add (fixture->settings, missing);
  SgzWelcome *welcome = sgz_welcome_new (GTK_APPLICATION (application), fixture->settings);
  gtk_window_present (GTK_WINDOW (welcome));
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (sgz_welcome_count_recent (welcome), ==, 2);
  sgz_recent_remove (fixture->settings, missing);
  g_assert_cmpuint (sgz_welcome_count_recent (welcome), ==, 1);
}

static void
test_recent_keeps_ten (SgzUiFixture *fixture, gconstpointer data)
{
  (void)data;
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%d.shegong", fixture->folder, i);
      sgz_recent_add (fixture->settings, path);
    }
  g_auto (GStrv) recent = g_settings_get_strv (fixture->settings, "recent-files");
  g_assert_cmpuint (g_strv_length (recent), ==, 10);
  g_assert_true (g_str_has_suffix (recent[0], "/11.shegong"));
  g_assert_true (g_str_has_suffix (recent[9], "/2.shegong"));
}

static const char *
get_dialog_heading (void)
{
  AdwMessageDialog *dialog = sgz_ui_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);

  return dialog != NULL ? adw_message_dialog_get_heading (dialog) : NULL;
}

static void
expect_refusal (const char *path, const char *heading)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_false (sgz_application_open_file (application, file));
  g_assert_cmpuint (count_windows (SGZ_TYPE_WELCOME), ==, 1);
  g_assert_cmpuint (count_windows (SGZ_TYPE_WINDOW), ==, 0);
  g_assert_cmpstr (get_dialog_heading (), ==, heading);
  close_all ();
}

static void
test_tells_why_it_does_not_open (SgzUiFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.shegong", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "text.shegong", NULL);
  g_autoptr (GError) error = NULL;

  (void)data;
  g_file_set_contents (text, "区划代码,名称\n", -1, &error);
  g_assert_no_error (error);
  expect_refusal (missing, "The Database Is Not There");
  expect_refusal (text, "Not a Database of This Program");
  expect_refusal (fixture->folder, "Not a Database of This Program");
}

static void
test_does_not_overwrite (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  (void)data;
  g_assert_false (sgz_application_create_file (application, file, SGZ_START_PANZHIHUA));
  g_assert_cmpstr (get_dialog_heading (), ==, "This File Exists Already");
  close_all ();
  g_assert_true (sgz_application_open_file (application, file));
}

static void
test_every_refusal_has_advice (SgzUiFixture *fixture, gconstpointer data)
{
  static const SgzStoreError codes[]
      = { SGZ_STORE_ERROR_NOT_FOUND, SGZ_STORE_ERROR_EXISTS,    SGZ_STORE_ERROR_NOT_OURS,
          SGZ_STORE_ERROR_TOO_NEW,   SGZ_STORE_ERROR_READ_ONLY, SGZ_STORE_ERROR_IN_USE,
          SGZ_STORE_ERROR_REMOTE,    SGZ_STORE_ERROR_CORRUPT,   SGZ_STORE_ERROR_FULL };

  (void)fixture;
  (void)data;
  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (SGZ_STORE_ERROR, (int)codes[i], "why");
      const char *heading;
      g_autofree char *body = sgz_open_error_describe (error, &heading);
      g_assert_cmpstr (heading, !=, "The Database Could Not Be Opened");
      g_assert_true (g_str_has_prefix (body, "why\n\n"));
    }
}

#define ADD(name, test) g_test_add ("/app/application/" name, SgzUiFixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  /* A bus without a service for notifications would be warned of; the desktop under test has none. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = sgz_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  ADD ("opens-one-window-a-database", test_opens_one_window_a_database);
  ADD ("knows-a-file-by-a-link-to-it", test_knows_a_file_by_a_link);
  ADD ("notification-leads-to-the-duties", test_notification_leads_to_the_duties);
  ADD ("each-window-is-watched", test_each_window_is_watched);
  ADD ("starts-with-what-was-chosen", test_starts_with_what_was_chosen);
  ADD ("welcome-gives-way-to-a-database", test_welcome_gives_way);
  ADD ("welcome-lists-recent-files", test_welcome_lists_recent);
  ADD ("recent-files-are-ten-newest-first", test_recent_keeps_ten);
  ADD ("tells-why-a-file-does-not-open", test_tells_why_it_does_not_open);
  ADD ("does-not-overwrite", test_does_not_overwrite);
  ADD ("every-refusal-comes-with-advice", test_every_refusal_has_advice);
  int status = g_test_run ();
  g_object_unref (application);
  return status;
}
