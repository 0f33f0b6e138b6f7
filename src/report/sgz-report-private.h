/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report.h"
#include "store/sgz-year.h"

G_BEGIN_DECLS

extern const SgzReport sgz_report_construction_tasks;
extern const SgzReport sgz_report_task_progress;
extern const SgzReport sgz_report_station_ledger;

/* The year of @options; %NULL with @error set (%SGZ_REPORT_ERROR_NO_DATA) where no task is set for it. */
SgzYear *sgz_report_read_tasks (SgzStore *store, const SgzReportOptions *options, GError **error);

/* (transfer full): the unit that fills the table in: the database's issuing body, or the county's bureau. */
char *sgz_report_format_issuer (SgzStore *store, const SgzReportOptions *options);

G_END_DECLS
