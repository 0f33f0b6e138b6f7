/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务站评价汇总表: the points of each station by dimension, its grade and ranks, with means by county (附件2 §5.1). The
 * workbook has sheets of means, grades, counties and stations besides. */
#include "evaluation-private.h"
#include "model/sgz-points.h"

/* So many sheets an officer still finds their way in. */
#define MOST_COUNTY_SHEETS 60
#define MOST_SCORE_SHEETS 255

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_STATION,
  COLUMN_AUDIENCE,
  COLUMN_DIMENSIONS,
};

/**
 * Columns:
 * @n_dimensions: those that give points; vetoes give none
 * @other: of what the total has beside them (bonus, caps, rounding): -1 where no sheet has any
 *
 * Where the columns after those of the dimensions are.
 */
typedef struct
{
  int n_dimensions;
  int other;
  int total;
  int grade;
  int rank;
  int city_rank;
  int last;
  int state;
} Columns;

/* What a table of stations is made from. */
typedef struct
{
  SgzStore *store;
  const SgzReportOptions *options;
  const SgzEvaluation *evaluation;
  GHashTable *names; /* of counties */
  GHashTable *last;  /* totals of the year before */
} Work;

static gboolean
is_counted (const SgzSchemeNode *dimension)
{
  return dimension->role == SGZ_ROLE_POINTS;
}

/* What the total has that no dimension shows. */
static gint64
get_other (const SgzEvaluated *evaluated, const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  gint64 other = evaluated->total;

  for (guint i = 0; i < dimensions->len; i++)
    if (is_counted (dimensions->pdata[i]))
      other -= evaluated->dimensions[i];
  return other;
}

static gboolean
has_other (const GPtrArray *sheets, const SgzScheme *scheme)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const SgzEvaluated *evaluated = sheets->pdata[i];
      if (evaluated->total >= 0 && get_other (evaluated, scheme) != 0)
        return TRUE;
    }
  return FALSE;
}

static int
add_points_column (SgzTable *table, int group, const char *title)
{
  int column = sgz_table_add_column (table, group, title, 10, SGZ_FORMAT_DECIMAL);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  sgz_table_set_averaged (table, column);
  return column;
}

static int
add_rank_column (SgzTable *table, int group, const char *title)
{
  int column = sgz_table_add_column (table, group, title, 7, SGZ_FORMAT_INTEGER);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  return column;
}

static int
add_dimensions (SgzTable *table, const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  int group = sgz_table_add_group (table, -1, "各维度得分");
  int n = 0;

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      if (!is_counted (node))
        continue;
      g_autofree char *points = sgz_points_format (node->points);
      g_autofree char *title = g_strdup_printf ("%s(%s)", node->title, points);
      add_points_column (table, group, title);
      n++;
    }
  return n;
}

/* The total is the sum of what stands before it, where a formula takes that many. */
static int
add_total (SgzTable *table, int n_operands)
{
  int column = add_points_column (table, -1, "总分");
  int operands[SGZ_TABLE_OPERANDS];

  for (int i = 0; i < n_operands && n_operands <= SGZ_TABLE_OPERANDS; i++)
    operands[i] = COLUMN_DIMENSIONS + i;
  if (n_operands > 0 && n_operands <= SGZ_TABLE_OPERANDS)
    sgz_table_set_formula_of (table, column, SGZ_FORMULA_SUM, operands, n_operands);
  return column;
}

static void
add_columns (SgzTable *table, const GPtrArray *sheets, const SgzScheme *scheme, Columns *columns)
{
  sgz_report_add_number_column (table);
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "县(区)", 9, TRUE));
  sgz_report_add_text_column (table, "站点名称", 28, FALSE);
  sgz_report_add_text_column (table, "类别", 12, TRUE);
  columns->n_dimensions = add_dimensions (table, scheme);
  columns->other = has_other (sheets, scheme) ? add_points_column (table, -1, "加分和调整") : -1;
  columns->total = add_total (table, columns->n_dimensions + (columns->other >= 0 ? 1 : 0));
  columns->grade = sgz_report_add_text_column (table, "等次", 9, TRUE);
  int ranks = sgz_table_add_group (table, -1, "名次");
  columns->rank = add_rank_column (table, ranks, "县(区)");
  columns->city_rank = add_rank_column (table, ranks, "全市");
  columns->last = add_points_column (table, -1, "上年总分");
  columns->state = sgz_report_add_text_column (table, "状态", 7, TRUE);
}

static void
add_points (SgzTable *table, const SgzEvaluated *evaluated, const SgzScheme *scheme, const Columns *columns)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  int column = COLUMN_DIMENSIONS;

  for (guint i = 0; i < dimensions->len; i++)
    if (is_counted (dimensions->pdata[i]))
      sgz_table_set_number (table, column++, evaluated->dimensions[i]);
  if (columns->other >= 0)
    sgz_table_set_number (table, columns->other, get_other (evaluated, scheme));
  sgz_table_set_number (table, columns->total, evaluated->total);
  sgz_table_set_text (table, columns->grade, sgz_evaluated_get_grade (evaluated, scheme));
  sgz_table_set_number (table, columns->rank, evaluated->grade.rank);
  sgz_table_set_number (table, columns->city_rank, evaluated->city_rank);
}

static void
add_station (SgzTable *table, const SgzEvaluated *evaluated, const SgzScheme *scheme, const Columns *columns,
             const char *county, GHashTable *last)
{
  g_autofree char *audience
      = sgz_record_format (evaluated->sheet, sgz_kind_get_field (&sgz_kind_sheet, "audience"));
  g_autofree char *state
      = sgz_record_format (evaluated->sheet, sgz_kind_get_field (&sgz_kind_sheet, "state"));
  const char *station = sgz_record_get_text (evaluated->sheet, "station");
  const gint64 *before = station != NULL ? g_hash_table_lookup (last, station) : NULL;

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_COUNTY, county);
  sgz_table_set_text (table, COLUMN_STATION, sgz_record_get_text (evaluated->sheet, "name"));
  sgz_table_set_text (table, COLUMN_AUDIENCE, audience);
  if (evaluated->total >= 0)
    add_points (table, evaluated, scheme, columns);
  else
    sgz_table_set_text (table, columns->grade, "未评分");
  if (before != NULL)
    sgz_table_set_number (table, columns->last, *before);
  sgz_table_set_text (table, columns->state, state);
}

static void
add_mean (SgzTable *table, SgzRowType type, const char *county, const char *title)
{
  sgz_table_add_row (table, type);
  sgz_table_set_text (table, COLUMN_COUNTY, county);
  sgz_table_set_text (table, COLUMN_STATION, title);
}

/* @only is the county of all @sheets, or %NULL where each county has its mean below it. */
static void
add_stations (SgzTable *table, const Work *work, const GPtrArray *sheets, const Columns *columns,
              const char *only)
{
  const char *county = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      const SgzEvaluated *evaluated = sheets->pdata[i];
      const char *name = sgz_evaluated_name_county (evaluated, work->names);
      if (only == NULL && county != NULL && g_strcmp0 (county, name) != 0)
        add_mean (table, SGZ_ROW_SUBTOTAL, county, "平均");
      county = name;
      add_station (table, evaluated, work->evaluation->scheme->scheme, columns, county, work->last);
      sgz_table_set_number (table, COLUMN_NUMBER, (gint64)i + 1);
    }
  if (only == NULL)
    add_mean (table, SGZ_ROW_SUBTOTAL, county, "平均");
}

/* How many stations reached each grade. */
static void
note_grades (SgzTable *table, const GPtrArray *sheets, const SgzScheme *scheme)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "参加评价的站点%u个", sheets->len);
  for (guint i = 0; i < bands->len; i++)
    {
      guint n = 0;
      for (guint j = 0; j < sheets->len; j++)
        n += ((const SgzEvaluated *)sheets->pdata[j])->grade.band == (int)i ? 1 : 0;
      g_string_append_printf (text, "%s%s%u个", i == 0 ? "：" : "，",
                              ((const SgzGradeBand *)bands->pdata[i])->name, n);
    }
  g_string_append (text, "。");
  sgz_table_add_note (table, text->str);
}

static void
add_notes (SgzTable *table, const Work *work, const GPtrArray *sheets, const Columns *columns)
{
  const SgzKeptScheme *kept = work->evaluation->scheme;
  g_autofree char *scheme = g_strdup_printf ("评价细则：%s。", sgz_record_get_text (kept->record, "name"));

  sgz_table_add_note (table, scheme);
  sgz_report_note_scheme (table, kept);
  note_grades (table, sheets, kept->scheme);
  sgz_report_note_unlocked (table, sheets);
  if (columns->other >= 0)
    sgz_table_add_note (table, "加分和调整：总分与各维度得分之和的差，即加分、封顶、全表折算和舍入。");
}

/* The table of @sheets, all of them or those of the county @only. */
static SgzTable *
make_table (const Work *work, const GPtrArray *sheets, const char *only)
{
  const SgzReportOptions *options = work->options;
  g_autofree char *title
      = g_strdup_printf ("%d年度%s社会工作服务站评价汇总表", options->year, only != NULL ? only : "");
  g_autofree char *year = g_strdup_printf ("%d年度", options->year);
  const char *mean = only != NULL ? "平均" : options->county != NULL ? "总平均" : "全市平均";
  SgzTable *table = sgz_table_new (title);
  Columns columns = { 0 };

  sgz_table_set_file_name (table, title);
  sgz_table_set_subject (table, only, NULL);
  sgz_report_set_line (table, work->store, options, year, "分");
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  sgz_table_set_own_page (table);
  add_columns (table, sheets, work->evaluation->scheme->scheme, &columns);
  add_stations (table, work, sheets, &columns, only);
  add_mean (table, SGZ_ROW_TOTAL, NULL, mean);
  add_notes (table, work, sheets, &columns);
  return table;
}

/* --- the other sheets of the workbook --- */

/* (transfer full): for each county with stations (element-type GPtrArray of SgzEvaluated), in their order. */
static GPtrArray *
part_by_county (const Work *work)
{
  GPtrArray *counties = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  const char *county = NULL;

  for (guint i = 0; i < work->evaluation->sheets->len; i++)
    {
      SgzEvaluated *evaluated = work->evaluation->sheets->pdata[i];
      const char *name = sgz_evaluated_name_county (evaluated, work->names);
      if (g_strcmp0 (name, county) != 0)
        g_ptr_array_add (counties, g_ptr_array_new ());
      county = name;
      g_ptr_array_add (counties->pdata[counties->len - 1], evaluated);
    }
  return counties;
}

static void
add_county_sheets (const Work *work, SgzTable *document)
{
  g_autoptr (GPtrArray) counties = part_by_county (work);

  if (counties->len < 2)
    return;
  if (counties->len > MOST_COUNTY_SHEETS)
    {
      sgz_table_add_note (document, "县(区)过多，工作簿未按县(区)分列工作表；可选定县(区)后单独导出。");
      return;
    }
  for (guint i = 0; i < counties->len; i++)
    {
      GPtrArray *sheets = counties->pdata[i];
      SgzTable *table = make_table (work, sheets, sgz_evaluated_name_county (sheets->pdata[0], work->names));
      sgz_table_set_signed_off (table, work->options->signed_off);
      sgz_table_add_sheet (document, table);
    }
}

/* The score sheets themselves: only here are all points of all stations at hand at once, so there is an end to how many. */
static gboolean
add_score_sheets (const Work *work, SgzTable *document, GError **error)
{
  const SgzEvaluation *evaluation = work->evaluation;

  if (evaluation->sheets->len > MOST_SCORE_SHEETS)
    {
      sgz_table_add_note (document,
                          "站点过多，工作簿未附各站点评分表；可选定县(区)后导出，或单独导出评分表。");
      return TRUE;
    }
  g_autoptr (SgzEvaluation) full
      = sgz_evaluation_take (work->store, sgz_record_get_id (evaluation->scheme->record), work->options->year,
                             work->options->county, NULL, work->options->day, TRUE, NULL, error);
  for (guint i = 0; full != NULL && i < full->sheets->len; i++)
    {
      SgzEvaluated *evaluated = full->sheets->pdata[i];
      SgzTable *table = sgz_report_make_score_sheet (work->store, work->options, full->scheme, evaluated,
                                                     evaluated, error);
      if (table == NULL)
        return FALSE;
      sgz_table_set_subject (table, sgz_record_get_text (evaluated->sheet, "name"), NULL);
      sgz_table_add_sheet (document, table);
    }
  return full != NULL;
}

static gboolean
add_sheets (const Work *work, SgzTable *document, GError **error)
{
  sgz_table_add_sheet (
      document, sgz_report_make_dimension_means (work->store, work->options, work->evaluation, work->names));
  sgz_table_add_sheet (
      document, sgz_report_make_grade_counts (work->store, work->options, work->evaluation, work->names));
  add_county_sheets (work, document);
  return add_score_sheets (work, document, error);
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (GPtrArray) evaluations = sgz_report_take_evaluations (store, options, "station", error);
  g_autoptr (GHashTable) names
      = evaluations != NULL ? sgz_report_read_county_names (store, options, error) : NULL;
  g_autoptr (GHashTable) last = names != NULL ? sgz_report_take_last_totals (store, options, error) : NULL;
  g_autoptr (SgzTable) document = NULL;

  for (guint i = 0; last != NULL && i < evaluations->len; i++)
    {
      const Work work = { store, options, evaluations->pdata[i], names, last };
      SgzTable *table = make_table (&work, work.evaluation->sheets, NULL);
      if (document == NULL)
        document = table;
      else
        sgz_table_add_section (document, table);
      if (!add_sheets (&work, document, error))
        return NULL;
    }
  return g_steal_pointer (&document);
}

const SgzReport sgz_report_evaluation_summary = {
  .id = "evaluation-summary",
  .title = "社会工作服务站评价汇总表",
  .group = "评价",
  .is_signed_off = TRUE,
  .build = build,
};
