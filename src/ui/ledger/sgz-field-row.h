/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/**
 * SgzFieldRow:
 *
 * One field in a form: its title, the clause and help behind an (i), the input its type asks for, and what is
 * wrong with it underneath. What is typed goes into the record at once, or is refused with the reason shown.
 */
#define SGZ_TYPE_FIELD_ROW (sgz_field_row_get_type ())
G_DECLARE_FINAL_TYPE (SgzFieldRow, sgz_field_row, SGZ, FIELD_ROW, AdwBin)

/**
 * SgzFieldRow::edited:
 *
 * What stands in the row changed, whether the record took it or not.
 */

SgzFieldRow *sgz_field_row_new (SgzSession *session, const SgzField *field);
const SgzField *sgz_field_row_get_field (SgzFieldRow *row);

/**
 * sgz_field_row_set_record:
 * @record: (nullable): the record to show and to change
 */
void sgz_field_row_set_record (SgzFieldRow *row, SgzRecord *record);

/* Puts @text there as if it were typed and the row then left. */
void sgz_field_row_set_text (SgzFieldRow *row, const char *text);
char *sgz_field_row_get_text (SgzFieldRow *row);

/* Typing has ended: looks names up and shows the value the way it is kept. */
void sgz_field_row_settle (SgzFieldRow *row);

/**
 * sgz_field_row_show_problems:
 * @problems: (element-type SgzProblem): of the whole record
 * @is_strict: whether a required field that was not touched yet is named too
 *
 * Shows what is wrong with this field; what could not be taken from the text goes first.
 */
void sgz_field_row_show_problems (SgzFieldRow *row, GPtrArray *problems, gboolean is_strict);

/* Whether what is typed was refused or the record does not pass its check because of this field. */
gboolean sgz_field_row_has_error (SgzFieldRow *row);

/* The text of the errors or the warnings shown, empty where there is none. */
const char *sgz_field_row_get_error_text (SgzFieldRow *row);
const char *sgz_field_row_get_warning_text (SgzFieldRow *row);

/* Whether the text was refused, so that the record does not hold what the row shows. */
gboolean sgz_field_row_is_refused (SgzFieldRow *row);

G_END_DECLS
