/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record-pane.h"

G_BEGIN_DECLS

/**
 * SgzLedgerPage:
 *
 * The ledger of any kind: filters and search, a table of all records that pass them, the selected one beside
 * it to read and edit. Everything in it follows from the kind's description.
 *
 * Actions: ledger.add, ledger.void, ledger.restore, ledger.copy, ledger.paste, ledger.import, ledger.set (a field of several records),
 * ledger.fill-down, ledger.grid, ledger.clear, ledger.search, ledger.roster; those of #SgzRecordPane and #SgzForm under it.
 */
#define SGZ_TYPE_LEDGER_PAGE (sgz_ledger_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzLedgerPage, sgz_ledger_page, SGZ, LEDGER_PAGE, AdwBin)

GtkWidget *sgz_ledger_page_new (SgzSession *session, const SgzKind *kind);

/**
 * sgz_ledger_page_show_query:
 * @query: which records, of the page's kind
 * @title: the figure they stand behind
 *
 * Shows the records of a figure, in place of all filters, until the officer leaves it.
 */
void sgz_ledger_page_show_query (SgzLedgerPage *page, const SgzQuery *query, const char *title);

/**
 * SgzLedgerPage::retitled:
 *
 * Another view is shown, or it has another name.
 */

/* Returns: (nullable): the name of the saved view that is shown */
const char *sgz_ledger_page_get_view (SgzLedgerPage *page);

/* Shows the saved view of that name. */
void sgz_ledger_page_show_view (SgzLedgerPage *page, const char *name);

void sgz_ledger_page_focus_search (SgzLedgerPage *page);

/* Shows the record of that id beside the table, whatever the filters are. */
void sgz_ledger_page_select (SgzLedgerPage *page, const char *id);

/**
 * sgz_ledger_page_find:
 * @position: (out): the place of that record
 *
 * Returns: (transfer none) (nullable): the records listed, where the one of @id is selected among them
 */
GListModel *sgz_ledger_page_find (SgzLedgerPage *page, const char *id, guint *position);

/**
 * sgz_ledger_page_leave:
 *
 * Saves what is being edited, before the window closes.
 *
 * Returns: %FALSE when it cannot be saved; the form then shows why
 */
gboolean sgz_ledger_page_leave (SgzLedgerPage *page);

G_END_DECLS
