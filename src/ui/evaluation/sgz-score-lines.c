/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-lines.h"

static void
line_free (gpointer data)
{
  SgzScoreLine *line = data;

  g_free (line->title);
  g_free (line);
}

static gboolean
is_leaf (const SgzSchemeNode *node)
{
  return node->children == NULL || node->children->len == 0;
}

static void
add_line (GPtrArray *lines, const SgzEvaluated *sheet, const SgzSchemeNode *node, char *title)
{
  SgzScoreLine *line = g_new (SgzScoreLine, 1);

  *line = (SgzScoreLine){ sheet, node, title, is_leaf (node) };
  g_ptr_array_add (lines, line);
}

GPtrArray *
sgz_score_lines_new_of_sheet (const SgzScoreFigures *figures, const SgzEvaluated *sheet)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  const GPtrArray *nodes = sgz_scheme_get_nodes (sgz_score_figures_get_scheme (figures));

  for (guint i = 0; sheet->result != NULL && i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (sheet->result->nodes[i].state != SGZ_SCORE_NOT_ASKED)
        add_line (lines, sheet, node,
                  node->depth == 1 ? g_strdup (node->title)
                                   : g_strdup_printf ("%s %s", node->code, node->title));
    }
  return lines;
}

GPtrArray *
sgz_score_lines_new_of_node (const SgzScoreFigures *figures, const char *code)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  GPtrArray *sheets = figures->evaluation->sheets;
  const SgzSchemeNode *node = sgz_scheme_find_node (sgz_score_figures_get_scheme (figures), code);

  for (guint i = 0; node != NULL && i < sheets->len; i++)
    {
      const SgzEvaluated *sheet = sheets->pdata[i];
      if (sheet->result != NULL && sheet->result->nodes[node->index].state != SGZ_SCORE_NOT_ASKED)
        add_line (lines, sheet, node, g_strdup (sgz_record_get_text (sheet->sheet, "name")));
    }
  return lines;
}

const SgzNodeScore *
sgz_score_line_get_score (const SgzScoreLine *line)
{
  return &line->sheet->result->nodes[line->node->index];
}

const SgzNodeScore *
sgz_score_line_get_given (const SgzScoreLine *line, int assessor)
{
  const SgzNodeScore *scores = line->sheet->result->assessors[assessor];

  if (scores == NULL || (line->is_leaf && !scores[line->node->index].is_own))
    return NULL;
  return &scores[line->node->index];
}

SgzAudience
sgz_score_line_get_audience (const SgzScoreLine *line)
{
  return sgz_sheet_get_audience (line->sheet->result->sheet);
}

gboolean
sgz_score_line_is_open (const SgzScoreLine *line, const SgzScheme *scheme, int assessor)
{
  const SgzAssessor *who = g_ptr_array_index (sgz_scheme_get_assessors (scheme), assessor);

  return line->is_leaf && who->kind != SGZ_ASSESSOR_COMPUTED && !sgz_score_is_locked (line->sheet);
}

gboolean
sgz_score_node_has_items (const SgzSchemeNode *node)
{
  return node->role == SGZ_ROLE_VETO || node->method == SGZ_METHOD_CHECKLIST
         || node->method == SGZ_METHOD_LEVELS || node->method == SGZ_METHOD_DEDUCTION
         || node->method == SGZ_METHOD_COVERAGE;
}

gboolean
sgz_score_line_is_missing (const SgzScoreLine *line)
{
  return line->is_leaf && sgz_score_line_get_score (line)->state == SGZ_SCORE_MISSING;
}
