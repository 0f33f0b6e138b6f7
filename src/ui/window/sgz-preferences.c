/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-preferences.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-attachment.h"

struct _SgzPreferences
{
  AdwPreferencesWindow parent_instance;
  SgzSession *session;
  AdwEntryRow *name_row;
  AdwEntryRow *unit_row;
  GtkWidget *database_group;
  GtkSpinButton *limit_spin;
  AdwComboRow *density_row;
  GtkSwitch *copy_switch;
  GtkSwitch *reminders_switch;
};

G_DEFINE_FINAL_TYPE (SgzPreferences, sgz_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const densities[] = { "normal", "compact" };

static gboolean
density_to_row (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *density = g_variant_get_string (variant, NULL);

  (void)user_data;
  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    if (g_str_equal (densities[i], density))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
density_from_row (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint i = g_value_get_uint (value);

  (void)type;
  (void)user_data;
  return i < G_N_ELEMENTS (densities) ? g_variant_new_string (densities[i]) : NULL;
}

static void
keep (SgzPreferences *self, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (sgz_store_set_setting (sgz_session_get_store (self->session), key, value, &error))
    return;
  g_autofree char *plain = g_markup_escape_text (error->message, -1);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (plain));
}

static void
office_activated_cb (SgzPreferences *self)
{
  sgz_session_show_page (self->session, "ledger-office", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
limit_changed_cb (SgzPreferences *self)
{
  g_autofree char *limit = g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (self->limit_spin));

  keep (self, SGZ_ATTACHMENT_LIMIT_KEY, limit);
}

static void
sgz_preferences_dispose (GObject *object)
{
  g_clear_object (&SGZ_PREFERENCES (object)->session);
  G_OBJECT_CLASS (sgz_preferences_parent_class)->dispose (object);
}

static void
sgz_preferences_class_init (SgzPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, name_row);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, unit_row);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, database_group);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, limit_spin);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, density_row);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, copy_switch);
  gtk_widget_class_bind_template_child (widget_class, SgzPreferences, reminders_switch);
  gtk_widget_class_bind_template_callback (widget_class, office_activated_cb);
}

static void
sgz_preferences_init (SgzPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzPreferences *
sgz_preferences_new (GtkWindow *parent, GSettings *settings, SgzSession *session)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  SgzPreferences *self
      = g_object_new (SGZ_TYPE_PREFERENCES, "transient-for", parent, "modal", parent != NULL, NULL);
  g_settings_bind (settings, "officer-name", self->name_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "officer-unit", self->unit_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "copy-sensitive", self->copy_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "row-density", self->density_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, density_to_row, density_from_row, NULL, NULL);
  gtk_widget_set_visible (self->database_group, session != NULL);
  if (session != NULL)
    {
      SgzStore *store = sgz_session_get_store (session);
      self->session = g_object_ref (session);
      gtk_spin_button_set_value (self->limit_spin, (double)sgz_attachment_get_limit (store) / 1000000);
      g_signal_connect_object (self->limit_spin, "value-changed", G_CALLBACK (limit_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return self;
}
