/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"

G_BEGIN_DECLS

/**
 * SgzLight:
 *
 * How a task stands, told in words first and in a colour second. A task that is not finished is behind only once
 * its year is over. What is begun has the colour of the office's thresholds, whatever the word; what is not begun is red once the
 * year is over.
 */
typedef enum
{
  SGZ_LIGHT_NONE = 1, /* no task is set */
  SGZ_LIGHT_DONE,
  SGZ_LIGHT_RUNNING, /* begun, and the year still runs */
  SGZ_LIGHT_BEHIND,  /* begun, and the year is over */
  SGZ_LIGHT_WAITING, /* not begun, and the year still runs */
  SGZ_LIGHT_IDLE,    /* not begun, and the year is over */
} SgzLight;

/**
 * sgz_light_judge:
 * @target: how many were to be built
 * @built: how many stand
 * @year: the task year
 * @day: the day @built is of, ISO
 */
SgzLight sgz_light_judge (gint64 target, gint64 built, int year, const char *day);

/* Returns: (transfer none): the light in words */
const char *sgz_light_get_word (SgzLight light);

/**
 * sgz_light_get_style:
 * @signal: the colour by the office's thresholds; see sgz_year_judge()
 *
 * Returns: (transfer none): the style class of its colour
 */
const char *sgz_light_get_style (SgzLight light, SgzSignal signal);

/* What tables on screen call the tiers, short; official words, Chinese in any locale. */
extern const char *const sgz_tier_short_titles[SGZ_N_TIERS];

G_END_DECLS
