/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-ledger-grid.h"
#include "sgz-suggestions.h"
#include "ui/common/sgz-sheet-cell.h"

G_BEGIN_DECLS

struct _SgzLedgerGrid
{
  GObject parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  GtkWidget *page;
  GtkColumnView *view;
  SgzLedgerColumns *columns;
  SgzRowSelection *selection;
  SgzRecordList *list;
  GtkFlattenListModel *rows; /* the list, and the blank row after it */
  GListStore *extra;         /* the blank row */
  GPtrArray *cells;          /* SgzSheetCell: those the table has made */
  SgzSuggestions *suggestions;
  gboolean is_active;

  SgzRecord *draft;     /* a copy of the record of the row that is edited, or NULL */
  GHashTable *refused;  /* SgzField → the text that was not taken */
  GHashTable *problems; /* SgzField → what is wrong, in words */
  gboolean is_saving;

  guint wanted_row; /* the cell that is to have the keyboard once the table has made it */
  const SgzField *wanted_field;
  guint focus_source;
};

/* sgz-ledger-grid.c */
SgzRecord *sgz_ledger_grid_get_record (SgzLedgerGrid *self, SgzSheetCell *cell);
const SgzField *sgz_ledger_grid_get_cell_field (SgzLedgerGrid *self, SgzSheetCell *cell);
SgzSheetCell *sgz_ledger_grid_find_cell (SgzLedgerGrid *self, guint row, const SgzField *field);

/* The row @cell is in; %GTK_INVALID_LIST_POSITION of one that is left over from a list that changed. */
guint sgz_ledger_grid_get_row (SgzSheetCell *cell);

/* Whether @record is the one that is edited: the blank row's has no id, and there is one of it. */
gboolean sgz_ledger_grid_is_draft (SgzLedgerGrid *self, SgzRecord *record);

/* Shows the row of @draft anew. */
void sgz_ledger_grid_show_draft (SgzLedgerGrid *self, SgzRecord *draft);

/* Ends the table with a blank row, fresh if there was one. */
void sgz_ledger_grid_add_blank (SgzLedgerGrid *self);

/* sgz-ledger-grid-draft.c */
void sgz_ledger_grid_take_text (SgzLedgerGrid *self, SgzRecord *record, const SgzField *field,
                                const char *text);
void sgz_ledger_grid_finish (SgzLedgerGrid *self, SgzSheetCell *cell);

/* sgz-ledger-grid-keys.c */
void sgz_ledger_grid_set_up_cell (SgzLedgerGrid *self, SgzSheetCell *cell);
void sgz_ledger_grid_focus_now (SgzLedgerGrid *self, SgzSheetCell *cell);

G_END_DECLS
