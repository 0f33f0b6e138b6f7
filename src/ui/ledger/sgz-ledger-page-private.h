/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-filter-bar.h"
#include "sgz-ledger-columns.h"
#include "sgz-ledger-page.h"
#include "sgz-ledger-status.h"
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
  gboolean is_focus_wanted; /* rows under the keyboard are about to go */

  AdwFlap *flap;
  GtkSearchEntry *search;
  GtkMenuButton *columns_button;
  GtkWidget *chooser;
  SgzFilterBar *filters;
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
  GtkWidget *single_actions;
  GtkWidget *batch_actions;
};

/* Installs what can be done with the records that are selected. */
void sgz_ledger_page_install_actions (GtkWidgetClass *klass);

/* Enables what can be done with the records that are selected now. */
void sgz_ledger_page_update_actions (SgzLedgerPage *self);

G_END_DECLS
