/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-record-list.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzLedgerStatus:
 *
 * The line under a ledger: how many records there are, how many are selected, and the sums of their numbers.
 */
#define SGZ_TYPE_LEDGER_STATUS (sgz_ledger_status_get_type ())
G_DECLARE_FINAL_TYPE (SgzLedgerStatus, sgz_ledger_status, SGZ, LEDGER_STATUS, AdwBin)

/* Says what it counts. Called once. */
void sgz_ledger_status_set_up (SgzLedgerStatus *status, SgzSession *session, const SgzKind *kind,
                               SgzRecordList *list, GtkSelectionModel *selection);

/* The list was asked for other records: says so until they are there. */
void sgz_ledger_status_update (SgzLedgerStatus *status);

G_END_DECLS
