/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-finding-group.h"

G_BEGIN_DECLS

/**
 * SgzFindingTable:
 *
 * Findings as a table: of whom or what, required, actual, how it stands, the clause. Only the rows on the screen have widgets.
 */
#define SGZ_TYPE_FINDING_TABLE (sgz_finding_table_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingTable, sgz_finding_table, SGZ, FINDING_TABLE, AdwBin)

/**
 * SgzFindingTable::selected: another row is selected, or none
 *
 * SgzFindingTable::opened:
 * @finding: (type gpointer): the #SgzFinding whose row was activated
 */

/**
 * sgz_finding_table_set_rows:
 * @rows: of #SgzFindingLine, or a #GtkTreeListModel of #SgzFindingGroup with such lines under them
 *
 * What was selected stays so where it is still among them.
 */
void sgz_finding_table_set_rows (SgzFindingTable *table, GListModel *rows);

/* Scrolls to the first row, unless one is selected; for rows that are other ones than before. */
void sgz_finding_table_show_head (SgzFindingTable *table);

/**
 * sgz_finding_table_set_subject:
 * @is_place: whether a line is headed by the place it speaks of; else by what is required
 * @has_requirement: whether what is required has a column of its own
 */
void sgz_finding_table_set_subject (SgzFindingTable *table, gboolean is_place, gboolean has_requirement);

/* Makes it as high as all of its rows, for a page that scrolls itself. */
void sgz_finding_table_set_whole (SgzFindingTable *table);

/* Returns: (nullable) (transfer none): the selected line */
SgzFindingLine *sgz_finding_table_get_selected (SgzFindingTable *table);

GListModel *sgz_finding_table_get_rows (SgzFindingTable *table);

G_END_DECLS
