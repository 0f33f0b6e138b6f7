/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reminder.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "sgz-open-count.h"

/* What is older is in the calendar of its year, and no news. */
#define OLDEST_DAYS 365

/* A notification has room for a few lines. */
#define MOST_LINES 4

static char *
add_days (const char *day, int days)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);
  g_autoptr (GDateTime) other = g_date_time_add_days (noon, days);

  return g_date_time_format (other, "%Y-%m-%d");
}

static gboolean
count_overdue (SgzStore *store, const SgzKind *kind, const char *day, gint64 *n, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  gint64 n_open = 0;

  return sgz_open_count_read (store, query, day, &n_open, n, error);
}

SgzReminder *
sgz_reminder_read (SgzStore *store, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  g_autofree char *from = add_days (day, -OLDEST_DAYS);
  g_autofree char *to = add_days (day, SGZ_REMINDER_DAYS);
  g_autoptr (GPtrArray) duties = sgz_duty_list_read_due (store, from, to, day, error);
  if (duties == NULL)
    return NULL;
  g_autoptr (SgzReminder) reminder = g_new0 (SgzReminder, 1);
  reminder->overdue = g_ptr_array_new_with_free_func (g_object_unref);
  reminder->soon = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < duties->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (duties, i);
      if (sgz_duty_get_state (duty) == SGZ_DUTY_OVERDUE)
        g_ptr_array_add (reminder->overdue, g_object_ref (duty));
      else if (sgz_duty_get_state (duty) == SGZ_DUTY_OPEN)
        g_ptr_array_add (reminder->soon, g_object_ref (duty));
    }
  if (!count_overdue (store, &sgz_kind_complaint, day, &reminder->n_complaints, error)
      || !count_overdue (store, &sgz_kind_rectification, day, &reminder->n_rectifications, error))
    return NULL;
  return g_steal_pointer (&reminder);
}

void
sgz_reminder_free (SgzReminder *reminder)
{
  g_clear_pointer (&reminder->overdue, g_ptr_array_unref);
  g_clear_pointer (&reminder->soon, g_ptr_array_unref);
  g_free (reminder);
}

gboolean
sgz_reminder_is_empty (const SgzReminder *reminder)
{
  return reminder->overdue->len == 0 && reminder->soon->len == 0 && reminder->n_complaints == 0
         && reminder->n_rectifications == 0;
}

char *
sgz_reminder_format_title (const SgzReminder *reminder)
{
  gint64 n_overdue = reminder->overdue->len + reminder->n_complaints + reminder->n_rectifications;
  /* Translators: how many are overdue, and how many are due within that many days. */
  return g_strdup_printf (_ ("%d overdue, %d due within %d days"), (int)n_overdue, (int)reminder->soon->len,
                          SGZ_REMINDER_DAYS);
}

static void
add_line (GString *body, const char *line)
{
  if (body->len > 0)
    g_string_append_c (body, '\n');
  g_string_append (body, line);
}

static void
add_duties (GString *body, GPtrArray *duties, guint *n_lines, guint *n_left)
{
  for (guint i = 0; i < duties->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *state = sgz_duty_format_state (duty);
      /* Translators: a duty such as 2021年第3季度工作通报, and its state such as 3 days left. */
      g_autofree char *line = g_strdup_printf (_ ("%s: %s"), sgz_duty_get_title (duty), state);
      if (*n_lines < MOST_LINES)
        add_line (body, line);
      else
        (*n_left)++;
      (*n_lines)++;
    }
}

/* Takes @line, which counts @n. */
static void
add_count (GString *body, char *line, gint64 n)
{
  if (n > 0)
    add_line (body, line);
  g_free (line);
}

char *
sgz_reminder_format_body (const SgzReminder *reminder)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint n_lines = 0;
  guint n_left = 0;

  add_duties (body, reminder->soon, &n_lines, &n_left);
  add_duties (body, reminder->overdue, &n_lines, &n_left);
  int n_complaints = (int)reminder->n_complaints;
  int n_rectifications = (int)reminder->n_rectifications;

  add_count (body, g_strdup_printf (ngettext ("And %d more duty", "And %d more duties", n_left), (int)n_left),
             n_left);
  add_count (
      body,
      g_strdup_printf (ngettext ("%d complaint overdue", "%d complaints overdue", (gulong)n_complaints),
                       n_complaints),
      n_complaints);
  add_count (body,
             g_strdup_printf (
                 ngettext ("%d rectification overdue", "%d rectifications overdue", (gulong)n_rectifications),
                 n_rectifications),
             n_rectifications);
  return g_string_free (g_steal_pointer (&body), FALSE);
}
