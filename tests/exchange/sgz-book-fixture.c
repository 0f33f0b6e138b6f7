/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-book-fixture.h"

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-stdio.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-stdio.h>
#include <gsf/gsf.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define LINKS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void
write_part (GsfOutfile *zip, const char *name, const char *text)
{
  GsfOutput *part = gsf_outfile_new_child (zip, name, FALSE);

  g_assert_true (gsf_output_write (part, strlen (text), (const guint8 *)text));
  g_assert_true (gsf_output_close (part));
  g_object_unref (part);
}

static GsfOutfile *
open_zip (const char *path, GsfOutput **file)
{
  *file = gsf_output_stdio_new (path, NULL);
  g_assert_nonnull (*file);
  return gsf_outfile_zip_new (*file, NULL);
}

static void
close_zip (GsfOutfile *zip, GsfOutput *file)
{
  g_assert_true (gsf_output_close (GSF_OUTPUT (zip)));
  g_object_unref (zip);
  g_assert_true (gsf_output_close (file));
  g_object_unref (file);
}

void
book_write (const char *path, const BookPart *parts, size_t n_parts)
{
  GsfOutput *file = NULL;
  GsfOutfile *zip = open_zip (path, &file);

  for (size_t i = 0; i < n_parts; i++)
    if (parts[i].text != NULL)
      write_part (zip, parts[i].name, parts[i].text);
  close_zip (zip, file);
}

void
book_write_rows (const char *path, const char *rows, const char *strings, const char *styles)
{
  g_autofree char *sheet
      = g_strconcat (HEAD "<worksheet xmlns=\"" MAIN "\"><dimension ref=\"A1:XFD1048576\"/>"
                          "<sheetData>",
                     rows, "</sheetData></worksheet>", NULL);
  g_autofree char *shared
      = strings != NULL ? g_strconcat (HEAD "<sst xmlns=\"" MAIN "\">", strings, "</sst>", NULL) : NULL;
  g_autofree char *sheet_styles
      = styles != NULL ? g_strconcat (HEAD "<styleSheet xmlns=\"" MAIN "\">", styles, "</styleSheet>", NULL)
                       : NULL;
  const BookPart parts[] = {
    { "_rels/.rels", HEAD "<Relationships xmlns=\"" LINKS "\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                          "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
    { "xl/workbook.xml",
      HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
           "\"><sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels",
      HEAD "<Relationships xmlns=\"" LINKS "\"><Relationship Id=\"rId1\" Type=\"" OFFICE
           "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
           "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" OFFICE
           "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
    { "xl/styles.xml", sheet_styles != NULL ? sheet_styles : HEAD "<styleSheet xmlns=\"" MAIN "\"/>" },
    { "xl/sharedStrings.xml", shared != NULL ? shared : HEAD "<sst xmlns=\"" MAIN "\"/>" },
    { "xl/worksheets/sheet1.xml", sheet },
  };

  book_write (path, parts, G_N_ELEMENTS (parts));
}

static void
string_free (GString *text)
{
  g_string_free (text, TRUE);
}

static void
collect (GsfInfile *folder, const char *prefix, GHashTable *parts)
{
  for (int i = 0; i < gsf_infile_num_children (folder); i++)
    {
      GsfInput *child = gsf_infile_child_by_index (folder, i);
      g_autofree char *name = g_strconcat (prefix, gsf_infile_name_by_index (folder, i), NULL);
      if (GSF_IS_INFILE (child) && gsf_infile_num_children (GSF_INFILE (child)) > 0)
        {
          g_autofree char *below = g_strconcat (name, "/", NULL);
          collect (GSF_INFILE (child), below, parts);
        }
      else
        {
          gsf_off_t size = gsf_input_size (child);
          const char *bytes = (const char *)gsf_input_read (child, (size_t)size, NULL);
          g_hash_table_insert (parts, g_steal_pointer (&name), g_string_new_len (bytes, (gssize)size));
        }
      g_object_unref (child);
    }
}

GHashTable *
book_read (const char *path)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)string_free);
  GsfInput *file = gsf_input_stdio_new (path, NULL);
  g_assert_nonnull (file);
  GsfInfile *zip = gsf_infile_zip_new (file, NULL);

  g_assert_nonnull (zip);
  collect (zip, "", parts);
  g_object_unref (zip);
  g_object_unref (file);
  return parts;
}

void
book_rewrite (const char *path, GHashTable *parts)
{
  GsfOutput *file = NULL;
  GsfOutfile *zip = open_zip (path, &file);
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer text = NULL;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    write_part (zip, name, ((GString *)text)->str);
  close_zip (zip, file);
}

void
book_replace (GHashTable *parts, const char *part, const char *from, const char *to)
{
  GString *text = g_hash_table_lookup (parts, part);

  g_assert_nonnull (text);
  g_assert_cmpuint (g_string_replace (text, from, to, 0), >, 0);
}

void
book_fill (GHashTable *parts, const char *cell, const char *text)
{
  GString *sheet = g_hash_table_lookup (parts, "xl/worksheets/sheet1.xml");
  g_autofree char *start = g_strdup_printf ("<c r=\"%s\" ", cell);
  const char *at = strstr (sheet->str, start);
  const char *end = at != NULL ? strstr (at, "/>") : NULL;

  if (text == NULL)
    return;
  g_assert_nonnull (end);
  g_autofree char *content = g_markup_printf_escaped (" t=\"inlineStr\"><is><t>%s</t></is></c>", text);
  g_string_erase (sheet, end - sheet->str, 2);
  g_string_insert (sheet, end - sheet->str, content);
}
