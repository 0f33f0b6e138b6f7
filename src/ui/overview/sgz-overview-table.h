/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzOverviewTable:
 *
 * Annex 1 of a year as a table that lives: a row a county, a column a tier, each cell what is built of what is to
 * be built.
 */
#define SGZ_TYPE_OVERVIEW_TABLE (sgz_overview_table_get_type ())
G_DECLARE_FINAL_TYPE (SgzOverviewTable, sgz_overview_table, SGZ, OVERVIEW_TABLE, GtkWidget)

/**
 * SgzOverviewTable::opened:
 * @place: the code of a place
 * @part: (nullable): a tier's code
 * @title: the figure in words
 *
 * A cell was clicked.
 */

/* So many counties get a row of their own at most; the total is of all of them. */
#define SGZ_OVERVIEW_MOST_COUNTIES 100

/**
 * sgz_overview_table_set_year:
 *
 * Shows @year. Cells stay the same widgets as long as rows and columns do, so that the keyboard keeps its place.
 *
 * Returns: how many of the year's counties have a row
 */
size_t sgz_overview_table_set_year (SgzOverviewTable *self, const SgzYear *year);

G_END_DECLS
