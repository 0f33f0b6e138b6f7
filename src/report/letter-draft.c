/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-report-private.h"
#include "store/sgz-duty-list.h"

/* The one of the four ones that @report is the letter of; %NULL for any other. */
static const SgzDutyKind *
find_kind (const SgzReport *report)
{
  size_t n_kinds = 0;
  const SgzDutyKind *kinds = sgz_duty_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    if (g_strcmp0 (report->id, kinds[i].report) == 0)
      return &kinds[i];
  return NULL;
}

static void
filter (SgzQuery *query, const char *code, SgzValue value)
{
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_duty, code), &value);
}

gboolean
sgz_letter_draft_find_duty (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                            SgzRecord **duty, GError **error)
{
  const SgzDutyKind *kind = find_kind (report);

  *duty = NULL;
  /* The duties are the city's; a county's letter is not theirs. */
  if (kind == NULL || options->county != NULL)
    return TRUE;

  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);
  filter (query, "duty", (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)kind->code });
  filter (query, "year", (SgzValue){ SGZ_VALUE_NUMBER, options->year, NULL });
  filter (query, "period", (SgzValue){ SGZ_VALUE_NUMBER, options->period, NULL });
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, 1, error);
  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    *duty = g_object_ref (g_ptr_array_index (records, 0));
  return TRUE;
}

/* The blank of a number that is not given yet. */
#define BLANK "　"

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_duty, code), &value);
}

SgzRecord *
sgz_letter_draft_make (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                       SgzLetter *letter, const char *day, GError **error)
{
  const SgzDutyKind *kind = find_kind (report);
  SgzReportOptions full = *options;

  if (kind == NULL || options->county != NULL)
    {
      g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD,
                   _ ("No text is kept of “%s” of a county; it is kept of the whole city's"), report->title);
      return NULL;
    }
  if (!sgz_report_set_period (report, &full, error))
    return NULL;
  g_autoptr (SgzDuty) duty = sgz_duty_list_find (store, kind, full.year, full.period, full.day, error);
  if (duty == NULL)
    return NULL;

  SgzRecord *record = sgz_record_copy (sgz_duty_get_record (duty));
  g_autofree char *text = sgz_letter_to_text (letter);
  const char *number = sgz_letter_get_number (letter);
  set_text (record, "draft", text);
  set_text (record, "drafted_on", day);
  if (*number != '\0' && strstr (number, BLANK) == NULL)
    set_text (record, "number", number);
  return record;
}

static gboolean
has_equal_rows (const SgzLetterBlock *a, const SgzLetterBlock *b)
{
  if (a->rows->len != b->rows->len)
    return FALSE;
  for (guint i = 0; i < a->rows->len; i++)
    if (!g_strv_equal (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i)))
      return FALSE;
  return TRUE;
}

static const SgzLetterBlock *
find_table (SgzLetter *letter, const char *title)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type == SGZ_LETTER_TABLE && g_str_equal (block->text, title))
        return block;
    }
  return NULL;
}

char **
sgz_letter_draft_list_changes (SgzLetter *draft, SgzLetter *fresh)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  GPtrArray *blocks = sgz_letter_get_blocks (draft);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      const SgzLetterBlock *now = block->type == SGZ_LETTER_TABLE ? find_table (fresh, block->text) : NULL;
      if (block->type == SGZ_LETTER_TABLE && (now == NULL || !has_equal_rows (block, now)))
        g_strv_builder_add (titles, block->text);
    }
  return g_strv_builder_end (titles);
}
