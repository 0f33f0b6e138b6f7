/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzLedgerColumns:
 *
 * The columns of a ledger's table: made from the kind's fields, chosen, ordered, sorted and sized by the
 * officer, and remembered for each kind. The first is always the row's number.
 */
#define SGZ_TYPE_LEDGER_COLUMNS (sgz_ledger_columns_get_type ())
G_DECLARE_FINAL_TYPE (SgzLedgerColumns, sgz_ledger_columns, SGZ, LEDGER_COLUMNS, GObject)

/**
 * SgzLedgerColumns::sorted:
 *
 * Another header was clicked.
 */

SgzLedgerColumns *sgz_ledger_columns_new (SgzSession *session, const SgzKind *kind, GtkColumnView *view);

/**
 * sgz_ledger_columns_get_sort:
 * @is_descending: (out): whether downwards
 *
 * Returns: (nullable): the field sorted by, %NULL for the kind's own order
 */
const SgzField *sgz_ledger_columns_get_sort (SgzLedgerColumns *columns, gboolean *is_descending);

/* Clicks on the header of @field; %NULL goes back to the kind's own order. */
void sgz_ledger_columns_sort (SgzLedgerColumns *columns, const SgzField *field, gboolean is_descending);

/* Returns: (transfer full) (element-type SgzField): the fields shown, in their order */
GPtrArray *sgz_ledger_columns_get_chosen (SgzLedgerColumns *columns);

/* Returns: (transfer full): makes cells for @field */
typedef GtkListItemFactory *(*SgzLedgerCellsFunc) (const SgzField *field, gpointer user_data);

/* What the cells are made by; %NULL for those that are only read. */
void sgz_ledger_columns_set_cells (SgzLedgerColumns *columns, SgzLedgerCellsFunc make, gpointer user_data);

/**
 * sgz_ledger_columns_choose:
 * @codes: (nullable): the fields to show, in this order; %NULL goes back to the kind's own
 */
void sgz_ledger_columns_choose (SgzLedgerColumns *columns, const char *const *codes);

G_END_DECLS
