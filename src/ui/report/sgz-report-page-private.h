/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/report/sgz-document.h"
#include "ui/report/sgz-export-bar.h"
#include "ui/report/sgz-report-choices.h"
#include "ui/report/sgz-report-index.h"
#include "ui/report/sgz-report-page.h"
#include "ui/report/sgz-report-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _SgzReportPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  SgzReportIndex *index;
  AdwFlap *flap;
  GtkLabel *title_label;
  GtkSpinner *spinner;
  GtkWidget *view_bar;
  GtkLabel *view_label;
  SgzReportPreview *preview;
  GtkWidget *edit_button;
  GtkMenuButton *export_button;
  GMenuModel *export_menu;
  GMenuModel *letter_menu;
  SgzReportChoices *choices;
  SgzExportBar *export_bar;

  SgzSession *session;
  const SgzReport *report;
  SgzView *view;             /* of the ledger that the document is shown for, or NULL for the whole */
  GCancellable *cancellable; /* of the work that is under way, or NULL */
  guint spinner_timeout;
  gboolean is_stale;
};

/* Returns: (transfer full): the document, as it is chosen now */
SgzDocument *sgz_report_page_make_document (SgzReportPage *self);

/* Shows the whole of @report. */
void sgz_report_page_show_report (SgzReportPage *self, const SgzReport *report);

/* sgz-report-page-actions.c: what can be done with the document. */
void sgz_report_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
