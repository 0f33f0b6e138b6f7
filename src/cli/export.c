/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "export/sgz-export.h"
#include "report/sgz-report.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-view.h"

/* What is asked for on the command line. */
typedef struct
{
  char *year;
  char *county;
  char *on;
  gboolean signoff;
  gboolean no_signoff;
  gboolean unmasked;
  gboolean with_attachments;
  char *record;
  char *kind;
  char *view;
  char *output;
} Options;

static void
options_clear (Options *asked)
{
  g_free (asked->year);
  g_free (asked->county);
  g_free (asked->on);
  g_free (asked->record);
  g_free (asked->kind);
  g_free (asked->view);
  g_free (asked->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A file that is there is replaced; that must not be the database itself, whatever its name ends with. */
static gboolean
check_output (const char *database, const char *output, GError **error)
{
  GStatBuf from;
  GStatBuf to;

  if (output == NULL)
    g_set_error_literal (
        error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
        _ ("A file to write is missing; write -o and a name that ends in .xlsx, .pdf or .csv"));
  else if (g_stat (database, &from) == 0 && g_stat (output, &to) == 0 && from.st_dev == to.st_dev
           && from.st_ino == to.st_ino)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                 _ ("“%s” is the database itself; choose another file"), output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_signoff (const Options *asked, GError **error)
{
  if (!asked->signoff || !asked->no_signoff)
    return TRUE;
  g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                       _ ("--signoff and --no-signoff exclude each other"));
  return FALSE;
}

/* The record that the document is about, from what names it and, for a document of any kind, its ledger. */
static gboolean
find_record (SgzStore *store, const SgzReport *report, const Options *asked, SgzReportOptions *options,
             SgzRecord **record, GError **error)
{
  gboolean takes_record = report->subject != NULL || report->is_of_any_kind;

  if ((asked->record != NULL && !takes_record) || (asked->kind != NULL && !report->is_of_any_kind))
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   asked->record != NULL && !takes_record
                       ? _ ("The document “%s” is not about one record, so --record does not go with it")
                       : _ ("The document “%s” has its own ledger, so --kind does not go with it"),
                   report->id);
      return FALSE;
    }
  if (report->is_of_any_kind && (asked->kind == NULL || asked->record == NULL))
    {
      g_set_error (
          error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
          _ ("The document “%s” is about one record; write --kind and its ledger, --record and its name"),
          report->id);
      return FALSE;
    }
  options->kind = asked->kind != NULL ? sgz_kind_find (asked->kind, error) : report->subject;
  if (asked->record == NULL)
    return TRUE;
  *record = options->kind != NULL ? sgz_store_find (store, options->kind, asked->record, error) : NULL;
  if (*record == NULL)
    return FALSE;
  options->record = sgz_record_get_id (*record);
  return TRUE;
}

static gboolean
check_attachments (const SgzReport *report, const Options *asked, GError **error)
{
  if (!asked->with_attachments || report->list_owners != NULL)
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("The document “%s” has no attachments, so --with-attachments does not go with it"),
               report->id);
  return FALSE;
}

/* The kind whose ledger @report is; NULL for a document of another sort. */
static const SgzKind *
find_ledger (const SgzReport *report)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    if (g_strcmp0 (kinds[i]->document, report->id) == 0)
      return kinds[i];
  return NULL;
}

/* The saved view that is asked for, put into @options; its place is the county of the command line. */
static gboolean
find_view (SgzStore *store, const SgzReport *report, const Options *asked, SgzReportOptions *options,
           SgzView **view, GError **error)
{
  const SgzKind *kind = find_ledger (report);

  if (asked->view == NULL)
    return TRUE;
  if (kind == NULL)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("The document “%s” is no ledger, so --view does not go with it"), report->id);
      return FALSE;
    }
  *view = sgz_view_find (store, kind, asked->view, error);
  if (*view == NULL)
    return FALSE;
  if (options->county != NULL)
    sgz_query_set_place ((*view)->query, options->county);
  options->query = (*view)->query;
  options->columns = (const char *const *)(*view)->columns;
  options->view = (*view)->name;
  return TRUE;
}

static gboolean
export_report (SgzStore *store, const SgzReport *report, const Options *asked, const char *day,
               GError **error)
{
  SgzReportOptions options = { .day = day,
                               .signed_off = asked->signoff || (report->is_signed_off && !asked->no_signoff),
                               .unmasked = asked->unmasked };
  g_autofree char *county = NULL;
  g_autoptr (SgzRecord) record = NULL;
  g_autoptr (SgzView) view = NULL;

  options.year = sgz_arguments_read_year (store, asked->year, error);
  if (options.year == 0)
    return FALSE;
  if (asked->county != NULL && (county = sgz_arguments_read_county (store, asked->county, error)) == NULL)
    return FALSE;
  options.county = county;
  if (!check_attachments (report, asked, error)
      || !find_record (store, report, asked, &options, &record, error)
      || !find_view (store, report, asked, &options, &view, error))
    return FALSE;

  g_autoptr (SgzTable) table = sgz_report_build (report, store, &options, error);
  if (table == NULL || !sgz_export_document (table, store, asked->output, NULL, NULL, NULL, error))
    return FALSE;
  g_autofree char *folder = asked->with_attachments
                                ? sgz_export_attachments (report, store, &options, asked->output, NULL, error)
                                : NULL;
  return folder != NULL || !asked->with_attachments;
}

static int
export_asked (const Options *asked, char *const *words, GError **error)
{
  if (!check_signoff (asked, error) || !check_output (words[0], asked->output, error))
    return SGZ_STATUS_FAILED;
  const SgzReport *report = sgz_report_find (words[1], error);
  g_autofree char *day = report != NULL ? sgz_arguments_read_day (asked->on, error) : NULL;
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (words[0], error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  if (export_report (store, report, asked, day, error))
    sgz_stdout_line (asked->output, error);
  return SGZ_STATUS_DONE;
}

static int
run_export (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) asked = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &asked.year, N_ ("The task year; the newest unless given"),
      "YEAR" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &asked.county, N_ ("Only this county, by code or name"),
      "COUNTY" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &asked.on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    { "signoff", 0, 0, G_OPTION_ARG_NONE, &asked.signoff, N_ ("With the line for signatures"), NULL },
    { "no-signoff", 0, 0, G_OPTION_ARG_NONE, &asked.no_signoff, N_ ("Without the line for signatures"),
      NULL },
    { "unmasked", 0, 0, G_OPTION_ARG_NONE, &asked.unmasked,
      N_ ("With telephone and certificate numbers in full"), NULL },
    { "with-attachments", 0, 0, G_OPTION_ARG_NONE, &asked.with_attachments,
      N_ ("With a folder of the attachments that belong to it, beside the file"), NULL },
    { "record", 0, 0, G_OPTION_ARG_FILENAME, &asked.record,
      N_ ("The one record that the document is about, by name, code or id"), "NAME" },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &asked.kind,
      N_ ("The ledger of that record, where the document goes with every ledger"), "KIND" },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &asked.view,
      N_ ("Of a ledger only what this saved view lists, in its columns and order"), "NAME" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &asked.output, N_ ("The file to write"),
      "FILE.xlsx|.pdf|.csv" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 2, 2, args, &words, error))
    return SGZ_STATUS_DONE;
  return export_asked (&asked, words, error);
}

const SgzCommand sgz_command_export = {
  .name = "export",
  .arguments = "DB DOCUMENT -o FILE",
  .summary = N_ ("Write a document as a workbook, a PDF or CSV"),
  .run = run_export,
};
