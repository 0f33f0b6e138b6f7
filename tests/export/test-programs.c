/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other offices' programs read the workbook: Gnumeric computes its formulas anew, LibreOffice shows the stored values. */
#include "base/sgz-csv.h"
#include "export/sgz-export.h"
#include "sample.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/programs/annex", test_annex);
  g_test_add_func ("/export/programs/groups-and-formulas", test_progress);
  g_test_add_func ("/export/programs/streamed", test_streamed);
  g_test_add_func ("/export/programs/unknown-stays-blank", test_unknown);
  return g_test_run ();
}
