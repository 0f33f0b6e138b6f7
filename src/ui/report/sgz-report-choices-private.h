/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/report/sgz-report-choices.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _SgzReportChoices
{
  GtkWidget parent_instance;

  GtkWidget *scrolled_window;
  GtkLabel *year_label;
  GtkLabel *place_label;
  GtkMenuButton *day_button;
  GtkCalendar *calendar;
  AdwComboRow *period_row;
  GtkWidget *sign_off_row;
  GtkSwitch *sign_off_switch;
  AdwActionRow *unmasked_row;
  GtkSwitch *unmasked_switch;
  GtkLabel *paper_label;
  GtkWidget *record_group;
  AdwComboRow *kind_row;
  GtkMenuButton *record_button;
  GtkLabel *record_label;

  SgzSession *session;
  const SgzReport *report;
  char *day;           /* NULL is today */
  const SgzKind *kind; /* of the record that the document is about */
  char *record;        /* its id, NULL where none is chosen */
  gboolean is_setting;
};

/* sgz-report-choices-subject.c: the record that a document is about. */

/* Offers what the report can be about, with none chosen. */
void sgz_report_choices_show_subject (SgzReportChoices *self);
void sgz_report_choices_bind_subject (GtkWidgetClass *widget_class);

G_END_DECLS
