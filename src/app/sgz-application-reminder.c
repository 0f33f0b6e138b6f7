/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-application-private.h"

#include "ui/calendar/sgz-reminding.h"

/* One notification at a time: a newer one takes the place of the older. */
#define NOTIFICATION "reminder"

static void
remind_cb (SgzApplication *self, const char *title, const char *body, SgzReminding *reminding)
{
  SgzStore *store = sgz_session_get_store (sgz_reminding_get_session (reminding));
  g_autoptr (GNotification) notification = g_notification_new (title);

  /* Without a session bus there is no desktop to say it. */
  if (g_application_get_dbus_connection (G_APPLICATION (self)) == NULL)
    return;
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-duties", "s",
                                                sgz_store_get_path (store));
  g_application_send_notification (G_APPLICATION (self), NOTIFICATION, notification);
}

void
sgz_application_watch (SgzApplication *self, SgzWindow *window)
{
  SgzReminding *reminding = sgz_reminding_new (sgz_window_get_session (window));

  g_signal_connect_object (reminding, "remind", G_CALLBACK (remind_cb), self, G_CONNECT_SWAPPED);
  /* It ends with the window, before the database is closed. */
  g_signal_connect_object (window, "destroy", G_CALLBACK (sgz_reminding_stop), reminding, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (window), "reminding", reminding, g_object_unref);
}
