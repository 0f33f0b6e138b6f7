/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-light.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzOverviewCell:
 *
 * A figure of the living Annex 1: built of target, a level, how much is missing and a light in words. A button: it
 * opens the stations behind it.
 */
#define SGZ_TYPE_OVERVIEW_CELL (sgz_overview_cell_get_type ())
G_DECLARE_FINAL_TYPE (SgzOverviewCell, sgz_overview_cell, SGZ, OVERVIEW_CELL, GtkButton)

GtkWidget *sgz_overview_cell_new (void);

/**
 * sgz_overview_cell_set_figure:
 * @place: the code of the place it speaks of, with @place_name
 * @part: (nullable): a tier's code, %NULL for all of them, with @part_title
 */
void sgz_overview_cell_set_figure (SgzOverviewCell *self, const char *place, const char *place_name,
                                   const char *part, const char *part_title, gint64 target, gint64 built,
                                   SgzLight light, SgzSignal signal);

const char *sgz_overview_cell_get_place (SgzOverviewCell *self);
const char *sgz_overview_cell_get_part (SgzOverviewCell *self);

/* Returns: (transfer none): what it says, in one sentence, as assistive technologies read it */
const char *sgz_overview_cell_get_description (SgzOverviewCell *self);

G_END_DECLS
