/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-score-figures.h"

G_BEGIN_DECLS

/**
 * SgzScoreLine:
 * @node: what is scored
 * @title: what stands at its left: the node, or where one node is looked at over all stations, the station
 * @is_leaf: whether it takes answers; else it is the sum of those under it
 *
 * A row of a score sheet. Good as long as the figures it is of.
 */
typedef struct
{
  const SgzEvaluated *sheet;
  const SgzSchemeNode *node;
  char *title;
  gboolean is_leaf;
} SgzScoreLine;

/* (transfer full) (element-type SgzScoreLine): the tree of @sheet, without what is not asked of stations of its class. */
GPtrArray *sgz_score_lines_new_of_sheet (const SgzScoreFigures *figures, const SgzEvaluated *sheet);

/* (transfer full) (element-type SgzScoreLine): the node of that code over all sheets. */
GPtrArray *sgz_score_lines_new_of_node (const SgzScoreFigures *figures, const char *code);

/* What counts in the end. */
const SgzNodeScore *sgz_score_line_get_score (const SgzScoreLine *line);

/* Returns: (nullable): what the assessor at that place says, %NULL where they said nothing of their own */
const SgzNodeScore *sgz_score_line_get_given (const SgzScoreLine *line, int assessor);

/* The class of the line's station. */
SgzAudience sgz_score_line_get_audience (const SgzScoreLine *line);

/* Whether the line takes an answer of that assessor: it is a leaf, not locked, and not what is computed. */
gboolean sgz_score_line_is_open (const SgzScoreLine *line, const SgzScheme *scheme, int assessor);

/* Whether its answer is of items, to be picked from a list. */
gboolean sgz_score_node_has_items (const SgzSchemeNode *node);

/* Whether nobody answered it. */
gboolean sgz_score_line_is_missing (const SgzScoreLine *line);

G_END_DECLS
