/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzRowSelection:
 *
 * A selection of any rows that keeps their positions alone. GtkMultiSelection also keeps every selected item, so that
 * selecting all of a long list would read all of its records from the database; this one reads none.
 */
#define SGZ_TYPE_ROW_SELECTION (sgz_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (SgzRowSelection, sgz_row_selection, SGZ, ROW_SELECTION, GObject)

/**
 * sgz_row_selection_set_model:
 * @model: the list; nothing of it is selected
 */
void sgz_row_selection_set_model (SgzRowSelection *selection, GListModel *model);

G_END_DECLS
