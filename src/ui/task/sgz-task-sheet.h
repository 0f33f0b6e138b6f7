/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzTaskSheet:
 *
 * The grid of Annex 1, edited like a sheet: arrows, Tab and Enter move, typing replaces, F2 edits, Esc takes back,
 * Delete empties, blocks are pasted. It keeps nothing: what was typed is handed out, and what stands is set.
 */
#define SGZ_TYPE_TASK_SHEET (sgz_task_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SgzTaskSheet, sgz_task_sheet, SGZ, TASK_SHEET, GtkWidget)

/**
 * SgzTaskSheet::edited:
 * @edits: (type gpointer) (element-type SgzTaskEdit): the cells that were typed or pasted, to be written as one
 */

/**
 * SgzTaskSheet::refused:
 * @error: (type gpointer): why a block could not be pasted: a #GError
 */

/* Shows @year. A cell being edited goes on being edited. */
void sgz_task_sheet_set_year (SgzTaskSheet *self, const SgzYear *year);

/* Puts the keyboard on a cell: @column 0 is the status, then the tiers. */
void sgz_task_sheet_focus (SgzTaskSheet *self, size_t row, int column);

/* What a cell shows: for @row the counties in their order and the total last; for @column the status, the tiers, then
 * subtotal, built and gap. */
const char *sgz_task_sheet_get_text (SgzTaskSheet *self, size_t row, int column);

/* Types @text over a cell and leaves it, as the keyboard would. */
void sgz_task_sheet_type (SgzTaskSheet *self, size_t row, int column, const char *text);

/* Ends the editing of the cell the keyboard is in, as leaving it would. */
void sgz_task_sheet_settle (SgzTaskSheet *self);

/* Pastes @block with its first cell where the keyboard is, as Ctrl+V does. */
void sgz_task_sheet_paste (SgzTaskSheet *self, const char *block);

G_END_DECLS
