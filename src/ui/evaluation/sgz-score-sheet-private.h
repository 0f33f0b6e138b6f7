/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-score-sheet.h"
#include "ui/common/sgz-sheet-cell.h"

G_BEGIN_DECLS

/* @shape: what the rows look like: they are made anew only where it changes. */
struct _SgzScoreSheet
{
  AdwBin parent_instance;

  const SgzScheme *scheme;
  GPtrArray *lines;  /* (element-type SgzScoreLine): not owned */
  GPtrArray *titles; /* (element-type GtkLabel): by line */
  GPtrArray *most;   /* (element-type GtkLabel): the points there are */
  GPtrArray *cells;  /* (element-type GtkWidget): by line, then assessor: cells of leaves, labels of sums */
  GPtrArray *points; /* (element-type GtkLabel) */
  GPtrArray *words;  /* (element-type GtkLabel) */
  GPtrArray *widths; /* (element-type GtkSizeGroup): by column */
  char *shape;
  int n_assessors;
  guint line; /* where the keyboard was last */
  int assessor;
  gboolean is_placed;
  gboolean is_refused; /* what was typed was wrong: the keyboard stays */

  GtkGrid *head;
  GtkGrid *grid;
  GtkScrolledWindow *scrolled;
};

void sgz_score_sheet_add_keys (SgzScoreSheet *self);
void sgz_score_sheet_add_cell_keys (SgzScoreSheet *self, SgzSheetCell *cell);

/* Hands out what was typed into the cell, and ends editing. */
void sgz_score_sheet_finish (SgzScoreSheet *self, SgzSheetCell *cell);

void sgz_score_sheet_emit_given (SgzScoreSheet *self, guint line, int assessor, const SgzAnswer *answer);
void sgz_score_sheet_emit_asked (SgzScoreSheet *self, guint line, int assessor, guint key);

const SgzScoreLine *sgz_score_sheet_get_line (SgzScoreSheet *self, guint line);

G_END_DECLS
