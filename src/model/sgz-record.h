/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sgz-kind.h"

G_BEGIN_DECLS

/**
 * SgzProblem:
 * @field: the field it shows under, or %NULL for the record as a whole
 * @is_warning: a warning is told and does not stop a save
 * @message: a sentence an officer can act on
 */
typedef struct
{
  const SgzField *field;
  gboolean is_warning;
  char *message;
} SgzProblem;

void sgz_problem_free (SgzProblem *problem);

/**
 * sgz_problem_add:
 * @problems: (element-type SgzProblem): where it goes
 * @message: (transfer full): the sentence
 */
void sgz_problem_add (GPtrArray *problems, const SgzField *field, gboolean is_warning, char *message);

#define SGZ_TYPE_RECORD (sgz_record_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecord, sgz_record, SGZ, RECORD, GObject)

/**
 * SgzRecord::changed:
 *
 * A value was set.
 */

/**
 * sgz_record_new:
 *
 * Returns: (transfer full): a new record of @kind, with the fields' initial values and no id
 */
SgzRecord *sgz_record_new (const SgzKind *kind);

/* For the store: makes the record as if new and blank again, to hold another. */
void sgz_record_reset (SgzRecord *record);

/* Without any value, for the store to fill. */
SgzRecord *sgz_record_new_blank (const SgzKind *kind);

/**
 * sgz_record_load:
 * @record: a blank record
 * @index: of one of its kind's fields
 * @value: what it holds is taken, and @value left empty
 * @label: (nullable): of a reference, as in sgz_record_set_reference()
 * @code: (nullable): likewise
 *
 * For the store: fills in what it read. Nothing has changed by that, so nobody is told.
 */
void sgz_record_load (SgzRecord *record, size_t index, SgzValue *value, const char *label, const char *code);

/**
 * sgz_record_copy:
 *
 * Returns: (transfer full): a record like @record, to edit without touching it
 */
SgzRecord *sgz_record_copy (const SgzRecord *record);

const SgzKind *sgz_record_get_kind (const SgzRecord *record);

/**
 * sgz_record_get_id:
 *
 * Returns: (nullable): its id, %NULL until it was first saved
 */
const char *sgz_record_get_id (const SgzRecord *record);
gint64 sgz_record_get_revision (const SgzRecord *record);

/* For the store: what stands in the database. Ends all change: the record is as stored from here on. */
void sgz_record_settle (SgzRecord *record, const char *id, gint64 revision);

const SgzValue *sgz_record_get_value (const SgzRecord *record, const SgzField *field);

/* By field code, for checks and reports; text is %NULL and number 0 where there is no value. */
const char *sgz_record_get_text (const SgzRecord *record, const char *code);
gint64 sgz_record_get_number (const SgzRecord *record, const char *code);
gboolean sgz_record_has (const SgzRecord *record, const char *code);

/**
 * sgz_record_set_value:
 * @value: a value of the field's type
 */
void sgz_record_set_value (SgzRecord *record, const SgzField *field, const SgzValue *value);

/**
 * sgz_record_set_reference:
 * @id: (nullable): the record referred to, %NULL for none
 * @label: (nullable): how that one is shown, its path before its name
 * @code: (nullable): the value of its code field, such as a division's code
 */
void sgz_record_set_reference (SgzRecord *record, const SgzField *field, const char *id, const char *label,
                               const char *code);

/**
 * sgz_record_parse:
 *
 * Sets @field, which is no reference, from text. See sgz_field_parse().
 */
gboolean sgz_record_parse (SgzRecord *record, const SgzField *field, const char *text, GError **error);

/* What sgz_record_format() returns, where it need not be made: text, dates, choices and references, but no numbers or
 * sets. (nullable) */
const char *sgz_record_peek (const SgzRecord *record, const SgzField *field);

/**
 * sgz_record_format:
 *
 * Returns: (transfer full): the value of @field as people read it; references by their label
 */
char *sgz_record_format (const SgzRecord *record, const SgzField *field);

/**
 * sgz_record_get_reference_code:
 *
 * Returns: (nullable): the code of the record that @code's field refers to
 */
const char *sgz_record_get_reference_code (const SgzRecord *record, const char *code);

/**
 * sgz_record_format_name:
 *
 * Returns: (transfer full): what the record is called: the value of its kind's key, after its context where it has one
 */
char *sgz_record_format_name (const SgzRecord *record);

/* Voiding (作废): the record stays, with the reason; %NULL takes the voiding back. */
const char *sgz_record_get_void_reason (const SgzRecord *record);
void sgz_record_set_void_reason (SgzRecord *record, const char *reason);
const char *sgz_record_get_stored_void_reason (const SgzRecord *record);
gboolean sgz_record_is_void_changed (const SgzRecord *record);

gboolean sgz_record_is_changed (const SgzRecord *record);
gboolean sgz_record_is_field_changed (const SgzRecord *record, const SgzField *field);

/* The value of @field when the record was last settled. */
const SgzValue *sgz_record_get_stored (const SgzRecord *record, const SgzField *field);

/**
 * sgz_record_check:
 *
 * Returns: (transfer full) (element-type SgzProblem): all that is wrong with it: required fields
 *   without a value and what the kind's own check finds; empty where all is well
 */
GPtrArray *sgz_record_check (const SgzRecord *record);

G_END_DECLS
