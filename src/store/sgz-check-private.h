/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store-private.h"

G_BEGIN_DECLS

/**
 * SgzFault:
 * @check: the name of the check that found it
 * @id: the record it is told of
 * @message: a sentence an officer can act on
 *
 * Records that don't go together, found by one of the queries in resources/checks/.
 */
typedef struct
{
  const char *check;
  char *id;
  char *message;
} SgzFault;

void sgz_fault_free (SgzFault *fault);

/**
 * sgz_check_run:
 * @warnings: whether to look for what asks for an explanation, or for what is refused
 * @ids: (nullable) (element-type utf8): only faults that these records have a part in; %NULL for all
 *
 * Returns: (transfer full) (element-type SgzFault): what was found, one of a check and a record; %NULL with @error set
 */
GPtrArray *sgz_check_run (SgzStore *store, gboolean warnings, GPtrArray *ids, GError **error);

G_END_DECLS
