/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-figures.h"

#include "base/sgz-decimal.h"
#include "store/sgz-measure.h"
#include "store/sgz-succession.h"
#include "ui/common/sgz-light.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define TOWNSHIP_TIER 1

static gint64
count_unconfirmed (SgzStore *store, const char *place, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue candidate = { SGZ_VALUE_TEXT, 0, (char *)"candidate" };
  SgzValue township = { SGZ_VALUE_TEXT, 0, (char *)"township" };

  sgz_query_set_place (query, place);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "reform"), &candidate);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &township);
  sgz_succession_filter_standing (query);
  return sgz_store_count (store, query, error);
}

SgzOverviewFigures *
sgz_overview_figures_read (SgzStore *store, const SgzYearQuestion *question, GError **error)
{
  g_autoptr (SgzOverviewFigures) figures = g_new0 (SgzOverviewFigures, 1);

  figures->year = sgz_year_read (store, question->year, question->place, question->day, error);
  if (figures->year == NULL)
    return NULL;
  if (!sgz_year_has_tasks (figures->year))
    return g_steal_pointer (&figures);
  figures->judgement
      = sgz_judgement_take (store, question->year, question->day, question->place, NULL, NULL, NULL, error);
  if (figures->judgement == NULL)
    return NULL;
  figures->unconfirmed
      = count_unconfirmed (store, question->place != NULL ? question->place : figures->year->city, error);
  return figures->unconfirmed >= 0 ? g_steal_pointer (&figures) : NULL;
}

void
sgz_overview_figures_free (SgzOverviewFigures *figures)
{
  g_clear_pointer (&figures->year, sgz_year_free);
  g_clear_pointer (&figures->judgement, sgz_judgement_free);
  g_free (figures);
}

gint64
sgz_overview_sum_targets (const SgzYear *year)
{
  gint64 target = 0;

  for (size_t i = 0; i < year->n_counties; i++)
    for (int tier = 0; tier < SGZ_N_TIERS; tier++)
      target += year->counties[i].target[tier];
  return target;
}

char *
sgz_overview_format_reformed (const SgzYear *year, gint64 *candidates)
{
  gint64 stations = 0;
  gint64 reformed = 0;

  *candidates = 0;
  for (size_t i = 0; i < year->n_counties; i++)
    {
      stations += year->counties[i].built[TOWNSHIP_TIER];
      reformed += year->counties[i].reformed;
      *candidates += year->counties[i].candidates;
    }
  if (stations == 0)
    return g_strdup (_ ("none built yet"));
  gint64 ratio = sgz_decimal_ratio (reformed, stations);
  return g_strdup_printf (_ ("%d of %d (%d.%02d%%)"), (int)reformed, (int)stations, (int)(ratio / 100),
                          (int)(ratio % 100));
}

/* How many months of the year have begun on the day figures are taken on. */
static int
count_months (const SgzYearQuestion *question)
{
  int day_year = atoi (question->day);

  if (day_year != question->year)
    return day_year > question->year ? SGZ_OVERVIEW_N_MONTHS : 0;
  return CLAMP (atoi (question->day + strlen ("2021-")), 0, SGZ_OVERVIEW_N_MONTHS);
}

SgzOverviewMonths *
sgz_overview_months_read (SgzStore *store, const SgzYearQuestion *question, GError **error)
{
  g_autofree SgzOverviewMonths *months = g_new0 (SgzOverviewMonths, 1);

  months->n_months = count_months (question);
  for (int month = 0; month < months->n_months; month++)
    {
      int last = g_date_get_days_in_month ((GDateMonth)(month + 1), (GDateYear)question->year);
      g_autofree char *end = g_strdup_printf ("%04d-%02d-%02d", question->year, month + 1, last);
      const char *day = g_strcmp0 (end, question->day) < 0 ? end : question->day;
      g_autoptr (SgzFigures) figures
          = sgz_measure_take (store, "stations-built", "county", question->year, day, error);
      if (figures == NULL)
        return NULL;
      months->built[month] = question->place != NULL ? sgz_figures_get (figures, question->place, NULL)
                                                     : sgz_figures_sum (figures, NULL);
    }
  return g_steal_pointer (&months);
}
