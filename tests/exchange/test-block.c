/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/sgz-fixture.h"
#include "exchange/sgz-block.h"
#include "exchange/sgz-heading.h"

#include <string.h>

static void
assert_row (GPtrArray *rows, guint i, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", g_ptr_array_index (rows, i));

  g_assert_cmpstr (joined, ==, expected);
}

/* As WPS, Excel and LibreOffice put them on the clipboard. */
static void
test_reads_tabs (void)
{
  g_autoptr (GPtrArray) rows = sgz_block_parse ("甲\t乙\r\n\"一\n二\"\t\"他说\"\"好\"\"\t\"\r\n\t尾\r\n");

  g_assert_cmpuint (rows->len, ==, 3);
  assert_row (rows, 0, "甲|乙");
  assert_row (rows, 1, "一\n二|他说\"好\"\t");
  assert_row (rows, 2, "|尾");
}

static void
test_leaves_other_quotes (void)
{
  g_autoptr (GPtrArray) rows = sgz_block_parse ("\"甲\"站\t5\" 屏\n\"没有合上\n\"\"\t");

  g_assert_cmpuint (rows->len, ==, 3);
  assert_row (rows, 0, "\"甲\"站|5\" 屏");
  assert_row (rows, 1, "\"没有合上");
  assert_row (rows, 2, "|");
}

static void
test_counts_blank_rows (void)
{
  g_autoptr (GPtrArray) rows = sgz_block_parse ("甲\n\n乙");
  g_autoptr (GPtrArray) none = sgz_block_parse ("");

  g_assert_cmpuint (rows->len, ==, 3);
  assert_row (rows, 1, "");
  g_assert_cmpuint (none->len, ==, 0);
}

static GPtrArray *
read_contents (SgzFixture *fixture, const char *contents, gssize length, GError **error)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "某表.csv");

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  return sgz_block_read (path, error);
}

static void
test_reads_encodings (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* "名称,地址\n示例站,鳡鱼村\n" in each. */
  static const struct
  {
    const char *bytes;
    gssize length;
  } files[] = {
    { "名称,地址\n示例站,鳡鱼村\n", -1 },
    { "\xEF\xBB\xBF名称,地址\r\n示例站,鳡鱼村\r\n", -1 },
    { "\xC3\xFB\xB3\xC6"
      ",\xB5\xD8\xD6\xB7\n\xCA\xBE\xC0\xFD\xD5\xBE,\xF7\xA0\xD3\xE3\xB4\xE5\n",
      -1 },
    { "\xFF\xFE\x0D\x54\xF0\x79\x09\x00\x30\x57\x40\x57\x0A\x00\x3A\x79\x8B\x4F\xD9\x7A\x09\x00\xE1\x9C\x7C"
      "\x9C\x51\x67",
      28 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = read_contents (fixture, files[i].bytes, files[i].length, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, 2);
      assert_row (rows, 0, "名称|地址");
      assert_row (rows, 1, "示例站|鳡鱼村");
    }
}

static void
test_reads_its_own_csv (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = read_contents (fixture, "名称,备注\n'=示例,\"一,\n\"\"二\"\"\"\n'好,-3\n", -1, &error);

  g_assert_no_error (error);
  assert_row (rows, 1, "=示例|一,\n\"二\"");
  assert_row (rows, 2, "'好|-3");
}

static void
test_refuses (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *words;
  } files[] = {
    { "PK\x03\x04rest", -1, "The workbook “某表.csv” is cut off or damaged" },
    { "\xD0\xCF\x11\xE0rest", -1, "“某表.csv” is protected by a password" },
    { "\xFF\x80\xFF,\n", -1, "neither in UTF-8 nor in GB18030" },
    { "a,\0b\n", 5, "neither in UTF-8 nor in GB18030" },
    { "\xFF\xFE"
      "a\0\n\0\0\0b\0",
      10, "neither in UTF-8 nor in GB18030" },
    { "名称\n\"没有合上\n", -1, "the quotes of a cell do not close" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (read_contents (fixture, files[i].bytes, files[i].length, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, files[i].words));
    }
  g_autoptr (GError) error = NULL;
  g_assert_null (sgz_block_read ("没有.csv", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_knows_headings (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } headings[] = {
    { "名称", "name" },
    { " 名　称 ", "name" },
    { "name", "name" },
    { "NAME", "name" },
    { "＊名称：", "name" },
    { "建筑面积（㎡）", "floor_area" },
    { "建筑面积(平方米)", "floor_area" },
    { "运行\n日期", "opened_on" },
    { "联系电话(必填)", "phone" },
    { "序号", NULL },
    { "", NULL },
    { "（㎡）", NULL },
    { "名称和地址", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const SgzField *field = sgz_heading_match (&sgz_kind_station, headings[i].text);
      g_assert_cmpstr (field != NULL ? field->code : NULL, ==, headings[i].code);
    }
}

static void
test_finds_the_head (void)
{
  static const struct
  {
    const char *block;
    int head;
  } cases[] = {
    { "名称\t层级\n示例站\t村", 0 },
    { "攀枝花市站点名册\n\n序号\t名称\t所属区划\n1\t示例站\t东区", 2 },
    { "名称\n示例站", 0 },
    { "序号\t名称\n1\t示例站", 0 },
    { "示例站\t东区", -1 },
    { "名称\t东区\t西区", -1 },
    { "序号\n1", -1 },
    { "一\n二\n三\n四\n五\n名称\t层级", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) block = sgz_block_parse (cases[i].block);
      g_assert_cmpint (sgz_heading_find (&sgz_kind_station, block), ==, cases[i].head);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/block/reads-cells-of-the-clipboard", test_reads_tabs);
  g_test_add_func ("/exchange/block/leaves-other-quotes-alone", test_leaves_other_quotes);
  g_test_add_func ("/exchange/block/counts-blank-rows", test_counts_blank_rows);
  SGZ_FIXTURE_TEST ("/exchange/block/reads-every-encoding", test_reads_encodings);
  SGZ_FIXTURE_TEST ("/exchange/block/reads-csv-of-its-own", test_reads_its_own_csv);
  SGZ_FIXTURE_TEST ("/exchange/block/refuses-what-is-no-text", test_refuses);
  g_test_add_func ("/exchange/heading/knows-fields-as-people-write-them", test_knows_headings);
  g_test_add_func ("/exchange/heading/finds-the-head-below-titles", test_finds_the_head);
  return g_test_run ();
}
