/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-intake-grid.h"
#include "sgz-intake-window.h"
#include "sgz-intake-work.h"

G_BEGIN_DECLS

struct _SgzIntakeWindow
{
  AdwWindow parent_instance;

  SgzSession *session;
  SgzIntake *intake;
  char *source;
  SgzIntakeWork *work; /* under way, or NULL */
  guint progress_source;
  guint n_saved;
  GListStore *problems;

  AdwWindowTitle *title;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  GtkLabel *work_label;
  GtkProgressBar *progress;
  GtkButton *save_button;
  GtkLabel *counts;
  GtkToggleButton *only_button;
  SgzIntakeGrid *grid;
  GtkWidget *problem_box;
  GtkLabel *problem_title;
  GtkListView *problem_list;
  GtkWidget *explanation_box;
  GtkLabel *explanation_label;
  GtkEditable *explanation;
};

/* Says @message for a while, above the rows. */
void sgz_intake_window_tell (SgzIntakeWindow *self, const char *message);

/* sgz-intake-window-problems.c: the list of what is wrong with the rows. */
void sgz_intake_window_list_problems (SgzIntakeWindow *self);
void sgz_intake_window_bind_problems (GtkWidgetClass *widget_class);

G_END_DECLS
