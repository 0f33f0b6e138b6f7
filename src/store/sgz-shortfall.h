/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-evaluation.h"

G_BEGIN_DECLS

/**
 * SgzShortfall:
 * @sheet: of a station, owned by the evaluation
 * @node: the leaf that lost points, or a veto that happened
 * @points: hundredths it was given
 * @of: of so many; 0 of a veto
 */
typedef struct
{
  const SgzEvaluated *sheet;
  const SgzSchemeNode *node;
  gint64 points;
  gint64 of;
} SgzShortfall;

/**
 * sgz_shortfall_list:
 * @evaluation: taken with results
 * @sheets: (element-type utf8): ids of sheets of it; those without a station are passed over
 * @share: only leaves that lost more than so much of a hundred of their points, and the vetoes that happened
 *
 * The problems an evaluation found that have no rectification yet. What nobody answered is no problem but a gap.
 *
 * Returns: (transfer full) (element-type SgzShortfall): in the order of @evaluation, or %NULL with @error set
 */
GArray *sgz_shortfall_list (SgzStore *store, const SgzEvaluation *evaluation, const GPtrArray *sheets,
                            int share, GError **error);

/**
 * sgz_shortfall_make_rectification:
 * @day: ISO: found on that day, and due thirty days after it
 *
 * Returns: (transfer full): a rectification, ready for a commit, or %NULL with @error set
 */
SgzRecord *sgz_shortfall_make_rectification (SgzStore *store, const SgzShortfall *shortfall, const char *day,
                                             GError **error);

G_END_DECLS
