/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-text.h"
#include "sgz-points.h"
#include "sgz-scheme-book-private.h"

/* A refusal quotes the cell, which may be megabytes. */
#define REASON_LIMIT 1000

size_t
sgz_scheme_sheet_find (SgzSchemeSheet sheet, const char *code)
{
  const SgzKind *kind = sgz_scheme_sheet_get_kind (sheet);

  return sgz_kind_index (kind, sgz_kind_get_field (kind, code));
}

/* --- out --- */

static gint64
take_number (const SgzField *field, const void *member)
{
  return field->type == SGZ_FIELD_DECIMAL ? *(const gint64 *)member : *(const int *)member;
}

static char *
format_choice (const SgzField *field, const SgzSchemeColumn *column, int value)
{
  return g_strdup (sgz_field_find_choice (field, column->codes[value - column->base])->title);
}

static char *
format_number (const SgzField *field, gint64 number)
{
  if (field->type == SGZ_FIELD_BOOLEAN)
    return g_strdup (number != 0 ? "是" : "否");
  return field->type == SGZ_FIELD_DECIMAL ? sgz_points_format (number)
                                          : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

char *
sgz_scheme_cell_format (SgzSchemeSheet sheet, size_t place, const void *object, const void *fresh)
{
  const SgzField *field = &sgz_scheme_sheet_get_kind (sheet)->fields[place];
  const SgzSchemeColumn *column = &sgz_scheme_sheet_get_columns (sheet)[place];
  const void *member = (const char *)object + column->offset;

  if (field->type == SGZ_FIELD_CHOICE)
    return format_choice (field, column, *(const int *)member);
  if (sgz_field_is_number (field))
    {
      gint64 number = take_number (field, member);
      gboolean is_said = (field->flags & SGZ_FIELD_REQUIRED) != 0
                         || number != take_number (field, (const char *)fresh + column->offset);
      return is_said ? format_number (field, number) : NULL;
    }
  const char *text = *(char *const *)member;
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
sgz_scheme_row_format (SgzSchemeSheet sheet, SgzSchemeRow *row, const void *object, const void *fresh)
{
  for (size_t i = 0; i < sgz_scheme_sheet_get_kind (sheet)->n_fields; i++)
    if (sgz_scheme_sheet_get_columns (sheet)[i].offset != SGZ_SCHEME_NO_MEMBER)
      row->cells[i] = sgz_scheme_cell_format (sheet, i, object, fresh);
}

/* --- in --- */

static void
set_member (const SgzField *field, const SgzSchemeColumn *column, SgzValue *value, void *member)
{
  if (field->type == SGZ_FIELD_DECIMAL)
    *(gint64 *)member = value->number;
  else if (sgz_field_is_number (field))
    *(int *)member = (int)value->number;
  else if (field->type == SGZ_FIELD_CHOICE)
    {
      int found = 0;
      while (g_strcmp0 (column->codes[found], value->text) != 0)
        found++;
      *(int *)member = column->base + found;
    }
  else
    {
      g_free (*(char **)member);
      *(char **)member = g_steal_pointer (&value->text);
    }
}

/* Parses @cell; only a field that is not required may be blank. */
static gboolean
parse (const SgzField *field, const char *cell, SgzValue *value, GError **error)
{
  if (!sgz_field_parse (field, cell != NULL ? cell : "", value, error))
    return FALSE;
  if (value->type != SGZ_VALUE_NONE || (field->flags & SGZ_FIELD_REQUIRED) == 0)
    return TRUE;
  g_set_error_literal (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("the cell is empty"));
  return FALSE;
}

gboolean
sgz_scheme_text_parse (SgzSchemeSheet sheet, size_t place, const char *cell, char **text, GError **error)
{
  g_auto (SgzValue) value = { 0 };

  if (!parse (&sgz_scheme_sheet_get_kind (sheet)->fields[place], cell, &value, error))
    return FALSE;
  *text = g_steal_pointer (&value.text);
  return TRUE;
}

gboolean
sgz_scheme_cell_parse (SgzSchemeSheet sheet, size_t place, const char *cell, void *object, GError **error)
{
  const SgzField *field = &sgz_scheme_sheet_get_kind (sheet)->fields[place];
  const SgzSchemeColumn *column = &sgz_scheme_sheet_get_columns (sheet)[place];
  g_auto (SgzValue) value = { 0 };

  if (!parse (field, cell, &value, error))
    return FALSE;
  if (value.type != SGZ_VALUE_NONE)
    set_member (field, column, &value, (char *)object + column->offset);
  return TRUE;
}

gboolean
sgz_scheme_row_refuse (SgzSchemeSheet sheet, const SgzSchemeRow *row, size_t column, const char *reason,
                       GError **error)
{
  const SgzKind *kind = sgz_scheme_sheet_get_kind (sheet);
  const char *title = kind->fields[column].title;
  /* A field names itself in its refusals; here that is the column. */
  g_autofree char *named = g_strdup_printf (_ ("%s: %s"), title, "");
  g_autofree char *words
      = sgz_text_shorten (g_str_has_prefix (reason, named) ? reason + strlen (named) : reason, REASON_LIMIT);

  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("Sheet “%s”, row %d, column “%s”: %s"),
               kind->title, row->number, title, words);
  return FALSE;
}

gboolean
sgz_scheme_row_parse (SgzSchemeSheet sheet, const SgzSchemeRow *row, void *object, GError **error)
{
  for (size_t i = 0; i < sgz_scheme_sheet_get_kind (sheet)->n_fields; i++)
    {
      g_autoptr (GError) failure = NULL;
      if (sgz_scheme_sheet_get_columns (sheet)[i].offset != SGZ_SCHEME_NO_MEMBER
          && !sgz_scheme_cell_parse (sheet, i, row->cells[i], object, &failure))
        return sgz_scheme_row_refuse (sheet, row, i, failure->message, error);
    }
  return TRUE;
}
