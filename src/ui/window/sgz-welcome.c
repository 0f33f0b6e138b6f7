/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-welcome.h"

#include <glib/gi18n-lib.h>

#include "sgz-recent.h"

struct _SgzWelcome
{
  AdwApplicationWindow parent_instance;
  GSettings *settings;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SgzWelcome, sgz_welcome, ADW_TYPE_APPLICATION_WINDOW)

static void
remove_clicked_cb (SgzWelcome *self, GtkButton *button)
{
  sgz_recent_remove (self->settings, g_object_get_data (G_OBJECT (button), "path"));
}

static GtkWidget *
new_remove_button (SgzWelcome *self, const char *path)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove from the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove from the list"), -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (path), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* Files that are gone stay listed, greyed, for their disk may come back; the officer takes them out. */
static GtkWidget *
new_recent_row (SgzWelcome *self, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean is_there = g_file_test (path, G_FILE_TEST_IS_REGULAR);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *subtitle
      = is_there ? g_steal_pointer (&shown) : g_strdup_printf (_ ("Not found: %s"), shown);
  g_autofree char *uri = g_file_get_uri (file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  if (is_there)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-file");
    }
  else
    gtk_widget_add_css_class (row, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (self, path));
  return row;
}

static void
recent_changed_cb (SgzWelcome *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "recent-files");
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);
  for (size_t i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (self->recent_list, new_recent_row (self, paths[i]));
  gtk_widget_set_visible (self->recent_group, paths[0] != NULL);
}

static gboolean
drop_cb (SgzWelcome *self, const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);
      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-file", "s", uri);
    }
  return files != NULL;
}

static void
sgz_welcome_dispose (GObject *object)
{
  g_clear_object (&SGZ_WELCOME (object)->settings);
  G_OBJECT_CLASS (sgz_welcome_parent_class)->dispose (object);
}

static void
sgz_welcome_class_init (SgzWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SgzWelcome, recent_list);
}

static void
sgz_welcome_init (SgzWelcome *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

SgzWelcome *
sgz_welcome_new (GtkApplication *application, GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  SgzWelcome *self = g_object_new (SGZ_TYPE_WELCOME, "application", application, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::recent-files", G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  return self;
}

guint
sgz_welcome_count_recent (SgzWelcome *welcome)
{
  guint n = 0;

  g_return_val_if_fail (SGZ_IS_WELCOME (welcome), 0);
  while (gtk_list_box_get_row_at_index (welcome->recent_list, (int)n) != NULL)
    n++;
  return n;
}
