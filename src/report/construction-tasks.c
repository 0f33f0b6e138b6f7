/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-report-private.h"

/* Annex 1 of 攀民政〔2021〕31号, exactly: 时间 is one cell down the whole body, counties carry their status in brackets. */

enum
{
  COLUMN_TIME,
  COLUMN_COUNTY,
  COLUMN_FIRST_TIER,
};

static void
add_columns (SgzTable *table, size_t n_tiers)
{
  int sum = COLUMN_FIRST_TIER + (int)n_tiers;

  sgz_table_add_column (table, -1, "时间", 10, SGZ_FORMAT_TEXT);
  sgz_table_set_merged (table, COLUMN_TIME);
  sgz_table_set_align (table, COLUMN_TIME, SGZ_ALIGN_CENTER);
  sgz_table_add_column (table, -1, "县(区)", 34, SGZ_FORMAT_TEXT);
  sgz_table_set_align (table, COLUMN_COUNTY, SGZ_ALIGN_CENTER);
  for (size_t i = 0; i < n_tiers; i++)
    {
      int column = sgz_table_add_column (table, -1, sgz_tier_titles[i], 16, SGZ_FORMAT_INTEGER);
      sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
      sgz_table_set_summed (table, column);
    }
  sgz_table_add_column (table, -1, "小计", 12, SGZ_FORMAT_INTEGER);
  sgz_table_set_align (table, sum, SGZ_ALIGN_CENTER);
  if (n_tiers == SGZ_N_ANNEX_TIERS)
    sgz_table_set_formula (table, sum, SGZ_FORMULA_SUM, 3, 2, 3, 4);
  else
    sgz_table_set_formula (table, sum, SGZ_FORMULA_SUM, 4, 2, 3, 4, 5);
}

static void
add_county (SgzTable *table, const SgzCountyYear *county, gboolean has_task, const char *time, size_t n_tiers)
{
  g_autofree char *name = county->status != NULL ? g_strdup_printf ("%s(%s)", county->name, county->status)
                                                 : g_strdup (county->name);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_TIME, time);
  sgz_table_set_text (table, COLUMN_COUNTY, name);
  for (size_t i = 0; has_task && i < n_tiers; i++)
    sgz_table_set_number (table, COLUMN_FIRST_TIER + (int)i, county->target[i]);
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (SgzYear) year = sgz_report_read_tasks (store, options, error);

  if (year == NULL)
    return NULL;

  g_autofree char *title = g_strdup_printf ("各县(区)%d年社会工作服务站(室)建设任务表", options->year);
  g_autofree char *file_name = g_strdup_printf ("附件1 %s", title);
  g_autofree char *time = g_strdup_printf ("%d年", options->year);
  size_t n_tiers = (size_t)sgz_year_count_tiers (year, FALSE);
  SgzTable *table = sgz_table_new (title);

  sgz_table_set_file_name (table, file_name);
  sgz_table_set_unit_line (table, NULL, NULL, "个");
  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  add_columns (table, n_tiers);
  for (size_t i = 0; i < year->n_counties; i++)
    add_county (table, &year->counties[i], g_ptr_array_index (year->targets, i) != NULL, time, n_tiers);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_TIME, time);
  sgz_table_set_text (table, COLUMN_COUNTY, "合计");
  return table;
}

const SgzReport sgz_report_construction_tasks = {
  .id = "construction-tasks",
  .title = "建设任务表（附件1）",
  .group = "建设任务",
  .is_signed_off = FALSE,
  .build = build,
};
