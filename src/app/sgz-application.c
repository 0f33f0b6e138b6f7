/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-application-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "store/sgz-demo.h"
#include "store/sgz-store.h"
#include "ui/window/sgz-open-error.h"
#include "ui/window/sgz-recent.h"
#include "ui/window/sgz-welcome.h"
#include "ui/window/sgz-window.h"

G_DEFINE_FINAL_TYPE (SgzApplication, sgz_application, ADW_TYPE_APPLICATION)

/* GSettings ends the program where the schema is not installed: better said in a sentence. */
static GSettings *
load_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SGZ_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static GtkWindow *
find_welcome (SgzApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SGZ_IS_WELCOME (l->data))
      return l->data;
  return NULL;
}

static void
show_welcome (SgzApplication *self)
{
  GtkWindow *welcome = find_welcome (self);

  if (welcome == NULL)
    welcome = GTK_WINDOW (sgz_welcome_new (GTK_APPLICATION (self), self->settings));
  gtk_window_present (welcome);
}

GtkWindow *
sgz_application_find_window (SgzApplication *self, const char *path)
{
  /* A store knows its file by its own path, not by that of a link to it. */
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (real != NULL ? real : path);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SGZ_IS_WINDOW (l->data))
      {
        SgzStore *store = sgz_session_get_store (sgz_window_get_session (l->data));
        g_autoptr (GFile) other = g_file_new_for_path (sgz_store_get_path (store));
        if (g_file_equal (file, other))
          return l->data;
      }
  return NULL;
}

static void
show_error (SgzApplication *self, GFile *file, const GError *error)
{
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    show_welcome (self);
  sgz_open_error_present (gtk_application_get_active_window (GTK_APPLICATION (self)), file, error);
}

static void
show_store (SgzApplication *self, SgzStore *store)
{
  GtkWindow *welcome = find_welcome (self);
  SgzWindow *window = sgz_window_new (GTK_APPLICATION (self), store, self->settings);

  sgz_recent_add (self->settings, sgz_store_get_path (store));
  gtk_window_present (GTK_WINDOW (window));
  sgz_application_watch (self, window);
  if (welcome != NULL)
    gtk_window_close (welcome);
}

/* SQLite needs a file of this computer's own; what is reached over a network has no path, or one that is not native. */
static char *
get_local_path (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_parse_name (file);

  if (path == NULL || !g_file_is_native (file))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REMOTE,
                   _ ("“%s” is not on a disk of this computer"), name);
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_OURS, _ ("“%s” is a folder, not a database"),
                   name);
      return NULL;
    }
  return g_steal_pointer (&path);
}

gboolean
sgz_application_open_file (SgzApplication *application, GFile *file)
{
  g_return_val_if_fail (SGZ_IS_APPLICATION (application) && G_IS_FILE (file), FALSE);

  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_local_path (file, &error);
  GtkWindow *window = path != NULL ? sgz_application_find_window (application, path) : NULL;
  if (window != NULL)
    {
      gtk_window_present (window);
      return TRUE;
    }
  g_autoptr (SgzStore) store = path != NULL ? sgz_store_open (path, &error) : NULL;
  if (store != NULL)
    show_store (application, store);
  else
    show_error (application, file, error);
  return store != NULL;
}

static SgzStore *
create_store (const char *path, SgzStart start, GError **error)
{
  switch (start)
    {
    case SGZ_START_EMPTY:
    case SGZ_START_PANZHIHUA:
      return sgz_store_create (path, start == SGZ_START_PANZHIHUA, error);
    case SGZ_START_DEMO:
      return sgz_demo_create (path, error);
    }
  g_return_val_if_reached (NULL);
}

gboolean
sgz_application_create_file (SgzApplication *application, GFile *file, SgzStart start)
{
  g_return_val_if_fail (SGZ_IS_APPLICATION (application) && G_IS_FILE (file), FALSE);

  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_local_path (file, &error);
  g_autoptr (SgzStore) store = path != NULL ? create_store (path, start, &error) : NULL;
  if (store != NULL)
    show_store (application, store);
  else
    show_error (application, file, error);
  return store != NULL;
}

static void
sgz_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    show_welcome (SGZ_APPLICATION (application));
}

static void
sgz_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  (void)hint;
  for (int i = 0; i < n_files; i++)
    sgz_application_open_file (SGZ_APPLICATION (application), files[i]);
}

static void
sgz_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (sgz_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (SGZ_APPLICATION_ID);
  sgz_application_add_actions (SGZ_APPLICATION (application));
}

static int
sgz_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  SgzApplication *self = SGZ_APPLICATION (application);

  (void)options;
  if (self->settings != NULL)
    return -1;
  g_printerr ("%s\n", _ ("The settings of Shegongzhan are not installed: install the program again."));
  return 2;
}

static void
sgz_application_dispose (GObject *object)
{
  SgzApplication *self = SGZ_APPLICATION (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (sgz_application_parent_class)->dispose (object);
}

static void
sgz_application_class_init (SgzApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_application_dispose;
  application_class->activate = sgz_application_activate;
  application_class->open = sgz_application_open;
  application_class->startup = sgz_application_startup;
  application_class->handle_local_options = sgz_application_handle_local_options;
}

static void
sgz_application_init (SgzApplication *self)
{
  self->settings = load_settings ();
}

SgzApplication *
sgz_application_new (void)
{
  return g_object_new (SGZ_TYPE_APPLICATION, "application-id", SGZ_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
