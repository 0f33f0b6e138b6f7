/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-reporting-board.h"

G_BEGIN_DECLS

/**
 * SgzReportingGrid:
 *
 * One table that counties hand in: a row a county, a column a period, each cell a button with its state in words.
 */
#define SGZ_TYPE_REPORTING_GRID (sgz_reporting_grid_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportingGrid, sgz_reporting_grid, SGZ, REPORTING_GRID, AdwBin)

/**
 * SgzReportingGrid::chosen:
 * @cell: the button
 * @county: the place of the county on the board
 * @period: the period, from 1
 */

GtkWidget *sgz_reporting_grid_new (const SgzReportingBoard *board, const SgzReportingTable *table);

/* Shows how @table stands now; it has the counties and periods the grid was made for. */
void sgz_reporting_grid_fill (SgzReportingGrid *grid, const SgzReportingBoard *board,
                              const SgzReportingTable *table);

/* Returns: (transfer none): the button of a county and a period, from 1 */
GtkWidget *sgz_reporting_grid_get_cell (SgzReportingGrid *grid, guint county, int period);

/* (transfer full): the period as the cell's column calls it. */
char *sgz_reporting_grid_format_period (SgzFrequency frequency, int period);

G_END_DECLS
