/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzMonthChart:
 *
 * Twelve months of a year: how many stations stood at the end of each, against the number the year is to reach.
 */
#define SGZ_TYPE_MONTH_CHART (sgz_month_chart_get_type ())
G_DECLARE_FINAL_TYPE (SgzMonthChart, sgz_month_chart, SGZ, MONTH_CHART, GtkWidget)

/**
 * sgz_month_chart_set_figures:
 * @built: (array fixed-size=12): what stood at each month's end
 * @n_months: how many of them have begun; later ones are not drawn
 * @target: what the year is to reach
 */
void sgz_month_chart_set_figures (SgzMonthChart *self, const gint64 *built, int n_months, gint64 target);

/* Returns: (transfer none): the chart in words */
const char *sgz_month_chart_get_description (SgzMonthChart *self);

G_END_DECLS
