/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_batch_set:
 * @records: (element-type SgzRecord): which records; they are not touched
 * @from: a record of their kind
 * @field: whose value in @from all of them get
 * @refused: (element-type utf8): gets a sentence a record that would not pass its kind's check, the record named in it
 *
 * One field of several records: what would change, ready for one commit.
 *
 * Returns: (transfer full) (element-type SgzRecord): changed copies of those that @field differs in
 */
GPtrArray *sgz_batch_set (GPtrArray *records, const SgzRecord *from, const SgzField *field,
                          GPtrArray *refused);

/* Puts the value of @field in @from into @to, a reference with its label. */
void sgz_batch_copy_field (SgzRecord *to, const SgzRecord *from, const SgzField *field);

/* Returns: (transfer full): "Set 状态 of n records" for history */
char *sgz_batch_make_label (const SgzField *field, const SgzKind *kind, guint n);

G_END_DECLS
