/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "export/sgz-export.h"
#include "report/sgz-report.h"
#include "sgz-forms-private.h"
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
  char *period;
  char *format;
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
  g_free (asked->period);
  g_free (asked->format);
  g_free (asked->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_output_given (const Options *asked, gboolean is_letter, GError **error)
{
  if (asked->output != NULL || asked->format != NULL)
    return TRUE;
  g_set_error_literal (
      error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
      is_letter ? _ ("A file to write is missing; write -o and a name that ends in .docx or .pdf")
                : _ ("A file to write is missing; write -o and a name that ends in .xlsx, .pdf or .csv"));
  return FALSE;
}

/* (transfer full): where the document goes: the name asked for, with the ending of the format where it has another; in the folder at hand
 * under the document's own name where none was asked for. */
static char *
make_path (const Options *asked, const char *file_name)
{
  g_autofree char *ending = asked->format != NULL ? g_strconcat (".", asked->format, NULL) : g_strdup ("");
  char *path = NULL;

  if (asked->output != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (asked->output, -1);
      return g_strconcat (asked->output, g_str_has_suffix (lower, ending) ? "" : ending, NULL);
    }
  path = g_strconcat (file_name, ending, NULL);
  return g_strdelimit (path, "/\\", '-');
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

/* Builds and writes the document. Returns: (transfer full): where it went */
static char *
export_built (SgzStore *store, const char *database, const SgzReport *report, const Options *asked,
              const SgzReportOptions *options, GError **error)
{
  gboolean is_letter = report->build_letter != NULL;
  g_autoptr (SgzLetter) letter = is_letter ? sgz_report_build_letter (report, store, options, error) : NULL;
  g_autoptr (SgzTable) table = !is_letter ? sgz_report_build (report, store, options, error) : NULL;

  if (letter == NULL && table == NULL)
    return NULL;
  const char *name = is_letter ? sgz_letter_get_file_name (letter) : sgz_table_get_file_name (table);
  g_autofree char *path = make_path (asked, name != NULL ? name : report->title);
  if (!sgz_arguments_check_output (database, path, error)
      || !(is_letter ? sgz_export_letter (letter, store, path, NULL, NULL, NULL, error)
                     : sgz_export_document (table, store, path, NULL, NULL, NULL, error)))
    return NULL;
  g_autofree char *folder
      = asked->with_attachments ? sgz_export_attachments (report, store, options, path, NULL, error) : NULL;
  return folder != NULL || !asked->with_attachments ? g_steal_pointer (&path) : NULL;
}

/* Returns: (transfer full): where it went */
static char *
export_report (SgzStore *store, const char *database, const SgzReport *report, const Options *asked,
               const char *day, GError **error)
{
  SgzReportOptions options = { .day = day,
                               .signed_off = asked->signoff || (report->is_signed_off && !asked->no_signoff),
                               .unmasked = asked->unmasked };
  g_autofree char *county = NULL;
  g_autoptr (SgzRecord) record = NULL;
  g_autoptr (SgzView) view = NULL;

  options.year = sgz_arguments_read_year (store, asked->year, error);
  if (options.year == 0 || !sgz_arguments_read_period (asked->period, &options.period, error))
    return NULL;
  if (asked->county != NULL && (county = sgz_arguments_read_county (store, asked->county, error)) == NULL)
    return NULL;
  options.county = county;
  if (!check_attachments (report, asked, error)
      || !find_record (store, report, asked, &options, &record, error)
      || !find_view (store, report, asked, &options, &view, error))
    return NULL;
  return export_built (store, database, report, asked, &options, error);
}

/* Before anything is opened: whether the document can be written as what is asked for. */
static gboolean
check_format (const SgzReport *report, const char *database, const Options *asked, GError **error)
{
  g_autofree char *path = make_path (asked, report->title);

  return sgz_arguments_check_output (database, path, error)
         && check_output_given (asked, report->build_letter != NULL, error)
         && sgz_export_check_format (report, path, error);
}

static int
export_asked (const Options *asked, char *const *words, GError **error)
{
  if (!check_signoff (asked, error))
    return SGZ_STATUS_FAILED;
  const SgzReport *report = sgz_report_find (words[1], error);
  if (report == NULL || !check_format (report, words[0], asked, error))
    return SGZ_STATUS_FAILED;
  g_autofree char *day = sgz_arguments_read_day (asked->on, error);
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (words[0], error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  g_autofree char *path = export_report (store, words[0], report, asked, day, error);
  if (path != NULL)
    sgz_stdout_line (path, error);
  return SGZ_STATUS_DONE;
}

/* Forms go into a folder, a file each. */
static int
export_forms (const Options *asked, char *const *words, GError **error)
{
  const char *folder = words[2] != NULL ? words[2] : asked->output;

  if (folder == NULL || (words[2] != NULL && asked->output != NULL))
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                           _ ("Write the one folder that the forms go into"));
      return SGZ_STATUS_FAILED;
    }
  if (asked->on != NULL || asked->view != NULL || asked->kind != NULL || asked->period != NULL
      || asked->with_attachments || asked->signoff || asked->no_signoff || asked->unmasked
      || (asked->format != NULL && !g_str_equal (asked->format, "xlsx")))
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                           _ ("Only --year, --county and --record go with self-score forms"));
      return SGZ_STATUS_FAILED;
    }
  return sgz_forms_export (words[0], folder, asked->year, asked->county, asked->record, error);
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
    { "period", 0, 0, G_OPTION_ARG_FILENAME, &asked.period,
      N_ ("The month, quarter or half of the year, from 1; the one of the day unless given"), "N" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &asked.format,
      N_ ("How it is written, for a file that is named after the document"), "xlsx|docx|pdf|csv" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &asked.output, N_ ("The file to write"),
      "FILE.xlsx|.docx|.pdf|.csv" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 2, 3, args, &words, error))
    return SGZ_STATUS_DONE;
  if (sgz_forms_is_meant (words[1]))
    return export_forms (&asked, words, error);
  if (words[2] != NULL)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is too much"), words[2]);
      return SGZ_STATUS_FAILED;
    }
  return export_asked (&asked, words, error);
}

const SgzCommand sgz_command_export = {
  .name = "export",
  .arguments = "DB DOCUMENT -o FILE | DB evaluation-form FOLDER",
  .summary = N_ ("Write a document as a workbook, a text document, a PDF or CSV"),
  .run = run_export,
};
