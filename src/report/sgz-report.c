/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-report-private.h"
#include "store/sgz-succession.h"

G_DEFINE_QUARK (sgz_report_error, sgz_report_error)

static const SgzReport *const reports[] = {
  &sgz_report_construction_tasks,
  &sgz_report_task_progress,
  &sgz_report_station_ledger,
};

const SgzReport *const *
sgz_report_list (size_t *n_reports)
{
  if (n_reports != NULL)
    *n_reports = G_N_ELEMENTS (reports);
  return reports;
}

const SgzReport *
sgz_report_find (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (reports); i++)
    if (strcmp (reports[i]->id, name) == 0 || strcmp (reports[i]->title, name) == 0)
      return reports[i];

  g_autoptr (GString) all = g_string_new (NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (reports); i++)
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

char *
sgz_report_format_issuer (SgzStore *store, const SgzReportOptions *options)
{
  g_autofree char *placed = sgz_date_in_year (options->day, options->year);
  g_autoptr (SgzRecord) now
      = options->county != NULL ? sgz_store_find (store, &sgz_kind_division, options->county, NULL) : NULL;
  g_autoptr (SgzRecord) county
      = now != NULL ? sgz_succession_find (store, sgz_record_get_id (now), placed, NULL) : NULL;

  if (county == NULL)
    return sgz_store_get_setting (store, "issuer", "攀枝花市民政局");
  return g_strdup_printf ("%s民政局", sgz_record_get_text (county, "name"));
}

/* Where the document came from: small print on paper, so that a printed sheet can be traced. */
static char *
describe_origin (SgzStore *store)
{
  g_autofree char *name = g_path_get_basename (sgz_store_get_path (store));
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("数据库：%s　生成时间：%s　经办人：%s", name, at, sgz_store_get_officer (store));
}

SgzTable *
sgz_report_build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_return_val_if_fail (report != NULL && SGZ_IS_STORE (store) && options != NULL && options->day != NULL,
                        NULL);

  SgzTable *table = report->build (store, options, error);
  if (table == NULL)
    return NULL;

  g_autofree char *origin = describe_origin (store);
  g_autofree char *issuer = sgz_store_get_setting (store, "issuer", "攀枝花市民政局");
  sgz_table_set_origin (table, origin);
  sgz_table_set_subject (table, report->title, issuer);
  sgz_table_set_signed_off (table, options->signed_off);
  sgz_table_finish (table);
  return table;
}
