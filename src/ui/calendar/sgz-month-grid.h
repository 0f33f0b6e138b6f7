/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-duty-list.h"

G_BEGIN_DECLS

/**
 * SgzMonthGrid:
 *
 * A month as a sheet, a column a day of the week, with the duties due on each day as buttons. Arrows move among them.
 */
#define SGZ_TYPE_MONTH_GRID (sgz_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (SgzMonthGrid, sgz_month_grid, SGZ, MONTH_GRID, GtkWidget)

/**
 * SgzMonthGrid::chosen:
 * @duty: the duty
 *
 * A duty was clicked.
 */

/**
 * sgz_month_grid_show:
 * @today: ISO
 * @duties: (element-type SgzDuty): what is due in that month
 */
void sgz_month_grid_show (SgzMonthGrid *grid, int year, int month, const char *today, GPtrArray *duties);

/* Shows which of them is chosen; %NULL for none. One that is not due in the month leaves none chosen. */
void sgz_month_grid_choose (SgzMonthGrid *grid, SgzDuty *duty);

G_END_DECLS
