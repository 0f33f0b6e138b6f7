/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report-private.h"
#include "store/sgz-evaluation.h"

G_BEGIN_DECLS

/**
 * sgz_report_take_evaluations:
 * @subject: (nullable): "station" or "system"; %NULL for both, systems first
 *
 * Returns: (transfer full) (element-type SgzEvaluation): the evaluations of the year of @options, a scheme each, without results; those
 *   in which the county of @options has no sheet are left out. %NULL with @error set (%SGZ_REPORT_ERROR_NO_DATA) where there are none
 */
GPtrArray *sgz_report_take_evaluations (SgzStore *store, const SgzReportOptions *options, const char *subject,
                                        GError **error);

/* (transfer full): the totals (gint64) of the year before, by the id of the station, or by the code of the county whose system
 * it is. */
GHashTable *sgz_report_take_last_totals (SgzStore *store, const SgzReportOptions *options, GError **error);

/* The name of the band it reached; (nullable). */
const char *sgz_evaluated_get_grade (const SgzEvaluated *evaluated, const SgzScheme *scheme);

/* (nullable): the name that the county of @evaluated has in @names, see sgz_report_read_county_names(). */
const char *sgz_evaluated_get_county (const SgzEvaluated *evaluated, GHashTable *names);

/* (transfer full) (nullable): the dimension with the highest share of its points: a start for the office's own words. */
char *sgz_evaluated_describe_best (const SgzEvaluated *evaluated, const SgzScheme *scheme);

/* (transfer container) (element-type SgzEvaluated): those of the best grade, the highest total first. */
GPtrArray *sgz_evaluation_list_best (const SgzEvaluation *evaluation);

/* Adds what the grades are as a note, and what the scheme says of its weights. */
void sgz_report_note_scheme (SgzTable *table, const SgzKeptScheme *scheme);

/* Adds how many of the sheets are not locked, whose points may change, as a note; none where all are. */
void sgz_report_note_unlocked (SgzTable *table, const GPtrArray *sheets);

/**
 * sgz_report_make_score_sheet:
 * @scheme: by which @evaluated was scored, with its result
 * @ranked: (nullable): the same among all of its evaluation, with grade and ranks
 *
 * Returns: (transfer full): the score sheet, not finished; %NULL with @error set
 */
SgzTable *sgz_report_make_score_sheet (SgzStore *store, const SgzReportOptions *options,
                                       const SgzKeptScheme *scheme, SgzEvaluated *evaluated,
                                       const SgzEvaluated *ranked, GError **error);

/**
 * sgz_report_make_dimension_means:
 * @names: see sgz_report_read_county_names()
 *
 * Returns: (transfer full): a row a county and one for all: means of the dimensions and of the total, with a chart
 */
SgzTable *sgz_report_make_dimension_means (SgzStore *store, const SgzReportOptions *options,
                                           const SgzEvaluation *evaluation, GHashTable *names);

/* (transfer full): a row a county: how many stations reached each grade, with a chart. */
SgzTable *sgz_report_make_grade_counts (SgzStore *store, const SgzReportOptions *options,
                                        const SgzEvaluation *evaluation, GHashTable *names);

/* The name of the county of @evaluated in @names, or 市本级. */
const char *sgz_evaluated_name_county (const SgzEvaluated *evaluated, GHashTable *names);

/**
 * sgz_report_add_sheet_rows:
 * @evidence: where answers are shown, by the id of the indicator
 *
 * Adds columns and rows of a score sheet: indicators under their dimensions, 小计 and 合计.
 */
void sgz_report_add_sheet_rows (SgzTable *table, const SgzScheme *scheme, const SgzResult *result,
                                SgzAudience audience, const SgzKeptScheme *kept, GHashTable *evidence);

G_END_DECLS
