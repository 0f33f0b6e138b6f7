/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-ledger-views.h"

G_BEGIN_DECLS

struct _SgzLedgerViews
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  SgzViewFunc read;
  GtkWidget *page;  /* not owned: it has the button */
  SgzView *shown;   /* as it was kept, or NULL */
  SgzView *deleted; /* the one deleted last, until the popover closes */
  char *renamed;    /* the view whose name is being typed, or NULL for a new one */

  GtkMenuButton *button;
  GtkBox *lines;
  GtkWidget *none;
  GtkButton *update;
  GtkEntry *name;
  GtkButton *save;
  GtkLabel *error;
  GtkButton *bring_back;
};

/* Whether something else is listed by now than what the view shown was kept with. */
gboolean sgz_ledger_views_is_changed (SgzLedgerViews *self);

/* Keeps @view in place of @replaced (nullable); what stands in the way is told under the name. */
gboolean sgz_ledger_views_keep (SgzLedgerViews *self, const SgzView *view, const char *replaced);

/* Shows @view, or the ledger without a view where it is %NULL. */
void sgz_ledger_views_show (SgzLedgerViews *self, const SgzView *view);

/* Has the name typed anew: of the view @renamed, or of one to be kept where that is %NULL. */
void sgz_ledger_views_type_name (SgzLedgerViews *self, const char *renamed);

/* sgz-ledger-views-lines.c: lists the views that are kept, in the popover. */
void sgz_ledger_views_fill (SgzLedgerViews *self);

G_END_DECLS
