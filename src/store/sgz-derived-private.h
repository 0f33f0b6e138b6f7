/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-kind.h"

G_BEGIN_DECLS

/**
 * sgz_derived_get:
 * @field: a derived field of @kind
 *
 * Returns: the SQL expression it is worked out by, over the kind's table as t and for the day :day; from
 *   resources/derived/<kind>.<field>.sql, where another derived field of the kind stands in braces
 */
const char *sgz_derived_get (const SgzKind *kind, const SgzField *field);

/* Returns: (transfer full): what stands for @field in SQL over the kind's table as t: its column, or its expression */
char *sgz_derived_column (const SgzKind *kind, const SgzField *field);

G_END_DECLS
