/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-duty-list.h"

G_BEGIN_DECLS

/* One is reminded of what is due within so many days. */
#define SGZ_REMINDER_DAYS 7

/**
 * SgzReminder:
 * @overdue: (element-type SgzDuty): duties whose day is over, of the last year, the oldest first
 * @soon: (element-type SgzDuty): duties due within %SGZ_REMINDER_DAYS
 * @n_complaints: how many complaints should have been answered
 * @n_rectifications: how many rectifications should have been done
 *
 * What an officer is reminded of on a day.
 */
typedef struct
{
  GPtrArray *overdue;
  GPtrArray *soon;
  gint64 n_complaints;
  gint64 n_rectifications;
} SgzReminder;

/**
 * sgz_reminder_read:
 * @day: today, ISO
 *
 * Returns: (transfer full): the reminder, or %NULL with @error set
 */
SgzReminder *sgz_reminder_read (SgzStore *store, const char *day, GError **error);
void sgz_reminder_free (SgzReminder *reminder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzReminder, sgz_reminder_free)

/* Whether there is nothing to be reminded of. */
gboolean sgz_reminder_is_empty (const SgzReminder *reminder);

/* (transfer full): it in one line, and its duties and counts, a line each. */
char *sgz_reminder_format_title (const SgzReminder *reminder);
char *sgz_reminder_format_body (const SgzReminder *reminder);

G_END_DECLS
