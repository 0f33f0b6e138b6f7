/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-measure.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzDivisionCells:
 *
 * The columns of the table of divisions, and the figures in them: the stations that operate in each division
 * on the day. Shows rows of the tree and plain records alike.
 */
#define SGZ_TYPE_DIVISION_CELLS (sgz_division_cells_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionCells, sgz_division_cells, SGZ, DIVISION_CELLS, GObject)

/* Adds the columns to @view. */
SgzDivisionCells *sgz_division_cells_new (SgzSession *session, GtkColumnView *view);

/* The record of a row of the tree, or @item itself where it is one. */
SgzRecord *sgz_division_cells_get_record (gpointer item);

/* Returns: how many stations operate in @division */
gint64 sgz_division_cells_count_stations (SgzDivisionCells *cells, const SgzRecord *division);

G_END_DECLS
