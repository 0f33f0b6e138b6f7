/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks as other programs write them, and files that are none. */
#include "exchange/sgz-xlsx-reader.h"
#include "sgz-book-fixture.h"
#include "support/sgz-fixture.h"

#include <string.h>

#define ROW "<row r=\"1\">"
#define END "</row>"

static void
assert_cell (const SgzXlsxSheet *sheet, guint row, guint column, const char *expected)
{
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, row, column), ==, expected);
}

/* (transfer full): the one sheet of a workbook with these parts. */
static SgzXlsxSheet *
read_rows (SgzFixture *fixture, const char *rows, const char *strings, const char *styles, GError **error)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "表.xlsx");

  book_write_rows (path, rows, strings, styles);
  g_autoptr (SgzXlsxReader) reader = sgz_xlsx_reader_open (path, error);
  return reader != NULL ? sgz_xlsx_reader_read_sheet (reader, 0, error) : NULL;
}

static SgzXlsxSheet *
read_good (SgzFixture *fixture, const char *rows, const char *strings, const char *styles)
{
  g_autoptr (GError) error = NULL;
  SgzXlsxSheet *sheet = read_rows (fixture, rows, strings, styles, &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_reads_text (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzXlsxSheet) sheet = read_good (
      fixture,
      ROW "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
          "<c r=\"D1\" t=\"inlineStr\"><is><r><t>示例</t></r><r><t>丁</t></r></is></c>" END
          "<row><c t=\"str\"><f>A1&amp;\"乙\"</f><v>示例甲乙</v></c><c><f>1+1</f><v>2</v></c><c><f>X1</f></c>"
          "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row>",
      "<si><t>示例甲</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">示例 "
      "</t></r><r><t>乙_x000A_丙</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si>",
      NULL);

  assert_cell (sheet, 0, 0, "示例甲");
  assert_cell (sheet, 0, 1, "示例 乙\n丙");
  assert_cell (sheet, 0, 2, NULL);
  assert_cell (sheet, 0, 3, "示例丁");
  assert_cell (sheet, 1, 0, "示例甲乙");
  assert_cell (sheet, 1, 1, "2");
  assert_cell (sheet, 1, 2, "=X1");
  assert_cell (sheet, 1, 3, "是");
  assert_cell (sheet, 1, 4, "否");
  assert_cell (sheet, 1, 5, "#N/A");
  assert_cell (sheet, 2, 0, NULL);
  g_assert_cmpuint (sgz_xlsx_sheet_get_n_rows (sheet), ==, 2);
  g_assert_cmpuint (sgz_xlsx_sheet_get_n_columns (sheet), ==, 6);
}

static void
test_reads_numbers (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *style;
    const char *value;
    const char *expected;
  } cases[] = {
    { "0", "4.5", "4.5" },
    { "0", "4.50", "4.50" },
    { "0", "510402001001", "510402001001" },
    { "0", "2.2999999999999998", "2.3" },
    { "0", "1.38E+10", "13800000000" },
    { "0", "1E-2", "0.01" },
    { "0", "-3", "-3" },
    { "1", "44317", "2021-05-01" },
    { "1", "1", "1900-01-01" },
    { "2", "44317.5", "2021-05-01 12:00:00" },
    { "2", "44317", "2021-05-01" },
    { "3", "0.3", "30%" },
    { "3", "0.285", "28.5%" },
    { "4", "44317", "2021-05-01" },
    { "5", "44317", "44317" },
    { "9", "44317", "44317" },
  };
  g_autoptr (GString) rows = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (rows, "<row><c s=\"%s\"><v>%s</v></c></row>", cases[i].style, cases[i].value);
  g_autoptr (SgzXlsxSheet) sheet = read_good (
      fixture, rows->str, NULL,
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"0&quot;day&quot;\"/></numFmts>"
      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"10\"/>"
      "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_cell (sheet, i, 0, cases[i].expected);
}

static void
test_makes_a_block (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzXlsxSheet) sheet = read_good (
      fixture, "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>2</v></c></row>", NULL,
      NULL);
  g_autoptr (GPtrArray) block = sgz_xlsx_sheet_make_block (sheet);

  g_assert_cmpuint (block->len, ==, 4);
  g_assert_cmpuint (g_strv_length (block->pdata[0]), ==, 0);
  g_assert_cmpstr (((char **)block->pdata[1])[0], ==, "");
  g_assert_cmpstr (((char **)block->pdata[1])[1], ==, "1");
  g_assert_cmpstr (((char **)block->pdata[3])[0], ==, "2");
}

static void
test_chooses_a_sheet (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "表.xlsx");
  g_autoptr (GError) error = NULL;

  book_write_rows (path, ROW "<c><v>7</v></c>" END, NULL, NULL);
  g_autoptr (GPtrArray) first = sgz_block_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((char **)first->pdata[0])[0], ==, "7");
  g_autoptr (GPtrArray) named = sgz_block_read_sheet (path, "表一", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_null (sgz_block_read_sheet (path, "表二", &error));
  g_assert_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_SHEET);
  g_assert_nonnull (strstr (error->message, "its sheets are: 表一"));
}

static void
test_refuses_cells (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *rows;
    const char *words;
  } cases[] = {
    { ROW "<c r=\"ZZZZ1\"><v>1</v></c>" END, "there can be no cell “ZZZZ1”" },
    { ROW "<c r=\"XFE1\"><v>1</v></c>" END, "there can be no cell “XFE1”" },
    { ROW "<c r=\"A0\"><v>1</v></c>" END, "there can be no cell “A0”" },
    { ROW "<c r=\"1A\"><v>1</v></c>" END, "there can be no cell “1A”" },
    { ROW "<c r=\"A1048577\"><v>1</v></c>" END, "there can be no cell “A1048577”" },
    { "<row r=\"0\"><c><v>1</v></c></row>", "there can be no cell “0”" },
    { ROW "<c r=\"A1\" t=\"s\"><v>3</v></c>" END, "its part “xl/worksheets/sheet1.xml” cannot be read" },
    { ROW "<c r=\"A1\"><v>1</c>" END, "its part “xl/worksheets/sheet1.xml” cannot be read" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (read_rows (fixture, cases[i].rows, NULL, NULL, &error));
      g_assert_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK);
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].words, error->message);
    }
}

static void
assert_refused (const char *path, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_xlsx_reader_open (path, &error));
  g_assert_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
}

static void
test_refuses_files (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char ole[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  static const BookPart other[] = { { "word/document.xml", "<w/>" } };
  g_autofree char *path = sgz_fixture_get_file (fixture, "表.xlsx");
  g_autofree char *whole = NULL;
  gsize length = 0;

  g_assert_true (g_file_set_contents (path, "名称,备注\n", -1, NULL));
  assert_refused (path, "“表.xlsx” is no workbook");
  g_assert_true (g_file_set_contents (path, ole, sizeof ole - 1, NULL));
  assert_refused (path, "protected by a password");
  book_write (path, other, G_N_ELEMENTS (other));
  assert_refused (path, "“表.xlsx” is no workbook");
  book_write_rows (path, ROW "<c><v>1</v></c>" END, NULL, NULL);
  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (gsize cut = 4; cut < length; cut += 97)
    {
      g_autoptr (GError) error = NULL;
      g_assert_true (g_file_set_contents (path, whole, (gssize)cut, NULL));
      g_assert_null (sgz_xlsx_reader_open (path, &error));
      g_assert_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK);
    }
}

static void
test_refuses_what_lacks_a_part (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const parts[] = { "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                       "xl/styles.xml", "xl/sharedStrings.xml" };
  g_autofree char *path = sgz_fixture_get_file (fixture, "表.xlsx");

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      book_write_rows (path, ROW "<c><v>1</v></c>" END, NULL, NULL);
      g_autoptr (GHashTable) book = book_read (path);
      g_assert_true (g_hash_table_remove (book, parts[i]));
      book_rewrite (path, book);
      assert_refused (path, "表.xlsx");
    }
}

/* 300 MB of spaces are a few hundred kilobytes in a zip. */
static void
test_refuses_to_be_filled (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "表.xlsx");
  gsize length = (gsize)300 << 20;
  g_autofree char *blank = g_malloc (length + 1);

  memset (blank, ' ', length);
  blank[length] = '\0';
  book_write_rows (path, ROW "<c><v>1</v></c>" END, blank, NULL);
  assert_refused (path, "holds more than can be read");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/reads-text", test_reads_text);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/reads-numbers-days-and-shares", test_reads_numbers);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/makes-a-block-with-its-blank-rows", test_makes_a_block);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/chooses-a-sheet", test_chooses_a_sheet);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/refuses-cells-that-cannot-be", test_refuses_cells);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/refuses-files-that-are-no-workbook", test_refuses_files);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/refuses-what-lacks-a-part", test_refuses_what_lacks_a_part);
  SGZ_FIXTURE_TEST ("/exchange/xlsx-reader/refuses-to-be-filled", test_refuses_to_be_filled);
  return g_test_run ();
}
