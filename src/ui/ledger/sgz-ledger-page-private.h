/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-filter-bar.h"
#include "sgz-ledger-columns.h"
#include "sgz-ledger-grid.h"
#include "sgz-ledger-page.h"
#include "sgz-ledger-status.h"
#include "sgz-ledger-views.h"
#include "sgz-row-selection.h"
#include "sgz-selection-link.h"

G_BEGIN_DECLS

struct _SgzLedgerPage
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  SgzRecordList *list;
  SgzLedgerColumns *columns;
  SgzSelectionLink *link;
  SgzLedgerGrid *grid;
  gboolean is_viewing;      /* a view is being shown: its parts change one by one */
  gboolean is_focus_wanted; /* rows under the keyboard are about to go */

  AdwFlap *flap;
  GtkSearchEntry *search;
  GtkMenuButton *columns_button;
  GtkWidget *chooser;
  SgzFilterBar *filters;
  SgzLedgerViews *views;
  GtkToggleButton *grid_button;
  GtkStack *stack;
  GtkColumnView *view;
  SgzRowSelection *selection;
  AdwStatusPage *empty;
  AdwStatusPage *none;
  GtkWidget *none_clear;
  SgzLedgerStatus *status;
  SgzRecordPane *pane;
  GtkWidget *roster_button;
  GtkWidget *dossier_button;
  GtkWidget *void_button;
  GtkWidget *restore_button;
  GtkWidget *void_many_button;
  GtkWidget *restore_many_button;
  GtkWidget *single_actions;
  GtkWidget *batch_actions;
};

/* sgz-ledger-page-query.c: what is asked of the register. */

/* Whether filters or a search leave records out. */
gboolean sgz_ledger_page_is_filtered (SgzLedgerPage *self);

/* Returns: (transfer full): what the filters, the search and the header ask for */
SgzQuery *sgz_ledger_page_make_query (SgzLedgerPage *self);

/* Lists what is asked for now. */
void sgz_ledger_page_requery (SgzLedgerPage *self);

/* A #SgzViewFunc. The place of the window is no part of a view, but for the figure whose records are shown. */
SgzView *sgz_ledger_page_read_view (GtkWidget *widget, const char *name);

/* Asks for what @view does; for everything, in the usual columns, where it is %NULL. */
void sgz_ledger_page_apply_view (SgzLedgerPage *self, const SgzView *view);

/* sgz-ledger-page-actions.c, sgz-ledger-page-batch.c */

/* Installs what can be done with the records that are selected. */
void sgz_ledger_page_install_actions (GtkWidgetClass *klass);

/* What can be done with several records at once: copied, set, filled down. */
void sgz_ledger_page_install_batch_actions (GtkWidgetClass *klass);

/* Returns: (transfer full) (element-type SgzRecord): what an action is done to; empty, and told, where these are too many */
GPtrArray *sgz_ledger_page_get_targets (SgzLedgerPage *self);

/* Returns: (transfer full): the name of the one record, or how many there are */
char *sgz_ledger_page_name_targets (GPtrArray *records);

/* Enables what can be done with the records that are selected now. */
void sgz_ledger_page_update_actions (SgzLedgerPage *self);

G_END_DECLS
