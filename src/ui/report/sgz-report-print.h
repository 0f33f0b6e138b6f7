/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"
#include "store/sgz-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sgz_report_print:
 * @store: the database that the document is from
 * @parent: the window the dialog belongs to
 * @failed: told a sentence where printing fails
 *
 * Enters the print in the log of exports of @store and prints @pages after the system's dialog: the very pages that are previewed, on the paper they were laid out for.
 */
void sgz_report_print (SgzPages *pages, SgzStore *store, GtkWindow *parent,
                       void (*failed) (const GError *error, gpointer user_data), gpointer user_data);

/* Returns: (transfer full): the page setup of the paper @pages are laid out for, without margins of its own */
GtkPageSetup *sgz_report_print_make_setup (SgzPages *pages);

G_END_DECLS
