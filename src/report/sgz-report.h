/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-table.h"
#include "store/sgz-store.h"

G_BEGIN_DECLS

#define SGZ_REPORT_ERROR (sgz_report_error_quark ())

typedef enum
{
  SGZ_REPORT_ERROR_UNKNOWN = 1, /* no document of that id */
  SGZ_REPORT_ERROR_NO_DATA,     /* nothing to report on: the message says what is missing */
} SgzReportError;

GQuark sgz_report_error_quark (void);

/**
 * SgzReportOptions:
 * @year: the year reported on
 * @county: (nullable): a county's code, %NULL for the whole city
 * @day: the day figures are taken on, ISO
 * @signed_off: whether the sign-off line is printed
 * @unmasked: whether sensitive fields are printed in full
 */
typedef struct
{
  int year;
  const char *county;
  const char *day;
  gboolean signed_off;
  gboolean unmasked;
} SgzReportOptions;

/**
 * SgzReport:
 * @id: its name in commands
 * @title: what the list of documents calls it, Chinese in any locale
 * @group: the heading it stands under there
 * @is_signed_off: whether it has a sign-off line unless the officer leaves it out
 * @is_masked: whether it prints sensitive fields
 * @build: asks the store and lays the document out
 *
 * A document the office hands in.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *group;
  gboolean is_signed_off;
  gboolean is_masked;
  SgzTable *(*build) (SgzStore *store, const SgzReportOptions *options, GError **error);
} SgzReport;

/* Every document, in the order of the list. */
const SgzReport *const *sgz_report_list (size_t *n_reports);

/* By id or by title; %NULL with @error set (%SGZ_REPORT_ERROR_UNKNOWN). */
const SgzReport *sgz_report_find (const char *name, GError **error);

/**
 * sgz_report_build:
 *
 * Returns: (transfer full): the document, finished, with its origin in small print
 */
SgzTable *sgz_report_build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                            GError **error);

G_END_DECLS
