/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ui-fixture.h"

#include <glib/gstdio.h>

#include "ui/common/sgz-reading.h"

void
sgz_ui_fixture_set_up (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void)data;
  fixture->folder = g_dir_make_tmp ("sgz-ui-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.shegong", NULL);
  fixture->store = sgz_store_create (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  fixture->settings = g_settings_new (SGZ_APPLICATION_ID);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
sgz_ui_fixture_tear_down (SgzUiFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "year",         "place",        "last-page",       "recent-files",
                                      "officer-name", "officer-unit", "sidebar-visible", "ledgers-unfolded" };

  (void)data;
  /* A reader still at work would leave files behind. */
  sgz_ui_fixture_settle ();
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
sgz_ui_fixture_add_station (SgzStore *store, const char *name, const char *county)
{
  g_autoptr (SgzRecord) station = sgz_record_new (&sgz_kind_station);
  const char *const values[][2] = { { "name", name }, { "tier", "general" }, { "division", county } };
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    {
      sgz_store_set_field (store, station, sgz_kind_get_field (&sgz_kind_station, values[i][0]), values[i][1],
                           &error);
      g_assert_no_error (error);
    }
  sgz_store_save (store, station, &error);
  g_assert_no_error (error);
}

void
sgz_ui_fixture_settle (void)
{
  do
    while (g_main_context_iteration (NULL, sgz_reading_count_under_way () > 0))
      ;
  while (sgz_reading_count_under_way () > 0);
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
sgz_ui_fixture_wait (gboolean (*is_true) (gpointer user_data), gpointer user_data)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (10, late_cb, &is_late);

  while (!is_true (user_data) && !is_late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_late);
  g_source_remove (source);
}

SgzWindow *
sgz_ui_fixture_open_window (SgzUiFixture *fixture)
{
  SgzWindow *window = sgz_window_new (NULL, fixture->store, fixture->settings);

  gtk_window_present (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
  return window;
}

void
sgz_ui_fixture_activate (SgzWindow *window, const char *action, GVariant *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target);
  sgz_ui_fixture_settle ();
}

gpointer
sgz_ui_fixture_find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      /* GTK keeps its windows. */
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

gboolean
sgz_ui_fixture_is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}
