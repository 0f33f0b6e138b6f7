/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"
#include "ui/report/sgz-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzExportBar:
 *
 * A page's footer while a document is written to a file: how far it is, with cancel; then where the file went, with
 * what can be done with it, or why there is none. Hidden until then.
 */
#define SGZ_TYPE_EXPORT_BAR (sgz_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (SgzExportBar, sgz_export_bar, SGZ, EXPORT_BAR, GtkWidget)

/**
 * SgzExportBar::finished:
 * @path: (nullable): the file that was written, %NULL where none was
 */

/**
 * sgz_export_bar_ask:
 * @document: what to write
 * @name: (nullable): a good name for the file, without its ending
 * @ending: .docx, .xlsx, .pdf, .csv or .gb18030.csv
 *
 * Asks for a file, then writes it. The folder is remembered in the setting export-folder.
 */
void sgz_export_bar_ask (SgzExportBar *self, SgzSession *session, const SgzDocument *document,
                         const char *name, const char *ending);

/* Writes @document to @path. One export runs at a time: while one does, this does nothing. */
void sgz_export_bar_export (SgzExportBar *self, SgzSession *session, const SgzDocument *document,
                            const char *path);

G_END_DECLS
