/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other offices' programs compute every formula of the evaluation's workbook anew and find what ours stored beside it. */
#include <string.h>

#include "export/sgz-export.h"
#include "sample.h"
#include "store/sgz-demo.h"

/* (transfer full): the cells of a sheet that the workbook at @path has; values by cell, with @formulas only those that have a formula. */
static GHashTable *
read_cells (const char *path, int sheet, gboolean formulas)
{
  g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%d.xml", sheet);
  const char *argv[] = { "unzip", "-p", path, part, NULL };
  g_autofree char *text = sample_run (argv);
  g_autoptr (GRegex) cell
      = g_regex_new ("<c r=\"([A-Z]+[0-9]+)\"[^>]*(?<!/)>(.*?)</c>", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex) value = g_regex_new ("<v>([^<]+)</v>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (g_regex_match (cell, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *content = g_match_info_fetch (match, 2);
      g_autoptr (GMatchInfo) found = NULL;
      if (g_regex_match (value, content, 0, &found) && (!formulas || strstr (content, "<f") != NULL))
        g_hash_table_insert (cells, g_match_info_fetch (match, 1), g_match_info_fetch (found, 1));
    }
  return cells;
}

/* Returns: how many formulas the sheet has */
static guint
assert_sheet_is_recalculated (const char *path, const char *recalculated, int sheet)
{
  g_autoptr (GHashTable) stored = read_cells (path, sheet, TRUE);
  g_autoptr (GHashTable) computed = read_cells (recalculated, sheet, FALSE);
  GHashTableIter iter;
  gpointer cell = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, stored);
  while (g_hash_table_iter_next (&iter, &cell, &value))
    {
      const char *other = g_hash_table_lookup (computed, cell);
      if (other == NULL)
        g_error ("sheet %d has nothing in %s instead of %s", sheet, (char *)cell, (char *)value);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (other, NULL), g_ascii_strtod (value, NULL), 1e-9);
    }
  return g_hash_table_size (stored);
}

static SgzTable *
build_summary (const char *folder)
{
  g_autofree char *database = g_build_filename (folder, "a.shegong", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) store = sgz_demo_create (database, &error);
  SgzReportOptions options = { .year = 2021, .day = "2021-12-31" };

  g_assert_no_error (error);
  SgzTable *table = sgz_report_build (sgz_report_find ("evaluation-summary", NULL), store, &options, &error);
  g_assert_no_error (error);
  return table;
}

/* The summary, two of means and grades, five counties and the score sheets of the stations. */
static void
test_every_formula_gives_what_is_stored (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *again = g_build_filename (folder, "b.xlsx", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autofree char *converted = g_build_filename (out, "a.xlsx", NULL);
  const char *gnumeric[] = { "ssconvert", "--recalc", path, again, NULL };
  const char *libreoffice[]
      = { "soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
          out,       path,    NULL };
  g_autoptr (SgzTable) table = build_summary (folder);
  int n_sheets = 1 + (int)sgz_table_get_sheets (table)->len;
  guint n_formulas = 0;

  g_assert_cmpint (n_sheets, >, 1 + 2 + 5);
  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, NULL));
  g_free (sample_run (gnumeric));
  g_free (sample_run (libreoffice));
  for (int sheet = 1; sheet <= n_sheets; sheet++)
    {
      guint n = assert_sheet_is_recalculated (path, again, sheet);
      g_assert_cmpuint (assert_sheet_is_recalculated (path, converted, sheet), ==, n);
      n_formulas += n;
    }
  /* A total and the means of six columns in each of the stations' rows at the least. */
  g_assert_cmpuint (n_formulas, >, 100);
  sample_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/recalculation/every-formula-gives-what-is-stored",
                   test_every_formula_gives_what_is_stored);
  return g_test_run ();
}
