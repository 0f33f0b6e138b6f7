/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-figures.h"

#include "base/sgz-decimal.h"
#include "model/sgz-period.h"
#include "model/sgz-requirement.h"
#include "store/sgz-measure.h"
#include "store/sgz-office.h"
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

/* What @measure counts in the place asked for, on @day. */
static gboolean
take_amount (SgzStore *store, const SgzYearQuestion *question, const char *measure, int year, const char *day,
             gint64 *amount, GError **error)
{
  g_autoptr (SgzFigures) figures = sgz_measure_take (store, measure, "county", year, day, error);

  if (figures == NULL)
    return FALSE;
  *amount = question->place != NULL ? sgz_figures_get (figures, question->place, NULL)
                                    : sgz_figures_sum (figures, NULL);
  return TRUE;
}

/* What is told of the year: what waits first, then what was done. */
static GArray *
read_key_figures (SgzStore *store, const SgzYearQuestion *question, GError **error)
{
  static const char *const codes[] = { "complaints-overdue", "rectifications-overdue",  "workers-certified",
                                       "certified-new",      "organisations-completed", "volunteers-trained",
                                       "service-sessions",   "service-people",          "funds-paid" };
  g_autoptr (GArray) figures = g_array_new (FALSE, TRUE, sizeof (SgzFigure));

  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      SgzFigure figure = { sgz_measure_find (codes[i]), 0 };
      if (!take_amount (store, question, codes[i], question->year, question->day, &figure.amount, error))
        return NULL;
      g_array_append_val (figures, figure);
    }
  return g_steal_pointer (&figures);
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
  figures->key_figures = figures->judgement != NULL ? read_key_figures (store, question, error) : NULL;
  figures->duties = figures->key_figures != NULL
                        ? sgz_duty_list_read (store, question->year, question->day, error)
                        : NULL;
  if (figures->duties == NULL)
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
  g_clear_pointer (&figures->key_figures, g_array_unref);
  g_clear_pointer (&figures->duties, g_ptr_array_unref);
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

static const char *
earlier (const char *day, const char *other)
{
  return strcmp (day, other) < 0 ? day : other;
}

static gboolean
read_months (SgzStore *store, const SgzYearQuestion *question, SgzOverviewCourse *course, GError **error)
{
  course->n_months = count_months (question);
  for (int month = 0; month < course->n_months; month++)
    {
      g_autofree char *end = sgz_period_last_day (SGZ_FREQUENCY_MONTH, question->year, month + 1);
      if (!take_amount (store, question, "stations-built", question->year, earlier (end, question->day),
                        &course->built[month], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_years (SgzStore *store, const SgzYearQuestion *question, SgzOverviewCourse *course, GError **error)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return FALSE;
  int first = (int)sgz_record_get_number (office, "plan_first");
  int last = (int)sgz_record_get_number (office, "plan_last");
  SgzRuleTerms plan = { .first_year = first, .years = MIN (last - first + 1, SGZ_OVERVIEW_MOST_YEARS) };

  course->first_year = sgz_rule_terms_get_window (&plan, question->year);
  course->n_years = plan.years;
  course->n_known = CLAMP (atoi (question->day) - course->first_year + 1, 0, course->n_years);
  for (int i = 0; i < course->n_known; i++)
    {
      int year = course->first_year + i;
      g_autofree char *end = g_strdup_printf ("%04d-12-31", year);
      if (!take_amount (store, question, "townships-covered", year, earlier (end, question->day),
                        &course->covered[i], error))
        return FALSE;
    }
  return take_amount (store, question, "townships", question->year, question->day, &course->townships, error);
}

SgzOverviewCourse *
sgz_overview_course_read (SgzStore *store, const SgzYearQuestion *question, GError **error)
{
  g_autofree SgzOverviewCourse *course = g_new0 (SgzOverviewCourse, 1);

  if (!read_months (store, question, course, error) || !read_years (store, question, course, error))
    return NULL;
  return g_steal_pointer (&course);
}
