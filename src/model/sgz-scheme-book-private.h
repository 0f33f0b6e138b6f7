/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a scheme's workbook, and the structures behind them. */
#pragma once

#include "sgz-scheme-book.h"

G_BEGIN_DECLS

/* What the row of the sheet of the scheme itself stands for. */
typedef struct
{
  char *title;
  int year;
  gint64 total;
  gboolean is_weighted;
} SgzSchemeHead;

/* The place of the column with the code @code. */
size_t sgz_scheme_sheet_find (SgzSchemeSheet sheet, const char *code);

/**
 * sgz_scheme_cell_format:
 * @object: the structure a row of @sheet stands for
 * @fresh: one nobody has filled in: what is as there need not be said, unless the field is required
 *
 * Returns: (transfer full) (nullable): the text of the cell; %NULL for a blank one
 */
char *sgz_scheme_cell_format (SgzSchemeSheet sheet, size_t column, const void *object, const void *fresh);

/* Sets the member behind the column from the text @cell (nullable); a blank cell leaves it as it is. */
gboolean sgz_scheme_cell_parse (SgzSchemeSheet sheet, size_t column, const char *cell, void *object,
                                GError **error);

/* Reads the text of a column without a member: (out) (nullable) @text, %NULL for a blank cell. */
gboolean sgz_scheme_text_parse (SgzSchemeSheet sheet, size_t column, const char *cell, char **text,
                                GError **error);

/* Fills the cells that have a member in @row. */
void sgz_scheme_row_format (SgzSchemeSheet sheet, SgzSchemeRow *row, const void *object, const void *fresh);

/* Sets @error to @reason, with where that is. Returns: %FALSE */
gboolean sgz_scheme_row_refuse (SgzSchemeSheet sheet, const SgzSchemeRow *row, size_t column,
                                const char *reason, GError **error);

/* Fills in @object from @row; what cannot be read is refused with where it stands. */
gboolean sgz_scheme_row_parse (SgzSchemeSheet sheet, const SgzSchemeRow *row, void *object, GError **error);

G_END_DECLS
