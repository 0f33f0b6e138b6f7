/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 省级试点月调度表: a month of every provincial pilot beside the month before (body 三(二)). */
#include "pilot-dispatch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A county's code has so many digits of its own. */
#define COUNTY_DIGITS 6

const SgzPilotFigure sgz_pilot_figures[SGZ_N_PILOT_FIGURES] = {
  { "在岗持证社会工作者", "名", "workers-certified", NULL, TRUE },
  { "新增持证社会工作者", "名", "certified-new", NULL, FALSE },
  { "完成孵化社区社会组织", "个", "organisations-completed", "functional|hobby", FALSE },
  { "登记注册社会组织", "个", "organisations-registered", NULL, FALSE },
  { "培养社区志愿者", "人", "volunteers-trained", NULL, FALSE },
  { "开展服务", "次", "service-sessions", NULL, FALSE },
  { "服务人次", "人次", "service-people", NULL, FALSE },
};

void
sgz_pilots_free (SgzPilots *pilots)
{
  g_clear_pointer (&pilots->brief, sgz_brief_free);
  g_clear_pointer (&pilots->last, sgz_brief_free);
  g_clear_pointer (&pilots->stations, g_ptr_array_unref);
  g_free (pilots);
}

/* A pilot of the year, and not closed before it. */
static gboolean
is_pilot (const SgzRecord *station, int year)
{
  gint64 from = sgz_record_get_number (station, "service_pilot_from");
  const char *closed = sgz_record_get_text (station, "closed_on");
  g_autofree char *first = sgz_period_first_day (SGZ_FREQUENCY_YEAR, year, 1);

  return from > 0 && from <= year
         && (!sgz_record_has (station, "service_pilot_to")
             || sgz_record_get_number (station, "service_pilot_to") >= year)
         && (closed == NULL || strcmp (closed, first) >= 0);
}

static gboolean
read_stations (SgzPilots *pilots, SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  const SgzField *from = sgz_kind_get_field (&sgz_kind_station, "service_pilot_from");

  sgz_query_set_place (query, pilots->options.county);
  SgzValue first = { SGZ_VALUE_NUMBER, 0, NULL };
  SgzValue last = { SGZ_VALUE_NUMBER, pilots->options.year, NULL };
  sgz_query_set_bounds (query, from, &first, &last, FALSE);
  g_autoptr (GPtrArray) all = sgz_store_fetch (store, query, 0, -1, error);
  if (all == NULL)
    return FALSE;
  pilots->stations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (is_pilot (g_ptr_array_index (all, i), pilots->options.year))
      g_ptr_array_add (pilots->stations, g_object_ref (g_ptr_array_index (all, i)));
  if (pilots->stations->len > 0)
    return TRUE;
  g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
               _ ("No station is a provincial pilot in %d; enter the pilot's years under Stations first"),
               pilots->options.year);
  return FALSE;
}

SgzPilots *
sgz_pilots_read (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, gboolean judged,
                 GError **error)
{
  g_autoptr (SgzPilots) pilots = g_new0 (SgzPilots, 1);

  pilots->options = *options;
  pilots->last_options = *options;
  pilots->last_options.period = options->period > 1 ? options->period - 1 : (int)report->frequency;
  pilots->last_options.year = options->period > 1 ? options->year : options->year - 1;
  pilots->brief = sgz_brief_new (report, store, &pilots->options, "station", judged, error);
  if (pilots->brief == NULL)
    return NULL;
  pilots->last = sgz_brief_new (report, store, &pilots->last_options, "station", FALSE, error);
  if (pilots->last == NULL || !read_stations (pilots, store, error))
    return NULL;
  return g_steal_pointer (&pilots);
}

gint64
sgz_pilots_get (SgzPilots *pilots, size_t figure, const SgzRecord *station, gboolean of_last)
{
  const SgzPilotFigure *of = &sgz_pilot_figures[figure];
  SgzBrief *brief = of_last ? pilots->last : pilots->brief;
  const char *id = sgz_record_get_id (station);

  return of->is_stock ? sgz_brief_get (brief, of->measure, of->parts, id)
                      : sgz_brief_get_new (brief, of->measure, of->parts, id);
}

gboolean
sgz_pilots_are_sound (SgzPilots *pilots, GError **error)
{
  return sgz_brief_is_sound (pilots->brief, error) && sgz_brief_is_sound (pilots->last, error);
}

const char *
sgz_pilots_name_county (const SgzPilots *pilots, const SgzRecord *station)
{
  const char *code = sgz_record_get_reference_code (station, "division");
  const SgzYear *year = pilots->brief->year;

  for (size_t i = 0; code != NULL && i < year->n_counties; i++)
    if (strncmp (year->counties[i].place, code, COUNTY_DIGITS) == 0)
      return year->counties[i].name;
  return "";
}

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_STATION,
  COLUMN_FIGURES,
};

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "县(区)", 10, TRUE);
  sgz_report_add_text_column (table, "省级试点站", 30, FALSE);
  for (size_t i = 0; i < SGZ_N_PILOT_FIGURES; i++)
    {
      const SgzPilotFigure *figure = &sgz_pilot_figures[i];
      g_autofree char *title = g_strdup_printf ("%s(%s)", figure->title, figure->unit);
      int group = sgz_table_add_group (table, -1, title);
      sgz_table_set_summed (table, sgz_report_add_count_column (table, group, "本月", 8));
      sgz_table_set_summed (table, sgz_report_add_count_column (table, group, "上月", 8));
    }
}

static void
add_station (SgzTable *table, SgzPilots *pilots, guint i)
{
  const SgzRecord *station = g_ptr_array_index (pilots->stations, i);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, (gint64)i + 1);
  sgz_table_set_text (table, COLUMN_COUNTY, sgz_pilots_name_county (pilots, station));
  sgz_table_set_text (table, COLUMN_STATION, sgz_record_get_text (station, "name"));
  for (size_t figure = 0; figure < SGZ_N_PILOT_FIGURES; figure++)
    {
      int column = COLUMN_FIGURES + 2 * (int)figure;
      sgz_table_set_number (table, column, sgz_pilots_get (pilots, figure, station, FALSE));
      sgz_table_set_number (table, column + 1, sgz_pilots_get (pilots, figure, station, TRUE));
    }
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzPilots) pilots = sgz_pilots_read (report, store, options, FALSE, error);

  if (pilots == NULL)
    return NULL;

  g_autofree char *period = sgz_period_format (report->frequency, options->year, options->period);
  g_autofree char *title = g_strconcat (period, report->title, NULL);
  g_autofree char *until = g_strdup_printf ("截至%s", pilots->brief->day_words);
  g_autoptr (SgzTable) table = sgz_table_new (title);
  sgz_table_set_file_name (table, title);
  sgz_report_set_line (table, store, options, until, NULL);
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  add_columns (table);
  for (guint i = 0; i < pilots->stations->len; i++)
    add_station (table, pilots, i);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_STATION, "合计");
  sgz_table_add_note (table, "在岗持证社会工作者为月末在岗人数，其他各项为当月新增数。");
  return sgz_pilots_are_sound (pilots, error) ? g_steal_pointer (&table) : NULL;
}

const SgzReport sgz_report_pilot_dispatch = {
  .id = "pilot-dispatch",
  .title = "省级试点月调度表",
  .group = "通报和报告",
  .is_signed_off = TRUE,
  .frequency = SGZ_FREQUENCY_MONTH,
  .build = build,
};
