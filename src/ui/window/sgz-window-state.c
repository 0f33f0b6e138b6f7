/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include "ui/common/sgz-page.h"

static GSettings *
get_settings (SgzWindow *self)
{
  return sgz_session_get_settings (self->session);
}

/* Folding hides the sidebar for want of room, which is no choice of the officer's: only one made unfolded is kept. */
static void
sidebar_revealed_cb (SgzWindow *self)
{
  if (self->session != NULL && !adw_flap_get_folded (self->flap))
    g_settings_set_boolean (get_settings (self), "sidebar-visible", adw_flap_get_reveal_flap (self->flap));
}

static void
flap_folded_cb (SgzWindow *self)
{
  gboolean shown
      = !adw_flap_get_folded (self->flap) && g_settings_get_boolean (get_settings (self), "sidebar-visible");

  adw_flap_set_reveal_flap (self->flap, shown);
}

void
sgz_window_restore_state (SgzWindow *self)
{
  GSettings *settings = get_settings (self);
  g_autofree char *page = g_settings_get_string (settings, "last-page");

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, "sidebar-visible"));
  sgz_page_follow_density (GTK_WIDGET (self), self->session, "compact");
  if (!sgz_window_show_page (self, page))
    sgz_window_show_page (self, "overview");
  if (adw_flap_get_reveal_flap (self->flap))
    gtk_window_set_focus (GTK_WINDOW (self), sgz_sidebar_get_selected (self->sidebar));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (flap_folded_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sgz_window_keep_size (SgzWindow *self)
{
  GSettings *settings = get_settings (self);
  GtkWindow *window = GTK_WINDOW (self);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}
