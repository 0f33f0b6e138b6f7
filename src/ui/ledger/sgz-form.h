/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-field-row.h"
#include "sgz-room-meter.h"

G_BEGIN_DECLS

/**
 * SgzForm:
 *
 * The form of any kind of record, made from the kind's description: its sections, a row a field, errors under
 * the rows as one types, saving, taking back, and what to do when somebody else saved the record in between.
 *
 * Actions: form.save (Ctrl+S), form.revert (Esc); after a conflict form.load-newer, form.keep-mine (what is ticked)
 * and form.go-back; form.add-again where the record is gone.
 */
#define SGZ_TYPE_FORM (sgz_form_get_type ())
G_DECLARE_FINAL_TYPE (SgzForm, sgz_form, SGZ, FORM, AdwBin)

/**
 * SgzForm::saved:
 * @record: as it stands in the database now
 *
 * The record was saved, and a toast told so.
 */

/**
 * SgzForm::closed:
 *
 * The officer is done: nothing had changed when it was saved, or what was typed was taken back.
 */

SgzForm *sgz_form_new (SgzSession *session, const SgzKind *kind);

/* Returns: (transfer full): a new record of @kind, for the year that is worked on */
SgzRecord *sgz_form_new_record (SgzSession *session, const SgzKind *kind);

/**
 * sgz_form_edit:
 * @record: (nullable): the record to edit, which is not touched until it is saved; %NULL for a new one. One that was
 *   never saved is what a new one starts with, and goes away again where nobody types into it
 *
 * What was being edited before is dropped: save it first.
 */
void sgz_form_edit (SgzForm *form, const SgzRecord *record);

/* The same for a new record that holds what somebody typed: it is saved, not forgotten, when it is left. */
void sgz_form_resume (SgzForm *form, const SgzRecord *draft);

/**
 * sgz_form_fill:
 * @field: a field of the record being edited
 * @text: as sgz_store_set_field() takes it
 *
 * As if the record had started with that: it is no change that would be saved alone.
 */
void sgz_form_fill (SgzForm *form, const SgzField *field, const char *text);

/* Returns: (nullable): the record being edited, as far as its rows could be taken */
SgzRecord *sgz_form_get_record (SgzForm *form);
/* Returns: (nullable): the row of that field, %NULL where nobody types it */
SgzFieldRow *sgz_form_get_row (SgzForm *form, const char *code);

/* Returns: (nullable): the room there is for the money that is typed; %NULL for kinds that have none */
SgzRoomMeter *sgz_form_get_meter (SgzForm *form);

/* Whether something was typed that is not saved. A new record nobody typed into is not changed. */
gboolean sgz_form_is_changed (SgzForm *form);

/**
 * sgz_form_save:
 *
 * Saves what is typed.
 *
 * Returns: %TRUE when saved or when there was nothing to save; %FALSE when an error stopped it, which is then
 *   shown, with the first bad row focused, or when it waits for an explanation
 */
gboolean sgz_form_save (SgzForm *form);

/* What the bar at the top of the form says: an error of the whole record, a conflict; empty where it says
 * nothing. */
const char *sgz_form_get_message (SgzForm *form);

void sgz_form_focus_first (SgzForm *form);

/* Moves the focus to the row of a field that is typed, and the whole row into sight. */
void sgz_form_focus_field (SgzForm *form, const char *code);

G_END_DECLS
