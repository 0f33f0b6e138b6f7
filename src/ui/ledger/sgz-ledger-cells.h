/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sgz-record.h"

G_BEGIN_DECLS

/* What stands in the cells of a ledger: one factory for any field of any kind. */

/* Returns: (transfer full): makes cells that show @field of a row's record */
GtkListItemFactory *sgz_ledger_cells_new_factory (const SgzField *field);

/* Returns: (transfer full): makes cells that show the number of the row */
GtkListItemFactory *sgz_ledger_cells_new_number_factory (void);

/**
 * sgz_ledger_cells_make_mark:
 * @field: of the record's kind
 *
 * Returns: (transfer full) (nullable): what stands out about @record, for the cell of @field: why it was voided beside its
 *   name, that it is overdue beside its name and the day it was due
 */
char *sgz_ledger_cells_make_mark (const SgzRecord *record, const SgzField *field);

/* Appends @column to @view; the title of a column of numbers stands at the right, as they do. */
void sgz_ledger_cells_append_column (GtkColumnView *view, GtkColumnViewColumn *column, gboolean is_right);

/* Whether cells of @field stand at the right. */
gboolean sgz_ledger_cells_is_right (const SgzField *field);

/**
 * sgz_ledger_cells_width:
 * @widget: whose size of text counts
 * @units: half-width columns of text
 *
 * Returns: the width of a column with room for so much, in pixels
 */
int sgz_ledger_cells_width (GtkWidget *widget, int units);

/**
 * sgz_ledger_cells_title:
 *
 * Returns: (transfer full): what stands over a column of @field, its unit with it
 */
char *sgz_ledger_cells_title (const SgzField *field);

/* The width a column of @field starts with: room for the title and for what usually stands under it. */
int sgz_ledger_cells_first_width (GtkWidget *widget, const SgzField *field);

/* Remembers that @cell is what @item shows; it may outlive the item, as an event that comes late finds out. */
void sgz_ledger_cells_keep_item (GtkWidget *cell, GtkListItem *item);

/* Returns: (nullable): the item @cell shows, %NULL once that is gone */
GtkListItem *sgz_ledger_cells_get_item (GtkWidget *cell);

/* Returns: the row of @view whose cell is at that point, or %GTK_INVALID_LIST_POSITION */
guint sgz_ledger_cells_pick (GtkWidget *view, double x, double y);

G_END_DECLS
