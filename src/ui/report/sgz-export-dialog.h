/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzExportDialog:
 *
 * Asks where a file of one format goes, starting in the folder used last, and gives the name its ending where the
 * officer left it out.
 */
#define SGZ_TYPE_EXPORT_DIALOG (sgz_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzExportDialog, sgz_export_dialog, SGZ, EXPORT_DIALOG, GObject)

/**
 * SgzExportDialog::chosen:
 * @path: (nullable): where the file goes, %NULL where the officer cancelled
 */

/* @settings may be %NULL; then no folder is remembered. */
SgzExportDialog *sgz_export_dialog_new (GSettings *settings);

/* Offers, before it is shown, a folder of the attachments beside the file; and whether the officer wants it. */
void sgz_export_dialog_offer_attachments (SgzExportDialog *self);
gboolean sgz_export_dialog_get_with_attachments (SgzExportDialog *self);

/**
 * sgz_export_dialog_show:
 * @stem: the name proposed, without its ending
 * @ending: .docx, .xlsx, .pdf, .csv or .gb18030.csv
 */
void sgz_export_dialog_show (SgzExportDialog *self, GtkWindow *parent, const char *stem, const char *ending);

G_END_DECLS
