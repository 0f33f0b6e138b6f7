/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-result-figures.h"

G_BEGIN_DECLS

/**
 * SgzResultTable:
 *
 * What stations or counties came to, a row each, by dimension and in total, to be sorted by any column; several may be selected.
 */
#define SGZ_TYPE_RESULT_TABLE (sgz_result_table_get_type ())
G_DECLARE_FINAL_TYPE (SgzResultTable, sgz_result_table, SGZ, RESULT_TABLE, AdwBin)

/**
 * SgzResultTable::selected:
 *
 * Other rows are selected.
 */

/**
 * SgzResultTable::opened:
 * @sheet: the id of a sheet
 *
 * A row was opened.
 */

/* Shows @figures, which stay until others are shown. */
void sgz_result_table_show (SgzResultTable *table, const SgzResultFigures *figures);

/* Shows nothing: the figures go. */
void sgz_result_table_forget (SgzResultTable *table);

/* Returns: (transfer full) (element-type utf8): the ids of the sheets that are selected */
GPtrArray *sgz_result_table_get_selected (SgzResultTable *table);

/* Returns: (transfer full): what stands in the row of that place as it is sorted, a blank between the columns */
char *sgz_result_table_format_row (SgzResultTable *table, guint place);

/* Sorts by the column of that title. */
void sgz_result_table_sort (SgzResultTable *table, const char *title, gboolean is_descending);

GtkSelectionModel *sgz_result_table_get_selection (SgzResultTable *table);

G_END_DECLS
