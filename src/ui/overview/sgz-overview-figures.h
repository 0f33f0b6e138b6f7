/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-duty-list.h"
#include "store/sgz-judgement.h"
#include "store/sgz-year.h"
#include "ui/common/sgz-year-question.h"
#include "ui/overview/sgz-figure-list.h"

G_BEGIN_DECLS

/**
 * SgzOverviewFigures:
 * @key_figures: (element-type SgzFigure): what was done in the year, and what is overdue on the day
 * @judgement: (nullable): what the rules find, %NULL where the year has no tasks
 * @duties: (element-type SgzDuty): the four ones of the year
 * @unconfirmed: townships whose reform an officer is still to confirm, whether they have a station or not
 *
 * What the overview shows, but for how it came to be.
 */
typedef struct
{
  SgzYear *year;
  SgzJudgement *judgement;
  GArray *key_figures;
  GPtrArray *duties;
  gint64 unconfirmed;
} SgzOverviewFigures;

SgzOverviewFigures *sgz_overview_figures_read (SgzStore *store, const SgzYearQuestion *question,
                                               GError **error);
void sgz_overview_figures_free (SgzOverviewFigures *figures);

/* What the year is to reach, all counties and tiers. */
gint64 sgz_overview_sum_targets (const SgzYear *year);

/**
 * sgz_overview_format_reformed:
 * @candidates: (out): the township stations whose township is to be confirmed
 *
 * Returns: (transfer full): in words how many of the year's township stations are in reformed townships
 */
char *sgz_overview_format_reformed (const SgzYear *year, gint64 *candidates);

#define SGZ_OVERVIEW_N_MONTHS 12
#define SGZ_OVERVIEW_MOST_YEARS 20

/**
 * SgzOverviewCourse:
 * @built: what stood at each month's end
 * @n_months: how many of them have begun on the day
 * @first_year: the first year of the plan that the year is in
 * @n_years: how many years it has
 * @covered: the townships with a station that works, at the end of each year
 * @n_known: how many of the years have begun on the day
 * @townships: how many townships there are
 *
 * How the year and the plan went. Each month and each year is counted over the whole register, so these are read apart.
 */
typedef struct
{
  gint64 built[SGZ_OVERVIEW_N_MONTHS];
  int n_months;
  int first_year;
  int n_years;
  gint64 covered[SGZ_OVERVIEW_MOST_YEARS];
  int n_known;
  gint64 townships;
} SgzOverviewCourse;

SgzOverviewCourse *sgz_overview_course_read (SgzStore *store, const SgzYearQuestion *question,
                                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzOverviewFigures, sgz_overview_figures_free)

G_END_DECLS
