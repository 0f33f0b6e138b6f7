/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-draft.h"

#include <string.h>

static const struct
{
  const char *report;
  const char *duty;
} duties[] = {
  { "pilot-dispatch-note", "dispatch" },
  { "quarterly-bulletin", "bulletin" },
  { "half-year-report", "report" },
};

static void
filter (SgzQuery *query, const char *code, SgzValue value)
{
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_duty, code), &value);
}

gboolean
sgz_letter_draft_find_duty (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                            SgzRecord **duty, GError **error)
{
  const char *code = NULL;

  *duty = NULL;
  for (size_t i = 0; i < G_N_ELEMENTS (duties); i++)
    if (strcmp (report->id, duties[i].report) == 0)
      code = duties[i].duty;
  /* The duties are the city's; a county's letter is not theirs. */
  if (code == NULL || options->county != NULL)
    return TRUE;

  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);
  filter (query, "duty", (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)code });
  filter (query, "year", (SgzValue){ SGZ_VALUE_NUMBER, options->year, NULL });
  filter (query, "period", (SgzValue){ SGZ_VALUE_NUMBER, options->period, NULL });
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, 1, error);
  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    *duty = g_object_ref (g_ptr_array_index (records, 0));
  return TRUE;
}
