/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-decimal.h"
#include "sgz-report-private.h"
#include "store/sgz-office.h"
#include "store/sgz-succession.h"

G_DEFINE_QUARK (sgz_report_error, sgz_report_error)

/* The first of them, whose groups come first. */
#define N_FIRST 5

/* The documents that have a form of their own; the others are made from the kinds' descriptions. */
static const SgzReport *const own_reports[] = {
  &sgz_report_construction_tasks,
  &sgz_report_task_progress,
  &sgz_report_station_ledger,
  &sgz_report_readiness,
  &sgz_report_station_file,
  &sgz_report_staff_summary,
  &sgz_report_volunteer_summary,
  &sgz_report_organisation_summary,
  &sgz_report_project_file,
  &sgz_report_funding_summary,
  &sgz_report_assistance_share,
  &sgz_report_service_summary,
  &sgz_report_evaluation_scheme,
  &sgz_report_evaluation_sheet,
  &sgz_report_evaluation_summary,
  &sgz_report_satisfaction_summary,
  &sgz_report_commendation_list,
  &sgz_report_evaluation_bulletin,
  &sgz_report_rectification_notice,
  &sgz_report_correction_note,
  &sgz_report_pilot_dispatch,
  &sgz_report_pilot_dispatch_note,
  &sgz_report_quarterly_bulletin,
  &sgz_report_half_year_report,
  &sgz_report_coverage,
  &sgz_report_rule_check,
  &sgz_report_reporting_board,
  &sgz_report_export_log,
};

static gboolean
has_own_report (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (own_reports); i++)
    if (strcmp (own_reports[i]->id, id) == 0)
      return TRUE;
  return FALSE;
}

static SgzReport *
make_ledger (const SgzKind *kind)
{
  SgzReport *report = g_new0 (SgzReport, 1);

  *report = (SgzReport){ .id = kind->document,
                         .title = kind->document_title,
                         .group = kind->group,
                         .is_signed_off = TRUE,
                         .kind = kind,
                         .build = sgz_report_build_ledger };
  for (size_t i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_SENSITIVE) && (kind->fields[i].flags & SGZ_FIELD_DEFAULT))
      report->is_masked = TRUE;
  return report;
}

/* Puts @report after the last of its group. */
static void
insert_into_group (GPtrArray *reports, const SgzReport *report)
{
  guint at = reports->len;

  for (guint i = reports->len; i-- > 0 && at == reports->len;)
    if (strcmp (((const SgzReport *)g_ptr_array_index (reports, i))->group, report->group) == 0)
      at = i + 1;
  g_ptr_array_insert (reports, (int)at, (gpointer)report);
}

/* They live as long as the program does. */
static gpointer
make_list (gpointer data G_GNUC_UNUSED)
{
  GPtrArray *reports = g_ptr_array_new ();
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < N_FIRST; i++)
    insert_into_group (reports, own_reports[i]);
  for (size_t i = 0; i < n_kinds; i++)
    if (kinds[i]->document != NULL && !has_own_report (kinds[i]->document))
      insert_into_group (reports, make_ledger (kinds[i]));
  for (size_t i = N_FIRST; i < G_N_ELEMENTS (own_reports); i++)
    insert_into_group (reports, own_reports[i]);
  return reports;
}

const SgzReport *const *
sgz_report_list (size_t *n_reports)
{
  static GOnce once = G_ONCE_INIT;
  GPtrArray *reports = g_once (&once, make_list, NULL);

  if (n_reports != NULL)
    *n_reports = reports->len;
  return (const SgzReport *const *)reports->pdata;
}

const SgzReport *
sgz_report_find (const char *name, GError **error)
{
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  g_return_val_if_fail (name != NULL, NULL);

  for (size_t i = 0; i < n_reports; i++)
    if (strcmp (reports[i]->id, name) == 0 || strcmp (reports[i]->title, name) == 0)
      return reports[i];

  g_autoptr (GString) all = g_string_new (NULL);
  for (size_t i = 0; i < n_reports; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "、" : "", reports[i]->id);
  g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_UNKNOWN,
               _ ("There is no document “%s”; there are %s"), name, all->str);
  return NULL;
}

SgzYear *
sgz_report_read_tasks (SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzYear) year = sgz_year_read (store, options->year, options->county, options->day, error);

  if (year == NULL)
    return NULL;
  if (!sgz_year_has_tasks (year))
    {
      if (year->n_counties == 1)
        g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
                     _ ("No construction tasks are set for %s in %d; enter them under Tasks first"),
                     year->counties[0].name, options->year);
      else
        g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
                     _ ("No construction tasks are set for %d; enter them under Tasks first"), options->year);
      return NULL;
    }
  return g_steal_pointer (&year);
}

SgzYear *
sgz_report_read_counties (SgzStore *store, const SgzReportOptions *options, GError **error)
{
  return sgz_year_read_counties (store, options->year, options->county, error);
}

GHashTable *
sgz_report_read_county_names (SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzYear) year = sgz_report_read_counties (store, options, error);
  GHashTable *counties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (size_t i = 0; year != NULL && i < year->n_counties; i++)
    g_hash_table_insert (counties, g_strndup (year->counties[i].place, 6), g_strdup (year->counties[i].name));
  if (year == NULL)
    g_clear_pointer (&counties, g_hash_table_unref);
  return counties;
}

void
sgz_report_set_line (SgzTable *table, SgzStore *store, const SgzReportOptions *options, const char *period,
                     const char *unit)
{
  g_autofree char *issuer = sgz_report_format_issuer (store, options);
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autofree char *until = g_strdup_printf ("截至%s", day);

  sgz_table_set_unit_line (table, issuer, period != NULL ? period : until, unit);
}

SgzRecord *
sgz_report_get_subject (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                        GError **error)
{
  if (options->record != NULL)
    return sgz_store_get (store, report->subject, options->record, error);
  g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD,
               _ ("The document “%s” is about one record of “%s”; choose one"), report->title,
               report->subject->title);
  return NULL;
}

char *
sgz_report_format_percent (gint64 hundredths)
{
  return hundredths % 100 == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, hundredths / 100)
                               : sgz_decimal_format (hundredths);
}

/* The office that issues what is of no county. */
static char *
get_issuer (SgzStore *store)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, NULL);

  return office != NULL ? sgz_office_get_text (office, "issuer") : g_strdup ("");
}

char *
sgz_report_format_issuer (SgzStore *store, const SgzReportOptions *options)
{
  g_autofree char *placed = sgz_date_in_year (options->day, options->year);
  g_autoptr (SgzRecord) now
      = options->county != NULL ? sgz_store_find (store, &sgz_kind_division, options->county, NULL) : NULL;
  g_autoptr (SgzRecord) county
      = now != NULL ? sgz_succession_find (store, sgz_record_get_id (now), placed, NULL) : NULL;

  if (county == NULL)
    return get_issuer (store);
  g_autoptr (SgzRecord) office = sgz_office_read (store, NULL);
  return office != NULL ? sgz_office_format_bureau (office, sgz_record_get_text (county, "name"))
                        : g_strdup ("");
}

char *
sgz_report_describe_origin (SgzStore *store)
{
  g_autofree char *name = g_path_get_basename (sgz_store_get_path (store));
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("数据库：%s　生成时间：%s　经办人：%s", name, at, sgz_store_get_officer (store));
}

/* Words and origin that every document has; the last of its tables is the one that is signed. */
static void
complete (SgzTable *table, const SgzReport *report, SgzStore *store, const SgzReportOptions *options)
{
  g_autofree char *origin = sgz_report_describe_origin (store);
  g_autofree char *issuer = get_issuer (store);
  GPtrArray *sections = sgz_table_get_sections (table);
  SgzTable *last = sections->len > 0 ? g_ptr_array_index (sections, sections->len - 1) : table;

  if (report->is_masked && report->kind == NULL && options->query == NULL && !options->unmasked)
    sgz_table_add_note (last, SGZ_REPORT_MASKED);
  sgz_table_set_origin (table, origin);
  for (guint i = 0; i < sgz_table_get_sheets (table)->len; i++)
    sgz_table_set_origin (g_ptr_array_index (sgz_table_get_sheets (table), i), origin);
  sgz_table_set_subject (table, sections->len > 0 ? NULL : report->title, issuer);
  sgz_table_set_signed_off (last, options->signed_off);
  sgz_table_set_document (table, report->id, !options->unmasked);
}

gboolean
sgz_report_set_period (const SgzReport *report, SgzReportOptions *options, GError **error)
{
  int n_periods = (int)report->frequency;

  if (options->period < 0 || options->period > n_periods)
    {
      g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_PERIOD,
                   n_periods == 0
                       ? _ ("The document “%s” is not of a part of the year, so a period does not go with it")
                       : _ ("The document “%s” is made %d times a year; give a period from 1 to %d"),
                   report->id, n_periods, n_periods);
      return FALSE;
    }
  if (options->period == 0 && n_periods > 0)
    {
      g_autofree char *day = sgz_date_in_year (options->day, options->year);
      options->period = sgz_period_at (report->frequency, day);
    }
  return TRUE;
}

SgzTable *
sgz_report_build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_return_val_if_fail (report != NULL && SGZ_IS_STORE (store) && options != NULL && options->day != NULL,
                        NULL);
  g_return_val_if_fail (report->build != NULL, NULL);

  SgzReportOptions full = *options;
  if (!sgz_report_set_period (report, &full, error))
    return NULL;
  SgzTable *table = full.query != NULL ? sgz_report_build_ledger (report, store, &full, error)
                                       : report->build (report, store, &full, error);
  if (table == NULL)
    return NULL;
  complete (table, report, store, &full);
  sgz_table_finish (table);
  return table;
}
