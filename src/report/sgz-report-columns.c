/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a field becomes a column of a document. */
#include <string.h>

#include "base/sgz-text.h"
#include "sgz-report-private.h"

void
sgz_report_bound_by_day (SgzQuery *query, const SgzKind *kind, const char *from, const char *to,
                         const char *day)
{
  g_autofree char *after = g_strconcat (day, " ", NULL); /* sorts after the day and before the next */
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)day };
  SgzValue end = { SGZ_VALUE_TEXT, 0, after };

  if (from != NULL)
    {
      const SgzField *field = sgz_kind_get_field (kind, from);
      sgz_query_set_bounds (query, field, NULL, &value, from == kind->from_field);
    }
  if (to != NULL)
    sgz_query_set_bounds (query, sgz_kind_get_field (kind, to), &end, NULL, TRUE);
}

char *
sgz_report_show (const SgzRecord *record, const SgzField *field, gboolean unmasked)
{
  g_autofree char *text = sgz_record_format (record, field);

  if (!(field->flags & SGZ_FIELD_SENSITIVE) || unmasked || *text == '\0')
    return g_steal_pointer (&text);
  return sgz_text_mask (text);
}

char *
sgz_report_title_field (const SgzField *field)
{
  /* 服务人次 needs no （人次）. */
  return field->unit != NULL && !g_str_has_suffix (field->title, field->unit)
             ? g_strdup_printf ("%s（%s）", field->title, field->unit)
             : g_strdup (field->title);
}

SgzFormat
sgz_report_get_format (const SgzField *field)
{
  if (field->type == SGZ_FIELD_DECIMAL)
    return SGZ_FORMAT_DECIMAL;
  return field->type == SGZ_FIELD_NUMBER || field->type == SGZ_FIELD_YEAR ? SGZ_FORMAT_INTEGER
                                                                          : SGZ_FORMAT_TEXT;
}

gboolean
sgz_report_is_summed (const SgzField *field)
{
  return (field->type == SGZ_FIELD_NUMBER || field->type == SGZ_FIELD_DECIMAL)
         && !(field->flags & SGZ_FIELD_UNSUMMED);
}

/* Names are as long as names of their kind are. */
static int
get_reference_width (const char *kind)
{
  static const struct
  {
    const char *kind;
    int width;
  } widths[] = { { "division", 20 }, { "station", 28 }, { "agency", 24 },
                 { "project", 24 },  { "worker", 10 },  { "officer", 10 } };

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++)
    if (strcmp (widths[i].kind, kind) == 0)
      return widths[i].width;
  return 20;
}

static int
get_choice_width (const SgzField *field)
{
  int width = 6;

  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    width = MAX (width, sgz_text_width (choice->title) + 2);
  return MIN (width, 18);
}

static int
get_text_width (const SgzField *field)
{
  if (field->max == 0 || field->max > 100)
    return 28;
  return field->max <= 40 ? 10 : field->max <= 60 ? 16 : 24;
}

/* A telephone number is short; digits and capitals are wider than small letters. */
static int
get_code_width (const SgzField *field)
{
  if (strcmp (field->code, "phone") == 0)
    return 15;
  return field->max <= 20 ? MAX (12, (int)field->max * 4 / 3) : 20;
}

int
sgz_report_get_width (const SgzField *field)
{
  switch (field->type)
    {
    case SGZ_FIELD_LONG_TEXT:
      return 36;
    case SGZ_FIELD_CODE:
      return get_code_width (field);
    case SGZ_FIELD_NUMBER:
      return 9;
    case SGZ_FIELD_DECIMAL:
      return g_strcmp0 (field->unit, "元") == 0 ? 14 : 10;
    case SGZ_FIELD_DATE:
      return 12;
    case SGZ_FIELD_YEAR:
    case SGZ_FIELD_BOOLEAN:
      return 6;
    case SGZ_FIELD_CHOICE:
      return get_choice_width (field);
    case SGZ_FIELD_REFERENCE:
      return get_reference_width (field->kind);
    case SGZ_FIELD_SET:
      return 28;
    case SGZ_FIELD_TEXT:
      break;
    }
  return get_text_width (field);
}

void
sgz_report_add_number_column (SgzTable *table)
{
  int column = sgz_table_add_column (table, -1, "序号", 6, SGZ_FORMAT_INTEGER);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
}

int
sgz_report_add_text_column (SgzTable *table, const char *title, int width, gboolean is_centred)
{
  int column = sgz_table_add_column (table, -1, title, width, SGZ_FORMAT_TEXT);

  if (is_centred)
    sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  return column;
}

int
sgz_report_add_count_column (SgzTable *table, int group, const char *title, int width)
{
  int column = sgz_table_add_column (table, group, title, width, SGZ_FORMAT_INTEGER);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  sgz_table_set_summed (table, column);
  return column;
}

int
sgz_report_add_share_column (SgzTable *table, int group, const char *title, int part, int whole)
{
  int column = sgz_table_add_column (table, group, title, 10, SGZ_FORMAT_PERCENT);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  sgz_table_set_formula (table, column, SGZ_FORMULA_RATIO, 2, part, whole);
  return column;
}
