/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-table-copy.h"

#include "base/sgz-csv.h"
#include "base/sgz-text.h"

/* A spreadsheet takes a code of twelve digits for a number unless it is told not to. */
#define TEXT_CELL "<td style=\"mso-number-format:'\\@'\">"

static char *
format_cell (const SgzRecord *record, const SgzField *field, gboolean is_masked)
{
  g_autofree char *text = sgz_record_format (record, field);

  return is_masked && (field->flags & SGZ_FIELD_SENSITIVE) ? sgz_text_mask (text) : g_steal_pointer (&text);
}

static void
append_html (GString *html, const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);

  for (size_t i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *plain = g_markup_escape_text (lines[i], -1);
      g_string_append_printf (html, "%s%s", i > 0 ? "<br>" : "", plain);
    }
}

static void
append_head (GString *text, GString *html, GPtrArray *fields)
{
  g_string_append (html, "<tr>");
  for (guint f = 0; f < fields->len; f++)
    {
      const SgzField *field = g_ptr_array_index (fields, f);
      g_string_append_printf (text, "%s%s", f > 0 ? "\t" : "", field->title);
      g_string_append (html, "<th>");
      append_html (html, field->title);
      g_string_append (html, "</th>");
    }
  g_string_append (html, "</tr>");
}

static void
append_row (GString *text, GString *html, GPtrArray *fields, const SgzRecord *record, gboolean is_masked)
{
  g_string_append_c (text, '\n');
  g_string_append (html, "<tr>");
  for (guint f = 0; f < fields->len; f++)
    {
      const SgzField *field = g_ptr_array_index (fields, f);
      g_autofree char *cell = format_cell (record, field, is_masked);
      if (f > 0)
        g_string_append_c (text, '\t');
      sgz_csv_append_tabbed (text, cell);
      g_string_append (html, sgz_field_is_number (field) ? "<td>" : TEXT_CELL);
      append_html (html, cell);
      g_string_append (html, "</td>");
    }
  g_string_append (html, "</tr>");
}

GdkContentProvider *
sgz_table_copy_new (GPtrArray *fields, GPtrArray *records, gboolean is_masked)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new ("<meta charset=\"utf-8\"><table>");

  append_head (text, html, fields);
  for (guint i = 0; i < records->len; i++)
    append_row (text, html, fields, g_ptr_array_index (records, i), is_masked);
  g_string_append (html, "</table>");

  g_autoptr (GBytes) page = g_bytes_new (html->str, html->len);
  GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes ("text/html", page),
                                      gdk_content_provider_new_typed (G_TYPE_STRING, text->str) };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

gboolean
sgz_table_copy_has_sensitive (GPtrArray *fields)
{
  for (guint f = 0; f < fields->len; f++)
    if (((const SgzField *)g_ptr_array_index (fields, f))->flags & SGZ_FIELD_SENSITIVE)
      return TRUE;
  return FALSE;
}
