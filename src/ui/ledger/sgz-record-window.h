/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record-pane.h"

G_BEGIN_DECLS

/**
 * SgzRecordWindow:
 *
 * One record of any kind in a window of its own: to read, to edit, to add, with the records that refer to it. Esc takes back what
 * is typed, as in any form, and then closes the window; closed otherwise, what is typed is saved before, or keeps it open.
 */
#define SGZ_TYPE_RECORD_WINDOW (sgz_record_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordWindow, sgz_record_window, SGZ, RECORD_WINDOW, AdwWindow)

/**
 * sgz_record_window_open:
 * @parent: a widget of the window it belongs to
 * @id: the record's
 * @is_edited: whether it is to be edited at once
 *
 * Shows a record. A station is shown on its own page instead.
 *
 * Returns: (transfer none) (nullable): the window, owned by GTK; %NULL where there is none or the record is gone, which is told
 */
SgzRecordWindow *sgz_record_window_open (GtkWidget *parent, SgzSession *session, const SgzKind *kind,
                                         const char *id, gboolean is_edited);

/**
 * sgz_record_window_add:
 * @field: (nullable): a reference that is filled in already
 * @owner: (nullable): the id of the record it refers to
 *
 * Asks for a new record of @kind.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SgzRecordWindow *sgz_record_window_add (GtkWidget *parent, SgzSession *session, const SgzKind *kind,
                                        const SgzField *field, const char *owner);

/* Goes on in a window with a new record that was given up before it was saved. Returns: (transfer none): the window, owned by GTK */
SgzRecordWindow *sgz_record_window_resume (GtkWidget *parent, SgzSession *session, SgzRecord *draft);

SgzRecordPane *sgz_record_window_get_pane (SgzRecordWindow *window);

G_END_DECLS
