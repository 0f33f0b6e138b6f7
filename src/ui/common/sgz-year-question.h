/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzYearQuestion:
 * @year: the year
 * @place: (nullable): a county's code, %NULL for the whole city
 * @day: what stands is counted on this day, ISO
 *
 * Of which year, place and day a page shows figures: the question of its #SgzReading. A plain value, read on threads.
 */
typedef struct
{
  int year;
  char *place;
  char *day;
} SgzYearQuestion;

/* Returns: (transfer full): the year and place that hold now in @session, today */
SgzYearQuestion *sgz_year_question_new (SgzSession *session);
void sgz_year_question_free (gpointer question);

G_END_DECLS
