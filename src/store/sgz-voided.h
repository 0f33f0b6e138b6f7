/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzVoidedRecord:
 * @at: when it was voided, ISO date and time with offset; %NULL where history does not know
 * @officer: (nullable): by whom
 *
 * A record that was voided; its reason is the record's.
 */
typedef struct
{
  SgzRecord *record;
  char *at;
  char *officer;
} SgzVoidedRecord;

void sgz_voided_record_free (SgzVoidedRecord *voided);

/**
 * sgz_voided_list:
 * @limit: at most how many of each kind, -1 for all
 *
 * Returns: (transfer full) (element-type SgzVoidedRecord): the voided records of every kind, the one voided last first
 */
GPtrArray *sgz_voided_list (SgzStore *store, gint64 limit, GError **error);

G_END_DECLS
