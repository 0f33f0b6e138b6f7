/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-brief-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "letter-words-private.h"

/* A measure at the end of the period and before it. */
typedef struct
{
  SgzFigures *now;
  SgzFigures *before;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_clear_pointer (&pair->now, sgz_figures_free);
  g_clear_pointer (&pair->before, sgz_figures_free);
  g_free (pair);
}

void
sgz_brief_free (SgzBrief *brief)
{
  g_free (brief->first);
  g_free (brief->day);
  g_free (brief->day_words);
  g_free (brief->before);
  g_free (brief->scope);
  g_clear_pointer (&brief->year, sgz_year_free);
  g_clear_pointer (&brief->judgement, sgz_judgement_free);
  g_clear_pointer (&brief->figures, g_hash_table_unref);
  g_clear_error (&brief->error);
  g_free (brief);
}

static const char *
name_period (SgzFrequency frequency, int period)
{
  switch (frequency)
    {
    case SGZ_FREQUENCY_MONTH:
      return "本月";
    case SGZ_FREQUENCY_QUARTER:
      return "本季度";
    case SGZ_FREQUENCY_HALF:
      return period == 1 ? "上半年" : "下半年";
    case SGZ_FREQUENCY_YEAR:
    case SGZ_FREQUENCY_NONE:
      break;
    }
  return "本年度";
}

/* The period before is in the year before for the first of a year. */
static char *
find_day_before (SgzFrequency frequency, int year, int period)
{
  if (period > 1)
    return sgz_period_last_day (frequency, year, period - 1);
  return sgz_period_last_day (frequency, year - 1, (int)frequency);
}

static gboolean
set_days (SgzBrief *brief, const SgzReport *report, const SgzReportOptions *options, GError **error)
{
  g_autofree char *last = sgz_period_last_day (report->frequency, options->year, options->period);

  brief->first = sgz_period_first_day (report->frequency, options->year, options->period);
  if (strcmp (options->day, brief->first) < 0)
    {
      g_autofree char *period = sgz_period_format (report->frequency, options->year, options->period);
      g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
                   _ ("%s has not begun on %s; choose a later day or an earlier period"), period,
                   options->day);
      return FALSE;
    }
  brief->day = g_strdup (strcmp (options->day, last) < 0 ? options->day : last);
  brief->day_words = sgz_date_format_chinese (brief->day);
  brief->before = find_day_before (report->frequency, options->year, options->period);
  brief->this_period = name_period (report->frequency, options->period);
  return TRUE;
}

SgzBrief *
sgz_brief_new (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, const char *level,
               gboolean judged, GError **error)
{
  g_autoptr (SgzBrief) brief = g_new0 (SgzBrief, 1);

  brief->store = store;
  brief->options = options;
  brief->level = level;
  brief->figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, pair_free);
  if (!set_days (brief, report, options, error))
    return NULL;
  brief->year = sgz_year_read (store, options->year, options->county, brief->day, error);
  if (brief->year == NULL)
    return NULL;
  if (judged)
    {
      brief->judgement
          = sgz_judgement_take (store, options->year, brief->day, options->county, NULL, NULL, NULL, error);
      if (brief->judgement == NULL)
        return NULL;
    }
  brief->scope = options->county != NULL && brief->year->n_counties > 0
                     ? sgz_words_widen (brief->year->counties[0].name)
                     : g_strdup ("全市");
  return g_steal_pointer (&brief);
}

gboolean
sgz_brief_is_sound (SgzBrief *brief, GError **error)
{
  if (brief->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&brief->error));
  return FALSE;
}

static SgzFigures *
take (SgzBrief *brief, const char *code, const char *day)
{
  if (brief->error != NULL)
    return NULL;
  return sgz_measure_take (brief->store, code, brief->level, brief->options->year, day, &brief->error);
}

static Pair *
find_pair (SgzBrief *brief, const char *code)
{
  Pair *pair = g_hash_table_lookup (brief->figures, code);

  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      g_hash_table_insert (brief->figures, (gpointer)code, pair);
    }
  return pair;
}

static gint64
read_figures (const SgzBrief *brief, const SgzFigures *figures, const char *parts, const char *place)
{
  const char *of = place != NULL ? place : brief->options->county;

  if (figures == NULL)
    return 0;
  return of != NULL ? sgz_figures_get (figures, of, parts) : sgz_figures_sum (figures, parts);
}

gint64
sgz_brief_get (SgzBrief *brief, const char *code, const char *parts, const char *place)
{
  Pair *pair = find_pair (brief, code);

  if (pair->now == NULL)
    pair->now = take (brief, code, brief->day);
  return read_figures (brief, pair->now, parts, place);
}

gint64
sgz_brief_get_new (SgzBrief *brief, const char *code, const char *parts, const char *place)
{
  Pair *pair = find_pair (brief, code);

  if (pair->before == NULL)
    pair->before = take (brief, code, brief->before);
  return sgz_brief_get (brief, code, parts, place) - read_figures (brief, pair->before, parts, place);
}

GPtrArray *
sgz_brief_list (SgzBrief *brief, const char *code, const char *place)
{
  g_autoptr (SgzQuery) query
      = sgz_measure_list_records (code, NULL, place, NULL, brief->options->year, brief->day);
  GPtrArray *records
      = brief->error == NULL ? sgz_store_fetch (brief->store, query, 0, -1, &brief->error) : NULL;

  return records != NULL ? records : g_ptr_array_new ();
}

gboolean
sgz_brief_speaks_of (const SgzCountyYear *county)
{
  if (!county->is_past)
    return TRUE;
  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    if (county->target[i] != 0 || county->built[i] != 0)
      return TRUE;
  return FALSE;
}

static void
add_tasks (SgzTaskSum *sum, const SgzCountyYear *county)
{
  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    {
      sum->target += county->target[i];
      sum->built += county->built[i];
      sum->gap += MAX (0, county->target[i] - county->built[i]);
    }
}

SgzTaskSum
sgz_brief_sum_tasks (const SgzBrief *brief, const SgzCountyYear *county)
{
  SgzTaskSum sum = { 0 };

  if (county != NULL)
    add_tasks (&sum, county);
  for (size_t i = 0; county == NULL && i < brief->year->n_counties; i++)
    add_tasks (&sum, &brief->year->counties[i]);
  return sum;
}
