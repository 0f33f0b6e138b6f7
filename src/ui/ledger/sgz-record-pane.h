/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-form.h"

G_BEGIN_DECLS

/**
 * SgzRecordPane:
 *
 * What stands beside a list: the selected record to read, its form in the same place once it is to be edited,
 * how many are selected when there are several. Reads the record again when the store changes; while it is
 * edited the form keeps what is typed and finds out about a conflict when it saves.
 *
 * Under its fields stand the records that refer to it.
 *
 * Actions: pane.edit, pane.add, pane.open (the record of that kind and id, such as one referred to).
 */
#define SGZ_TYPE_RECORD_PANE (sgz_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordPane, sgz_record_pane, SGZ, RECORD_PANE, AdwBin)

/**
 * SgzRecordPane::saved:
 * @record: what was saved
 */

/**
 * SgzRecordPane::closed:
 *
 * Editing has ended: the keyboard goes back to the list.
 */

/* Says what the pane is for. Called once, before anything else. */
void sgz_record_pane_set_up (SgzRecordPane *pane, SgzSession *session, const SgzKind *kind);

/**
 * sgz_record_pane_set_actions:
 * @single: (nullable): buttons for the record that is read
 * @batch: (nullable): buttons for several
 */
void sgz_record_pane_set_actions (SgzRecordPane *pane, GtkWidget *single, GtkWidget *batch);

/* Puts @more, which the page keeps up with what is shown, between the record and its history. */
void sgz_record_pane_set_more (SgzRecordPane *pane, GtkWidget *more);

/* Shows @record to read; %NULL for none. What is being edited must have been left before. */
void sgz_record_pane_show (SgzRecordPane *pane, SgzRecord *record);
void sgz_record_pane_show_many (SgzRecordPane *pane, guint n);

/* Returns: (nullable): the record shown or edited; one that is being added has no id */
SgzRecord *sgz_record_pane_get_record (SgzRecordPane *pane);

void sgz_record_pane_edit (SgzRecordPane *pane);
void sgz_record_pane_add (SgzRecordPane *pane);

/* Adds a record whose reference @field is filled in with the record of @id. Both may be %NULL. */
void sgz_record_pane_add_to (SgzRecordPane *pane, const SgzField *field, const char *id);

/* Goes on with a new record that was given up before it was saved. */
void sgz_record_pane_resume (SgzRecordPane *pane, SgzRecord *draft);

gboolean sgz_record_pane_is_editing (SgzRecordPane *pane);
SgzForm *sgz_record_pane_get_form (SgzRecordPane *pane);

/**
 * sgz_record_pane_leave:
 *
 * Saves what is being edited, before something else is shown.
 *
 * Returns: %FALSE when it cannot be saved; the form then shows why
 */
gboolean sgz_record_pane_leave (SgzRecordPane *pane);

G_END_DECLS
