/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-export.h"

G_BEGIN_DECLS

#define SGZ_FORM_DOCUMENT "evaluation-form"
#define SGZ_FORM_TITLE "社会工作服务站年度评价自评表"

/**
 * sgz_form_export:
 * @store: the store whose log the export is entered in
 * @sheet: a record of the kind sheet
 * @path: where it goes; ends in .xlsx
 *
 * Writes the workbook in which the station or county scores itself, and that sgz_form_intake_read() reads back: protected but for the answers,
 * which have drop-downs and bounds. The file is there and the export is in the log, or neither is.
 *
 * Returns: %TRUE, or %FALSE with @error set; then no partial file is left
 */
gboolean sgz_form_export (SgzStore *store, SgzRecord *sheet, const char *path, GError **error);

/**
 * sgz_form_export_all:
 * @county: (nullable): a county's code: only the sheets of its stations
 * @sheet: (nullable): only this sheet, by id
 * @folder: made where it is not there; what lies in it already keeps its name
 * @progress: (nullable): told the forms done
 *
 * Writes the forms of the evaluations of @year, a file each, named after the station.
 *
 * Returns: (transfer full) (element-type filename): the paths, or %NULL with @error set; then none of the files is left
 */
GPtrArray *sgz_form_export_all (SgzStore *store, int year, const char *county, const char *sheet,
                                const char *folder, SgzProgressFunc progress, gpointer user_data,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
