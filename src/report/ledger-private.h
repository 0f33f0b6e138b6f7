/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report-private.h"

G_BEGIN_DECLS

/**
 * SgzLedgerGroup:
 * @code: a county's code, %NULL for what is of no county, or for all
 * @name: (nullable): what stands in the county's column
 *
 * Rows that stand together.
 */
typedef struct
{
  char *code;
  char *name;
  gint64 n_rows;
} SgzLedgerGroup;

/**
 * SgzLedger:
 * @query: all its records
 * @fields: (element-type SgzField): its columns after those for number and county
 * @groups: (element-type SgzLedgerGroup): those that have rows
 * @first_field: the column of the first field
 *
 * What the rows of a ledger are made from; its table keeps it for as long as it may be asked for them.
 */
typedef struct
{
  SgzStore *store;
  const SgzKind *kind;
  SgzQuery *query;
  GPtrArray *fields;
  GArray *groups;
  gint64 n_records;
  const char *county_title;
  int first_field;
  gboolean has_county;
  gboolean has_sums;
  gboolean has_subtotals;
  gboolean unmasked;
} SgzLedger;

/* Returns: (transfer full): the records of @group */
SgzQuery *sgz_ledger_make_query (const SgzLedger *ledger, const SgzLedgerGroup *group);

/* How many rows there will be, with subtotals and total. */
gint64 sgz_ledger_count_rows (const SgzLedger *ledger);

/* The ledger's row source. */
gboolean sgz_ledger_walk (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
                          GCancellable *cancellable, GError **error);

G_END_DECLS
