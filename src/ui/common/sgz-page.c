/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-page.h"

#define DENSITY_CLASS "sgz-density-class"

void
sgz_page_follow (gpointer page, SgzSession *session, GCallback register_changed, GCallback scope_changed)
{
  g_signal_connect_object (sgz_session_get_store (session), "changed", register_changed, page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", scope_changed, page, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::place", scope_changed, page, G_CONNECT_SWAPPED);
}

void
sgz_page_remember_pane (AdwFlap *flap, SgzSession *session)
{
  g_settings_bind (sgz_session_get_settings (session), "detail-visible", flap, "reveal-flap",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
density_changed_cb (GtkWidget *widget, const char *key, GSettings *settings)
{
  const char *css_class = g_object_get_data (G_OBJECT (widget), DENSITY_CLASS);
  g_autofree char *density = g_settings_get_string (settings, key);

  if (g_str_equal (density, "compact"))
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
sgz_page_follow_density (GtkWidget *widget, SgzSession *session, const char *css_class)
{
  GSettings *settings = sgz_session_get_settings (session);

  g_object_set_data (G_OBJECT (widget), DENSITY_CLASS, (gpointer)css_class);
  g_signal_connect_object (settings, "changed::row-density", G_CALLBACK (density_changed_cb), widget,
                           G_CONNECT_SWAPPED);
  density_changed_cb (widget, "row-density", settings);
}

void
sgz_page_focus_search (GtkEditable *search)
{
  gtk_widget_grab_focus (GTK_WIDGET (search));
  gtk_editable_select_region (search, 0, -1);
}

GtkWindow *
sgz_page_get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}
