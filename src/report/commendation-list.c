/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 年度表扬名单: the counties and stations that reached the best grade, for the on-site meeting (body 三(二)). */
#include "evaluation-private.h"
#include "model/sgz-points.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_NAME,
  COLUMN_TOTAL,
  COLUMN_GRADE,
  COLUMN_RANK,
  COLUMN_REASON,
};

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "县(区)", 9, TRUE);
  sgz_report_add_text_column (table, "表扬对象", 30, FALSE);
  int total = sgz_table_add_column (table, -1, "总分", 9, SGZ_FORMAT_DECIMAL);
  sgz_table_set_align (table, total, SGZ_ALIGN_CENTER);
  sgz_report_add_text_column (table, "等次", 9, TRUE);
  int rank = sgz_table_add_column (table, -1, "全市名次", 9, SGZ_FORMAT_INTEGER);
  sgz_table_set_align (table, rank, SGZ_ALIGN_CENTER);
  sgz_report_add_text_column (table, "事由", 36, FALSE);
}

char *
sgz_evaluated_describe_best (const SgzEvaluated *evaluated, const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  const SgzSchemeNode *best = NULL;
  gint64 points = 0;

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      if (node->role != SGZ_ROLE_POINTS || node->points <= 0)
        continue;
      if (best == NULL || evaluated->dimensions[i] * best->points > points * node->points)
        {
          best = node;
          points = evaluated->dimensions[i];
        }
    }
  if (best == NULL)
    return NULL;
  g_autofree char *of = sgz_points_format (best->points);
  g_autofree char *text = sgz_points_format (points);
  return g_strdup_printf ("“%s”成绩突出(%s分，满分%s分)", best->title, text, of);
}

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const SgzEvaluated *const *first = a;
  const SgzEvaluated *const *second = b;

  return (*first)->city_rank - (*second)->city_rank;
}

GPtrArray *
sgz_evaluation_list_best (const SgzEvaluation *evaluation)
{
  GPtrArray *best = g_ptr_array_new ();

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (evaluated->total >= 0 && evaluated->grade.band == 0)
        g_ptr_array_add (best, evaluated);
    }
  g_ptr_array_sort (best, compare_totals);
  return best;
}

static void
add_best (SgzTable *table, const SgzEvaluated *evaluated, const SgzScheme *scheme, const char *county)
{
  g_autofree char *reason = sgz_evaluated_describe_best (evaluated, scheme);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_COUNTY, county);
  sgz_table_set_text (table, COLUMN_NAME, sgz_record_get_text (evaluated->sheet, "name"));
  sgz_table_set_number (table, COLUMN_TOTAL, evaluated->total);
  sgz_table_set_text (table, COLUMN_GRADE, sgz_evaluated_get_grade (evaluated, scheme));
  sgz_table_set_number (table, COLUMN_RANK, evaluated->city_rank);
  sgz_table_set_text (table, COLUMN_REASON, reason);
}

static void
add_evaluation (SgzTable *table, const SgzEvaluation *evaluation, GHashTable *names)
{
  gboolean is_system = g_strcmp0 (sgz_record_get_text (evaluation->scheme->record, "subject"), "system") == 0;
  g_autoptr (GPtrArray) best = sgz_evaluation_list_best (evaluation);
  g_autofree char *heading
      = g_strdup_printf ("%s（%u个）", is_system ? "先进县(区)" : "先进社会工作服务站", best->len);

  sgz_table_add_row (table, SGZ_ROW_GROUP);
  sgz_table_set_text (table, 0, heading);
  for (guint i = 0; i < best->len; i++)
    {
      const char *county = sgz_evaluated_get_county (best->pdata[i], names);
      add_best (table, best->pdata[i], evaluation->scheme->scheme, county != NULL ? county : "市本级");
      sgz_table_set_number (table, COLUMN_NUMBER, (gint64)i + 1);
    }
}

static void
add_notes (SgzTable *table, const SgzEvaluation *evaluation)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);
  const char *name = sgz_record_get_text (evaluation->scheme->record, "name");
  g_autofree char *note = bands->len > 0 ? g_strdup_printf ("按“%s”评为“%s”的列入本名单；事由供修改。", name,
                                                            ((const SgzGradeBand *)bands->pdata[0])->name)
                                         : g_strdup_printf ("“%s”没有设等次，不产生表扬对象。", name);

  sgz_table_add_note (table, note);
  sgz_report_note_unlocked (table, evaluation->sheets);
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (GPtrArray) evaluations = sgz_report_take_evaluations (store, options, NULL, error);
  g_autoptr (GHashTable) names
      = evaluations != NULL ? sgz_report_read_county_names (store, options, error) : NULL;

  if (names == NULL)
    return NULL;
  g_autofree char *title = g_strdup_printf ("%d年度表扬名单", options->year);
  g_autofree char *year = g_strdup_printf ("%d年度", options->year);
  SgzTable *table = sgz_table_new (title);
  sgz_table_set_file_name (table, title);
  sgz_report_set_line (table, store, options, year, "分");
  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  add_columns (table);
  for (guint i = 0; i < evaluations->len; i++)
    {
      add_evaluation (table, evaluations->pdata[i], names);
      add_notes (table, evaluations->pdata[i]);
    }
  return table;
}

const SgzReport sgz_report_commendation_list = {
  .id = "commendation-list",
  .title = "年度表扬名单",
  .group = "评价",
  .is_signed_off = TRUE,
  .build = build,
};
