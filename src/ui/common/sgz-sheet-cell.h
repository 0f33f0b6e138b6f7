/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzSheetCell:
 *
 * A cell of a sheet: shows its value, with a dim word beside it, and takes text while it is edited; what is wrong with it
 * stands underneath. The sheet around it says when it is edited, and moves between cells.
 */
#define SGZ_TYPE_SHEET_CELL (sgz_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (SgzSheetCell, sgz_sheet_cell, SGZ, SHEET_CELL, GtkWidget)

/**
 * SgzSheetCell::begun:
 *
 * Editing has begun.
 */

/**
 * SgzSheetCell::typed:
 *
 * The text being edited changed.
 */

/**
 * SgzSheetCell::entered:
 *
 * Enter was pressed while editing.
 */

/**
 * SgzSheetCell::left:
 *
 * The keyboard went elsewhere while editing.
 */

/**
 * sgz_sheet_cell_new:
 * @is_right: whether its value stands at the right, as numbers do
 * @width: the least width of the value in characters; -1 for one line as wide as there is room
 */
GtkWidget *sgz_sheet_cell_new (size_t row, int column, gboolean is_right, int width);

/* Returns: (transfer none) (nullable): the cell in @sheet that the keyboard is in */
SgzSheetCell *sgz_sheet_cell_find_focused (GtkWidget *sheet);

/* Its row is another now: those above it came or went. */
void sgz_sheet_cell_set_row (SgzSheetCell *self, size_t row);
size_t sgz_sheet_cell_get_row (SgzSheetCell *self);
int sgz_sheet_cell_get_column (SgzSheetCell *self);

/**
 * sgz_sheet_cell_set_value:
 * @value: what it shows
 * @beside: (nullable): the dim word beside it, such as how many are built
 * @description: what it is and says, for assistive technologies
 */
void sgz_sheet_cell_set_value (SgzSheetCell *self, const char *value, const char *beside,
                               const char *description);

/* Returns: (transfer none): the value it shows, or the text being edited */
const char *sgz_sheet_cell_get_text (SgzSheetCell *self);
const char *sgz_sheet_cell_get_value (SgzSheetCell *self);

/* Says underneath what is wrong with it; empty for nothing. */
void sgz_sheet_cell_set_error (SgzSheetCell *self, const char *error);
const char *sgz_sheet_cell_get_error (SgzSheetCell *self);

/* Whether it can be edited; it can unless this was called. */
void sgz_sheet_cell_set_editable (SgzSheetCell *self, gboolean is_editable);
gboolean sgz_sheet_cell_is_editable (SgzSheetCell *self);

gboolean sgz_sheet_cell_is_editing (SgzSheetCell *self);

/**
 * sgz_sheet_cell_begin:
 * @text: what the editing starts with
 *
 * Returns: (transfer none) (nullable): the widget that takes the keys; %NULL where it cannot be edited
 */
GtkWidget *sgz_sheet_cell_begin (SgzSheetCell *self, const char *text);

/* Ends editing; the value stays what it was until it is set. */
void sgz_sheet_cell_end (SgzSheetCell *self);

G_END_DECLS
