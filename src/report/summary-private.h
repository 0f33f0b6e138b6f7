/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report-private.h"
#include "store/sgz-measure.h"

G_BEGIN_DECLS

/**
 * SgzSummaryColumn:
 * @group: (nullable): the heading above it, shared with its neighbours of the same
 * @measure: what is counted, %NULL where @formula computes it
 * @parts: the parts that are added up, ended by %NULL; none for all
 * @factor: what each is multiplied with; 0 is 1
 * @operands: for @formula, other columns of the summary counted from 0
 *
 * A column of a summary by county.
 */
typedef struct
{
  const char *title;
  const char *group;
  const char *measure;
  const char *parts[4];
  SgzFormat format; /* 0 is a whole number */
  gint64 factor;
  SgzFormula formula;
  int n_operands;
  int operands[SGZ_TABLE_OPERANDS];
  int width; /* 0 is 9 */
} SgzSummaryColumn;

/* How many columns stand before those of the summary: 序号 and 县(区). */
#define SGZ_SUMMARY_FIRST 2

/**
 * sgz_summary_build:
 *
 * Returns: (transfer full): a row a county and one of the city itself where it has something, and 合计; without notes
 */
SgzTable *sgz_summary_build (const char *title, const SgzSummaryColumn *columns, size_t n_columns,
                             SgzStore *store, const SgzReportOptions *options, GError **error);

/**
 * sgz_summary_set_quota:
 * @column: counts the stations that have a quota
 * @code: the requirement that says how much of what, and of which stations
 * @quota: (out) (optional): how much
 * @is_of_all: (out) (optional): whether pilots have it too
 *
 * Makes @column the sum of their quotas; of none where the requirement is no longer in force.
 */
gboolean sgz_summary_set_quota (SgzSummaryColumn *column, SgzStore *store, const char *code, gint64 *quota,
                                gboolean *is_of_all, GError **error);

/* Sets @first to the first year of the five that the year of @options is in, as the rule R07 has it: to that year itself where the rule
 * is no longer in force. Returns: %FALSE with @error set where that cannot be read. */
gboolean sgz_summary_read_window (SgzStore *store, const SgzReportOptions *options, int *first,
                                  GError **error);

/* Asks whether there is anything of @place, or fills the row added last with what there is. */
typedef gboolean (*SgzSummaryFunc) (SgzTable *table, const char *place, gpointer user_data);

/**
 * sgz_summary_add_counties:
 *
 * Adds a numbered row for each county of @options and has @fill fill it. Divisions that were no county in its year, and the city
 * itself (市本级), have a row where @has_any says that there is something to show.
 */
gboolean sgz_summary_add_counties (SgzTable *table, SgzStore *store, const SgzReportOptions *options,
                                   SgzSummaryFunc has_any, SgzSummaryFunc fill, gpointer user_data,
                                   GError **error);

G_END_DECLS
