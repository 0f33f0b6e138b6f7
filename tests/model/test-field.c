/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-field.h"

#include <string.h>

static const SgzChoice choices[] = { { "yes", "是的" }, { "no", "没有" }, { NULL, NULL } };

static const SgzField text = { .code = "text", .title = "文字", .type = SGZ_FIELD_TEXT };
static const SgzField code = { .code = "code", .title = "代码", .type = SGZ_FIELD_CODE };
static const SgzField lines = { .code = "lines", .title = "长文", .type = SGZ_FIELD_LONG_TEXT };
static const SgzField number
    = { .code = "number", .title = "人数", .type = SGZ_FIELD_NUMBER, .unit = "人", .max = 1000 };
static const SgzField decimal
    = { .code = "decimal", .title = "面积", .type = SGZ_FIELD_DECIMAL, .max = 100000 };
static const SgzField year
    = { .code = "year", .title = "年度", .type = SGZ_FIELD_YEAR, .min = 2015, .max = 2099 };
static const SgzField day = { .code = "day", .title = "日期", .type = SGZ_FIELD_DATE };
static const SgzField choice
    = { .code = "choice", .title = "选择", .type = SGZ_FIELD_CHOICE, .choices = choices };
static const SgzField boolean = { .code = "boolean", .title = "是否", .type = SGZ_FIELD_BOOLEAN };

static void
assert_taken (const SgzField *field, const char *typed, const char *shown)
{
  g_auto (SgzValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_field_parse (field, typed, &value, &error));
  g_assert_no_error (error);
  g_autofree char *formatted = sgz_field_format (field, &value);
  g_assert_cmpstr (formatted, ==, shown);
}

static void
assert_refused (const SgzField *field, const char *typed)
{
  g_auto (SgzValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_field_parse (field, typed, &value, &error));
  g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, field->title));
  g_assert_cmpint (value.type, ==, SGZ_VALUE_NONE);
}

static void
test_taken (void)
{
  assert_taken (&text, "　鳡鱼１号（东）𠀀😀 ", "鳡鱼1号（东）𠀀😀");
  assert_taken (&code, "０８１２－００００", "0812-0000");
  assert_taken (&lines, "一\r\n二", "一\n二");
  assert_taken (&number, "１，０００", "1000");
  assert_taken (&number, "0", "0");
  assert_taken (&decimal, "12.5", "12.50");
  assert_taken (&year, "2021", "2021");
  assert_taken (&day, "2021年5月1日", "2021-05-01");
  assert_taken (&choice, "yes", "是的");
  assert_taken (&choice, "没有", "没有");
  assert_taken (&boolean, "是", "是");
  assert_taken (&boolean, "0", "否");
}

static void
test_empty_is_no_value (void)
{
  static const SgzField *const fields[]
      = { &text, &code, &lines, &number, &decimal, &year, &day, &choice, &boolean };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      assert_taken (fields[i], "", "");
      assert_taken (fields[i], " 　\t", "");
    }
}

static void
test_refused (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');

  assert_refused (&text, long_text);
  assert_refused (&lines, long_text);
  assert_refused (&text, "a\x01z");
  assert_refused (&text, "\xB0\xA1");
  assert_refused (&number, "-1");
  assert_refused (&number, "1001");
  assert_refused (&number, "1.5");
  assert_refused (&number, "很多");
  assert_refused (&decimal, "1.234");
  assert_refused (&decimal, "1000.01");
  assert_refused (&year, "2014");
  assert_refused (&year, "21");
  assert_refused (&day, "2021-02-30");
  assert_refused (&choice, "也许");
  assert_refused (&boolean, "也许");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/field/taken", test_taken);
  g_test_add_func ("/model/field/empty-is-no-value", test_empty_is_no_value);
  g_test_add_func ("/model/field/refused", test_refused);
  return g_test_run ();
}
