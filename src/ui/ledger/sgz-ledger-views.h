/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-view.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzLedgerViews:
 *
 * The button with the saved views of a ledger: to show one, keep what is shown under a name, rename, delete, and say
 * which one the ledger opens with. It reads which view is shown and whether something was changed since.
 */
#define SGZ_TYPE_LEDGER_VIEWS (sgz_ledger_views_get_type ())
G_DECLARE_FINAL_TYPE (SgzLedgerViews, sgz_ledger_views, SGZ, LEDGER_VIEWS, AdwBin)

/**
 * SgzLedgerViews::chosen:
 * @view: (nullable): the #SgzView to show; %NULL for the ledger as it is without one
 */

/**
 * SgzLedgerViews::relabelled:
 *
 * Another view is shown, or it has another name.
 */

/* Returns: (transfer full): what @page shows now, as a view of that name */
typedef SgzView *(*SgzViewFunc) (GtkWidget *page, const char *name);

/* Called once, before anything else; @page is not owned, and has the button. */
void sgz_ledger_views_set_up (SgzLedgerViews *views, SgzSession *session, const SgzKind *kind,
                              SgzViewFunc read, GtkWidget *page);

/* Something else is shown: the button says whether that still is the view. */
void sgz_ledger_views_refresh (SgzLedgerViews *views);

/* Shows the view of that name; one that is gone is told. */
void sgz_ledger_views_choose (SgzLedgerViews *views, const char *name);

/* Shows the view the ledger opens with, where there is one. */
void sgz_ledger_views_choose_default (SgzLedgerViews *views);

/* Returns: (nullable): the name of the view shown, changed since or not */
const char *sgz_ledger_views_get_shown (SgzLedgerViews *views);

/* Returns: (transfer full): what is shown; without a name where it is no saved view as it was saved */
SgzView *sgz_ledger_views_read (SgzLedgerViews *views);

/* Keeps what is shown under @name; %FALSE where the name is taken or none, which the button's popover then says. */
gboolean sgz_ledger_views_save_as (SgzLedgerViews *views, const char *name);
void sgz_ledger_views_rename (SgzLedgerViews *views, const char *name, const char *new_name);

/* Deletes a view; the popover offers to bring it back. */
void sgz_ledger_views_delete (SgzLedgerViews *views, const char *name);
void sgz_ledger_views_bring_back (SgzLedgerViews *views);

G_END_DECLS
