/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"
#include "ui/common/sgz-reading.h"
#include "ui/overview/sgz-due-list.h"
#include "ui/overview/sgz-figure-list.h"
#include "ui/overview/sgz-finding-list.h"
#include "ui/overview/sgz-overview-page.h"
#include "ui/overview/sgz-overview-table.h"
#include "ui/overview/sgz-plan-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _SgzOverviewPage
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  AdwStatusPage *error_page;
  GtkLabel *title_label;
  GtkLabel *day_label;
  SgzOverviewTable *table;
  GtkLabel *note_label;
  SgzFindingList *finding_list;
  SgzPlanChart *month_chart;
  SgzPlanChart *coverage_chart;
  SgzFigureList *figure_list;
  SgzDueList *due_list;
  AdwActionRow *reformed_row;
  GtkLabel *reformed_label;
  AdwActionRow *candidate_row;
  GtkLabel *candidate_label;
  AdwActionRow *confirm_row;
  GtkLabel *confirm_label;

  GtkWidget *spinner;
  GtkWidget *course_spinner;

  SgzSession *session;
  SgzReading *reading;
  SgzReading *course_reading;
  SgzYear *year;
  gboolean is_stale;
  gboolean is_focus_wanted;
};

/* sgz-overview-page-openings.c: what opens where a figure is clicked. */
void sgz_overview_page_bind_openings (GtkWidgetClass *widget_class);

G_END_DECLS
