/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSavedFunc:
 * @owner: the widget that saves
 * @records: (element-type SgzRecord): what was to be saved
 * @error: (nullable): why it was not; %G_IO_ERROR_CANCELLED where the officer gave no explanation and went back, or cancelled it
 *
 * A save is through.
 */
typedef void (*SgzSavedFunc) (GtkWidget *owner, GPtrArray *records, const GError *error);

/**
 * sgz_saving_commit:
 * @owner: who saves; @saved is not called once it is gone
 * @label: (nullable): as for sgz_store_commit()
 * @records: (element-type SgzRecord): copies that nobody else uses meanwhile
 * @saved: (nullable): is told how it ended, perhaps before the call returns
 *
 * How everything in the window is written. Where records bring warnings that ask for an explanation, a dialog lists
 * them and takes one line; the save then waits for it. Many records are written on a thread: the window shows that it is at it,
 * and a modal dialog that @owner is in steps aside: it comes back where it failed; else @saved destroys it.
 *
 * Returns: whether it is saved by now; %FALSE when it failed or waits
 */
gboolean sgz_saving_commit (GtkWidget *owner, SgzSession *session, const char *label, GPtrArray *records,
                            SgzSavedFunc saved);

/* The same with the explanation at hand, which then is not asked for. */
gboolean sgz_saving_commit_explained (GtkWidget *owner, SgzSession *session, const char *label,
                                      const char *explanation, GPtrArray *records, SgzSavedFunc saved);

G_END_DECLS
