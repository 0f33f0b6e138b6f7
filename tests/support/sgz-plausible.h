/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-store.h"

/**
 * sgz_plausible_make:
 * @store: a database with Panzhihua's divisions
 * @nth: 0 or 1: which of two records of the kind that have nothing in common, not even the county
 *
 * Makes a record from its kind's description alone: as many of its fields as go together have a value. Records it refers to are
 * made and saved first. Where the database starts with the only ones there can be, they are voided first.
 *
 * Returns: (transfer full): the record, not saved
 */
SgzRecord *sgz_plausible_make (SgzStore *store, const SgzKind *kind, guint nth);

/* The same, saved. */
SgzRecord *sgz_plausible_add (SgzStore *store, const SgzKind *kind, guint nth);

/* Saves @record, with an explanation where it brings a warning; fails the test where it is refused. */
void sgz_plausible_save (SgzStore *store, SgzRecord *record);

/* Whether the text of @field has a form of its own, so that not any words will do. */
gboolean sgz_plausible_has_form (const SgzKind *kind, const SgzField *field);
