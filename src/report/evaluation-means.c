/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the counties reached, side by side: means of the dimensions, and how many stations have which grade (附件2 §5.1). */
#include "evaluation-private.h"
#include "model/sgz-points.h"

/* Of more counties a chart shows nothing. */
#define MOST_DRAWN 60

enum
{
  COLUMN_COUNTY,
  COLUMN_SCORED,
  COLUMN_FIRST,
};

/* Sums of the stations of one county, or of all. */
typedef struct
{
  const SgzScheme *scheme;
  gint64 n;
  gint64 total;
  gint64 *dimensions;
  gint64 *bands;
  gint64 n_unscored;
} Sums;

static void
sums_free (gpointer data)
{
  Sums *sums = data;

  g_free (sums->dimensions);
  g_free (sums->bands);
  g_free (sums);
}

static Sums *
sums_new (const SgzScheme *scheme)
{
  Sums *sums = g_new0 (Sums, 1);

  sums->scheme = scheme;
  sums->dimensions = g_new0 (gint64, sgz_scheme_get_dimensions (scheme)->len);
  sums->bands = g_new0 (gint64, sgz_scheme_get_bands (scheme)->len);
  return sums;
}

static void
sums_add (Sums *sums, const SgzEvaluated *evaluated)
{
  if (evaluated->total < 0)
    {
      sums->n_unscored++;
      return;
    }
  sums->n++;
  sums->total += evaluated->total;
  for (guint i = 0; i < sgz_scheme_get_dimensions (sums->scheme)->len; i++)
    sums->dimensions[i] += evaluated->dimensions[i];
  if (evaluated->grade.band >= 0)
    sums->bands[evaluated->grade.band]++;
  else
    sums->n_unscored++;
}

/* Half up, below 0 too. */
static gint64
get_mean (gint64 sum, gint64 n)
{
  gint64 twice = 2 * sum + n;
  gint64 mean = twice / (2 * n);

  return twice % (2 * n) < 0 ? mean - 1 : mean;
}

typedef void (*AddRowFunc) (SgzTable *table, const char *name, const Sums *sums);

/* Adds a row a county, in their order; (transfer full): the sums of all. */
static Sums *
add_counties (SgzTable *table, const SgzEvaluation *evaluation, GHashTable *names, AddRowFunc add)
{
  const SgzScheme *scheme = evaluation->scheme->scheme;
  Sums *all = sums_new (scheme);
  Sums *sums = NULL;
  const char *county = NULL;

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      const char *name = sgz_evaluated_name_county (evaluated, names);
      if (sums != NULL && g_strcmp0 (county, name) != 0)
        {
          add (table, county, sums);
          g_clear_pointer (&sums, sums_free);
        }
      if (sums == NULL)
        sums = sums_new (scheme);
      county = name;
      sums_add (sums, evaluated);
      sums_add (all, evaluated);
    }
  if (sums != NULL)
    add (table, county, sums);
  g_clear_pointer (&sums, sums_free);
  return all;
}

static SgzTable *
new_table (SgzStore *store, const SgzReportOptions *options, const char *of, const char *sheet_name,
           const char *unit)
{
  g_autofree char *title = g_strdup_printf ("%d年度各县(区)社会工作服务站%s", options->year, of);
  g_autofree char *year = g_strdup_printf ("%d年度", options->year);
  SgzTable *table = sgz_table_new (title);

  sgz_table_set_subject (table, sheet_name, NULL);
  sgz_report_set_line (table, store, options, year, unit);
  sgz_report_add_text_column (table, "县(区)", 12, TRUE);
  return table;
}

/* --- means --- */

static void
add_mean_row (SgzTable *table, const char *name, const Sums *sums)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (sums->scheme);
  int column = COLUMN_FIRST;

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_COUNTY, name);
  sgz_table_set_number (table, COLUMN_SCORED, sums->n);
  if (sums->n == 0)
    return;
  for (guint i = 0; i < dimensions->len; i++)
    if (((const SgzSchemeNode *)dimensions->pdata[i])->role == SGZ_ROLE_POINTS)
      sgz_table_set_number (table, column++, get_mean (sums->dimensions[i], sums->n));
  sgz_table_set_number (table, column, get_mean (sums->total, sums->n));
}

static int
add_mean_columns (SgzTable *table, const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  int n = 0;

  sgz_report_add_count_column (table, -1, "已评分站点", 10);
  int group = sgz_table_add_group (table, -1, "各维度平均得分");
  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      if (node->role != SGZ_ROLE_POINTS)
        continue;
      g_autofree char *points = sgz_points_format (node->points);
      g_autofree char *title = g_strdup_printf ("%s(%s)", node->title, points);
      sgz_table_set_align (table, sgz_table_add_column (table, group, title, 12, SGZ_FORMAT_DECIMAL),
                           SGZ_ALIGN_CENTER);
      n++;
    }
  sgz_table_set_align (table, sgz_table_add_column (table, -1, "总分平均", 10, SGZ_FORMAT_DECIMAL),
                       SGZ_ALIGN_CENTER);
  return n;
}

SgzTable *
sgz_report_make_dimension_means (SgzStore *store, const SgzReportOptions *options,
                                 const SgzEvaluation *evaluation, GHashTable *names)
{
  SgzTable *table = new_table (store, options, "评价维度平均得分表", "维度平均", "分");
  int n_dimensions = add_mean_columns (table, evaluation->scheme->scheme);
  Sums *all = add_counties (table, evaluation, names, add_mean_row);

  add_mean_row (table, "全部", all);
  sums_free (all);
  sgz_table_add_note (table, "平均得分为已评分站点得分的算术平均，四舍五入到百分位。");
  if (sgz_table_get_n_rows (table) <= MOST_DRAWN)
    sgz_table_add_chart (table, SGZ_CHART_COLUMNS, "各县(区)评价维度平均得分", COLUMN_COUNTY, COLUMN_FIRST,
                         n_dimensions);
  return table;
}

/* --- grades --- */

static void
add_grade_row (SgzTable *table, const char *name, const Sums *sums)
{
  int n_bands = (int)sgz_scheme_get_bands (sums->scheme)->len;

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_COUNTY, name);
  for (int i = 0; i < n_bands; i++)
    sgz_table_set_number (table, 1 + i, sums->bands[i]);
  sgz_table_set_number (table, 1 + n_bands, sums->n_unscored);
  sgz_table_set_number (table, 2 + n_bands, sums->n + sums->n_unscored);
}

SgzTable *
sgz_report_make_grade_counts (SgzStore *store, const SgzReportOptions *options,
                              const SgzEvaluation *evaluation, GHashTable *names)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);
  SgzTable *table = new_table (store, options, "评价等次分布表", "等次分布", "个");
  int operands[SGZ_TABLE_OPERANDS];
  int n = (int)bands->len + 1;

  for (guint i = 0; i < bands->len; i++)
    sgz_report_add_count_column (table, -1, ((const SgzGradeBand *)bands->pdata[i])->name, 10);
  sgz_report_add_count_column (table, -1, "未评定", 10);
  int total = sgz_report_add_count_column (table, -1, "小计", 10);
  for (int i = 0; i < MIN (n, SGZ_TABLE_OPERANDS); i++)
    operands[i] = 1 + i;
  if (n <= SGZ_TABLE_OPERANDS)
    sgz_table_set_formula_of (table, total, SGZ_FORMULA_SUM, operands, n);
  sums_free (add_counties (table, evaluation, names, add_grade_row));
  if (sgz_table_get_n_rows (table) <= MOST_DRAWN)
    sgz_table_add_chart (table, SGZ_CHART_STACKED, "各县(区)评价等次分布", COLUMN_COUNTY, 1, n);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_COUNTY, "合计");
  return table;
}
