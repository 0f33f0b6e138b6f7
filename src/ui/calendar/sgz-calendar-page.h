/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzCalendarPage:
 *
 * The four ones of the year in the header, as a list or month by month: whom each is for, the days left, and beside it its papers. What
 * was never written is shown all the same; it is written once an officer takes it up, fills its form in or marks it done.
 *
 * Actions: calendar.previous, calendar.next (Page Up, Page Down), calendar.today, calendar.done (Ctrl+Enter), calendar.draft
 * (Ctrl+Shift+D: win.draft-letter with the id of its letter, year and period), calendar.take-up.
 */
#define SGZ_TYPE_CALENDAR_PAGE (sgz_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzCalendarPage, sgz_calendar_page, SGZ, CALENDAR_PAGE, AdwBin)

GtkWidget *sgz_calendar_page_new (SgzSession *session);

/* Shows the duty @detail, a record's id or KIND/YEAR/PERIOD such as bulletin/2021/3; one that is not there changes nothing. */
void sgz_calendar_page_select (SgzCalendarPage *page, const char *detail);

/* Shows the year's list, or the month (from 1) of the year in the header. */
void sgz_calendar_page_show_list (SgzCalendarPage *page);
void sgz_calendar_page_show_month (SgzCalendarPage *page, int month);

/* Saves what is being edited; %FALSE where it cannot be saved. */
gboolean sgz_calendar_page_leave (SgzCalendarPage *page);

G_END_DECLS
