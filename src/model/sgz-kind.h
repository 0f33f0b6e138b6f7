/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-field.h"

G_BEGIN_DECLS

typedef struct _SgzRecord SgzRecord;

/**
 * SgzKind:
 * @code: its name in commands, and its table's
 * @title: its official title, Chinese in any locale
 * @fields: (array length=n_fields): in the order of the form and of the ledger
 * @key: the code of the field that names a record to people
 * @code_field: the code of the field that also names it, such as a division's code, or %NULL
 * @parent_field: the code of the reference to the record above it of the same kind, or %NULL; the names
 *   above it, but for the topmost, stand before its own where a record is referred to
 * @unique: codes of the fields no two records that are not voided may share, ended by %NULL
 * @place_field: the reference to the division the record is of; %NULL for divisions themselves
 * @order: codes of the fields the ledger is sorted by until asked otherwise, ended by %NULL
 * @clause: the clause of the policy the ledger answers
 * @hint: what belongs here and the first step, for an empty ledger
 * @check: adds to @problems what is wrong between fields, or %NULL
 *
 * A kind of record, described once. Tables, forms, columns, import, history labels and ledgers follow
 * from it. Pure data, never changed.
 */
typedef struct
{
  const char *code;
  const char *title;
  const SgzField *fields;
  size_t n_fields;
  const char *key;
  const char *code_field;
  const char *parent_field;
  const char *const *unique;
  const char *place_field;
  const char *const *order;
  const char *clause;
  const char *hint;
  void (*check) (const SgzRecord *record, GPtrArray *problems);
} SgzKind;

extern const SgzKind sgz_kind_division;
extern const SgzKind sgz_kind_station;
extern const SgzKind sgz_kind_target;

/**
 * sgz_kind_list:
 * @n_kinds: (out): how many there are
 *
 * Returns: (array length=n_kinds): every kind there is, those referred to before those that refer
 */
const SgzKind *const *sgz_kind_list (size_t *n_kinds);

/**
 * sgz_kind_find:
 * @name: a kind's code or its title
 *
 * Returns: the kind, or %NULL with @error set (%SGZ_MODEL_ERROR_FIELD)
 */
const SgzKind *sgz_kind_find (const char *name, GError **error);

/**
 * sgz_kind_find_field:
 * @name: a field's code or its title
 *
 * Returns: the field, or %NULL with @error set (%SGZ_MODEL_ERROR_FIELD)
 */
const SgzField *sgz_kind_find_field (const SgzKind *kind, const char *name, GError **error);

/**
 * sgz_kind_get_field:
 * @code: the code of a field that is there
 *
 * Returns: the field
 */
const SgzField *sgz_kind_get_field (const SgzKind *kind, const char *code);

/**
 * sgz_kind_index:
 *
 * Returns: the place of @field, which is of @kind, among its fields
 */
size_t sgz_kind_index (const SgzKind *kind, const SgzField *field);

G_END_DECLS
