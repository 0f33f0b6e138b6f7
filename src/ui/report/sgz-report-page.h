/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"
#include "ui/common/sgz-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzReportPage:
 *
 * The documents: left the list, in the middle the pages as they will print, right the options. What is seen is what is
 * printed and what the PDF holds. Pages are laid out on a thread; until new ones are there the old stay.
 */
#define SGZ_TYPE_REPORT_PAGE (sgz_report_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportPage, sgz_report_page, SGZ, REPORT_PAGE, GtkWidget)

/**
 * SgzReportPage::shown:
 *
 * The pages asked for last are there, or the sentence that says why they are not.
 */

GtkWidget *sgz_report_page_new (SgzSession *session);

/* Puts the focus into the search of the list of documents. */
void sgz_report_page_focus_search (SgzReportPage *page);

/* Shows the document @id, or of a document about one record that of "ID/RECORD"; one that is not there changes nothing. */
void sgz_report_page_select (SgzReportPage *page, const char *id);

/* Shows the document of the view's kind, with what @view lists alone, until the officer asks for the whole or for another. */
void sgz_report_page_show_view (SgzReportPage *page, const SgzView *view);

/* Returns: (transfer none) (nullable): the pages that are shown, %NULL where there are none */
SgzPages *sgz_report_page_get_pages (SgzReportPage *page);

/* Writes the document shown to @path, as the export does after its dialog. */
void sgz_report_page_export (SgzReportPage *page, const char *path);

G_END_DECLS
