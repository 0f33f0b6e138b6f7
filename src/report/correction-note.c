/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 更正说明: what was changed in one record of any kind, by whom, when and why. */
#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-report-private.h"
#include "store/sgz-history.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_AT,
  COLUMN_OFFICER,
  COLUMN_FIELD,
  COLUMN_BEFORE,
  COLUMN_AFTER,
  COLUMN_WHY,
};

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "更正时间", 17, TRUE);
  sgz_report_add_text_column (table, "经办人", 14, TRUE);
  sgz_report_add_text_column (table, "栏目", 16, TRUE);
  sgz_report_add_text_column (table, "原内容", 30, FALSE);
  sgz_report_add_text_column (table, "更正为", 30, FALSE);
  sgz_report_add_text_column (table, "说明", 28, FALSE);
}

static gboolean
is_sensitive (const SgzKind *kind, const char *title)
{
  const SgzField *field = sgz_kind_find_field (kind, title, NULL);

  return field != NULL && (field->flags & SGZ_FIELD_SENSITIVE);
}

static void
set_value (SgzTable *table, int column, const char *text, gboolean is_masked)
{
  g_autofree char *masked = is_masked && *text != '\0' ? sgz_text_mask (text) : NULL;

  sgz_table_set_text (table, column, *text == '\0' ? "（空）" : masked != NULL ? masked : text);
}

static void
add_change (SgzTable *table, const SgzHistoryEntry *entry, const SgzKind *kind, const SgzFieldChange *change,
            gboolean unmasked)
{
  gboolean is_masked = !unmasked && is_sensitive (kind, change->title);
  g_autofree char *at = g_strndup (entry->at, 16); /* to the minute */
  g_autofree char *officer = entry->unit != NULL && *entry->unit != '\0'
                                 ? g_strdup_printf ("%s\n%s", entry->officer, entry->unit)
                                 : g_strdup (entry->officer);

  sgz_table_set_number (table, COLUMN_NUMBER, sgz_table_add_row (table, SGZ_ROW_BODY) + 1);
  sgz_table_set_text (table, COLUMN_AT, g_strdelimit (at, "T", ' '));
  sgz_table_set_text (table, COLUMN_OFFICER, officer);
  sgz_table_set_text (table, COLUMN_FIELD, change->title);
  set_value (table, COLUMN_BEFORE, change->before, is_masked);
  set_value (table, COLUMN_AFTER, change->after, is_masked);
  sgz_table_set_text (table, COLUMN_WHY, entry->explanation != NULL ? entry->explanation : entry->label);
}

static gboolean
add_entry (SgzTable *table, SgzStore *store, const SgzHistoryEntry *entry, const SgzReportOptions *options,
           GError **error)
{
  g_autoptr (GPtrArray) lines = sgz_history_lines (store, entry->seq, options->record, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const SgzHistoryLine *line = g_ptr_array_index (lines, i);
      for (guint j = 0; !line->is_new && j < line->changes->len; j++)
        add_change (table, entry, line->kind, g_ptr_array_index (line->changes, j), options->unmasked);
    }
  return lines != NULL;
}

/* Oldest first, as it happened. */
static gboolean
add_history (SgzTable *table, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (store, options->kind, options->record, -1, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = entries->len; i-- > 0;)
    if (!add_entry (table, store, g_ptr_array_index (entries, i), options, error))
      return FALSE;
  return TRUE;
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzTable) table = sgz_table_new ("更正说明");

  if (options->kind == NULL || options->record == NULL)
    {
      g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD,
                   _ ("The document “%s” is about one record; choose its ledger and the record"),
                   report->title);
      return NULL;
    }
  g_autoptr (SgzRecord) record = sgz_store_get (store, options->kind, options->record, error);
  if (record == NULL)
    return NULL;
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *period = g_strdup_printf ("%s：%s", options->kind->title, name);
  g_autofree char *file_name = g_strdup_printf ("更正说明 %s", name);
  add_columns (table);
  if (!add_history (table, store, options, error))
    return NULL;
  sgz_table_set_file_name (table, file_name);
  sgz_report_set_line (table, store, options, period, NULL);
  if (sgz_table_get_n_rows (table) == 0)
    sgz_table_add_note (table, "该记录登记以后没有更正。");
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_correction_note = {
  .id = "correction-note",
  .title = "更正说明",
  .group = "更正和导出",
  .is_signed_off = TRUE,
  .is_masked = TRUE,
  .is_of_any_kind = TRUE,
  .build = build,
};
