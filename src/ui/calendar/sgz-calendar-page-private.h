/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-calendar-page.h"
#include "sgz-duty-head.h"
#include "sgz-month-grid.h"
#include "ui/ledger/sgz-record-pane.h"

G_BEGIN_DECLS

struct _SgzCalendarPage
{
  AdwBin parent_instance;

  SgzSession *session;
  GListStore *list;  /* of the year, as it is filtered */
  GPtrArray *duties; /* all of the year and of the month, as they were read last */
  SgzDuty *duty;     /* the one that is shown, or NULL */
  int month;         /* from 1 */
  gboolean is_stale;
  gboolean is_choosing; /* the choice is being shown, not made */
  char *told;           /* what is said once the save under way is through */

  AdwFlap *flap;
  SgzDutyHead *head;
  SgzRecordPane *pane;
  GtkWidget *month_bar;
  GtkLabel *title;
  GtkToggleButton *open_button;
  GtkToggleButton *list_button;
  GtkToggleButton *month_button;
  GtkWidget *scope_note;
  GtkStack *stack;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  SgzMonthGrid *grid;
  AdwStatusPage *empty;
  GtkLabel *status;
};

/* sgz-calendar-page.c */
void sgz_calendar_page_refresh (SgzCalendarPage *self);

/* sgz-calendar-page-choice.c: the duty that is shown beside the list and the month. */

/* Returns: (transfer none) (nullable): what @duty is among those that were read last */
SgzDuty *sgz_calendar_page_find_duty (SgzCalendarPage *self, SgzDuty *duty);

/* What is being edited is saved before; where it cannot be, the choice stays. */
void sgz_calendar_page_choose (SgzCalendarPage *self, SgzDuty *duty);

/* Shows the choice in the list, in the month and in the pane. */
void sgz_calendar_page_show_choice (SgzCalendarPage *self);

/* sgz-calendar-page-actions.c */
void sgz_calendar_page_install_actions (GtkWidgetClass *widget_class);
void sgz_calendar_page_update_actions (SgzCalendarPage *self);

G_END_DECLS
