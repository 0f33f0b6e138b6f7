/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-period.h"
#include "sgz-letter.h"
#include "sgz-table.h"
#include "store/sgz-store.h"

G_BEGIN_DECLS

#define SGZ_REPORT_ERROR (sgz_report_error_quark ())

typedef enum
{
  SGZ_REPORT_ERROR_UNKNOWN = 1, /* no document of that id */
  SGZ_REPORT_ERROR_NO_RECORD,   /* a document about one record without one */
  SGZ_REPORT_ERROR_NO_DATA,     /* nothing to report on: the message says what is missing */
  SGZ_REPORT_ERROR_PERIOD,      /* no such period in a year */
} SgzReportError;

GQuark sgz_report_error_quark (void);

/**
 * SgzReportOptions:
 * @year: the year reported on
 * @period: for a document of a part of the year, which one, from 1; 0 for the one that @day is in
 * @county: (nullable): a county's code, %NULL for the whole city
 * @day: the day figures are taken on, ISO
 * @signed_off: whether the sign-off line is printed
 * @unmasked: whether sensitive fields are printed in full
 * @kind: (nullable): for a document about a record of any kind, that kind
 * @record: (nullable): the id of the one record that a document with a subject is about
 * @query: (nullable): for a ledger, the records of a view in its order, instead of those of year and county
 * @columns: (nullable) (array zero-terminated=1): and the codes of the fields it shows; codes that are gone are passed over
 * @view: (nullable): and what the view is called
 */
typedef struct
{
  int year;
  int period;
  const char *county;
  const char *day;
  gboolean signed_off;
  gboolean unmasked;
  const SgzKind *kind;
  const char *record;
  const SgzQuery *query;
  const char *const *columns;
  const char *view;
} SgzReportOptions;

typedef struct _SgzReport SgzReport;

/**
 * SgzReport:
 * @id: its name in commands
 * @title: what the list of documents calls it, Chinese in any locale
 * @group: the heading it stands under there
 * @is_signed_off: whether it has a sign-off line unless the officer leaves it out
 * @is_masked: whether it prints sensitive fields
 * @kind: (nullable): of a ledger, what it lists
 * @subject: (nullable): the kind of the one record it is about
 * @is_subject_optional: whether it is also about all of them, where none is chosen
 * @is_of_any_kind: whether it is about one record of the kind in the options
 * @frequency: of a document of a part of the year, how many there are in one
 * @build: asks the store and lays the document out; %NULL for a letter. The period of its options is always set
 * @build_letter: the same for a letter; %NULL for a table
 * @list_owners: (nullable): the records whose attachments go with it: (transfer full) (element-type SgzRecord), or %NULL
 *   with an error
 *
 * A document the office hands in.
 */
struct _SgzReport
{
  const char *id;
  const char *title;
  const char *group;
  gboolean is_signed_off;
  gboolean is_masked;
  const SgzKind *kind;
  const SgzKind *subject;
  gboolean is_subject_optional;
  gboolean is_of_any_kind;
  SgzFrequency frequency;
  SgzTable *(*build) (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                      GError **error);
  SgzLetter *(*build_letter) (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                              GError **error);
  GPtrArray *(*list_owners) (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                             GError **error);
};

/* Whether a view of @kind with @columns (nullable, ended by %NULL) shows sensitive fields. */
gboolean sgz_report_view_is_masked (const SgzKind *kind, const char *const *columns);

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

/**
 * sgz_report_build_letter:
 * @report: a letter
 *
 * Returns: (transfer full): the letter as the register gives it today, or as an officer last saved it in its duty's draft
 */
SgzLetter *sgz_report_build_letter (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                                    GError **error);

/* The same, but always as the register gives it: what a draft starts from and is compared with. */
SgzLetter *sgz_report_compose_letter (const SgzReport *report, SgzStore *store,
                                      const SgzReportOptions *options, GError **error);

/* (transfer full): where a document came from: small print on paper, so that a printed sheet can be traced. */
char *sgz_report_describe_origin (SgzStore *store);

G_END_DECLS
