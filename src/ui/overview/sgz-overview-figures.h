/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-judgement.h"
#include "store/sgz-year.h"
#include "ui/common/sgz-year-question.h"

G_BEGIN_DECLS

/**
 * SgzOverviewFigures:
 * @judgement: (nullable): what the rules find, %NULL where the year has no tasks
 * @unconfirmed: townships whose reform an officer is still to confirm, whether they have a station or not
 *
 * What the overview shows, but for its months.
 */
typedef struct
{
  SgzYear *year;
  SgzJudgement *judgement;
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

/**
 * SgzOverviewMonths:
 * @built: what stood at each month's end
 * @n_months: how many of them have begun on the day
 *
 * How the year went. Each month is counted over the whole register, so these are read apart.
 */
typedef struct
{
  gint64 built[SGZ_OVERVIEW_N_MONTHS];
  int n_months;
} SgzOverviewMonths;

SgzOverviewMonths *sgz_overview_months_read (SgzStore *store, const SgzYearQuestion *question,
                                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzOverviewFigures, sgz_overview_figures_free)

G_END_DECLS
