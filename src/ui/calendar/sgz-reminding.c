/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reminding.h"

#include "store/sgz-reminder.h"
#include "ui/common/sgz-reading.h"

/* The first frame goes first. */
#define FIRST_SECONDS 3
#define SECONDS (60 * 60)

struct _SgzReminding
{
  GObject parent_instance;

  SgzSession *session;
  SgzReading *reading;
  guint source;
};

G_DEFINE_FINAL_TYPE (SgzReminding, sgz_reminding, G_TYPE_OBJECT)

enum
{
  REMIND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  char *day;
  SgzReminder *reminder;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->day);
  g_clear_pointer (&answer->reminder, sgz_reminder_free);
  g_free (answer);
}

static gpointer
read_reminder (SgzStore *reader, gconstpointer day, GError **error)
{
  SgzReminder *reminder = sgz_reminder_read (reader, day, error);

  if (reminder == NULL)
    return NULL;
  Answer *answer = g_new (Answer, 1);
  *answer = (Answer){ g_strdup (day), reminder };
  return answer;
}

static gboolean
is_wanted (SgzReminding *self, const char *day)
{
  GSettings *settings = sgz_session_get_settings (self->session);
  g_autofree char *last = g_settings_get_string (settings, "reminded-on");

  return g_settings_get_boolean (settings, "reminders") && !g_str_equal (last, day);
}

/* Another window may have reminded meanwhile. */
static void
read_cb (gpointer owner, gpointer data, const GError *error)
{
  SgzReminding *self = owner;
  Answer *answer = data;

  if (error != NULL)
    sgz_session_report_error (self->session, error);
  else if (!sgz_reminder_is_empty (answer->reminder) && is_wanted (self, answer->day))
    {
      g_autofree char *title = sgz_reminder_format_title (answer->reminder);
      g_autofree char *body = sgz_reminder_format_body (answer->reminder);
      g_settings_set_string (sgz_session_get_settings (self->session), "reminded-on", answer->day);
      g_signal_emit (self, signals[REMIND], 0, title, body);
    }
  g_clear_pointer (&answer, answer_free);
}

void
sgz_reminding_look (SgzReminding *reminding, const char *day)
{
  g_return_if_fail (SGZ_IS_REMINDING (reminding) && day != NULL);

  if (reminding->reading != NULL && is_wanted (reminding, day))
    sgz_reading_ask (reminding->reading, g_strdup (day));
}

static gboolean
look_again (gpointer user_data)
{
  SgzReminding *self = user_data;

  sgz_reminding_look (self, sgz_session_get_day (self->session));
  return G_SOURCE_CONTINUE;
}

static gboolean
look_first (gpointer user_data)
{
  SgzReminding *self = user_data;

  self->source = g_timeout_add_seconds (SECONDS, look_again, self);
  look_again (self);
  return G_SOURCE_REMOVE;
}

void
sgz_reminding_stop (SgzReminding *reminding)
{
  g_return_if_fail (SGZ_IS_REMINDING (reminding));

  g_clear_handle_id (&reminding->source, g_source_remove);
  g_clear_pointer (&reminding->reading, sgz_reading_give_up);
}

static void
sgz_reminding_dispose (GObject *object)
{
  sgz_reminding_stop (SGZ_REMINDING (object));
  g_clear_object (&SGZ_REMINDING (object)->session);
  G_OBJECT_CLASS (sgz_reminding_parent_class)->dispose (object);
}

static void
sgz_reminding_class_init (SgzRemindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_reminding_dispose;
  signals[REMIND] = g_signal_new ("remind", SGZ_TYPE_REMINDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
sgz_reminding_init (SgzReminding *self G_GNUC_UNUSED)
{
}

SgzReminding *
sgz_reminding_new (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzReminding *self = g_object_new (SGZ_TYPE_REMINDING, NULL);
  self->session = g_object_ref (session);
  self->reading
      = sgz_reading_new (self, sgz_session_get_store (session), read_reminder, read_cb, g_free, answer_free);
  self->source = g_timeout_add_seconds (FIRST_SECONDS, look_first, self);
  return self;
}

SgzSession *
sgz_reminding_get_session (SgzReminding *reminding)
{
  return reminding->session;
}
