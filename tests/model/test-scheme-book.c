/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes as the texts of a workbook: what goes in comes out, and what cannot be read is told by sheet, row and column. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "model/sgz-field.h"
#include "model/sgz-scheme-book.h"
#include "model/sgz-scheme-csv.h"
#include "support/sgz-odd-schemes.h"

static const char *example_path;

/* (transfer full): the scheme by way of its texts. */
static SgzScheme *
trip (const SgzScheme *scheme)
{
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
  g_autoptr (GError) error = NULL;
  SgzScheme *back = sgz_scheme_book_read (book, NULL, 0, &error);

  g_assert_no_error (error);
  return back;
}

static void
test_odd_schemes_come_back (void)
{
  SgzScheme *(*const odd[]) (void)
      = { sgz_odd_scheme_thousand, sgz_odd_scheme_stars, sgz_odd_scheme_four_levels,
          sgz_odd_scheme_deductions, sgz_odd_scheme_letters };

  for (size_t i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SgzScheme) scheme = odd[i]();
      g_autoptr (SgzScheme) back = trip (scheme);
      g_autofree char *before = sgz_odd_scheme_describe (scheme);
      g_autofree char *after = sgz_odd_scheme_describe (back);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (sgz_scheme_get_title (scheme), ==, sgz_scheme_get_title (back));
      g_assert_cmpint (sgz_scheme_get_year (back), ==, 2021);
    }
}

/* The words of the CSV form come along, so that a scheme can go from one form to the other and back. */
static void
test_example_keeps_the_words_of_its_form (void)
{
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (example_path, &text, NULL, NULL));
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, "示例细则", 2021, NULL);
  g_autoptr (SgzScheme) back = trip (scheme);
  g_autofree char *described = sgz_odd_scheme_describe (scheme);
  g_autofree char *again = sgz_odd_scheme_describe (back);
  g_autofree char *written = sgz_scheme_csv_write (back, NULL);
  g_autoptr (GPtrArray) before = sgz_csv_parse (text, NULL);
  g_autoptr (GPtrArray) after = sgz_csv_parse (written, NULL);

  g_assert_cmpstr (described, ==, again);
  g_assert_cmpuint (before->len, ==, 46);
  g_assert_cmpuint (after->len, ==, 46);
  for (guint i = 1; i < before->len; i++)
    {
      char **one = before->pdata[i];
      char **other = after->pdata[i];
      g_autoptr (JsonNode) a = json_from_string (one[6], NULL);
      g_autoptr (JsonNode) b = json_from_string (other[6], NULL);
      if (!json_node_equal (a, b))
        g_test_message ("%s\n%s", one[6], other[6]);
      g_assert_true (json_node_equal (a, b));
      for (guint column = 0; one[column] != NULL; column++)
        if (column != 6)
          g_assert_cmpstr (one[column], ==, other[column]);
    }
}

/* --- what an officer writes --- */

static size_t
find_column (SgzSchemeSheet sheet, const char *title)
{
  const SgzKind *kind = sgz_scheme_sheet_get_kind (sheet);
  const SgzField *field = sgz_kind_find_field (kind, title, NULL);

  g_assert_nonnull (field);
  return sgz_kind_index (kind, field);
}

static void
set_cell (SgzSchemeBook *book, SgzSchemeSheet sheet, guint place, const char *column, const char *text)
{
  SgzSchemeRow *row = book->rows[sheet]->pdata[place];
  char **cell = &row->cells[find_column (sheet, column)];

  g_free (*cell);
  *cell = g_strdup (text);
}

static void
test_an_edit_counts (void)
{
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (example_path, &text, NULL, NULL));
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, "示例细则", 2021, NULL);
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
  g_autoptr (GError) error = NULL;

  /* A01 stands under its dimension; its first item is the first of all. */
  set_cell (book, SGZ_SCHEME_SHEET_ITEMS, 0, "事项", "交通便利");
  set_cell (book, SGZ_SCHEME_SHEET_ITEMS, 0, "分值", " １.５ ");
  set_cell (book, SGZ_SCHEME_SHEET_NODES, 1, "不适用时", "分摊到总分");
  /* What the form required of the register is scored by hand from now on. */
  set_cell (book, SGZ_SCHEME_SHEET_NODES, 2, "计分方法", "直接评分");
  set_cell (book, SGZ_SCHEME_SHEET_NODES, 2, "系统计算", NULL);
  for (guint i = 0; i < book->rows[SGZ_SCHEME_SHEET_ITEMS]->len; i++)
    if (g_strcmp0 (((SgzSchemeRow *)book->rows[SGZ_SCHEME_SHEET_ITEMS]->pdata[i])->cells[0], "A02") == 0)
      g_ptr_array_remove_index (book->rows[SGZ_SCHEME_SHEET_ITEMS], i--);
  g_autoptr (SgzScheme) back = sgz_scheme_book_read (book, "改后细则", 2022, &error);
  g_assert_no_error (error);

  const SgzSchemeNode *node = sgz_scheme_find_node (back, "A01");
  const SgzSchemeItem *item = node->items->pdata[0];
  g_assert_cmpstr (item->title, ==, "交通便利");
  g_assert_cmpint (item->points, ==, 150);
  g_assert_cmpint (node->spread, ==, SGZ_SPREAD_TOTAL);
  g_assert_cmpint (sgz_scheme_find_node (back, "A02")->method, ==, SGZ_METHOD_MANUAL);
  g_assert_cmpstr (sgz_scheme_get_title (back), ==, "改后细则");
  g_assert_cmpint (sgz_scheme_get_year (back), ==, 2022);
}

/* Rows in any order, and nothing but the first sheet: the rest is the usual. */
static void
test_rows_stand_in_any_order (void)
{
  static const char *const rows[][5] = {
    { "A1-2", "A1", "乙", "4", "manual" },
    { "A1", "A", "指标", "10", "由下级合计" },
    { "A1-1", "A1", "甲", "6.00", "直接评分" },
    { "A", NULL, "维度", "10", "由下级合计" },
  };
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_new ();
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    for (size_t j = 0; j < 5; j++)
      {
        if (j == 0)
          sgz_scheme_book_add_row (book, SGZ_SCHEME_SHEET_NODES, (int)i + 2);
        SgzSchemeRow *row = book->rows[SGZ_SCHEME_SHEET_NODES]->pdata[i];
        row->cells[j] = g_strdup (rows[i][j]);
      }
  g_autoptr (SgzScheme) scheme = sgz_scheme_book_read (book, "示例", 2021, &error);
  g_assert_no_error (error);
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  const char *const order[] = { "A", "A1", "A1-2", "A1-1" };
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((const SgzSchemeNode *)nodes->pdata[i])->code, ==, order[i]);
  g_assert_cmpint (sgz_scheme_get_total (scheme), ==, 1000);
  g_assert_cmpint (((SgzGradeBand *)sgz_scheme_get_bands (scheme)->pdata[0])->from, ==, 900);
  g_assert_cmpint (sgz_scheme_find_assessor (scheme, "spot"), ==, 3);
}

/* --- what cannot be read --- */

typedef struct
{
  SgzScheme *(*scheme) (void);
  SgzSchemeSheet sheet;
  guint place;
  const char *column;
  const char *text;
  const char *words;
} Refusal;

static const Refusal refusals[] = {
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "编码", NULL,
    "Sheet “指标”, row 3, column “编码”: the cell is empty" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 3, "编码", "1.1",
    "Sheet “指标”, row 5, column “编码”: the code stands in another row too" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "上级编码", "9",
    "Sheet “指标”, row 3, column “上级编码”: no row of this sheet has the code “9”" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 0, "上级编码", "1.1",
    "Sheet “指标”, row 3, column “计分方法”: other rows stand under it, so its points are theirs" },
  { sgz_odd_scheme_four_levels, SGZ_SCHEME_SHEET_NODES, 0, "上级编码", "一.1",
    "Sheet “指标”, row 2, column “上级编码”: it stands under itself, directly or by way of others; choose "
    "another" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "分值", "六百",
    "Sheet “指标”, row 3, column “分值”: “六百” is not a number; write it like 1234.50" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "分值", "-1",
    "Sheet “指标”, row 3, column “分值”: “-1” is not between 0.00 and 10000.00" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "计分方法", "凭印象",
    "Sheet “指标”, row 3, column “计分方法”: “凭印象” is not one of "
    "由下级合计、直接评分、逐项检查、分档、扣分、按数分段、按完成比例、按覆盖项数、满意度测评" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "计分方法", "扣分",
    "Sheet “指标”, row 3, column “计分方法”: “扣分” needs rows of its own in the sheet “计分项”" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "起扣分", "5",
    "Sheet “指标”, row 3, column “起扣分”: “1.1” is scored by “直接评分”, which has no use for this; choose "
    "another method or clear the cell" },
  { sgz_odd_scheme_thousand, SGZ_SCHEME_SHEET_NODES, 1, "原有参数", "{",
    "Sheet “指标”, row 3, column “原有参数”: “{” is no JSON object" },
  { sgz_odd_scheme_stars, SGZ_SCHEME_SHEET_ITEMS, 1, "指标编码", "A9",
    "Sheet “计分项”, row 3, column “指标编码”: no row of the sheet “指标” has the code “A9”" },
  { sgz_odd_scheme_stars, SGZ_SCHEME_SHEET_ITEMS, 1, "指标编码", "A",
    "Sheet “计分项”, row 3, column “指标编码”: “A” is scored by “由下级合计”, which has no use for this; "
    "choose another method or clear the cell" },
  { sgz_odd_scheme_stars, SGZ_SCHEME_SHEET_ITEMS, 0, "达到", "3",
    "Sheet “计分项”, row 2, column “达到”: “A1” is scored by “逐项检查”, which has no use for this; choose "
    "another method or clear the cell" },
  { sgz_odd_scheme_four_levels, SGZ_SCHEME_SHEET_TARGETS, 0, "目标", NULL,
    "Sheet “目标”, row 2, column “目标”: the cell is empty" },
  { sgz_odd_scheme_four_levels, SGZ_SCHEME_SHEET_TARGETS, 1, "目标", "0",
    "Sheet “目标”, row 3, column “目标”: “0” is not between 0.01 and 100000000000.00" },
  { sgz_odd_scheme_letters, SGZ_SCHEME_SHEET_BANDS, 1, "等次名称", "A+",
    "Sheet “等次”, row 3, column “等次名称”: the name stands in another row too" },
  { sgz_odd_scheme_letters, SGZ_SCHEME_SHEET_BANDS, 0, "另需达到", "B>12",
    "Sheet “等次”, row 2, column “另需达到”: “B>12” is no condition; write a code and the least points, such "
    "as B=12" },
  { sgz_odd_scheme_letters, SGZ_SCHEME_SHEET_BANDS, 0, "比例上限", "150",
    "Sheet “等次”, row 2, column “比例上限”: “150” is not between 1 and 100" },
  { sgz_odd_scheme_letters, SGZ_SCHEME_SHEET_ASSESSORS, 2, "编码", "self",
    "Sheet “评分方”, row 4, column “编码”: the code stands in another row too" },
  { sgz_odd_scheme_letters, SGZ_SCHEME_SHEET_SCHEME, 0, "适用年度", "二〇二一",
    "Sheet “总则”, row 2, column “适用年度”: “二〇二一” is not a whole number" },
};

static void
test_bad_input_is_told_by_sheet_row_and_column (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *bad = &refusals[i];
      g_autoptr (SgzScheme) scheme = bad->scheme ();
      g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
      g_autoptr (GError) error = NULL;
      set_cell (book, bad->sheet, bad->place, bad->column, bad->text);
      g_assert_null (sgz_scheme_book_read (book, NULL, 0, &error));
      g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, bad->words);
    }
}

static void
test_a_fifth_level_is_refused (void)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_four_levels ();
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
  SgzSchemeRow *row = sgz_scheme_book_add_row (book, SGZ_SCHEME_SHEET_NODES, 6);
  const char *const cells[] = { "深", "一.1.1.1", "示例", "300", "直接评分" };
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cells); i++)
    row->cells[i] = g_strdup (cells[i]);
  set_cell (book, SGZ_SCHEME_SHEET_NODES, 3, "计分方法", "由下级合计");
  for (SgzSchemeSheet sheet = SGZ_SCHEME_SHEET_ITEMS; sheet <= SGZ_SCHEME_SHEET_TARGETS; sheet++)
    g_ptr_array_set_size (book->rows[sheet], 0);
  const char *const scoring[] = { "计数对象", "统计项", "按百分比分段" };
  for (size_t i = 0; i < G_N_ELEMENTS (scoring); i++)
    set_cell (book, SGZ_SCHEME_SHEET_NODES, 3, scoring[i], NULL);
  g_assert_null (sgz_scheme_book_read (book, NULL, 0, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (
      error->message, ==,
      "Sheet “指标”, row 6, column “编码”: “深” would be a fifth level; a scheme has four at most");
}

/* The refusal quotes the beginning of a cell of a megabyte. */
static void
test_a_megabyte_is_quoted_by_its_beginning (void)
{
  const SgzSchemeSheet sheet = SGZ_SCHEME_SHEET_NODES;
  const SgzKind *kind = sgz_scheme_sheet_get_kind (sheet);
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
      g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
      g_autoptr (GError) error = NULL;
      set_cell (book, sheet, 1, kind->fields[i].title, huge);
      g_assert_null (sgz_scheme_book_read (book, NULL, 0, &error));
      g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
      g_assert_true (g_str_has_prefix (error->message, "Sheet “指标”, row 3, column “"));
      g_assert_nonnull (strstr (error->message, kind->fields[i].title));
      g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 1100);
    }
}

static void
test_a_name_and_a_year_are_needed (void)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
  g_autoptr (GError) error = NULL;

  set_cell (book, SGZ_SCHEME_SHEET_SCHEME, 0, "适用年度", NULL);
  g_assert_null (sgz_scheme_book_read (book, NULL, 0, &error));
  g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
  g_autoptr (SgzScheme) named = sgz_scheme_book_read (book, NULL, 2023, NULL);
  g_assert_cmpint (sgz_scheme_get_year (named), ==, 2023);
  g_assert_cmpint (sgz_scheme_get_total (named), ==, 100000);
  g_ptr_array_set_size (book->rows[SGZ_SCHEME_SHEET_NODES], 0);
  g_clear_error (&error);
  g_assert_null (sgz_scheme_book_read (book, NULL, 2023, &error));
  g_assert_cmpstr (error->message, ==, "The sheet “指标” has no indicators");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  example_path = argv[1];
  g_test_add_func ("/model/scheme-book/odd-schemes-come-back", test_odd_schemes_come_back);
  g_test_add_func ("/model/scheme-book/example-keeps-the-words-of-its-form",
                   test_example_keeps_the_words_of_its_form);
  g_test_add_func ("/model/scheme-book/an-edit-counts", test_an_edit_counts);
  g_test_add_func ("/model/scheme-book/rows-stand-in-any-order", test_rows_stand_in_any_order);
  g_test_add_func ("/model/scheme-book/bad-input-is-told-by-sheet-row-and-column",
                   test_bad_input_is_told_by_sheet_row_and_column);
  g_test_add_func ("/model/scheme-book/a-fifth-level-is-refused", test_a_fifth_level_is_refused);
  g_test_add_func ("/model/scheme-book/a-megabyte-is-quoted-by-its-beginning",
                   test_a_megabyte_is_quoted_by_its_beginning);
  g_test_add_func ("/model/scheme-book/a-name-and-a-year-are-needed", test_a_name_and_a_year_are_needed);
  return g_test_run ();
}
