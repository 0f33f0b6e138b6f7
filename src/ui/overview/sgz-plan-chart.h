/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzPlanChart:
 *
 * What stood at the end of each month or year, as bars, against the number that is to be reached.
 * Properties: "title" (string), what it shows, for those who hear it.
 */
#define SGZ_TYPE_PLAN_CHART (sgz_plan_chart_get_type ())
G_DECLARE_FINAL_TYPE (SgzPlanChart, sgz_plan_chart, SGZ, PLAN_CHART, GtkWidget)

/**
 * sgz_plan_chart_set_figures:
 * @names: (array zero-terminated=1): what stands under the bars: one for each month or year of the plan
 * @values: what stood at the end of each
 * @n_values: how many of them have begun; later ones have a place and no bar
 * @plan: what is to be reached, or 0
 */
void sgz_plan_chart_set_figures (SgzPlanChart *self, const char *const *names, const gint64 *values,
                                 int n_values, gint64 plan);

/**
 * sgz_plan_chart_place_number:
 * @top: where the top of the bar is, in pixels from the top of the chart
 * @bottom: where the bottom of all bars is
 * @line: how high a line of text is
 * @plan: where the line of the plan is, or less than 0 where there is none
 *
 * A number stands above its bar; inside it where the plan's line or words would run through it.
 *
 * Returns: where the number's top is
 */
double sgz_plan_chart_place_number (double top, double bottom, double line, double plan);

/* Returns: (transfer none): the chart in words */
const char *sgz_plan_chart_get_description (SgzPlanChart *self);

G_END_DECLS
