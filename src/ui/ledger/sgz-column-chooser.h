/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-ledger-columns.h"

G_BEGIN_DECLS

/**
 * SgzColumnChooser:
 *
 * A popover in which an officer ticks a ledger's columns, moves them up and down, and sets the height of
 * rows.
 */
#define SGZ_TYPE_COLUMN_CHOOSER (sgz_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SgzColumnChooser, sgz_column_chooser, SGZ, COLUMN_CHOOSER, GtkPopover)

/* Says which columns it is for. Called once, before it is shown. */
void sgz_column_chooser_set_up (SgzColumnChooser *chooser, SgzSession *session, const SgzKind *kind,
                                SgzLedgerColumns *columns);

G_END_DECLS
