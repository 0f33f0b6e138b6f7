/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_clause_format:
 * @clause: a clause as kinds and fields name it: 1.3 of the guideline, 二(一) of the policy's body, or 附件1
 *
 * Returns: (transfer full): where it stands, as an officer cites it: 附件2 §1.3
 */
char *sgz_clause_format (const char *clause);

/**
 * sgz_clause_quote:
 *
 * Returns: (transfer full): where it stands and, for a clause of the guideline, its title and its words
 */
char *sgz_clause_quote (const char *clause);

/**
 * sgz_clause_format_tip:
 * @note: what is to stand before it, or ""
 *
 * Returns: (transfer full): @note and the clause as sgz_clause_quote() has it, in lines short enough for a tooltip
 */
char *sgz_clause_format_tip (const char *note, const char *clause);

G_END_DECLS
