/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzTaskCell:
 *
 * A cell of the task sheet: shows its value, with a dim word beside it, and takes text while it is edited. The sheet
 * around it says when it is edited, and moves between cells.
 */
#define SGZ_TYPE_TASK_CELL (sgz_task_cell_get_type ())
G_DECLARE_FINAL_TYPE (SgzTaskCell, sgz_task_cell, SGZ, TASK_CELL, GtkWidget)

/**
 * SgzTaskCell::typed:
 *
 * The text being edited changed.
 */

/**
 * SgzTaskCell::entered:
 *
 * Enter was pressed while editing.
 */

/**
 * SgzTaskCell::left:
 *
 * The keyboard went elsewhere while editing.
 */

GtkWidget *sgz_task_cell_new (size_t row, int column);
size_t sgz_task_cell_get_row (SgzTaskCell *self);
int sgz_task_cell_get_column (SgzTaskCell *self);

/**
 * sgz_task_cell_set_value:
 * @value: what it shows
 * @beside: (nullable): the dim word beside it, such as how many are built
 * @description: what it is and says, for assistive technologies
 */
void sgz_task_cell_set_value (SgzTaskCell *self, const char *value, const char *beside,
                              const char *description);

/* Returns: (transfer none): the value it shows, or the text being edited */
const char *sgz_task_cell_get_text (SgzTaskCell *self);
const char *sgz_task_cell_get_value (SgzTaskCell *self);

gboolean sgz_task_cell_is_editing (SgzTaskCell *self);

/**
 * sgz_task_cell_begin:
 * @text: what the editing starts with
 *
 * Returns: (transfer none): the widget that takes the keys
 */
GtkWidget *sgz_task_cell_begin (SgzTaskCell *self, const char *text);

/* Ends editing; the value stays what it was until it is set. */
void sgz_task_cell_end (SgzTaskCell *self);

G_END_DECLS
