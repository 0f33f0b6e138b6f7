/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-related-list.h"

G_BEGIN_DECLS

struct _SgzRelatedList
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  const SgzField *field;
  const SgzField *through;
  guint most;
  char *owner;
  char *name;
  gint64 n_records;
  gboolean is_stale; /* not read since something changed: nobody looks at it */
  GListStore *rows;
  GtkSingleSelection *selection;

  GtkToggleButton *fold;
  GtkImage *arrow;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *all;
  GtkWidget *add;
  GtkStack *stack;
  GtkLabel *empty;
  GtkColumnView *view;
  GMenuModel *row_menu;
  GtkWidget *menu; /* of a row, made when it is first asked for */
};

/* related.add, related.open, related.void and related.all, the keys and the menu of a row that lead to them. */
void sgz_related_list_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
