/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-application-private.h"

#include <glib/gi18n-lib.h>

#include "ui/window/sgz-preferences.h"
#include "ui/window/sgz-window.h"

static GtkWindow *
get_window (SgzApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static GtkFileFilter *
new_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Databases (*.shegong)"));
  gtk_file_filter_add_pattern (filter, "*.shegong");
  return filter;
}

/* Where the officer's databases are: beside the one opened last, else among the documents. */
static GFile *
suggest_folder (SgzApplication *self)
{
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, "recent-files");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = recent[0] != NULL ? g_path_get_dirname (recent[0]) : g_strdup (documents);

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (g_get_home_dir ());
  return g_file_new_for_path (folder);
}

static void
run_chooser (SgzApplication *self, GtkFileChooserNative *chooser, GCallback responded)
{
  g_autoptr (GtkFileFilter) filter = new_filter ();
  g_autoptr (GFile) folder = suggest_folder (self);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", responded, self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The chooser is kept until it has answered; nothing else holds a native dialog. */
static GFile *
take_answer (SgzApplication *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response != GTK_RESPONSE_ACCEPT || chooser == NULL)
    return NULL;
  return gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
}

static void
open_responded_cb (SgzApplication *self, int response)
{
  g_autoptr (GFile) file = take_answer (self, response);

  if (file != NULL)
    sgz_application_open_file (self, file);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzApplication *self = user_data;
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (
      _ ("Open a Database"), get_window (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  (void)action;
  (void)parameter;
  run_chooser (self, chooser, G_CALLBACK (open_responded_cb));
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void)action;
  sgz_application_open_file (user_data, file);
}

/* The desktop knows a database by its ending, so a name given without it gets it. */
static GFile *
with_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder == NULL || g_str_has_suffix (name, ".shegong"))
    return g_object_ref (file);
  g_autofree char *whole = g_strconcat (name, ".shegong", NULL);
  return g_file_get_child (folder, whole);
}

static void
new_responded_cb (SgzApplication *self, int response)
{
  g_autoptr (GFile) file = take_answer (self, response);

  if (file == NULL)
    return;
  g_autoptr (GFile) named = with_ending (file);
  sgz_application_create_file (self, named, self->start);
}

static void
ask_where (SgzApplication *self, const char *title, const char *name, SgzStart start)
{
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (
      title, get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"), _ ("_Cancel"));

  self->start = start;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  run_chooser (self, chooser, G_CALLBACK (new_responded_cb));
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  ask_where (user_data, _ ("New with Panzhihua’s Data"), _ ("Panzhihua.shegong"), SGZ_START_PANZHIHUA);
}

static void
new_empty_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  ask_where (user_data, _ ("New Empty Database"), _ ("Stations.shegong"), SGZ_START_EMPTY);
}

static void
new_demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  ask_where (user_data, _ ("New with Invented Stations"), _ ("Example.shegong"), SGZ_START_DEMO);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  adw_show_about_window (
      get_window (user_data), "application-name", _ ("Shegongzhan"), "application-icon", SGZ_APPLICATION_ID,
      "version", SGZ_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Keeps a city’s social work stations, from the register to the printed tables."), NULL);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzApplication *self = user_data;
  GtkWindow *window = get_window (self);
  SgzSession *session = SGZ_IS_WINDOW (window) ? sgz_window_get_session (SGZ_WINDOW (window)) : NULL;

  (void)action;
  (void)parameter;
  gtk_window_present (GTK_WINDOW (sgz_preferences_new (window, self->settings, session)));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (SGZ_RESOURCE_ROOT "/window/sgz-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  (void)action;
  (void)parameter;
  gtk_window_set_transient_for (shortcuts, get_window (user_data));
  gtk_window_present (shortcuts);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window;
  GtkWindow *last = NULL;

  (void)action;
  (void)parameter;
  /* Window by window, so that each keeps its state; one that stays open keeps the program running. */
  while ((window = get_window (user_data)) != NULL && window != last)
    {
      last = window;
      gtk_window_close (window);
    }
}

/* What a notification leads to: the four ones of the database at that path. */
static void
show_duties_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzApplication *self = user_data;
  const char *path = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  (void)action;
  if (!sgz_application_open_file (self, file))
    return;
  GtkWindow *window = sgz_application_find_window (self, path);
  if (window != NULL)
    sgz_window_show_page (SGZ_WINDOW (window), "calendar");
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_cb },
  { .name = "new-empty", .activate = new_empty_cb },
  { .name = "new-demo", .activate = new_demo_cb },
  { .name = "open", .activate = open_cb },
  { .name = "open-file", .activate = open_file_cb, .parameter_type = "s" },
  { .name = "show-duties", .activate = show_duties_cb, .parameter_type = "s" },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "F1", "<Control>question" } },
  { "win.close", { "<Control>w" } },
  { "win.sidebar", { "F9" } },
  { "win.add", { "<Control><Shift>n", "Insert" } },
  { "win.paste", { "<Control><Shift>v" } },
  { "win.find", { "<Control>f" } },
  { "win.palette", { "<Control>k" } },
  { "win.history", { "<Control>h" } },
  { "win.backup", { "<Control><Shift>b" } },
  { "win.choose-year", { "<Control><Shift>y" } },
  { "win.choose-place", { "<Control><Shift>l" } },
  { "win.page::overview", { "<Control>1" } },
  { "win.page::tasks", { "<Control>2" } },
  { "win.page::stations", { "<Control>3" } },
  { "win.page::divisions", { "<Control>4" } },
  { "win.page::evaluation", { "<Control>5" } },
  { "win.page::calendar", { "<Control>6" } },
  { "win.page::reporting", { "<Control>7" } },
  { "win.page::rules", { "<Control>8" } },
  { "win.page::documents", { "<Control>9" } },
};

void
sgz_application_add_actions (SgzApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (size_t i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
}
