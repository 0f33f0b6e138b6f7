/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"

G_BEGIN_DECLS

/* How a node is scored, in the Chinese of an office: data in any locale, for documents and windows alike. Measures go by their titles. */

/**
 * sgz_scheme_words_describe_method:
 *
 * Returns: (transfer full): the method of @node and what it goes by: “逐项检查：人口集中、交通便利1分；…。”, whether it always applies and to
 *   whom, a sentence each
 */
char *sgz_scheme_words_describe_method (const SgzSchemeNode *node);

/* (transfer full): a grade: “优秀：90分及以上”, with its conditions, quota and money. @above (nullable) is the next better one. */
char *sgz_scheme_words_describe_band (const SgzGradeBand *band, const SgzGradeBand *above);

/* (transfer full): who assesses and how that is put together. */
char *sgz_scheme_words_describe_assessors (const SgzScheme *scheme);

G_END_DECLS
