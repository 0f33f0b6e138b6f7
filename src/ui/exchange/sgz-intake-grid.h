/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sgz-intake.h"

G_BEGIN_DECLS

/**
 * SgzIntakeGrid:
 *
 * The rows of an intake as they will be stored, with a choice above each column of the field it goes into.
 *
 * Signals: "mapped" (uint column, pointer field): another field was chosen, %NULL to leave the column out; "edited" (uint row, uint column,
 * string text): a cell was mended.
 */
#define SGZ_TYPE_INTAKE_GRID (sgz_intake_grid_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeGrid, sgz_intake_grid, SGZ, INTAKE_GRID, GtkWidget)

/* Makes the columns, and shows no rows yet. */
void sgz_intake_grid_set_intake (SgzIntakeGrid *grid, SgzIntake *intake);

/* Shows all rows, or those with problems only. */
void sgz_intake_grid_show_rows (SgzIntakeGrid *grid, gboolean problems_only);

/* Shows none: another thread uses the intake. */
void sgz_intake_grid_clear (SgzIntakeGrid *grid);

/* Keeps what is being typed. */
void sgz_intake_grid_end_editing (SgzIntakeGrid *grid);

/* The rows were checked again: shows what stands in them now. */
void sgz_intake_grid_refresh (SgzIntakeGrid *grid);

/* Brings a cell into view and gives it the focus; @column -1 for the row's first. */
void sgz_intake_grid_jump (SgzIntakeGrid *grid, guint row, int column);

/* The rows shown. */
GListModel *sgz_intake_grid_get_lines (SgzIntakeGrid *grid);

G_END_DECLS
