/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "report/letter-draft.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

/* A draft is a few pages: what is larger is another file. */
#define MOST_BYTES (1024 * 1024)

typedef struct
{
  char *year;
  char *period;
  char *on;
  char *set;
  gboolean fresh;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->year);
  g_free (asked->period);
  g_free (asked->on);
  g_free (asked->set);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static const SgzReport *
find_letter (const char *name, GError **error)
{
  const SgzReport *report = sgz_report_find (name, error);

  if (report == NULL || report->build_letter != NULL)
    return report;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("“%s” is a table; its text is made by “export”, not kept"), report->title);
  return NULL;
}

/* What an officer would hardly want to keep in place of the letter that the register gives. */
static gboolean
check_letter (SgzLetter *letter, const char *path, GError **error)
{
  const char *day = sgz_letter_get_day (letter);

  if (*sgz_letter_get_title (letter) == '\0' || sgz_letter_get_blocks (letter)->len == 0)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("%s is no text of a letter: it has no title (标题) or nothing below it"), path);
      return FALSE;
    }
  if (*day != '\0' && !sgz_date_is_valid (day))
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("%s: “%s” is not a day (日期); write it as 2021-07-08"), path, day);
      return FALSE;
    }
  return TRUE;
}

static SgzLetter *
read_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length > MOST_BYTES || !g_utf8_validate (text, (gssize)length, NULL))
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("%s is no text of a letter: it must be UTF-8 and smaller than 1 MB"), path);
      return NULL;
    }
  g_autoptr (SgzLetter) letter = sgz_letter_from_text (text);
  return check_letter (letter, path, error) ? g_steal_pointer (&letter) : NULL;
}

static gboolean
keep_file (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, const char *path,
           GError **error)
{
  g_autoptr (SgzLetter) letter = read_file (path, error);
  g_autoptr (SgzRecord) record
      = letter != NULL ? sgz_letter_draft_make (report, store, options, letter, options->day, error) : NULL;

  return record != NULL && sgz_store_save (store, record, error);
}

static gboolean
print_letter (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, gboolean fresh,
              GError **error)
{
  g_autoptr (SgzLetter) letter = fresh ? sgz_report_compose_letter (report, store, options, error)
                                       : sgz_report_build_letter (report, store, options, error);

  if (letter == NULL)
    return FALSE;

  g_autofree char *text = sgz_letter_to_text (letter);
  return sgz_stdout_write (text, error);
}

static gboolean
run_asked (const Asked *asked, char *const *words, GError **error)
{
  const SgzReport *report = find_letter (words[1], error);
  g_autofree char *day = report != NULL ? sgz_arguments_read_day (asked->on, error) : NULL;
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (words[0], error) : NULL;
  SgzReportOptions options = { .day = day };

  if (store == NULL)
    return FALSE;
  options.year = sgz_arguments_read_year (store, asked->year, error);
  if (options.year == 0 || !sgz_arguments_read_period (asked->period, &options.period, error))
    return FALSE;
  if (asked->set != NULL)
    return keep_file (report, store, &options, asked->set, error);
  return print_letter (report, store, &options, asked->fresh, error);
}

static int
run_letter (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Asked) asked = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &asked.year, N_ ("The year; the newest task year unless given"),
      "YEAR" },
    { "period", 0, 0, G_OPTION_ARG_FILENAME, &asked.period,
      N_ ("The month, quarter or half of the year, from 1; the one of the day unless given"), "N" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &asked.on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    { "set", 0, 0, G_OPTION_ARG_FILENAME, &asked.set,
      N_ ("Keep the text of this file as the draft, instead of printing it"), "FILE" },
    { "fresh", 0, 0, G_OPTION_ARG_NONE, &asked.fresh,
      N_ ("The letter as the register gives it now, whatever draft is kept"), NULL },
    { NULL },
  };

  if (sgz_arguments_parse (command, options, 2, 2, args, &words, error))
    {
      if (asked.set != NULL && asked.fresh)
        g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                             _ ("--set and --fresh don't go together"));
      else
        run_asked (&asked, words, error);
    }
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_letter = {
  .name = "letter",
  .arguments = "DB DOCUMENT",
  .summary = N_ ("Print the text of a letter, or keep an edited one as its draft"),
  .run = run_letter,
};
