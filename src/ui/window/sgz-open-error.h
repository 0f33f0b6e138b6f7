/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sgz_open_error_describe:
 * @error: why a database could not be opened or made
 * @heading: (out): what happened, in few words
 *
 * Returns: (transfer full): the error's own sentence, and what to do about it
 */
char *sgz_open_error_describe (const GError *error, const char **heading);

/**
 * sgz_open_error_present:
 * @parent: the window it stands before
 * @file: what should have been opened
 *
 * Tells it in a dialog, which offers to try again where waiting may help (action "app.open-file").
 */
void sgz_open_error_present (GtkWindow *parent, GFile *file, const GError *error);

G_END_DECLS
