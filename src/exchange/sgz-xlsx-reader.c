/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The package: a zip of XML parts that refer to each other. */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>

#include "sgz-xlsx-private.h"

/* No table of an office is longer; what is, was made to fill the memory. */
#define MOST_FILE_BYTES (G_GUINT64_CONSTANT (100) << 20)
#define MOST_PART_BYTES (G_GUINT64_CONSTANT (256) << 20)
#define CHUNK ((size_t)65536)

gboolean
sgz_xlsx_refuse (const SgzXlsxReader *reader, const char *message, GError **error)
{
  g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK, message, reader->name);
  return FALSE;
}

gboolean
sgz_xlsx_refuse_part (const SgzXlsxReader *reader, const char *part, GError **error)
{
  g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK,
               _ ("The workbook “%s” is damaged: its part “%s” cannot be read; open it in its program and "
                  "save it again"),
               reader->name, part);
  return FALSE;
}

const char *
sgz_xlsx_local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
sgz_xlsx_get_attribute (const char **names, const char **values, const char *name)
{
  for (; *names != NULL; names++, values++)
    if (!g_str_has_prefix (*names, "xmlns") && g_str_equal (sgz_xlsx_local_name (*names), name))
      return *values;
  return NULL;
}

gboolean
sgz_xlsx_is_set (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

/* Returns: (transfer full) (nullable): the part's content, still packed */
static GsfInput *
open_part (const SgzXlsxReader *reader, const char *part)
{
  g_auto (GStrv) steps = g_strsplit (part, "/", -1);
  GsfInput *input = g_object_ref (GSF_INPUT (reader->zip));

  for (char **step = steps; input != NULL && *step != NULL; step++)
    {
      GsfInput *child = GSF_IS_INFILE (input) ? gsf_infile_child_by_name (GSF_INFILE (input), *step) : NULL;
      g_object_unref (input);
      input = child;
    }
  return input;
}

gboolean
sgz_xlsx_has_part (const SgzXlsxReader *reader, const char *part)
{
  GsfInput *input = open_part (reader, part);
  gboolean is_there = input != NULL;

  g_clear_object (&input);
  return is_there;
}

/* Byte order marks are no XML to GMarkup. */
static gboolean
parse_chunks (GsfInput *input, GMarkupParseContext *context, GError **error)
{
  gsf_off_t left = gsf_input_remaining (input);
  gboolean is_first = TRUE;

  while (left > 0)
    {
      size_t length = (size_t)MIN (left, (gsf_off_t)CHUNK);
      const char *bytes = (const char *)gsf_input_read (input, length, NULL);
      if (bytes == NULL)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "");
          return FALSE;
        }
      left -= (gsf_off_t)length;
      gboolean is_marked = is_first && length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0;
      size_t start = is_marked ? 3 : 0;
      is_first = FALSE;
      if (!g_markup_parse_context_parse (context, bytes + start, (gssize)(length - start), error))
        return FALSE;
    }
  return g_markup_parse_context_end_parse (context, error);
}

gboolean
sgz_xlsx_parse_part (const SgzXlsxReader *reader, const char *part, const GMarkupParser *parser,
                     gpointer data, GError **error)
{
  GsfInput *input = open_part (reader, part);
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data, NULL);
  g_autoptr (GError) reason = NULL;

  if (input == NULL)
    return sgz_xlsx_refuse_part (reader, part, error);
  gboolean is_small = (guint64)gsf_input_size (input) <= MOST_PART_BYTES;
  gboolean is_parsed = is_small && parse_chunks (input, context, &reason);
  g_object_unref (input);
  if (!is_small)
    return sgz_xlsx_refuse (reader, _ ("The workbook “%s” holds more than can be read; split it up"), error);
  if (is_parsed)
    return TRUE;
  /* A sentence that is ours already stands; GMarkup's own words are about lines of XML. */
  if (reason->domain == SGZ_EXCHANGE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  return sgz_xlsx_refuse_part (reader, part, error);
}

/* --- who refers to whom --- */

typedef struct
{
  SgzXlsxReader *reader;
  const char *base; /* the folder of the part whose relations these are, with its / */
} Relations;

/* (transfer full): the part that @target means, seen from the folder @base. */
static char *
resolve (const char *base, const char *target)
{
  g_autofree char *whole = *target == '/' ? g_strdup (target) : g_strconcat ("/", base, target, NULL);
  g_autofree char *plain = g_canonicalize_filename (whole, "/");

  return g_strdup (plain + 1);
}

static void
relation_started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
                     const char **values, gpointer data, GError **error G_GNUC_UNUSED)
{
  Relations *relations = data;
  SgzXlsxReader *reader = relations->reader;
  const char *id = sgz_xlsx_get_attribute (names, values, "Id");
  const char *target = sgz_xlsx_get_attribute (names, values, "Target");
  const char *type = sgz_xlsx_get_attribute (names, values, "Type");
  const char *mode = sgz_xlsx_get_attribute (names, values, "TargetMode");

  if (!g_str_equal (sgz_xlsx_local_name (element), "Relationship") || id == NULL || target == NULL
      || type == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  char **place = g_str_has_suffix (type, "/officeDocument")  ? &reader->book
                 : g_str_has_suffix (type, "/sharedStrings") ? &reader->strings_part
                 : g_str_has_suffix (type, "/styles")        ? &reader->styles_part
                                                             : NULL;
  char *part = resolve (relations->base, target);
  if (place == NULL)
    {
      g_hash_table_replace (reader->relations, g_strdup (id), part);
      return;
    }
  g_free (*place);
  *place = part;
}

static gboolean
read_relations (SgzXlsxReader *reader, const char *base, const char *part, GError **error)
{
  static const GMarkupParser parser = { .start_element = relation_started_cb };

  return sgz_xlsx_parse_part (reader, part, &parser, &(Relations){ reader, base }, error);
}

static void
book_started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
                 const char **values, gpointer data, GError **error G_GNUC_UNUSED)
{
  SgzXlsxReader *reader = data;
  const char *local = sgz_xlsx_local_name (element);

  if (g_str_equal (local, "workbookPr"))
    reader->is_1904 = sgz_xlsx_is_set (sgz_xlsx_get_attribute (names, values, "date1904"));
  if (!g_str_equal (local, "sheet"))
    return;
  const char *state = sgz_xlsx_get_attribute (names, values, "state");
  SgzXlsxEntry *entry = g_new0 (SgzXlsxEntry, 1);
  entry->name = g_strdup (sgz_xlsx_get_attribute (names, values, "name"));
  entry->relation = g_strdup (sgz_xlsx_get_attribute (names, values, "id"));
  entry->is_hidden = state != NULL && !g_str_equal (state, "visible");
  g_ptr_array_add (reader->entries, entry);
}

static gboolean
read_book (SgzXlsxReader *reader, GError **error)
{
  static const GMarkupParser parser = { .start_element = book_started_cb };

  if (!sgz_xlsx_has_part (reader, "_rels/.rels"))
    return sgz_xlsx_refuse (reader, _ ("“%s” is no workbook of the form .xlsx"), error);
  if (!read_relations (reader, "", "_rels/.rels", error))
    return FALSE;
  if (reader->book == NULL || !sgz_xlsx_has_part (reader, reader->book))
    return sgz_xlsx_refuse (reader, _ ("“%s” is no workbook of the form .xlsx"), error);

  g_autofree char *folder = g_path_get_dirname (reader->book);
  g_autofree char *stem = g_path_get_basename (reader->book);
  gboolean is_top = g_str_equal (folder, ".");
  g_autofree char *base = is_top ? g_strdup ("") : g_strconcat (folder, "/", NULL);
  g_autofree char *relations = g_strdup_printf ("%s_rels/%s.rels", base, stem);
  g_hash_table_remove_all (reader->relations);
  if (!read_relations (reader, base, relations, error)
      || !sgz_xlsx_parse_part (reader, reader->book, &parser, reader, error))
    return FALSE;
  for (guint i = 0; i < reader->entries->len; i++)
    {
      const SgzXlsxEntry *entry = g_ptr_array_index (reader->entries, i);
      if (entry->name == NULL || entry->relation == NULL)
        return sgz_xlsx_refuse_part (reader, reader->book, error);
    }
  return reader->entries->len > 0
         || sgz_xlsx_refuse (reader, _ ("There is no sheet in the workbook “%s”"), error);
}

/* --- the file --- */

static gboolean
check_start (const SgzXlsxReader *reader, const char *contents, gsize length, GError **error)
{
  if (length >= 4 && memcmp (contents, "\xD0\xCF\x11\xE0", 4) == 0)
    return sgz_xlsx_refuse (
        reader,
        _ ("“%s” is protected by a password, or a workbook of the old form .xls; save it as "
           ".xlsx without a password"),
        error);
  if (length < 4 || memcmp (contents, "PK\x03\x04", 4) != 0)
    return sgz_xlsx_refuse (reader, _ ("“%s” is no workbook of the form .xlsx"), error);
  if (length > MOST_FILE_BYTES)
    return sgz_xlsx_refuse (reader, _ ("The workbook “%s” holds more than can be read; split it up"), error);
  return TRUE;
}

static gboolean
open_zip (SgzXlsxReader *reader, const char *path, GError **error)
{
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  if (!check_start (reader, contents, length, error))
    {
      g_free (contents);
      return FALSE;
    }
  GsfInput *input = gsf_input_memory_new ((const guint8 *)contents, (gsf_off_t)length, TRUE);
  reader->zip = gsf_infile_zip_new (input, NULL);
  g_object_unref (input);
  return reader->zip != NULL
         || sgz_xlsx_refuse (
             reader, _ ("The workbook “%s” is cut off or damaged; copy it again, or save it again"), error);
}

static void
entry_free (SgzXlsxEntry *entry)
{
  g_free (entry->name);
  g_free (entry->relation);
  g_free (entry);
}

SgzXlsxReader *
sgz_xlsx_reader_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (SgzXlsxReader) reader = g_new0 (SgzXlsxReader, 1);
  g_autoptr (GError) reason = NULL;

  reader->name = g_filename_display_basename (path);
  reader->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  reader->relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader->strings = g_ptr_array_new_with_free_func (g_free);
  reader->formats = g_array_new (FALSE, TRUE, sizeof (SgzXlsxNumber));
  if (open_zip (reader, path, &reason) && read_book (reader, &reason)
      && sgz_xlsx_read_strings (reader, &reason) && sgz_xlsx_read_styles (reader, &reason))
    return g_steal_pointer (&reader);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

void
sgz_xlsx_reader_free (SgzXlsxReader *reader)
{
  g_free (reader->name);
  g_clear_object (&reader->zip);
  g_free (reader->book);
  g_free (reader->strings_part);
  g_free (reader->styles_part);
  g_ptr_array_unref (reader->entries);
  g_hash_table_unref (reader->relations);
  g_ptr_array_unref (reader->strings);
  g_array_unref (reader->formats);
  g_free (reader);
}

guint
sgz_xlsx_reader_get_n_sheets (const SgzXlsxReader *reader)
{
  return reader->entries->len;
}

const char *
sgz_xlsx_reader_get_sheet_name (const SgzXlsxReader *reader, guint sheet)
{
  return ((const SgzXlsxEntry *)g_ptr_array_index (reader->entries, sheet))->name;
}

gboolean
sgz_xlsx_reader_is_sheet_hidden (const SgzXlsxReader *reader, guint sheet)
{
  return ((const SgzXlsxEntry *)g_ptr_array_index (reader->entries, sheet))->is_hidden;
}

int
sgz_xlsx_reader_find_sheet (const SgzXlsxReader *reader, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < reader->entries->len; i++)
    {
      g_autofree char *own = g_utf8_casefold (sgz_xlsx_reader_get_sheet_name (reader, i), -1);
      if (g_str_equal (own, folded))
        return (int)i;
    }
  return -1;
}
