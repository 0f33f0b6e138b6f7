/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a score sheet. Every sum is one of the rows above it: what spreading, caps and rounding change has a row of its own. */
#include "base/sgz-decimal.h"
#include "evaluation-private.h"
#include "model/sgz-points.h"

enum
{
  COLUMN_CODE,
  COLUMN_TITLE,
  COLUMN_OF,
  COLUMN_ASSESSORS,
};

typedef struct
{
  SgzTable *table;
  const SgzScheme *scheme;
  const SgzResult *result;
  SgzAudience audience;
  const SgzKeptScheme *kept;
  GHashTable *evidence;
  int points; /* columns */
  int reason;
  int shown;
} Rows;

static int
add_points_column (SgzTable *table, int group, const char *title, gboolean is_summed)
{
  int column = sgz_table_add_column (table, group, title, 7, SGZ_FORMAT_DECIMAL);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  if (is_summed)
    sgz_table_set_summed (table, column);
  return column;
}

/* By weights each assessor has a whole sheet, which is summed; otherwise only what they gave themselves is shown. */
static void
add_columns (Rows *rows)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (rows->scheme);
  gboolean is_weighted = sgz_scheme_is_weighted (rows->scheme);

  sgz_report_add_text_column (rows->table, "编码", 8, TRUE);
  sgz_report_add_text_column (rows->table, "指标", 22, FALSE);
  add_points_column (rows->table, -1, "分值", FALSE);
  int group = sgz_table_add_group (rows->table, -1, "各方评分");
  for (guint i = 0; i < assessors->len; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      g_autofree char *weighted = g_strdup_printf ("%s(%d)", assessor->title, assessor->weight);
      add_points_column (rows->table, group, is_weighted ? weighted : assessor->title, is_weighted);
    }
  rows->points = add_points_column (rows->table, -1, "得分", TRUE);
  rows->reason = sgz_report_add_text_column (rows->table, "评分说明", 28, FALSE);
  rows->shown = sgz_report_add_text_column (rows->table, "佐证", 13, FALSE);
}

/* Points, or the word that stands in their place. */
static void
set_score (SgzTable *table, int column, const SgzSchemeNode *node, const SgzNodeScore *score)
{
  switch (score->state)
    {
    case SGZ_SCORE_GIVEN:
      if (node->role == SGZ_ROLE_VETO)
        sgz_table_set_text (table, column, "无");
      else
        sgz_table_set_number (table, column, score->points);
      break;
    case SGZ_SCORE_VETO:
      sgz_table_set_text (table, column, "有");
      sgz_table_set_tone (table, column, SGZ_TONE_BAD);
      break;
    case SGZ_SCORE_ABSENT:
      sgz_table_set_text (table, column, "不适用");
      break;
    case SGZ_SCORE_MISSING:
      sgz_table_set_text (table, column, node->role == SGZ_ROLE_VETO ? "无" : "未评");
      sgz_table_set_tone (table, column, node->role == SGZ_ROLE_VETO ? SGZ_TONE_PLAIN : SGZ_TONE_WARNING);
      break;
    case SGZ_SCORE_NOT_ASKED:
      break;
    }
}

/* Parts of an indicator stand under its name too. */
static char *
format_title (const SgzSchemeNode *node)
{
  if (node->depth > 2 && g_strcmp0 (node->parent->title, node->title) != 0)
    return g_strdup_printf ("%s：%s", node->parent->title, node->title);
  return g_strdup (node->title);
}

static void
add_leaf (Rows *rows, const SgzSchemeNode *node)
{
  const SgzNodeScore *score = &rows->result->nodes[node->index];
  gboolean is_weighted = sgz_scheme_is_weighted (rows->scheme);
  g_autofree char *title = format_title (node);
  g_autofree char *reason = sgz_scoring_explain (node, score, rows->audience);
  const char *id = sgz_kept_scheme_get_indicator (rows->kept, node->code);

  sgz_table_add_row (rows->table, SGZ_ROW_BODY);
  sgz_table_set_text (rows->table, COLUMN_CODE, node->code);
  sgz_table_set_text (rows->table, COLUMN_TITLE, title);
  if (node->role == SGZ_ROLE_VETO)
    sgz_table_set_text (rows->table, COLUMN_OF, "否决项");
  else
    sgz_table_set_number (rows->table, COLUMN_OF, node->points);
  for (int i = 0; i < rows->result->n_assessors; i++)
    {
      const SgzNodeScore *own
          = rows->result->assessors[i] != NULL ? &rows->result->assessors[i][node->index] : NULL;
      if (own != NULL && (own->is_own || is_weighted))
        set_score (rows->table, COLUMN_ASSESSORS + i, node, own);
    }
  set_score (rows->table, rows->points, node, score);
  sgz_table_set_text (rows->table, rows->reason, reason);
  sgz_table_set_text (rows->table, rows->shown,
                      id != NULL && rows->evidence != NULL ? g_hash_table_lookup (rows->evidence, id) : NULL);
}

/* What the rows of the leaves under @node show. */
static gint64
sum_leaves (const SgzSchemeNode *node, const SgzNodeScore *scores)
{
  gint64 sum = 0;

  if (node->children->len == 0)
    return node->role != SGZ_ROLE_VETO && scores[node->index].state == SGZ_SCORE_GIVEN
               ? scores[node->index].points
               : 0;
  for (guint i = 0; i < node->children->len; i++)
    sum += sum_leaves (node->children->pdata[i], scores);
  return sum;
}

/* The points of each bonus under @node, which its own points are without. */
static gint64
sum_bonus (const SgzSchemeNode *node, const SgzNodeScore *scores)
{
  gint64 sum = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SgzSchemeNode *child = node->children->pdata[i];
      sum += child->role == SGZ_ROLE_POINTS ? sum_bonus (child, scores)
             : child->role == SGZ_ROLE_VETO ? 0
                                            : scores[child->index].points;
    }
  return sum;
}

/* The points of a dimension with what it has of a bonus. */
static gint64
get_points (const SgzSchemeNode *dimension, const SgzNodeScore *scores)
{
  if (dimension->children->len == 0)
    return sum_leaves (dimension, scores);
  if (dimension->role == SGZ_ROLE_VETO)
    return 0;
  return scores[dimension->index].points
         + (dimension->role == SGZ_ROLE_POINTS ? sum_bonus (dimension, scores) : 0);
}

/* 8 ÷ 10 × 15 = 12.00: which nodes under @node had points spread, and how. */
static void
explain_spread (GString *text, const SgzSchemeNode *node, const SgzNodeScore *scores)
{
  const SgzNodeScore *score = &scores[node->index];

  for (guint i = 0; i < node->children->len; i++)
    explain_spread (text, node->children->pdata[i], scores);
  if (node->children->len == 0 || score->raw == score->points || score->raw_of == 0)
    return;
  g_autofree char *raw = sgz_points_format (score->raw);
  g_autofree char *raw_of = sgz_points_format (score->raw_of);
  g_autofree char *of = sgz_points_format (score->of);
  g_autofree char *points = sgz_decimal_format (score->points);
  g_string_append_printf (text, "%s%s：%s ÷ %s × %s = %s", text->len > 0 ? "；" : "", node->title, raw,
                          raw_of, of, points);
}

static void
add_change (Rows *rows, const char *title, const char *reason, gint64 rest, const gint64 *rests)
{
  sgz_table_add_row (rows->table, SGZ_ROW_BODY);
  sgz_table_set_text (rows->table, COLUMN_TITLE, title);
  for (int i = 0; i < rows->result->n_assessors; i++)
    if (rests[i] != 0)
      sgz_table_set_number (rows->table, COLUMN_ASSESSORS + i, rests[i]);
  sgz_table_set_number (rows->table, rows->points, rest);
  sgz_table_set_text (rows->table, rows->reason, reason);
}

/* The row that makes the leaves of @dimension sum up to it; none where they do. */
static void
add_spread (Rows *rows, const SgzSchemeNode *dimension)
{
  const SgzResult *result = rows->result;
  g_autofree gint64 *rests = g_new0 (gint64, MAX (result->n_assessors, 1));
  gint64 rest = get_points (dimension, result->nodes) - sum_leaves (dimension, result->nodes);
  gboolean is_needed = rest != 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < result->n_assessors && sgz_scheme_is_weighted (rows->scheme); i++)
    if (result->assessors[i] != NULL)
      {
        rests[i]
            = get_points (dimension, result->assessors[i]) - sum_leaves (dimension, result->assessors[i]);
        is_needed = is_needed || rests[i] != 0;
      }
  if (!is_needed)
    return;
  explain_spread (text, dimension, result->nodes);
  add_change (rows, "折算和舍入", text->len > 0 ? text->str : NULL, rest, rests);
}

static void
add_leaves (Rows *rows, const SgzSchemeNode *node)
{
  if (node->children->len > 0)
    for (guint i = 0; i < node->children->len; i++)
      add_leaves (rows, node->children->pdata[i]);
  else if (node->audience & rows->audience)
    add_leaf (rows, node);
}

static void
add_dimension (Rows *rows, const SgzSchemeNode *dimension)
{
  g_autofree char *points = sgz_points_format (dimension->points);
  g_autofree char *heading = dimension->role == SGZ_ROLE_VETO
                                 ? g_strdup (dimension->title)
                                 : g_strdup_printf ("%s（%s分）", dimension->title, points);

  sgz_table_add_row (rows->table, SGZ_ROW_GROUP);
  sgz_table_set_text (rows->table, COLUMN_CODE, heading);
  add_leaves (rows, dimension);
  if (dimension->role == SGZ_ROLE_VETO)
    return;
  add_spread (rows, dimension);
  sgz_table_add_row (rows->table, SGZ_ROW_SUBTOTAL);
  sgz_table_set_text (rows->table, COLUMN_TITLE, "小计");
  sgz_table_set_number (rows->table, COLUMN_OF, dimension->points);
}

/* What the total has that the dimensions don't: of points spread over the whole sheet, of a bonus above its cap, of rounding. */
static gint64
get_whole_rest (const Rows *rows)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (rows->scheme);
  gint64 rest = rows->result->total;

  for (guint i = 0; i < dimensions->len; i++)
    rest -= get_points (dimensions->pdata[i], rows->result->nodes);
  return rest;
}

static void
add_whole (Rows *rows)
{
  g_autofree gint64 *none = g_new0 (gint64, MAX (rows->result->n_assessors, 1));
  gint64 rest = rows->result->is_scored ? get_whole_rest (rows) : 0;

  if (rest != 0)
    {
      sgz_table_add_row (rows->table, SGZ_ROW_GROUP);
      sgz_table_set_text (rows->table, COLUMN_CODE, "全表");
      add_change (rows, "折算、封顶和舍入", NULL, rest, none);
    }
  sgz_table_add_row (rows->table, SGZ_ROW_TOTAL);
  sgz_table_set_text (rows->table, COLUMN_TITLE, "总分");
  sgz_table_set_number (rows->table, COLUMN_OF, sgz_scheme_get_total (rows->scheme));
}

void
sgz_report_add_sheet_rows (SgzTable *table, const SgzScheme *scheme, const SgzResult *result,
                           SgzAudience audience, const SgzKeptScheme *kept, GHashTable *evidence)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  Rows rows = { table, scheme, result, audience, kept, evidence, 0, 0, 0 };

  add_columns (&rows);
  for (guint i = 0; i < dimensions->len; i++)
    if (((const SgzSchemeNode *)dimensions->pdata[i])->audience & audience)
      add_dimension (&rows, dimensions->pdata[i]);
  add_whole (&rows);
}
