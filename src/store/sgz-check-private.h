/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store-private.h"

G_BEGIN_DECLS

/**
 * SgzFault:
 * @check: (nullable): the name of the check that found it; %NULL for the inspections of references
 * @id: the record it is told of
 * @other: (nullable): the one it refers to, where that may be the one that was changed
 * @field: (nullable): the field of the first that refers to it
 * @message: a sentence an officer can act on
 *
 * Records that don't go together, found by one of the queries in resources/checks/ or an inspection.
 */
typedef struct
{
  const char *check;
  char *id;
  char *other;
  const SgzField *field;
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

/* Adds a #SgzFault to @faults for each record that belongs to a void one, refers to one anew or stands under itself: of those that
 * @entry touched, or of all (0), then with what refers to nothing and what the checks find. */
gboolean sgz_integrity_inspect (SgzStore *store, gint64 entry, GPtrArray *faults, GError **error);

G_END_DECLS
