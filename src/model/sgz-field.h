/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SGZ_MODEL_ERROR (sgz_model_error_quark ())

typedef enum
{
  SGZ_MODEL_ERROR_VALUE = 1, /* text that does not fit its field */
  SGZ_MODEL_ERROR_FIELD,     /* a field or kind that does not exist */
  SGZ_MODEL_ERROR_RECORD,    /* a record whose values do not go together */
} SgzModelError;

GQuark sgz_model_error_quark (void);

typedef enum
{
  SGZ_FIELD_TEXT = 1,
  SGZ_FIELD_LONG_TEXT,
  SGZ_FIELD_CODE,      /* a code or telephone number: text that folds to plain characters, never a number */
  SGZ_FIELD_NUMBER,    /* a whole number */
  SGZ_FIELD_DECIMAL,   /* kept in hundredths */
  SGZ_FIELD_DATE,      /* ISO text */
  SGZ_FIELD_YEAR,      /* a whole number of four digits */
  SGZ_FIELD_CHOICE,    /* the ASCII code of one of the field's choices */
  SGZ_FIELD_REFERENCE, /* the id of a record of another kind */
  SGZ_FIELD_BOOLEAN,   /* 0 or 1 */
  SGZ_FIELD_SET, /* several of the field's choices: their ASCII codes, in the order of the choices, a comma between */
} SgzFieldType;

typedef enum
{
  SGZ_FIELD_REQUIRED = 1 << 0,
  SGZ_FIELD_SENSITIVE = 1 << 1, /* masked in documents unless asked for */
  SGZ_FIELD_SEARCHED = 1 << 2,  /* looked into by the search box */
  SGZ_FIELD_DEFAULT = 1 << 3,   /* a column of the ledger until the officer chooses others */
  SGZ_FIELD_FILTERED = 1 << 4,  /* has a chip in the ledger's filter row */
  SGZ_FIELD_THIS_YEAR = 1 << 5, /* a new record's form starts with the year that is worked on */
  SGZ_FIELD_DERIVED = 1 << 6,   /* worked out from other records each time it is read; nobody can set it */
  SGZ_FIELD_HIDDEN = 1 << 7,    /* kept, but the program's own: in no form, list or import */
  SGZ_FIELD_PAST = 1 << 8,      /* the day of something that has happened: not after today */
  SGZ_FIELD_UNSUMMED = 1 << 9,  /* a number whose sum says nothing */
  SGZ_FIELD_CAPITALS = 1 << 10, /* a code whose letters are capitals, however they are typed */
  SGZ_FIELD_KEPT = 1 << 11,     /* kept and shown, but set by the program alone, in a flow of its own */
  SGZ_FIELD_OPEN = 1 << 12,     /* may change when its record is frozen (SgzKind.frozen_from) */
} SgzFieldFlags;

typedef struct
{
  const char *code;
  const char *title;
} SgzChoice;

/**
 * SgzField:
 * @code: its name in commands, in history and as a column of the table
 * @title: its official title; like every word a document prints it is data, Chinese in any locale
 * @type: what it holds
 * @flags: how it is treated
 * @choices: for %SGZ_FIELD_CHOICE and %SGZ_FIELD_SET, ended by an entry without a code
 * @kind: for %SGZ_FIELD_REFERENCE, the code of the kind referred to
 * @unit: the unit after a number, or %NULL
 * @min: the least number taken (hundredths for a decimal)
 * @max: the greatest; where both are 0, numbers are not bounded, and text may be 200 characters long
 *   (2,000 for long text)
 * @initial: what a new record starts with, as typed, or %NULL
 * @clause: the clause of the policy that asks for it, or %NULL
 * @help: one line that says what belongs here, or %NULL
 * @section: the title of the form section that starts with this field, or %NULL to go on
 *
 * One field of a kind. Pure data, never changed.
 */
typedef struct
{
  const char *code;
  const char *title;
  SgzFieldType type;
  SgzFieldFlags flags;
  const SgzChoice *choices;
  const char *kind;
  const char *unit;
  gint64 min;
  gint64 max;
  const char *initial;
  const char *clause;
  const char *help;
  const char *section;
} SgzField;

typedef enum
{
  SGZ_VALUE_NONE = 0,
  SGZ_VALUE_NUMBER,
  SGZ_VALUE_TEXT,
} SgzValueType;

/**
 * SgzValue:
 *
 * One value as it is stored. @text is owned by the value.
 */
typedef struct
{
  SgzValueType type;
  gint64 number;
  char *text;
} SgzValue;

void sgz_value_clear (SgzValue *value);
void sgz_value_copy (SgzValue *to, const SgzValue *from);
gboolean sgz_value_equal (const SgzValue *a, const SgzValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzValue, sgz_value_clear)

/**
 * sgz_field_is_number:
 *
 * Returns: whether values of @field are stored as whole numbers
 */
gboolean sgz_field_is_number (const SgzField *field);

/**
 * sgz_field_is_stored:
 *
 * Returns: whether @field is a column of its kind's table
 */
gboolean sgz_field_is_stored (const SgzField *field);

/**
 * sgz_field_is_input:
 *
 * Returns: whether people can set @field, in a form, a list, an import or by command
 */
gboolean sgz_field_is_input (const SgzField *field);

/**
 * sgz_field_find_choice:
 * @field: a field with choices
 * @text: a choice by code or by title
 *
 * Returns: (nullable): the choice
 */
const SgzChoice *sgz_field_find_choice (const SgzField *field, const char *text);

/**
 * sgz_field_parse:
 * @field: any field but a reference, whose names only the store can look up
 * @text: as typed or pasted; empty text is no value
 * @value: (out): what is stored; set only on success
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence that names the field
 */
gboolean sgz_field_parse (const SgzField *field, const char *text, SgzValue *value, GError **error);

/**
 * sgz_field_format:
 * @field: the field
 * @value: a value of it
 *
 * Returns: (transfer full): @value as people read it, without its unit; no value is empty text. A
 *   reference reads as its id: its name is the record's to know.
 */
char *sgz_field_format (const SgzField *field, const SgzValue *value);

G_END_DECLS
