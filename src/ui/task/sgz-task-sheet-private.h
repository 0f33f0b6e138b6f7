/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-sheet-cell.h"
#include "ui/task/sgz-task-edit.h"
#include "ui/task/sgz-task-sheet.h"

G_BEGIN_DECLS

/* The three computed columns after the tiers: subtotal, built, gap. */
#define N_SUMS 3

struct _SgzTaskSheet
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  GPtrArray *names;  /* a GtkLabel a county */
  GPtrArray *cells;  /* SgzSheetCell, row by row */
  GPtrArray *sums;   /* GtkLabel: of each county its three sums */
  GPtrArray *totals; /* GtkLabel: of the last row, the tiers and the sums */
  gint64 *built;     /* of each county what stands, all tiers */
  size_t n_rows;
  int n_tiers;
};

/* Hands what was typed into @cell out, and ends editing. */
void sgz_task_sheet_finish_edit (SgzTaskSheet *self, SgzSheetCell *cell);

/* Recounts sums and totals from what the cells show, typed text too. */
void sgz_task_sheet_update_sums (SgzTaskSheet *self);

SgzSheetCell *sgz_task_sheet_get_cell (SgzTaskSheet *self, size_t row, int column);

/* Returns: (transfer none) (nullable): the cell the keyboard is in */
SgzSheetCell *sgz_task_sheet_get_focused (SgzTaskSheet *self);

void sgz_task_sheet_emit_edit (SgzTaskSheet *self, size_t row, int column, const char *text);
void sgz_task_sheet_emit_edits (SgzTaskSheet *self, GPtrArray *edits);
void sgz_task_sheet_emit_refused (SgzTaskSheet *self, const GError *error);

/* Gives the sheet its keys, and @cell its clicks. */
void sgz_task_sheet_add_keys (SgzTaskSheet *self);
void sgz_task_sheet_add_cell_keys (SgzTaskSheet *self, SgzSheetCell *cell);

G_END_DECLS
