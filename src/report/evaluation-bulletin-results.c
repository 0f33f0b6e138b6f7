/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results in the bulletin on the evaluations of a year: ranking, grades, means, the year before, the spot-check. */
#include "evaluation-bulletin-private.h"
#include "letter-words-private.h"
#include "store/sgz-spot-check.h"

gboolean
sgz_bulletin_is_system (const SgzEvaluation *evaluation)
{
  return g_strcmp0 (sgz_record_get_text (evaluation->scheme->record, "subject"), "system") == 0;
}

char *
sgz_bulletin_name (const SgzBulletin *bulletin, const SgzEvaluation *evaluation,
                   const SgzEvaluated *evaluated)
{
  const char *county = sgz_evaluated_get_county (evaluated, bulletin->names);
  g_autofree char *name = sgz_words_widen (sgz_record_get_text (evaluated->sheet, "name"));

  if (sgz_bulletin_is_system (evaluation) || bulletin->brief->options->county != NULL || county == NULL)
    return g_steal_pointer (&name);
  return g_strconcat (county, name, NULL);
}

/* --- sums --- */

typedef struct
{
  guint n;
  gint64 total;
} Sum;

static char *
format_mean (Sum sum)
{
  return sum.n > 0 ? sgz_points_format (sgz_points_scale (sum.total, 1, sum.n)) : g_strdup ("—");
}

static Sum
sum_dimension (const SgzEvaluation *evaluation, guint dimension)
{
  Sum sum = { 0 };

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (evaluated->total < 0)
        continue;
      sum.n++;
      sum.total += evaluated->dimensions[dimension];
    }
  return sum;
}

/* Of those of @county, six digits of a code; of all where that is %NULL. */
static Sum
sum_totals (const SgzEvaluation *evaluation, const char *county)
{
  Sum sum = { 0 };

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (evaluated->total < 0 || (county != NULL && !g_str_has_prefix (evaluated->county, county)))
        continue;
      sum.n++;
      sum.total += evaluated->total;
    }
  return sum;
}

static gboolean
is_counted (const SgzSchemeNode *node)
{
  return node->role == SGZ_ROLE_POINTS && node->points > 0;
}

char *
sgz_bulletin_describe_weakest (const SgzEvaluation *evaluation)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (evaluation->scheme->scheme);
  const SgzSchemeNode *weakest = NULL;
  Sum least = { 0 };

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      Sum sum = sum_dimension (evaluation, i);
      if (!is_counted (node) || sum.n == 0 || sum.total >= node->points * sum.n)
        continue;
      if (weakest != NULL && sum.total * weakest->points >= least.total * node->points)
        continue;
      weakest = node;
      least = sum;
    }
  if (weakest == NULL)
    return NULL;
  g_autofree char *title = sgz_words_widen (weakest->title);
  g_autofree char *of = sgz_points_format (weakest->points);
  g_autofree char *mean = format_mean (least);
  g_autofree char *rate = sgz_words_percent (least.total, weakest->points * least.n);
  return g_strdup_printf ("“%s”（满分%s分，平均%s分，得分率%s）", title, of, mean, rate);
}

/* --- paragraphs --- */

static void
append_grades (GString *text, const SgzEvaluation *evaluation, const char *county)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);

  for (guint b = 0; b < bands->len; b++)
    {
      guint n = 0;
      for (guint i = 0; i < evaluation->sheets->len; i++)
        {
          const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
          n += evaluated->total >= 0 && evaluated->grade.band == (int)b
                       && (county == NULL || g_str_has_prefix (evaluated->county, county))
                   ? 1
                   : 0;
        }
      if (n > 0)
        sgz_words_append_printf (text, "、", "%s%u个", ((const SgzGradeBand *)bands->pdata[b])->name, n);
    }
}

static void
add_summary (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  Sum sum = sum_totals (evaluation, NULL);
  g_autofree char *mean = format_mean (sum);
  g_autoptr (GString) grades = g_string_new (NULL);

  append_grades (grades, evaluation, NULL);
  if (sum.n < evaluation->sheets->len)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "已评分%u个，尚未评分%u个。", sum.n,
                           evaluation->sheets->len - sum.n);
  sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "平均得分%s分%s%s。", mean,
                         grades->len > 0 ? "；" : "", grades->str);
}

static const gint64 *
find_last (const SgzBulletin *bulletin, const SgzEvaluated *evaluated)
{
  const char *station = sgz_record_get_text (evaluated->sheet, "station");

  return g_hash_table_lookup (bulletin->last, station != NULL ? station : evaluated->county);
}

/* Only those that have a total in both years are compared. */
static void
add_last_year (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  Sum now = { 0 };
  Sum before = { 0 };
  guint n_up = 0;
  guint n_down = 0;

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      const gint64 *last = find_last (bulletin, evaluated);
      if (evaluated->total < 0 || last == NULL)
        continue;
      now.n = ++before.n;
      now.total += evaluated->total;
      before.total += *last;
      n_up += evaluated->total > *last ? 1 : 0;
      n_down += evaluated->total < *last ? 1 : 0;
    }
  g_autofree char *mean = format_mean (now);
  g_autofree char *was = format_mean (before);
  if (now.n > 0)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                           "与上年相比，两年均参加评价的%u个中，得分提高的%u个、下降的%u个、持平的%"
                           "u个，平均得分由%s分变为%s分。",
                           now.n, n_up, n_down, now.n - n_up - n_down, was, mean);
  else
    sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH, "上年没有可比的评价结果，本年不作比较。");
}

static void
add_dimensions (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  static const char *const columns[] = { "评价内容", "满分", "平均得分", "得分率", NULL };
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (evaluation->scheme->scheme);
  const char *title = sgz_bulletin_is_system (evaluation) ? "县（区）各项评价内容得分（单位：分）"
                                                          : "社会工作服务站各项评价内容得分（单位：分）";
  SgzLetterBlock *table = sgz_letter_add_table (bulletin->letter, title, columns, FALSE);

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      Sum sum = sum_dimension (evaluation, i);
      if (!is_counted (node))
        continue;
      g_autofree char *of = sgz_points_format (node->points);
      g_autofree char *mean = format_mean (sum);
      g_autofree char *rate = sgz_words_percent (sum.total, node->points * sum.n);
      const char *cells[] = { node->title, of, mean, rate, NULL };
      sgz_letter_add_row (table, cells);
    }
}

/* --- ranking --- */

static int
get_rank (const SgzBulletin *bulletin, const SgzEvaluation *evaluation, const SgzEvaluated *evaluated)
{
  return bulletin->brief->options->county != NULL && !sgz_bulletin_is_system (evaluation)
             ? evaluated->grade.rank
             : evaluated->city_rank;
}

/* The highest total first, and what is not scored at the end. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const SgzEvaluated *const *first = a;
  const SgzEvaluated *const *second = b;

  return ((*first)->total < (*second)->total) - ((*first)->total > (*second)->total);
}

static void
add_ranked_row (const SgzBulletin *bulletin, const SgzEvaluation *evaluation, SgzLetterBlock *table,
                const SgzEvaluated *evaluated)
{
  gboolean is_system = sgz_bulletin_is_system (evaluation);
  int place = get_rank (bulletin, evaluation, evaluated);
  const char *county = sgz_evaluated_get_county (evaluated, bulletin->names);
  const char *grade = sgz_evaluated_get_grade (evaluated, evaluation->scheme->scheme);
  const gint64 *last = find_last (bulletin, evaluated);
  g_autofree char *rank = place > 0 ? sgz_words_count (place) : g_strdup ("—");
  g_autofree char *total = evaluated->total >= 0 ? sgz_points_format (evaluated->total) : g_strdup ("未评分");
  g_autofree char *before = last != NULL ? sgz_points_format (*last) : g_strdup ("—");
  const char *name = sgz_record_get_text (evaluated->sheet, "name");
  const char *shown = grade != NULL && evaluated->total >= 0 ? grade : "—";
  const char *of_county[] = { rank, name, total, shown, before, NULL };
  const char *of_station[] = { rank, county != NULL ? county : "市本级", name, total, shown, before, NULL };

  sgz_letter_add_row (table, is_system ? of_county : of_station);
}

static void
add_ranking (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  static const char *const of_counties[] = { "位次", "县（区）", "得分", "等次", "上年得分", NULL };
  static const char *const of_stations[]
      = { "位次", "地区", "社会工作服务站", "得分", "等次", "上年得分", NULL };
  gboolean is_system = sgz_bulletin_is_system (evaluation);
  g_autofree char *title = g_strdup_printf (is_system ? "%d年度县（区）社会工作服务体系评价结果"
                                                      : "%d年度社会工作服务站评价结果",
                                            evaluation->year);
  SgzLetterBlock *table
      = sgz_letter_add_table (bulletin->letter, title, is_system ? of_counties : of_stations, !is_system);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < evaluation->sheets->len; i++)
    g_ptr_array_add (sorted, evaluation->sheets->pdata[i]);
  g_ptr_array_sort (sorted, compare_totals);
  for (guint i = 0; i < sorted->len; i++)
    add_ranked_row (bulletin, evaluation, table, sorted->pdata[i]);
}

void
sgz_bulletin_add_station_tables (const SgzBulletin *bulletin)
{
  for (guint i = 0; i < bulletin->evaluations->len; i++)
    if (!sgz_bulletin_is_system (bulletin->evaluations->pdata[i]))
      add_ranking (bulletin, bulletin->evaluations->pdata[i]);
}

/* A row a county: how many were scored, their mean, their grades. */
static void
add_by_county (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  static const char *const columns[] = { "县（区）", "评价站数", "平均得分", "等次分布", NULL };
  const SgzYear *year = bulletin->brief->year;
  SgzLetterBlock *table
      = sgz_letter_add_table (bulletin->letter, "各县（区）社会工作服务站评价情况", columns, FALSE);

  for (size_t i = 0; i < year->n_counties; i++)
    {
      g_autofree char *digits = g_strndup (year->counties[i].place, 6);
      Sum sum = sum_totals (evaluation, digits);
      g_autofree char *n = sgz_words_count (sum.n);
      g_autofree char *mean = format_mean (sum);
      g_autoptr (GString) grades = g_string_new (NULL);
      if (sum.n == 0)
        continue;
      append_grades (grades, evaluation, digits);
      const char *cells[] = { year->counties[i].name, n, mean, grades->str, NULL };
      sgz_letter_add_row (table, cells);
    }
}

/* --- 市级抽查 --- */

/* Adds up what was scored with and without the spot-check; finds where they differ most. */
static void
write_spot_check (const SgzBulletin *bulletin, const SgzSpotCheck *check)
{
  const SgzSpotSheet *furthest = NULL;
  Sum county = { 0 };
  Sum total = { 0 };

  for (guint i = 0; i < check->sheets->len; i++)
    {
      const SgzSpotSheet *sheet = check->sheets->pdata[i];
      if (sheet->lines->len == 0 || sheet->total < 0 || sheet->county_total < 0)
        continue;
      county.n = ++total.n;
      county.total += sheet->county_total;
      total.total += sheet->total;
      if (furthest == NULL
          || ABS (sheet->total - sheet->county_total) > ABS (furthest->total - furthest->county_total))
        furthest = sheet;
    }
  if (furthest == NULL)
    {
      sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                             "**市级抽查。**抽取社会工作服务站%u个，尚无抽查评分。", check->sheets->len);
      return;
    }
  g_autofree char *was = format_mean (county);
  g_autofree char *now = format_mean (total);
  g_autofree char *name = sgz_bulletin_name (bulletin, check->evaluation, furthest->evaluated);
  g_autofree char *before = sgz_points_format (furthest->county_total);
  g_autofree char *after = sgz_points_format (furthest->total);
  sgz_letter_add_printf (
      bulletin->letter, SGZ_LETTER_PARAGRAPH,
      "**市级抽查。**抽取社会工作服务站%u个，已抽查评分%u个，县（区）评价平均%s分，抽查后平均%s分。",
      check->sheets->len, total.n, was, now);
  if (furthest->total != furthest->county_total)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "差异最大的是%s，由%s分变为%s分。", name,
                           before, after);
  else
    sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH, "抽查结果与县（区）评价一致。");
}

static gboolean
add_spot_check (const SgzBulletin *bulletin, const SgzEvaluation *evaluation, GError **error)
{
  const SgzReportOptions *options = bulletin->brief->options;
  g_autoptr (SgzSpotCheck) check
      = sgz_spot_check_take (bulletin->brief->store, sgz_record_get_id (evaluation->scheme->record),
                             options->year, options->county, options->day, NULL, error);

  if (check == NULL)
    return FALSE;
  if (check->sheets->len > 0)
    write_spot_check (bulletin, check);
  return TRUE;
}

/* What a county itself was given by the bureau. */
static void
add_own (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  const SgzEvaluated *evaluated = evaluation->sheets->pdata[0];
  const char *grade = sgz_evaluated_get_grade (evaluated, evaluation->scheme->scheme);
  const gint64 *last = find_last (bulletin, evaluated);
  g_autofree char *total = sgz_points_format (evaluated->total);
  g_autofree char *was = last != NULL ? sgz_points_format (*last) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (evaluated->total < 0)
    g_string_append (text, "尚未评分");
  else
    g_string_append_printf (text, "得%s分，居全市第%d位", total, evaluated->city_rank);
  if (evaluated->total >= 0 && grade != NULL)
    g_string_append_printf (text, "，评为“%s”", grade);
  if (was != NULL)
    g_string_append_printf (text, "；上年得%s分", was);
  sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "%s%s。", bulletin->brief->scope, text->str);
}

gboolean
sgz_bulletin_add_results (const SgzBulletin *bulletin, const SgzEvaluation *evaluation, GError **error)
{
  gboolean is_system = sgz_bulletin_is_system (evaluation);

  if (is_system && bulletin->brief->options->county != NULL)
    {
      add_own (bulletin, evaluation);
      add_dimensions (bulletin, evaluation);
      return TRUE;
    }
  add_summary (bulletin, evaluation);
  if (is_system)
    add_ranking (bulletin, evaluation);
  else if (bulletin->brief->options->county == NULL)
    add_by_county (bulletin, evaluation);
  add_last_year (bulletin, evaluation);
  add_dimensions (bulletin, evaluation);
  return is_system || add_spot_check (bulletin, evaluation, error);
}
