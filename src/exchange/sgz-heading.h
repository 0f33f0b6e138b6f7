/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-kind.h"

G_BEGIN_DECLS

/**
 * sgz_heading_match:
 * @text: a cell of a head row
 *
 * Finds the field whose title or code stands in @text, whatever spaces, full-width brackets, a unit or remark in brackets, or a star
 * stand there too.
 *
 * Returns: (nullable): the field, which need not be one that can be imported
 */
const SgzField *sgz_heading_match (const SgzKind *kind, const char *text);

/* Whether @text stands over a running number, 序号. */
gboolean sgz_heading_is_number (const char *text);

/**
 * sgz_heading_find:
 * @block: (element-type GStrv): rows of text
 *
 * Looks for the head among the first rows: one at least half of whose cells, and two of them or all, are headings. Titles of the table
 * may stand above it.
 *
 * Returns: its place in @block, or -1 where there is none
 */
int sgz_heading_find (const SgzKind *kind, GPtrArray *block);

G_END_DECLS
