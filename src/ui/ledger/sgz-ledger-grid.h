/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-ledger-columns.h"
#include "sgz-row-selection.h"
#include "store/sgz-record-list.h"

G_BEGIN_DECLS

/**
 * SgzLedgerGrid:
 *
 * Grid entry in a ledger's table: cells are edited in place, a row is saved when it is left, and a blank row at the end
 * takes new records. A row that cannot be saved keeps the keyboard until it is mended or taken back with Esc.
 */
#define SGZ_TYPE_LEDGER_GRID (sgz_ledger_grid_get_type ())
G_DECLARE_FINAL_TYPE (SgzLedgerGrid, sgz_ledger_grid, SGZ, LEDGER_GRID, GObject)

/* None of the widgets is owned: the page that has them has the grid too. */
SgzLedgerGrid *sgz_ledger_grid_new (SgzSession *session, const SgzKind *kind, GtkWidget *page,
                                    GtkColumnView *view, SgzLedgerColumns *columns,
                                    SgzRowSelection *selection, SgzRecordList *list);

/**
 * sgz_ledger_grid_set_active:
 *
 * Turns grid entry on or off.
 *
 * Returns: %FALSE where a row cannot be saved and it must stay on
 */
gboolean sgz_ledger_grid_set_active (SgzLedgerGrid *grid, gboolean is_active);
gboolean sgz_ledger_grid_is_active (SgzLedgerGrid *grid);

/* Saves the row that is edited; %FALSE where it cannot be. */
gboolean sgz_ledger_grid_leave (SgzLedgerGrid *grid);

/* Goes into the cell of that row and field; the row may be the blank one, which is the last. */
void sgz_ledger_grid_focus (SgzLedgerGrid *grid, guint row, const SgzField *field);
void sgz_ledger_grid_focus_new (SgzLedgerGrid *grid);

/* Types @text into a cell, as an officer would who then goes on within the row. */
void sgz_ledger_grid_type (SgzLedgerGrid *grid, guint row, const char *code, const char *text);

/* Returns: (transfer full): what the cell reads, and what stands under it */
char *sgz_ledger_grid_get_text (SgzLedgerGrid *grid, guint row, const char *code);
char *sgz_ledger_grid_get_error (SgzLedgerGrid *grid, guint row, const char *code);

/* Takes back what was changed in the row and not saved. */
void sgz_ledger_grid_revert (SgzLedgerGrid *grid);

/* Returns: (nullable): the field of the cell the keyboard is in */
const SgzField *sgz_ledger_grid_get_field (SgzLedgerGrid *grid);

G_END_DECLS
