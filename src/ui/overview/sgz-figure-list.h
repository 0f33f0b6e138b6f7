/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-measure.h"

G_BEGIN_DECLS

/**
 * SgzFigure:
 * @measure: what was counted
 * @amount: how much, as the measure counts it
 *
 * One figure of the overview.
 */
typedef struct
{
  const SgzMeasure *measure;
  gint64 amount;
} SgzFigure;

/**
 * SgzFigureList:
 *
 * Figures a row each, titled with what their measures count; what is overdue stands out while there is any.
 * Signals: "opened" (measure's code), when the records behind a figure are asked for.
 */
#define SGZ_TYPE_FIGURE_LIST (sgz_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzFigureList, sgz_figure_list, SGZ, FIGURE_LIST, GtkWidget)

/**
 * sgz_figure_list_set_figures:
 * @figures: (element-type SgzFigure): in the order of the rows
 */
void sgz_figure_list_set_figures (SgzFigureList *self, GArray *figures);

/* (transfer full): @amount of @measure as it is shown, with its unit: money and hours from their hundredths. */
char *sgz_figure_format (const SgzMeasure *measure, gint64 amount);

G_END_DECLS
