/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report.h"
#include "store/sgz-year.h"

G_BEGIN_DECLS

extern const SgzReport sgz_report_construction_tasks;
extern const SgzReport sgz_report_task_progress;
extern const SgzReport sgz_report_station_ledger;
extern const SgzReport sgz_report_readiness;
extern const SgzReport sgz_report_station_file;
extern const SgzReport sgz_report_staff_summary;
extern const SgzReport sgz_report_volunteer_summary;
extern const SgzReport sgz_report_organisation_summary;
extern const SgzReport sgz_report_project_file;
extern const SgzReport sgz_report_funding_summary;
extern const SgzReport sgz_report_assistance_share;
extern const SgzReport sgz_report_service_summary;
extern const SgzReport sgz_report_reporting_board;
extern const SgzReport sgz_report_rectification_notice;
extern const SgzReport sgz_report_correction_note;
extern const SgzReport sgz_report_export_log;
extern const SgzReport sgz_report_evaluation_scheme;
extern const SgzReport sgz_report_coverage;
extern const SgzReport sgz_report_rule_check;
extern const SgzReport sgz_report_evaluation_sheet;
extern const SgzReport sgz_report_evaluation_summary;
extern const SgzReport sgz_report_satisfaction_summary;
extern const SgzReport sgz_report_commendation_list;
extern const SgzReport sgz_report_evaluation_bulletin;
extern const SgzReport sgz_report_pilot_dispatch;
extern const SgzReport sgz_report_pilot_dispatch_note;
extern const SgzReport sgz_report_quarterly_bulletin;
extern const SgzReport sgz_report_half_year_report;

/* The note under a document that hides what is sensitive. */
#define SGZ_REPORT_MASKED "联系电话、证书编号等信息已作脱敏处理，中间各位以“*”代替。"

/* The year of @options; %NULL with @error set (%SGZ_REPORT_ERROR_NO_DATA) where no task is set for it. */
SgzYear *sgz_report_read_tasks (SgzStore *store, const SgzReportOptions *options, GError **error);

/* The counties of @options, under their names of its year. */
SgzYear *sgz_report_read_counties (SgzStore *store, const SgzReportOptions *options, GError **error);

/* (transfer full): their names by the six digits of their codes. */
GHashTable *sgz_report_read_county_names (SgzStore *store, const SgzReportOptions *options, GError **error);

/* @options with its period set, where @report has any: the one asked for, or the one that the day is in. %FALSE with @error set
 * (%SGZ_REPORT_ERROR_PERIOD) where there is no such period in a year. */
gboolean sgz_report_set_period (const SgzReport *report, SgzReportOptions *options, GError **error);

/* (transfer full): hundredths of a per cent as a number of per cents, without decimals where it has none: 3, 3.50. */
char *sgz_report_format_percent (gint64 hundredths);

/* (transfer full): the unit that fills the table in: the database's issuing body, or the county's bureau. */
char *sgz_report_format_issuer (SgzStore *store, const SgzReportOptions *options);

/* Sets issuer, period and unit: the period is 截至 and the day of @options where @period is NULL. */
void sgz_report_set_line (SgzTable *table, SgzStore *store, const SgzReportOptions *options,
                          const char *period, const char *unit);

/* Adds a number at the start of rows, and a county's name. */
void sgz_report_add_number_column (SgzTable *table);
int sgz_report_add_text_column (SgzTable *table, const char *title, int width, gboolean is_centred);
int sgz_report_add_count_column (SgzTable *table, int group, const char *title, int width);
int sgz_report_add_share_column (SgzTable *table, int group, const char *title, int part, int whole);

/* Only what stands on @day: from the field @from (nullable), that day too, until the field @to (nullable), not on that day. Where @from
 * is the kind's own, records without that day stand too. */
void sgz_report_bound_by_day (SgzQuery *query, const SgzKind *kind, const char *from, const char *to,
                              const char *day);

/* (transfer full): @field of @record as a document shows it: masked where it is sensitive, unless @unmasked */
char *sgz_report_show (const SgzRecord *record, const SgzField *field, gboolean unmasked);

/* The title of a column of @field, with its unit: 计划金额（元）. */
char *sgz_report_title_field (const SgzField *field);

/* How wide the column of @field is, in half-width characters. */
int sgz_report_get_width (const SgzField *field);

/* What the numbers of @field are in a table; text where it is not a number. */
SgzFormat sgz_report_get_format (const SgzField *field);

/* Whether subtotals and totals sum it. */
gboolean sgz_report_is_summed (const SgzField *field);

/* The generic ledger of @report's kind, or the view in @options. */
SgzTable *sgz_report_build_ledger (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                                   GError **error);

/* The one record that @report is about; %NULL with @error set where none was named. */
SgzRecord *sgz_report_get_subject (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                                   GError **error);

G_END_DECLS
