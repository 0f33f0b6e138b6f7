/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务站评价细则: what is scored, for how many points, how, and by what it is shown. */
#include "base/sgz-date.h"
#include "base/sgz-decimal.h"
#include "sgz-report-private.h"
#include "store/sgz-kept-scheme.h"
#include "store/sgz-scheme-words.h"

enum
{
  DIMENSION,
  CODE,
  INDICATOR,
  CLAUSE,
  POINTS,
  METHOD,
  EVIDENCE,
  N_COLUMNS,
};

static void
add_columns (SgzTable *table)
{
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "维度", 10, TRUE));
  sgz_report_add_text_column (table, "编码", 8, TRUE);
  sgz_report_add_text_column (table, "指标", 30, FALSE);
  sgz_report_add_text_column (table, "条款", 10, TRUE);
  int points = sgz_table_add_column (table, -1, "分值", 9, SGZ_FORMAT_DECIMAL);
  sgz_table_set_summed (table, points);
  sgz_report_add_text_column (table, "计分办法", 52, FALSE);
  sgz_report_add_text_column (table, "佐证材料", 22, FALSE);
}

/* (transfer full): the title, after those above it that are below the dimension and have others. */
static char *
format_title (const SgzSchemeNode *node)
{
  GString *title = g_string_new (node->title);

  for (const SgzSchemeNode *above = node->parent; above != NULL && above->depth > 1; above = above->parent)
    if (g_strcmp0 (above->title, title->str) != 0)
      {
        g_string_prepend (title, "：");
        g_string_prepend (title, above->title);
      }
  return g_string_free (title, FALSE);
}

/* The role of the node, or of what it is part of. */
static SgzRole
get_role (const SgzSchemeNode *node)
{
  for (; node != NULL; node = node->parent)
    if (node->role != SGZ_ROLE_POINTS)
      return node->role;
  return SGZ_ROLE_POINTS;
}

/* What adds nothing to the total, or is another class's share of it, stands as words, which no sum takes in. */
static void
set_points (SgzTable *table, const SgzSchemeNode *node)
{
  SgzRole role = get_role (node);
  g_autofree char *points = sgz_decimal_format (node->points);
  g_autofree char *bonus = g_strconcat ("加", points, NULL);
  g_autofree char *pilot = g_strdup_printf ("试点%s", points);

  if (role == SGZ_ROLE_VETO)
    sgz_table_set_text (table, POINTS, "否决");
  else if (role != SGZ_ROLE_POINTS)
    sgz_table_set_text (table, POINTS, bonus);
  else if (node->audience == SGZ_AUDIENCE_PILOT)
    sgz_table_set_text (table, POINTS, pilot);
  else
    sgz_table_set_number (table, POINTS, node->points);
}

static void
set_evidence (SgzTable *table, const SgzSchemeNode *node)
{
  g_autoptr (GString) evidence = g_string_new (node->evidence);

  g_string_replace (evidence, "\n", "、", 0);
  if (node->needs_evidence && evidence->len > 0)
    g_string_append (evidence, "（必备）");
  else if (node->needs_evidence)
    g_string_append (evidence, "必备");
  if (evidence->len > 0)
    sgz_table_set_text (table, EVIDENCE, evidence->str);
}

static void
add_leaf (SgzTable *table, const SgzSchemeNode *node, const char *dimension)
{
  g_autofree char *title = format_title (node);
  g_autofree char *method = sgz_scheme_words_describe_method (node);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, DIMENSION, dimension);
  sgz_table_set_text (table, CODE, node->code);
  sgz_table_set_text (table, INDICATOR, title);
  if (node->clause != NULL)
    sgz_table_set_text (table, CLAUSE, node->clause);
  set_points (table, node);
  sgz_table_set_text (table, METHOD, method);
  set_evidence (table, node);
}

static void
add_leaves (SgzTable *table, const SgzSchemeNode *node, const char *dimension)
{
  if (node->children->len == 0)
    add_leaf (table, node, dimension);
  for (guint i = 0; i < node->children->len; i++)
    add_leaves (table, node->children->pdata[i], dimension);
}

static void
add_rows (SgzTable *table, const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *dimension = dimensions->pdata[i];
      add_leaves (table, dimension, dimension->title);
      if (get_role (dimension) != SGZ_ROLE_POINTS)
        continue;
      sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
      sgz_table_set_text (table, DIMENSION, dimension->title);
      sgz_table_set_text (table, INDICATOR, "小计");
    }
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, DIMENSION, "合计");
}

static gboolean
has_pilot_leaf (const SgzScheme *scheme)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);

  for (guint i = 0; i < nodes->len; i++)
    if (((const SgzSchemeNode *)nodes->pdata[i])->audience == SGZ_AUDIENCE_PILOT)
      return TRUE;
  return FALSE;
}

static void
add_notes (SgzTable *table, const SgzKeptScheme *kept)
{
  const GPtrArray *bands = sgz_scheme_get_bands (kept->scheme);
  const char *basis = sgz_record_get_text (kept->record, "basis");
  g_autofree char *assessors = sgz_scheme_words_describe_assessors (kept->scheme);
  g_autofree char *who = g_strconcat ("评分方：", assessors, NULL);
  g_autoptr (GString) grades = g_string_new ("等次：");

  for (guint i = 0; i < bands->len; i++)
    {
      g_autofree char *band
          = sgz_scheme_words_describe_band (bands->pdata[i], i > 0 ? bands->pdata[i - 1] : NULL);
      g_string_append_printf (grades, "%s%s", band, i + 1 < bands->len ? "；" : "。");
    }
  if (bands->len > 0)
    sgz_table_add_note (table, grades->str);
  if (*assessors != '\0')
    sgz_table_add_note (table, who);
  if (has_pilot_leaf (kept->scheme))
    sgz_table_add_note (table, "仅适用于省级试点的分值另行标注，不重复计入小计和合计。");
  if (basis != NULL)
    sgz_table_add_note (table, basis);
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_report_get_subject (report, store, options, error);
  g_autoptr (SgzKeptScheme) kept
      = record != NULL ? sgz_kept_scheme_read (store, sgz_record_get_id (record), error) : NULL;

  if (kept == NULL)
    return NULL;
  const char *title = sgz_scheme_get_title (kept->scheme);
  const char *published = sgz_record_get_text (record, "published_on");
  int year = sgz_scheme_get_year (kept->scheme);
  g_autofree char *day = published != NULL ? sgz_date_format_chinese (published) : NULL;
  g_autofree char *period
      = day != NULL ? g_strdup_printf ("%d年度，%s发布", year, day) : g_strdup_printf ("%d年度，草案", year);
  g_autofree char *name = g_strdup_printf ("%s %d", title, year);
  SgzTable *table = sgz_table_new (title);

  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  sgz_table_set_file_name (table, name);
  sgz_report_set_line (table, store, options, period, "分");
  add_columns (table);
  add_rows (table, kept->scheme);
  add_notes (table, kept);
  return table;
}

const SgzReport sgz_report_evaluation_scheme = {
  .id = "evaluation-scheme",
  .title = "社会工作服务站评价细则",
  .group = "评价",
  .subject = &sgz_kind_scheme,
  .build = build,
};
