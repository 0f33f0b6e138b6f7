/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-csv.h"

static void
test_rows_and_quotes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sgz_csv_parse ("\xEF\xBB\xBF县,数\r\n\"东\"\"区\",\"1,2\n3\"\n\n末,", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  char **second = g_ptr_array_index (rows, 1);
  char **last = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (((char **)g_ptr_array_index (rows, 0))[0], ==, "县");
  g_assert_cmpstr (second[0], ==, "东\"区");
  g_assert_cmpstr (second[1], ==, "1,2\n3");
  g_assert_cmpuint (g_strv_length (last), ==, 2);
  g_assert_cmpstr (last[1], ==, "");
}

static void
test_open_quotes_are_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_csv_parse ("a,b\nc,\"d", &error));
  g_assert_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_CSV);
  g_assert_true (g_str_has_prefix (error->message, "After row 1 the quotes of a cell do not close"));
}

static void
assert_cell (const char *text, const char *expected)
{
  g_autoptr (GString) to = g_string_new (NULL);

  sgz_csv_append_text (to, text);
  g_assert_cmpstr (to->str, ==, expected);
}

static void
test_formulas_are_kept_text (void)
{
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("@SUM(A1)", "'@SUM(A1)");
  assert_cell ("-5", "-5");
  assert_cell ("+86 812", "'+86 812");
  assert_cell ("-2.5%", "-2.5%");
  assert_cell ("东区", "东区");
  assert_cell ("=\"a,b\"", "\"'=\"\"a,b\"\"\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/csv/rows-and-quotes", test_rows_and_quotes);
  g_test_add_func ("/base/csv/open-quotes-are-refused", test_open_quotes_are_refused);
  g_test_add_func ("/base/csv/formulas-are-kept-text", test_formulas_are_kept_text);
  return g_test_run ();
}
