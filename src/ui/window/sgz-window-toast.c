/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-window-private.h"

#define TOAST_SECONDS 5
#define ERROR_TOAST_SECONDS 12

/* By then a toast has slid in, in microseconds. */
#define TOAST_SETTLES (G_USEC_PER_SEC)

static void
fill (AdwToast *toast, const char *message, guint seconds, const char *button, const char *action,
      GVariant *target)
{
  /* A toast's title is markup, and names of records may hold any character. */
  g_autofree char *plain = g_markup_escape_text (message, -1);

  adw_toast_set_title (toast, plain);
  adw_toast_set_timeout (toast, seconds);
  adw_toast_set_button_label (toast, button);
  /* Named last: an action that takes a number warns of a button that has none. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, action);
}

/* Toasts wait for one another, so the one before gives way: what is said last counts. But libadwaita 1.2 ends the program
 * when a toast is dismissed while it still slides in: such a toast is not replaced but says something else. And an
 * error is not talked over before it can be read: what is not one waits behind it. */
static void
show (SgzWindow *self, gboolean is_error, const char *message, guint seconds, const char *button,
      const char *action, GVariant *target)
{
  gint64 now = g_get_monotonic_time ();
  gboolean is_young = self->toast != NULL && now - self->toast_shown < TOAST_SETTLES;
  gboolean waits = is_young && self->toast_is_error && !is_error;

  if (is_young && !waits)
    {
      fill (self->toast, message, seconds, button, action, target);
      self->toast_is_error = is_error;
      return;
    }
  if (self->toast != NULL && !waits)
    adw_toast_dismiss (self->toast);

  AdwToast *toast = adw_toast_new ("");
  fill (toast, message, seconds, button, action, target);
  if (!waits)
    {
      g_set_weak_pointer (&self->toast, toast);
      self->toast_shown = now;
      self->toast_is_error = is_error;
    }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
sgz_window_add_toast (SgzWindow *self, const char *message, const char *button, const char *action,
                      GVariant *target)
{
  show (self, FALSE, message, TOAST_SECONDS, button, action, target);
}

void
sgz_window_add_error_toast (SgzWindow *self, const char *message)
{
  show (self, TRUE, message, ERROR_TOAST_SECONDS, NULL, NULL, NULL);
}

void
sgz_window_keep_draft (SgzWindow *self, SgzRecord *draft)
{
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *message
      = g_strdup_printf (_ ("New record not saved: %s"), sgz_record_get_kind (draft)->title);

  g_set_object (&self->draft, draft);
  sgz_window_add_toast (self, message, _ ("Go On With It"), "win.resume", NULL);
}
