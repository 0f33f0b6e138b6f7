/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzReminding:
 *
 * Looks after a database while its window is open, and asks once a day at most for the officer to be reminded of what is due or
 * overdue. The day of the last time is in the setting reminded-on, for all windows; the setting reminders ends it.
 */
#define SGZ_TYPE_REMINDING (sgz_reminding_get_type ())
G_DECLARE_FINAL_TYPE (SgzReminding, sgz_reminding, SGZ, REMINDING, GObject)

/**
 * SgzReminding::remind:
 * @title: how much there is
 * @body: what, a line each
 *
 * There is something to be reminded of, for the first time today.
 */

/* Begins to look, a moment after the window is there and then each hour. */
SgzReminding *sgz_reminding_new (SgzSession *session);

SgzSession *sgz_reminding_get_session (SgzReminding *reminding);

/* Looks now, on @day (ISO). */
void sgz_reminding_look (SgzReminding *reminding, const char *day);

/* Ends it: nothing is asked for any more. */
void sgz_reminding_stop (SgzReminding *reminding);

G_END_DECLS
