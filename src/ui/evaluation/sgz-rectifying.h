/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-score-figures.h"

G_BEGIN_DECLS

/**
 * sgz_rectifying_list:
 * @sheet: scored, with its result
 *
 * Returns: (transfer full) (element-type SgzRecord): a new rectification for each leaf of @sheet that lost points and has none yet, due 30 days
 *   after @day; %NULL with @error set
 */
GPtrArray *sgz_rectifying_list (SgzStore *store, const SgzScheme *scheme, const SgzEvaluated *sheet,
                                const char *day, GError **error);

G_END_DECLS
