/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every letter has: who issues it, its number, its day, where it came from. */
#include <string.h>

#include "letter-draft.h"
#include "sgz-report-private.h"
#include "store/sgz-office.h"

/* Where a number is written in by hand: as wide as two figures and more. */
#define BLANK "　"

/* (transfer full): 攀民政〔2021〕　号 of the settings, of the year the letter goes out in; "" where they have no pattern. */
static char *
format_blank_number (const SgzRecord *office, SgzLetter *letter, const SgzReportOptions *options)
{
  const char *day = sgz_letter_get_day (letter);
  g_autofree char *pattern = sgz_office_get_text (office, "number_pattern");
  g_autofree char *year = *day != '\0' ? g_strndup (day, 4) : g_strdup_printf ("%d", options->year);
  GString *number = g_string_new (pattern);

  g_string_replace (number, "{年}", year, 0);
  g_string_replace (number, "{号}", BLANK, 0);
  return g_string_free (number, FALSE);
}

/* A number that is left blank, in the draft too, is filled in once the duty has one. The numbers of the settings are the city's. */
static void
complete_number (SgzLetter *letter, const SgzRecord *office, const SgzRecord *duty,
                 const SgzReportOptions *options)
{
  g_autofree char *blank = format_blank_number (office, letter, options);
  const char *number = duty != NULL ? sgz_record_get_text (duty, "number") : NULL;
  const char *now = sgz_letter_get_number (letter);

  if (*now != '\0' && strstr (now, BLANK) == NULL)
    return;
  if (number != NULL)
    sgz_letter_set_number (letter, number);
  else if (options->county == NULL)
    sgz_letter_set_number (letter, blank);
}

static void
complete_file_name (SgzLetter *letter, const SgzReport *report, const SgzReportOptions *options)
{
  g_autofree char *period = sgz_period_format (report->frequency, options->year, options->period);
  g_autofree char *name = g_strconcat (period, report->title, NULL);

  if (*sgz_letter_get_file_name (letter) == '\0')
    sgz_letter_set_file_name (letter, name);
}

static gboolean
complete (SgzLetter *letter, const SgzReport *report, SgzStore *store, const SgzRecord *duty,
          const SgzReportOptions *options, GError **error)
{
  const char *done = duty != NULL ? sgz_record_get_text (duty, "done_on") : NULL;
  g_autofree char *issuer = sgz_report_format_issuer (store, options);
  g_autofree char *origin = sgz_report_describe_origin (store);
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return FALSE;
  if (*sgz_letter_get_title (letter) == '\0')
    sgz_letter_set_title (letter, report->title);
  if (*sgz_letter_get_issuer (letter) == '\0')
    sgz_letter_set_issuer (letter, issuer);
  if (*sgz_letter_get_day (letter) == '\0')
    sgz_letter_set_day (letter, done != NULL ? done : options->day);
  complete_number (letter, office, duty, options);
  complete_file_name (letter, report, options);
  sgz_letter_set_origin (letter, origin);
  sgz_letter_set_document (letter, report->id, !options->unmasked);
  return TRUE;
}

/* A letter that has gone out says nothing of days after its own. */
static void
bound_day (const SgzReport *report, const SgzRecord *duty, SgzReportOptions *options)
{
  const char *done = duty != NULL ? sgz_record_get_text (duty, "done_on") : NULL;
  g_autofree char *first = sgz_period_first_day (report->frequency, options->year, options->period);

  if (done != NULL && strcmp (done, first) >= 0 && strcmp (done, options->day) < 0)
    options->day = done;
}

static SgzLetter *
make_letter (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, gboolean with_draft,
             GError **error)
{
  SgzReportOptions full = *options;
  g_autoptr (SgzRecord) duty = NULL;

  if (!sgz_report_set_period (report, &full, error)
      || !sgz_letter_draft_find_duty (report, store, &full, &duty, error))
    return NULL;
  bound_day (report, duty, &full);
  const char *draft = duty != NULL && with_draft ? sgz_record_get_text (duty, "draft") : NULL;
  g_autoptr (SgzLetter) letter
      = draft != NULL ? sgz_letter_from_text (draft) : report->build_letter (report, store, &full, error);
  if (letter == NULL || !complete (letter, report, store, duty, &full, error))
    return NULL;
  return g_steal_pointer (&letter);
}

SgzLetter *
sgz_report_build_letter (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                         GError **error)
{
  g_return_val_if_fail (report != NULL && report->build_letter != NULL, NULL);
  g_return_val_if_fail (SGZ_IS_STORE (store) && options != NULL && options->day != NULL, NULL);

  return make_letter (report, store, options, TRUE, error);
}

SgzLetter *
sgz_report_compose_letter (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                           GError **error)
{
  g_return_val_if_fail (report != NULL && report->build_letter != NULL, NULL);
  g_return_val_if_fail (SGZ_IS_STORE (store) && options != NULL && options->day != NULL, NULL);

  return make_letter (report, store, options, FALSE, error);
}
