/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"
#include "ui/report/sgz-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzReportChoices:
 *
 * The options of a document: the day of its figures, its sign-off line, whether numbers are printed in full. Shows year,
 * place and paper too, which are chosen elsewhere.
 */
#define SGZ_TYPE_REPORT_CHOICES (sgz_report_choices_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportChoices, sgz_report_choices, SGZ, REPORT_CHOICES, GtkWidget)

/**
 * SgzReportChoices::changed:
 *
 * The officer chose something else.
 */

void sgz_report_choices_set_session (SgzReportChoices *self, SgzSession *session);

/* Shows the options of @report: as they were left, but numbers always masked at first. */
void sgz_report_choices_set_report (SgzReportChoices *self, const SgzReport *report);

/* The record of that id is what the document is about; one that is not there changes nothing. */
void sgz_report_choices_set_record (SgzReportChoices *self, const char *id);

/* Whether the document shows sensitive fields, where that is not as the report says. */
void sgz_report_choices_set_masked (SgzReportChoices *self, gboolean is_masked);

/* Shows the year and the place of the session again. */
void sgz_report_choices_update (SgzReportChoices *self);

void sgz_report_choices_set_paper (SgzReportChoices *self, SgzPaper paper, gboolean is_landscape);

/* Returns: (transfer full): the report with these options */
SgzDocument *sgz_report_choices_make_document (SgzReportChoices *self);

G_END_DECLS
