/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sgz-error.h"
#include "sgz-block.h"
#include "store/sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzIntake:
 *
 * Rows of text on their way into the register: which column is which field, what record each row makes, and all that is
 * wrong with them. Nothing is stored before sgz_intake_commit().
 *
 * A row whose natural key stands in the register already changes that record, in the columns that are given; a blank cell leaves what
 * stands there, or what a new record starts with.
 *
 * It may be handed from one thread to another, and is used by one at a time.
 */
#define SGZ_TYPE_INTAKE (sgz_intake_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntake, sgz_intake, SGZ, INTAKE, GObject)

typedef enum
{
  SGZ_INTAKE_NEW = 1,
  SGZ_INTAKE_UPDATE,
  SGZ_INTAKE_UNCHANGED,
  SGZ_INTAKE_BAD, /* will not be stored */
} SgzIntakeState;

/**
 * SgzIntakeProblem:
 * @row: which row, counted from 0
 * @column: which column, or -1 where it is the row as a whole or a field that no column gives
 * @field: (nullable): the field
 * @is_warning: whether it only asks for an explanation
 * @is_of_register: whether only the trial against the whole register found it
 * @reason: a sentence
 */
typedef struct
{
  guint row;
  int column;
  const SgzField *field;
  gboolean is_warning;
  gboolean is_of_register;
  char *reason;
} SgzIntakeProblem;

/**
 * sgz_intake_new:
 * @block: (element-type GStrv): rows of text; copied
 * @columns: (array zero-terminated=1) (nullable): the fields in the order of the columns, where @block has no head of its own
 *
 * Reads the head and leaves blank rows out. Nothing is checked yet.
 */
SgzIntake *sgz_intake_new (const SgzKind *kind, GPtrArray *block, const SgzField *const *columns);

const SgzKind *sgz_intake_get_kind (SgzIntake *intake);
guint sgz_intake_get_n_rows (SgzIntake *intake);
guint sgz_intake_get_n_columns (SgzIntake *intake);

/* The number of a row in the block, counted from 1 with all rows above it, as a spreadsheet numbers it. */
guint sgz_intake_get_number (SgzIntake *intake, guint row);

/* What stands above a column in the block; %NULL without a head. */
const char *sgz_intake_get_heading (SgzIntake *intake, guint column);

/* The field a column goes into; %NULL where it is left out. */
const SgzField *sgz_intake_get_field (SgzIntake *intake, guint column);

/**
 * sgz_intake_set_field:
 * @field: (nullable): a field that can be imported; the column that had it before is left out
 *
 * The rows must be checked again.
 */
void sgz_intake_set_field (SgzIntake *intake, guint column, const SgzField *field);

/* The column that goes into @field, -1 where none does. */
int sgz_intake_find_column (SgzIntake *intake, const SgzField *field);

/* The text of a cell, as it came or was typed since. */
const char *sgz_intake_get_text (SgzIntake *intake, guint row, guint column);

/**
 * sgz_intake_format:
 *
 * Returns: (transfer full): what will be stored for a cell, as people read it; its text where that is wrong or the column is left out
 */
char *sgz_intake_format (SgzIntake *intake, guint row, guint column);

/**
 * sgz_intake_check:
 * @store: where the rows are to go; a second connection that can write, or the store itself. Nothing is written
 * @progress: (nullable): told how many rows are done
 *
 * Finds out all that is wrong with all rows, and tries the good ones against the whole register.
 *
 * Returns: %TRUE when all was checked, however much was found; %FALSE with @error set where it could not be, or was cancelled
 */
gboolean sgz_intake_check (SgzIntake *intake, SgzStore *store, SgzProgressFunc progress, gpointer user_data,
                           GCancellable *cancellable, GError **error);

/**
 * sgz_intake_set_text:
 *
 * Changes a cell, and checks its row and those that depend on it.
 */
gboolean sgz_intake_set_text (SgzIntake *intake, SgzStore *store, guint row, guint column, const char *text,
                              GError **error);

SgzIntakeState sgz_intake_get_state (SgzIntake *intake, guint row);

/* Returns: (transfer none) (element-type SgzIntakeProblem): what is wrong with a row */
GPtrArray *sgz_intake_get_problems (SgzIntake *intake, guint row);

/* Returns: (transfer container) (element-type SgzIntakeProblem): all that was found, row by row */
GPtrArray *sgz_intake_list_problems (SgzIntake *intake);

/**
 * sgz_intake_make_problem_table:
 *
 * Returns: (transfer full): the rows with problems as a table for the clipboard, with the fields' titles above and the reasons in a
 *   column at the end, to be mended in the spreadsheet they came from
 */
char *sgz_intake_make_problem_table (SgzIntake *intake);

/* How many rows are in that state. */
guint sgz_intake_count (SgzIntake *intake, SgzIntakeState state);

/* How many rows would be stored: the new ones and the updates. */
guint sgz_intake_count_good (SgzIntake *intake);

/* How many warnings there are about rows that would be stored: they ask for one explanation. */
guint sgz_intake_count_warnings (SgzIntake *intake);

/**
 * sgz_intake_commit:
 * @source: (nullable): the name of the file, for history; %NULL for what was pasted
 * @explanation: (nullable): why it is right in spite of the warnings
 *
 * Stores the good rows as one entry of history.
 *
 * Returns: %TRUE, or %FALSE with @error set, and nothing stored. %SGZ_EXCHANGE_ERROR_CHANGED: the rows were mended since they were
 *   tried, and more is wrong with them now
 */
gboolean sgz_intake_commit (SgzIntake *intake, SgzStore *store, const char *source, const char *explanation,
                            GCancellable *cancellable, GError **error);

G_END_DECLS
