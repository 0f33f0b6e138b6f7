/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other offices' programs read what ours writes: of the workbook Gnumeric computes the formulas anew, LibreOffice shows the stored
 * values; of the text document it shows words, headings and tables. */
#include "base/sgz-csv.h"
#include "export/sgz-export.h"
#include "sample-letter.h"
#include "sample-words.h"
#include "sample.h"

#include <string.h>

static GPtrArray *
read_csv (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_assert_no_error (error);
  GPtrArray *rows = sgz_csv_parse (content, &error);
  g_assert_no_error (error);
  return rows;
}

static GPtrArray *
read_by_gnumeric (const char *folder)
{
  g_autofree char *workbook = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *text = g_build_filename (folder, "gnumeric.csv", NULL);
  const char *argv[] = { "ssconvert", "--recalc", "-O", "format=preserve", "-T", "Gnumeric_stf:stf_assistant",
                         workbook,    text,       NULL };

  g_free (sample_run (argv));
  return read_csv (text);
}

static GPtrArray *
read_by_libreoffice (const char *folder)
{
  g_autofree char *workbook = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *text = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  /* Comma, quote, UTF-8, from the first line. */
  const char *argv[] = { "soffice",
                         profile,
                         "--headless",
                         "--convert-to",
                         "csv:Text - txt - csv (StarCalc):44,34,76,1",
                         "--outdir",
                         folder,
                         workbook,
                         NULL };

  g_free (sample_run (argv));
  return read_csv (text);
}

/* @rows are the workbook's, whose table starts with row @first. Merged cells show their text once. */
static void
assert_read (SgzTable *table, GPtrArray *rows, guint first)
{
  for (gint64 i = 0; i < sgz_table_get_n_rows (table); i++)
    {
      const SgzRow *row = sgz_table_get_row (table, i);
      GStrv read = g_ptr_array_index (rows, first + i);
      for (int column = 0; column < sgz_table_get_n_columns (table); column++)
        {
          const SgzColumn *spec = sgz_table_get_column (table, column);
          g_autofree char *shown = sgz_cell_format (&row->cells[column], spec);
          gboolean is_hidden = spec->is_merged && i > 0 && sgz_table_get_run_end (table, i - 1, column) >= i;
          g_assert_cmpstr (read[column], ==, is_hidden ? "" : shown);
        }
    }
}

static void
assert_programs_agree (SgzTable *table, guint first)
{
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, NULL));
  g_autoptr (GPtrArray) gnumeric = read_by_gnumeric (folder);
  g_autoptr (GPtrArray) libreoffice = read_by_libreoffice (folder);
  assert_read (table, gnumeric, first);
  assert_read (table, libreoffice, first);

  g_assert_cmpuint (gnumeric->len, ==, libreoffice->len);
  for (guint i = 0; i < gnumeric->len; i++)
    {
      g_autofree char *first_line = g_strjoinv ("|", g_ptr_array_index (gnumeric, i));
      g_autofree char *second_line = g_strjoinv ("|", g_ptr_array_index (libreoffice, i));
      g_assert_cmpstr (first_line, ==, second_line);
    }
  sample_remove_folder (folder);
}

/* Title, unit and a head of one row come before the table. */
static void
test_annex (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();

  assert_programs_agree (table, 3);
}

/* Title, unit line and a head of three rows. */
static void
test_progress (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();

  assert_programs_agree (table, 5);
}

/* Written in constant memory; compared with the same rows kept. */
static void
test_streamed (void)
{
  g_autoptr (SgzTable) table = sample_new_ledger (20001);
  g_autoptr (SgzTable) kept = sample_new_kept_ledger (20001);
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, NULL));
  g_assert_true (sgz_table_is_streamed (table));
  g_autoptr (GPtrArray) rows = read_by_gnumeric (folder);
  assert_read (kept, rows, 3);
  sample_remove_folder (folder);
}

/* Where figures are unknown, formulas stay blank in other programs too. */
static void
test_unknown (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");

  sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "乙", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "和", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "差", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "比", 8, SGZ_FORMAT_PERCENT);
  sgz_table_set_summed (table, 0);
  sgz_table_set_formula (table, 2, SGZ_FORMULA_SUM, 2, 0, 1);
  sgz_table_set_formula (table, 3, SGZ_FORMULA_DIFFERENCE, 2, 0, 1);
  sgz_table_set_formula (table, 4, SGZ_FORMULA_RATIO, 2, 0, 1);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 1, 4);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_finish (table);
  assert_programs_agree (table, 2);
}

/* Returns: the file @name that LibreOffice makes of a text document of @letter in @folder */
static char *
convert_letter (SgzLetter *letter, const char *folder, const char *format, const char *name)
{
  g_autofree char *path = g_build_filename (folder, "a.docx", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *argv[]
      = { "soffice", profile, "--headless", "--convert-to", format, "--outdir", folder, path, NULL };

  g_assert_true (sgz_export_letter (letter, NULL, path, NULL, NULL, NULL, NULL));
  g_free (sample_run (argv));
  return g_build_filename (folder, name, NULL);
}

static void
append_row (GString *text, char *const *cells)
{
  g_string_append_c (text, '|');
  for (int i = 0; cells[i] != NULL; i++)
    g_string_append_printf (text, " %s |", cells[i]);
  g_string_append_c (text, '\n');
}

/* The blocks of @letter that are attached, or those that are not, as sample_read_words() writes them. */
static char *
expect_blocks (SgzLetter *letter, gboolean is_attached)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *words
          = block->type == SGZ_LETTER_TABLE ? g_strdup (block->text) : sgz_letter_strip (block->text);
      if (block->is_attached != is_attached)
        continue;
      g_string_append_printf (
          text, "%s%s\n", block->type > SGZ_LETTER_PARAGRAPH && block->type < SGZ_LETTER_TABLE ? "# " : "",
          words);
      if (block->type == SGZ_LETTER_TABLE)
        append_row (text, block->columns);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        append_row (text, g_ptr_array_index (block->rows, row));
    }
  return g_string_free (text, FALSE);
}

/* The same words, headings and tables, in the same order. */
static void
test_text_document (void)
{
  static const SampleWords words = {
    .paragraph = "text:p", .heading = "text:h", .row = "table:table-row", .line_end = "text:line-break"
  };
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  char *folder = sample_make_folder ();
  g_autofree char *path = convert_letter (letter, folder, "fodt", "a.fodt");
  g_autofree char *xml = NULL;

  g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
  g_autofree char *read = sample_read_words (strstr (xml, "<?xml"), &words);
  g_autofree char *body = expect_blocks (letter, FALSE);
  g_autofree char *attached = expect_blocks (letter, TRUE);
  g_auto (GStrv) tables = g_strsplit (attached, "未报送材料站点名单\n", 2);
  g_assert_nonnull (strstr (read, body));
  g_assert_nonnull (strstr (read, tables[0]));
  g_assert_nonnull (strstr (read, tables[1]));
  g_assert_nonnull (strstr (read, "攀民政〔2021〕31号\n"));
  g_assert_nonnull (strstr (read, "各县（区）民政局：\n"));
  g_assert_nonnull (strstr (read, "攀枝花市民政局\n2021年10月8日\n"));
  sample_remove_folder (folder);
}

/* LibreOffice's pages have 28 characters in a line and 22 lines too. */
static void
test_text_document_on_paper (void)
{
  g_autoptr (SgzLetter) letter = sample_new_long_letter (614);
  char *folder = sample_make_folder ();
  g_autofree char *path = convert_letter (letter, folder, "pdf", "a.pdf");
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = sample_run (argv);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int n_lines = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      if (!g_str_has_prefix (line, "社"))
        continue;
      g_assert_cmpint (g_utf8_strlen (line, -1), ==, n_lines == 0 ? 26 : 28);
      n_lines++;
    }
  g_assert_cmpint (n_lines, ==, 22);
  g_assert_null (strstr (text, "— 2 —"));
  sample_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/programs/annex", test_annex);
  g_test_add_func ("/export/programs/groups-and-formulas", test_progress);
  g_test_add_func ("/export/programs/streamed", test_streamed);
  g_test_add_func ("/export/programs/unknown-stays-blank", test_unknown);
  g_test_add_func ("/export/programs/text-document", test_text_document);
  g_test_add_func ("/export/programs/text-document-on-paper", test_text_document_on_paper);
  return g_test_run ();
}
