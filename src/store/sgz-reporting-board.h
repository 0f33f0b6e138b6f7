/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-period.h"
#include "sgz-store.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_REPORTING_WAITING = 1, /* 未报, and its day is still to come */
  SGZ_REPORTING_REPORTED,
  SGZ_REPORTING_RETURNED,
  SGZ_REPORTING_OVERDUE,
  SGZ_REPORTING_NONE, /* not asked for: before the first year, or before the policy came into force */
} SgzReportingState;

/**
 * SgzReportingCell:
 * @record: what is kept of it; a new one, filled in but without an id, where nothing was recorded yet. Copy it to change it
 * @due_on: the day it is due, ISO
 *
 * What one county hands in for one period. Nothing is asked for where there is no record.
 */
typedef struct
{
  SgzReportingState state;
  SgzRecord *record;
  const char *due_on;
} SgzReportingCell;

/**
 * SgzReportingTable:
 * @reporting: the requirement
 * @n_periods: how many periods a year has
 * @cells: (array): a cell a county and period: those of the first county first
 */
typedef struct
{
  SgzRecord *reporting;
  SgzFrequency frequency;
  int n_periods;
  SgzReportingCell *cells;
} SgzReportingTable;

/**
 * SgzReportingBoard:
 * @counties: (element-type SgzRecord): in their fixed order
 * @tables: (element-type SgzReportingTable): what is asked for in the year, the most frequent first
 *
 * What the counties handed in for a year (body 三(三)), as it stands on a day: expected by the requirements, kept in the register, or
 * both. Nothing is written to make it.
 */
typedef struct
{
  int year;
  char *day;
  GPtrArray *counties;
  GPtrArray *tables;
} SgzReportingBoard;

/**
 * sgz_reporting_board_read:
 * @county: (nullable): only this county, by code
 * @day: the day it stands on, ISO
 */
SgzReportingBoard *sgz_reporting_board_read (SgzStore *store, int year, const char *county, const char *day,
                                             GError **error);
void sgz_reporting_board_free (SgzReportingBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzReportingBoard, sgz_reporting_board_free)

/* The cell of the nth county and of a period, from 1. */
SgzReportingCell *sgz_reporting_table_get (const SgzReportingTable *table, guint county, int period);

/* How many cells of @county (nullable, by code: all) are in @state. */
guint sgz_reporting_board_count (const SgzReportingBoard *board, const char *county, SgzReportingState state);

/* What the state is called: 未报, 已报, 退回, 逾期; Chinese in any locale. */
const char *sgz_reporting_state_get_title (SgzReportingState state);

/* Records that it was handed in on @day; what was returned the same day is no longer. */
void sgz_reporting_mark_reported (SgzRecord *submission, const char *day);

/* Records that what was handed in was returned. */
void sgz_reporting_mark_returned (SgzRecord *submission, const char *day, const char *reason);

/**
 * sgz_reporting_board_format_reminder:
 * @county: (nullable): a county's code; %NULL for all, one after the other
 *
 * Returns: (transfer full): what reminds a county of what is overdue or was returned, without a name or telephone number of anybody; ""
 *   where nothing is
 */
char *sgz_reporting_board_format_reminder (const SgzReportingBoard *board, SgzStore *store,
                                           const char *county, GError **error);

/* Returns: (transfer full) (element-type SgzRecord): copies of what the reminder speaks of, with the board's day as that of the last
 * reminder, to commit */
GPtrArray *sgz_reporting_board_list_reminded (const SgzReportingBoard *board, const char *county);

G_END_DECLS
