/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-division-cells.h"
#include "sgz-division-chain.h"
#include "sgz-division-page.h"
#include "sgz-division-tree.h"
#include "sgz-row-selection.h"
#include "sgz-selection-link.h"
#include "store/sgz-record-list.h"
#include "ui/common/sgz-reading.h"

G_BEGIN_DECLS

struct _SgzDivisionPage
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzDivisionTree *tree;
  SgzDivisionCells *cells;
  SgzRecordList *list; /* made when first something is looked for */
  SgzSelectionLink *link;
  SgzDivisionChain *chain;
  SgzReading *candidate_reading; /* how many divisions are to be confirmed */

  AdwFlap *flap;
  GtkRevealer *banner;
  GtkLabel *banner_label;
  GtkSearchEntry *search;
  GtkToggleButton *candidates;
  GtkToggleButton *ended;
  GtkLabel *day_label;
  GtkStack *stack;
  GtkColumnView *view;
  SgzRowSelection *selection;
  SgzRecordPane *pane;
  GtkWidget *single_actions;
  GtkWidget *reform_actions;
  GtkWidget *change_button;
  GtkWidget *batch_actions;
};

/* Whether a reform can be confirmed or denied, by what is selected. */
void sgz_division_page_update_actions (SgzDivisionPage *self);

void sgz_division_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
