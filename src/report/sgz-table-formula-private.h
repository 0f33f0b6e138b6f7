/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-table.h"

G_BEGIN_DECLS

/* Puts the columns with a formula in an order in which each comes after the formulas it needs. */
GArray *sgz_table_order_formulas (SgzTable *table);

/* Computes the cells of @row in the columns of @order that a formula fills there, from its other cells. */
void sgz_table_compute_formulas (SgzTable *table, GArray *order, const SgzRow *row);

/* Sums @column over the body rows from @first up to, not including, @end. */
void sgz_table_compute_sum (SgzTable *table, int column, gint64 first, gint64 end, SgzCell *cell);

G_END_DECLS
