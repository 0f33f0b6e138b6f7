/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-duty-calendar.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzDuty:
 *
 * One of the four ones for one period, as it stands on a day: expected by the calendar, kept in the register, or both. Never changed.
 */
#define SGZ_TYPE_DUTY (sgz_duty_get_type ())
G_DECLARE_FINAL_TYPE (SgzDuty, sgz_duty, SGZ, DUTY, GObject)

typedef enum
{
  SGZ_DUTY_DONE = 1,  /* by its day */
  SGZ_DUTY_DONE_LATE, /* after it */
  SGZ_DUTY_OPEN,
  SGZ_DUTY_OVERDUE, /* its day is over and it is not done */
} SgzDutyState;

const SgzDutyKind *sgz_duty_get_kind (SgzDuty *duty);
int sgz_duty_get_year (SgzDuty *duty);
int sgz_duty_get_period (SgzDuty *duty);
const char *sgz_duty_get_title (SgzDuty *duty);

/* Whom it is for, as the office names them. */
const char *sgz_duty_get_audience (SgzDuty *duty);

/* The day it is due, and the day it was done (nullable), ISO. */
const char *sgz_duty_get_due (SgzDuty *duty);
const char *sgz_duty_get_done (SgzDuty *duty);

SgzDutyState sgz_duty_get_state (SgzDuty *duty);

/* How many days are left until it is due; below 0 how many it is overdue. Of one that is done, how many days before it was due. */
int sgz_duty_get_days (SgzDuty *duty);

/* Whether the calendar asks for it; others are kept besides. */
gboolean sgz_duty_is_expected (SgzDuty *duty);

/**
 * sgz_duty_get_record:
 *
 * Returns: (transfer none): its record; a new one, filled in but without an id, where nothing was written yet. Copy it to change
 *   it: committing the copy makes the record
 */
SgzRecord *sgz_duty_get_record (SgzDuty *duty);

/* Whether both are the same: one record, or the same kind, year and period. */
gboolean sgz_duty_is_same (SgzDuty *duty, SgzDuty *other);

/* Whether nothing was written yet. */
gboolean sgz_duty_is_virtual (SgzDuty *duty);

/* (transfer full): the state in words: “3 days left”, “due today”, “2 days overdue”, “done”, “done 5 days late”. */
char *sgz_duty_format_state (SgzDuty *duty);

/* (transfer full): what the paper it leaves behind may be called: the title, as minutes where it is a meeting. */
char *sgz_duty_suggest_paper (SgzDuty *duty);

/**
 * sgz_duty_list_read:
 * @day: the day it stands on, ISO
 *
 * The duties of @year: those the calendar asks for, each with its record where there is one, and what else is kept. Nothing is
 * written.
 *
 * Returns: (transfer full) (element-type SgzDuty): by the day they are due, then by kind; %NULL with @error set
 */
GPtrArray *sgz_duty_list_read (SgzStore *store, int year, const char *day, GError **error);

/* The same for those due from @from to @to (ISO, both included), of whatever year. */
GPtrArray *sgz_duty_list_read_due (SgzStore *store, const char *from, const char *to, const char *day,
                                   GError **error);

/**
 * sgz_duty_list_find:
 *
 * Returns: (transfer full): the one of that kind, year and period, also where the calendar does not ask for it; %NULL with @error set
 */
SgzDuty *sgz_duty_list_find (SgzStore *store, const SgzDutyKind *kind, int year, int period, const char *day,
                             GError **error);

G_END_DECLS
