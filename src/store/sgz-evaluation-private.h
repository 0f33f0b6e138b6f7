/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-evaluation-plan-private.h"

G_BEGIN_DECLS

/* (transfer full) (element-type SgzEvaluated): the sheets of the year and scheme, or only @sheet, not yet scored. */
GPtrArray *sgz_evaluated_list (SgzStore *store, const char *scheme, int year, const char *sheet,
                               GError **error);
void sgz_evaluated_free (SgzEvaluated *evaluated);

/* Whether it goes by what was kept when it was locked. */
gboolean sgz_evaluated_is_locked (const SgzEvaluated *evaluated);
SgzAudience sgz_evaluated_get_audience (const SgzEvaluated *evaluated);

/* The station's id, or the code of the county whose system it is. */
const char *sgz_evaluated_get_place (const SgzEvaluated *evaluated);

/* The level of the places of a scheme's sheets: station or county. */
const char *sgz_evaluation_get_level (const SgzKeptScheme *scheme);

/* Scores all of @evaluation's sheets, sheet by sheet as the walk over their answers comes to them; results are kept of @county's only. */
gboolean sgz_evaluation_score (SgzEvaluation *evaluation, SgzStore *store, const char *county,
                               const char *sheet, gboolean with_results, GCancellable *cancellable,
                               GError **error);

/* Gives ranks, and the grades that quotas leave. */
void sgz_evaluation_rank (SgzEvaluation *evaluation);

G_END_DECLS
