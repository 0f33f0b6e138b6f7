/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-decimal.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 hundredths;
  } cases[] = {
    { "0", 0 },
    { "1", 100 },
    { "1.5", 150 },
    { "1.05", 105 },
    { "-0.01", -1 },
    { "1,234.50", 123450 },
    { "１２．５", 1250 },
    { "¥1,000", 100000 },
    { "12.", 1200 },
    { "+3", 300 },
    { "999999999999999.99", G_GINT64_CONSTANT (99999999999999999) },
    { "1,234,567", 123456700 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 value = -77;
      g_autoptr (GError) error = NULL;
      g_assert_true (sgz_decimal_parse (cases[i].text, &value, &error));
      g_assert_cmpint (value, ==, cases[i].hundredths);
    }
}

static void
test_refuse (void)
{
  static const char *const texts[] = { "",    "abc", "1.234", "1,23", "1,2345",           ",123", "1.2.3",
                                       "1e3", "--1", "0x10",  ".5",   "1234567890123456", "1 2",  "五" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gint64 value = -77;
      g_autoptr (GError) error = NULL;
      g_assert_false (sgz_decimal_parse (texts[i], &value, &error));
      g_assert_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_NUMBER);
      g_assert_cmpint (value, ==, -77);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 hundredths;
    const char *text;
  } cases[] = { { 0, "0.00" },
                { 5, "0.05" },
                { -5, "-0.05" },
                { 123450, "1234.50" },
                { G_MININT64, "-92233720368547758.08" } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sgz_decimal_format (cases[i].hundredths);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* 6 of 12 is 50 %; 1 of 3 is 33.33 %; 2 of 3 is 66.67 %; 1 of 20,000 is half a basis point, rounded up. */
static void
test_ratio (void)
{
  g_assert_cmpint (sgz_decimal_ratio (6, 12), ==, 5000);
  g_assert_cmpint (sgz_decimal_ratio (1, 3), ==, 3333);
  g_assert_cmpint (sgz_decimal_ratio (2, 3), ==, 6667);
  g_assert_cmpint (sgz_decimal_ratio (1, 20000), ==, 1);
  g_assert_cmpint (sgz_decimal_ratio (0, 7), ==, 0);
}

static void
test_integer (void)
{
  gint64 value = 0;

  g_assert_true (sgz_integer_parse ("１，０００", &value, NULL));
  g_assert_cmpint (value, ==, 1000);
  g_assert_false (sgz_integer_parse ("1.5", &value, NULL));
  g_assert_false (sgz_integer_parse ("十", &value, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/decimal/parse", test_parse);
  g_test_add_func ("/base/decimal/refuse", test_refuse);
  g_test_add_func ("/base/decimal/format", test_format);
  g_test_add_func ("/base/decimal/ratio", test_ratio);
  g_test_add_func ("/base/decimal/integer", test_integer);
  return g_test_run ();
}
