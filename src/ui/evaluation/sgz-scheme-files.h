/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-kept-scheme.h"

G_BEGIN_DECLS

/* (transfer full): asks for the file of a scheme, and what that evaluates. */
GtkFileChooserNative *sgz_scheme_files_new_import (GtkWindow *parent);

/* (transfer full): asks where @scheme is written, and as what. */
GtkFileChooserNative *sgz_scheme_files_new_export (GtkWindow *parent, const SgzScheme *scheme);

/**
 * sgz_scheme_files_take_in:
 * @file: a scheme's workbook or CSV form; it is called as the workbook says, or after the file
 * @subject: "station" or "system"
 *
 * Returns: (transfer full): the id of the new draft, or %NULL with @error set
 */
char *sgz_scheme_files_take_in (SgzStore *store, GFile *file, const char *subject, int year, GError **error);

/* What was chosen in the dialog of sgz_scheme_files_new_import(). */
const char *sgz_scheme_files_get_subject (GtkFileChooserNative *chooser);

G_END_DECLS
