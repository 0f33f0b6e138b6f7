/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks, part by part. The golden parts are kept with one element a line, so that they can be read. */
#include "export/sgz-export.h"
#include "sample.h"

#include <string.h>

/* Returns: (transfer full): the folder that holds @table as a.xlsx */
static char *
export_workbook (SgzTable *table)
{
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return folder;
}

/* Returns: (transfer full): the part @name, one element a line */
static char *
read_part (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  const char *argv[] = { "unzip", "-p", path, name, NULL };
  g_autofree char *part = sample_run (argv);
  g_auto (GStrv) elements = g_strsplit (part, "><", -1);
  g_autofree char *lines = g_strjoinv (">\n<", elements);

  return g_strconcat (lines, "\n", NULL);
}

static void
assert_golden (const char *folder, const char *part, const char *document)
{
  g_autofree char *actual = read_part (folder, part);
  g_autofree char *stem = g_path_get_basename (part);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "data", "golden", document, stem, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (golden, &expected, NULL, &error));
  g_assert_no_error (error);
  g_auto (GStrv) actual_lines = g_strsplit (actual, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; actual_lines[i] != NULL && expected_lines[i] != NULL; i++)
    if (strcmp (actual_lines[i], expected_lines[i]) != 0)
      g_error ("%s of %s, line %u: %s instead of %s", stem, document, i + 1, actual_lines[i],
               expected_lines[i]);
  g_assert_cmpuint (g_strv_length (actual_lines), ==, g_strv_length (expected_lines));
}

static void
test_annex (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = export_workbook (table);

  assert_golden (folder, "xl/worksheets/sheet1.xml", "annex");
  assert_golden (folder, "xl/sharedStrings.xml", "annex");
  assert_golden (folder, "xl/styles.xml", "annex");
  assert_golden (folder, "xl/workbook.xml", "annex");
  assert_golden (folder, "docProps/core.xml", "annex");
  assert_golden (folder, "docProps/app.xml", "annex");
  sample_remove_folder (folder);
}

static void
test_progress (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();
  char *folder = export_workbook (table);

  assert_golden (folder, "xl/worksheets/sheet1.xml", "progress");
  assert_golden (folder, "xl/sharedStrings.xml", "progress");
  assert_golden (folder, "xl/workbook.xml", "progress");
  sample_remove_folder (folder);
}

/* A document made twice is the same file. */
static void
test_reproducible (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();
  char *contents[2] = { NULL, NULL };
  gsize lengths[2] = { 0, 0 };

  for (int i = 0; i < 2; i++)
    {
      char *folder = export_workbook (table);
      g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
      g_assert_true (g_file_get_contents (path, &contents[i], &lengths[i], NULL));
      sample_remove_folder (folder);
    }
  g_assert_cmpuint (lengths[0], ==, lengths[1]);
  g_assert_cmpint (memcmp (contents[0], contents[1], lengths[0]), ==, 0);
  g_free (contents[0]);
  g_free (contents[1]);
}

static void
assert_sheet_name (const char *wanted, const char *expected)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");
  g_autofree char *element = g_strdup_printf ("<sheet name=\"%s\" sheetId", expected);

  sgz_table_set_subject (table, wanted, NULL);
  sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_TEXT);
  sgz_table_finish (table);
  char *folder = export_workbook (table);
  g_autofree char *part = read_part (folder, "xl/workbook.xml");
  g_assert_nonnull (strstr (part, element));
  sample_remove_folder (folder);
}

static void
test_sheet_names (void)
{
  assert_sheet_name ("名册", "名册");
  assert_sheet_name ("2021年[全市]:a*b?c/d\\e", "2021年 全市  a b c d e");
  assert_sheet_name ("'名册'", "名册");
  assert_sheet_name ("??", "Sheet1");
  assert_sheet_name ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二",
                     "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");
  assert_sheet_name (NULL, "示例");
}

/* Title and head, then two rows that are drawn, on rows 3 and 4 of the sheet; the total is not. */
static SgzTable *
new_drawn (const char *name)
{
  SgzTable *table = sgz_table_new ("示例图");

  sgz_table_set_subject (table, name, NULL);
  sgz_table_add_column (table, -1, "县(区)", 8, SGZ_FORMAT_TEXT);
  sgz_table_set_summed (table, sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_INTEGER));
  sgz_table_set_summed (table, sgz_table_add_column (table, -1, "乙", 8, SGZ_FORMAT_INTEGER));
  for (int i = 1; i <= 2; i++)
    {
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, i == 1 ? "东区" : "西区");
      sgz_table_set_number (table, 1, i);
      sgz_table_set_number (table, 2, 10 * i);
    }
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, 0, "合计");
  sgz_table_add_chart (table, SGZ_CHART_STACKED, "示例分布", 0, 1, 2);
  return table;
}

/* A sheet behind the first, of its own paper, and a chart of its body rows in it, inside what is printed. */
static void
test_sheets_have_charts (void)
{
  g_autoptr (SgzTable) table = new_drawn ("甲");
  SgzTable *sheet = new_drawn ("甲");

  sgz_table_set_paper (sheet, SGZ_PAPER_A4, FALSE);
  sgz_table_add_sheet (table, sheet);
  sgz_table_finish (table);
  char *folder = export_workbook (table);
  g_autofree char *book = read_part (folder, "xl/workbook.xml");
  g_assert_nonnull (strstr (book, "<sheet name=\"甲\" sheetId=\"1\""));
  g_assert_nonnull (strstr (book, "<sheet name=\"甲 2\" sheetId=\"2\""));
  g_autofree char *second = read_part (folder, "xl/worksheets/sheet2.xml");
  g_assert_nonnull (strstr (second, "orientation=\"portrait\""));
  g_assert_nonnull (strstr (second, "<drawing "));
  g_autofree char *chart = read_part (folder, "xl/charts/chart2.xml");
  g_assert_nonnull (strstr (chart, "<c:grouping val=\"stacked\"/>"));
  g_assert_nonnull (strstr (chart, "'甲 2'!$A$3:$A$4"));
  g_assert_nonnull (strstr (chart, "'甲 2'!$B$3:$B$4"));
  g_assert_nonnull (strstr (chart, "'甲 2'!$C$3:$C$4"));
  g_assert_nonnull (strstr (chart, "示例分布"));
  g_assert_null (strstr (chart, "$5"));
  sample_remove_folder (folder);
}

/* Above 20,000 fetched rows the workbook is written in constant memory, and is the same in each cell. */
static void
test_streamed (void)
{
  g_autoptr (SgzTable) table = sample_new_ledger (20001);
  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");

  g_assert_true (sgz_table_is_streamed (table));
  g_assert_nonnull (strstr (sheet, "<dimension ref=\"A1:H20005\"/>"));
  g_assert_nonnull (strstr (sheet, "<f>SUM(F20004:G20004)</f>\n<v>1</v>"));
  g_assert_nonnull (strstr (sheet, "<t>示例街道第20001社会工作服务站</t>"));
  g_assert_nonnull (strstr (sheet, "<t>0812-0000000</t>"));
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"A1:H1\"/>"));
  g_assert_nonnull (strstr (sheet, "topLeftCell=\"A4\""));
  sample_remove_folder (folder);
}

static void
add_townships (SgzTable *table, int n_counties, gboolean with_subtotals)
{
  for (int county = 0; county < n_counties; county++)
    {
      if (county > 0 && !with_subtotals)
        sgz_table_add_row (table, SGZ_ROW_GROUP);
      for (int i = 0; i < 2; i++)
        {
          sgz_table_add_row (table, SGZ_ROW_BODY);
          sgz_table_set_number (table, 0, 3);
        }
      if (with_subtotals)
        sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
    }
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
}

/* The formula of the total of @n_counties counties of two townships with three stations each. */
static void
assert_total (int n_counties, gboolean with_subtotals, const char *expected)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");

  sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_INTEGER);
  sgz_table_set_summed (table, 0);
  add_townships (table, n_counties, with_subtotals);
  sgz_table_finish (table);
  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, expected));
  sample_remove_folder (folder);
}

/* Title and head come first, so the first row is the sheet's third. */
static void
test_totals_of_parts (void)
{
  assert_total (1, FALSE, "<f>SUM(A3:A4)</f>\n<v>6</v>");
  assert_total (3, TRUE, "<f>SUM(A3:A4,A6:A7,A9:A10)</f>\n<v>18</v>");
  assert_total (3, FALSE, "<f>SUM(A3:A4,A6:A7,A9:A10)</f>\n<v>18</v>");
}

/* A SUM takes 255 operands; the total of 300 counties has another form. */
static void
test_total_of_many_parts (void)
{
  assert_total (300, TRUE, "<f>SUM(A3:A902)/2</f>\n<v>1800</v>");
}

static void
test_operands (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");

  for (int i = 0; i < 5; i++)
    {
      sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_DECIMAL);
      sgz_table_set_summed (table, i);
    }
  sgz_table_set_formula (table, 4, SGZ_FORMULA_SUM, 3, 0, 1, 3);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  for (int i = 0; i < 4; i++)
    sgz_table_set_number (table, i, 150);
  sgz_table_finish (table);
  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<f>SUM(A3:B3,D3)</f>\n<v>4.5</v>"));
  sample_remove_folder (folder);
}

/* 1 is missing in one row and 2 too many in the other: the sum of the gaps is 1, the gap of the sums would be 0. */
static void
test_total_of_a_computed_column (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");
  const gint64 rows[][2] = { { 3, 2 }, { 1, 3 } };

  for (int i = 0; i < 3; i++)
    {
      sgz_table_add_column (table, -1, "数", 8, SGZ_FORMAT_INTEGER);
      sgz_table_set_summed (table, i);
    }
  sgz_table_set_formula (table, 2, SGZ_FORMULA_DIFFERENCE, 2, 0, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_number (table, 0, rows[i][0]);
      sgz_table_set_number (table, 1, rows[i][1]);
    }
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_finish (table);

  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<f>MAX(0,A3-B3)</f>\n<v>1</v>"));
  g_assert_nonnull (strstr (sheet, "<f>SUM(C3:C4)</f>\n<v>1</v>"));
  sample_remove_folder (folder);
}

/* Codes and telephone numbers are text, however they look. */
static void
test_text_stays_text (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");

  sgz_table_add_column (table, -1, "代码", 8, SGZ_FORMAT_TEXT);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, "510402000000");
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, "=1+1");
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, "https://示例");
  sgz_table_finish (table);
  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");
  g_autofree char *strings = read_part (folder, "xl/sharedStrings.xml");
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strstr (sheet, "hyperlink"));
  g_assert_nonnull (strstr (strings, "<t>510402000000</t>"));
  g_assert_nonnull (strstr (strings, "<t>=1+1</t>"));
  g_assert_nonnull (strstr (strings, "<t>https://示例</t>"));
  sample_remove_folder (folder);
}

static void
test_paper (void)
{
  g_autoptr (SgzTable) table = sample_new_empty ();

  sgz_table_set_paper (table, SGZ_PAPER_A3, FALSE);
  char *folder = export_workbook (table);
  g_autofree char *sheet = read_part (folder, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (
      strstr (sheet, "<pageSetup paperSize=\"8\" fitToHeight=\"0\" orientation=\"portrait\"/>"));
  sample_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/workbook/sheets-have-charts", test_sheets_have_charts);
  g_test_add_func ("/export/workbook/annex", test_annex);
  g_test_add_func ("/export/workbook/groups-and-formulas", test_progress);
  g_test_add_func ("/export/workbook/reproducible", test_reproducible);
  g_test_add_func ("/export/workbook/legal-sheet-names", test_sheet_names);
  g_test_add_func ("/export/workbook/streamed", test_streamed);
  g_test_add_func ("/export/workbook/totals-of-parts", test_totals_of_parts);
  g_test_add_func ("/export/workbook/total-of-many-parts", test_total_of_many_parts);
  g_test_add_func ("/export/workbook/total-of-a-computed-column", test_total_of_a_computed_column);
  g_test_add_func ("/export/workbook/operands", test_operands);
  g_test_add_func ("/export/workbook/text-stays-text", test_text_stays_text);
  g_test_add_func ("/export/workbook/paper", test_paper);
  return g_test_run ();
}
