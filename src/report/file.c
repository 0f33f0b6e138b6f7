/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a station and of a project are put together from. */
#include "file-private.h"

#include <string.h>

#define FORM_TITLE 24
#define FORM_CONTENT 66

SgzQuery *
sgz_file_make_query (const SgzKind *kind, const SgzRecord *subject)
{
  const SgzField *field = sgz_kind_find_reference (kind, sgz_record_get_kind (subject)->code);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (subject) };
  SgzQuery *query = sgz_query_new (kind);

  sgz_query_filter (query, field, &value);
  return query;
}

void
sgz_file_add_form_columns (SgzTable *table)
{
  sgz_report_add_text_column (table, "项目", FORM_TITLE, TRUE);
  sgz_report_add_text_column (table, "内容", FORM_CONTENT, FALSE);
}

static void
fill_field (SgzTable *table, const SgzRecord *record, const SgzField *field, gboolean unmasked)
{
  g_autofree char *title = sgz_report_title_field (field);
  g_autofree char *text = sgz_report_show (record, field, unmasked);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, title);
  if (*text != '\0')
    sgz_table_set_text (table, 1, text);
}

void
sgz_file_fill_form (SgzTable *table, const SgzRecord *record, const char *const *codes, gboolean unmasked)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  for (size_t i = 0; codes != NULL && codes[i] != NULL; i++)
    fill_field (table, record, sgz_kind_get_field (kind, codes[i]), unmasked);
  for (size_t i = 0; codes == NULL && i < kind->n_fields; i++)
    if (!(kind->fields[i].flags & SGZ_FIELD_HIDDEN))
      fill_field (table, record, &kind->fields[i], unmasked);
}

SgzTable *
sgz_file_add_section (SgzFile *file, const char *title)
{
  static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint number = ++file->n_sections;
  g_autofree char *numbered
      = g_strdup_printf ("%s%s%s、%s", number >= 20 ? digits[number / 10 - 1] : "", number >= 10 ? "十" : "",
                         number % 10 > 0 ? digits[number % 10 - 1] : "", title);
  SgzTable *section = sgz_table_new (numbered);

  sgz_table_set_subject (section, title, NULL);
  sgz_table_add_section (file->document, section);
  return section;
}

void
sgz_file_add_form (SgzFile *file, const char *title, const SgzRecord *record, const char *const *codes)
{
  SgzTable *section = sgz_file_add_section (file, title);

  sgz_file_add_form_columns (section);
  sgz_file_fill_form (section, record, codes, file->options->unmasked);
}

/* Returns: whether a column is summed */
static gboolean
add_columns (SgzTable *table, const SgzKind *kind, const char *const *codes)
{
  gboolean has_sums = FALSE;

  sgz_report_add_number_column (table);
  for (size_t i = 0; codes[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_get_field (kind, codes[i]);
      g_autofree char *title = sgz_report_title_field (field);
      int column = sgz_table_add_column (table, -1, title, sgz_report_get_width (field),
                                         sgz_report_get_format (field));
      if (sgz_report_is_summed (field))
        sgz_table_set_summed (table, column);
      has_sums = has_sums || sgz_report_is_summed (field);
    }
  return has_sums;
}

static void
add_record (SgzFile *file, SgzTable *table, const SgzRecord *record, gint64 number, const char *const *codes)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 0, number);
  for (size_t i = 0; codes[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_get_field (kind, codes[i]);
      g_autofree char *text = sgz_report_show (record, field, file->options->unmasked);
      if (!sgz_record_has (record, codes[i]))
        continue;
      if (sgz_report_get_format (field) == SGZ_FORMAT_TEXT)
        sgz_table_set_text (table, (int)i + 1, text);
      else
        sgz_table_set_number (table, (int)i + 1, sgz_record_get_number (record, codes[i]));
    }
}

/* Those of @codes that any of @records has: a column without a word only takes room. Ended by %NULL. */
static GPtrArray *
find_used (GPtrArray *records, const char *const *codes)
{
  GPtrArray *used = g_ptr_array_new ();

  for (size_t i = 0; codes[i] != NULL; i++)
    {
      gboolean is_used = FALSE;
      for (guint j = 0; !is_used && j < records->len; j++)
        is_used = sgz_record_has (g_ptr_array_index (records, j), codes[i]);
      if (is_used)
        g_ptr_array_add (used, (gpointer)codes[i]);
    }
  g_ptr_array_add (used, NULL);
  return used;
}

void
sgz_file_add_records (SgzFile *file, const char *title, GPtrArray *records, const char *const *codes)
{
  if (records->len == 0)
    return;
  g_autoptr (GPtrArray) used = find_used (records, codes);
  SgzTable *section = sgz_file_add_section (file, title);

  codes = (const char *const *)used->pdata;
  gboolean has_sums = add_columns (section, sgz_record_get_kind (g_ptr_array_index (records, 0)), codes);
  for (guint i = 0; i < records->len; i++)
    add_record (file, section, g_ptr_array_index (records, i), (gint64)i + 1, codes);
  if (!has_sums)
    return;
  sgz_table_add_row (section, SGZ_ROW_TOTAL);
  sgz_table_set_text (section, sgz_table_get_column (section, 1)->is_summed ? 0 : 1, "合计");
}

gint64
sgz_file_add_list (SgzFile *file, const char *title, const SgzQuery *query, const char *const *codes,
                   GError **error)
{
  g_autoptr (GPtrArray) records = sgz_store_fetch (file->store, query, 0, -1, error);

  if (records == NULL)
    return -1;
  sgz_file_add_records (file, title, records, codes);
  return records->len;
}

static void
add_stage (SgzTable *table, const SgzRecord *record, const SgzStage *stage, const char *day)
{
  const char *due = stage->due != NULL ? sgz_record_get_text (record, stage->due) : NULL;
  const char *done = sgz_record_get_text (record, stage->done);
  gboolean is_done = done != NULL && strcmp (done, day) <= 0;
  gboolean is_late = !is_done && due != NULL && strcmp (due, day) < 0;

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, stage->title);
  sgz_table_set_text (table, 1, due);
  sgz_table_set_text (table, 2, done);
  sgz_table_set_text (table, 3, stage->paper != NULL ? sgz_record_get_text (record, stage->paper) : NULL);
  sgz_table_set_text (table, 4, is_done ? "已完成" : is_late ? "逾期" : "未完成");
  sgz_table_set_tone (table, 4, is_done ? SGZ_TONE_GOOD : is_late ? SGZ_TONE_BAD : SGZ_TONE_PLAIN);
}

void
sgz_file_add_stages (SgzFile *file, const char *title, const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  SgzTable *section = sgz_file_add_section (file, title);

  sgz_report_add_text_column (section, "阶段", 12, TRUE);
  sgz_report_add_text_column (section, "期限", 12, TRUE);
  sgz_report_add_text_column (section, "完成日期", 12, TRUE);
  sgz_report_add_text_column (section, "材料", 40, FALSE);
  sgz_report_add_text_column (section, "情况", 10, TRUE);
  for (size_t i = 0; i < kind->n_stages; i++)
    add_stage (section, record, &kind->stages[i], file->options->day);
}
