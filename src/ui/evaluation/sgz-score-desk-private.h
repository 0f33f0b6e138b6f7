/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-score-desk.h"
#include "sgz-score-list.h"
#include "sgz-score-pane.h"
#include "sgz-score-popover.h"
#include "sgz-score-sheet.h"
#include "ui/common/sgz-reading.h"

G_BEGIN_DECLS

struct _SgzScoreDesk
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzScoreFigures *figures; /* NULL until they are read */
  GPtrArray *lines;         /* (element-type SgzScoreLine): what the sheet shows */
  char *scheme;             /* (nullable): the id of the one chosen */
  char *node;               /* (nullable): the code of the indicator looked at over all stations */
  gboolean is_stale;
  gboolean is_filling; /* the choices are filled in, nobody chooses */
  GtkWidget *popover;
  guint asked_line; /* where the popover points to */
  int asked_assessor;

  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkButton *none_button;
  AdwFlap *flap;
  SgzScorePane *pane;
  SgzScoreList *list;
  GtkDropDown *scheme_choice;
  GtkToggleButton *review;
  GtkDropDown *node_choice;
  GtkWidget *submit_button;
  GtkWidget *return_button;
  GtkWidget *pass_button;
  GtkWidget *lock_button;
  GtkWidget *publish_button;
  GtkWidget *reopen_button;
  GtkLabel *notice;
  SgzScoreSheet *sheet;
  GtkWidget *foot;
  GtkLabel *total;
  GtkButton *missing_button;
  GtkWidget *spinner;
};

/* (nullable): the sheet that is shown. */
const SgzEvaluated *sgz_score_desk_get_sheet (SgzScoreDesk *self);

/* (nullable): the line the keyboard is in, and the assessor. */
const SgzScoreLine *sgz_score_desk_get_line (SgzScoreDesk *self, guint *place, int *assessor);

void sgz_score_desk_ask (SgzScoreDesk *self);

/* --- answers --- */

/* (transfer full) (nullable): the record of the answer that is kept. */
SgzRecord *sgz_score_desk_find_answer (SgzScoreDesk *self, const SgzScoreLine *line, int assessor);

/* Keeps @answer (nullable: takes it back) as one change. @evidence: (nullable): %NULL for what was kept before. */
void sgz_score_desk_keep (SgzScoreDesk *self, const SgzScoreLine *line, int assessor, const SgzAnswer *answer,
                          const char *evidence);

/* Keeps a reason and evidence with the answer that the pane shows. */
void sgz_score_desk_keep_note (SgzScoreDesk *self, const char *reason, const char *evidence);

/* Asks for the items of a line. */
void sgz_score_desk_ask_items (SgzScoreDesk *self, guint line, int assessor, guint key);
void sgz_score_desk_add_popover (SgzScoreDesk *self);

/* --- actions --- */

void sgz_score_desk_add_actions (GtkWidgetClass *widget_class);

/* Has only those at hand that the selected sheets may take. */
void sgz_score_desk_update_actions (SgzScoreDesk *self);

/* (transfer full) (nullable): why the sheet takes no answers, or why it came back. */
char *sgz_score_desk_explain_state (SgzScoreDesk *self, const SgzEvaluated *sheet);

G_END_DECLS
