/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-date.h"

static void
test_ways_to_write_a_day (void)
{
  static const char *const ways[]
      = { "2021-05-10",    "2021-5-10",    "2021/5/10",    "2021.5.10",          "20210510",
          "2021年5月10日", "2021年05月10", " 2021-05-10 ", "２０２１．５．１０", "２０２１年５月１０日" };

  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = sgz_date_parse (ways[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, "2021-05-10");
    }
}

static void
test_no_days (void)
{
  static const char *const texts[]
      = { "",           "昨天",       "2021-02-29", "2021-13-01",           "2021-00-10",
          "2021-05-32", "21-5-10",    "2021-5",     "2021-05-10-01",        "2021年5日10月",
          "1899-12-31", "2200-01-01", "2021-05/10", "99999999999999999999", "2021-05-10 12:00",
          "-2021-05-10" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = sgz_date_parse (texts[i], &error);
      g_assert_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_DATE);
      g_assert_null (iso);
    }
}

static void
test_leap_day (void)
{
  g_autofree char *iso = sgz_date_parse ("2024.2.29", NULL);

  g_assert_cmpstr (iso, ==, "2024-02-29");
}

static void
test_valid_is_exactly_iso (void)
{
  g_assert_true (sgz_date_is_valid ("2021-05-10"));
  g_assert_false (sgz_date_is_valid ("2021-5-10"));
  g_assert_false (sgz_date_is_valid (NULL));
}

static void
test_letters_have_no_leading_zeros (void)
{
  g_autofree char *text = sgz_date_format_chinese ("2021-05-01");

  g_assert_cmpstr (text, ==, "2021年5月1日");
}

/* The tests run at the moment SOURCE_DATE_EPOCH names, in Panzhihua's time. */
static void
test_today_can_be_set (void)
{
  g_autofree char *today = sgz_date_today ();

  g_assert_cmpstr (today, ==, "2022-01-01");
}

static void
test_days_of_a_year (void)
{
  static const struct
  {
    const char *day;
    int year;
    const char *nearest;
  } cases[] = {
    { "2022-05-10", 2022, "2022-05-10" }, { "2022-01-01", 2022, "2022-01-01" },
    { "2022-12-31", 2022, "2022-12-31" }, { "2026-11-23", 2021, "2021-12-31" },
    { "2021-12-31", 2022, "2022-01-01" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = sgz_date_in_year (cases[i].day, cases[i].year);
      g_assert_cmpstr (day, ==, cases[i].nearest);
    }
}

/* 29 February 2024 lies between; a year's end is one day before the next year. */
static void
test_days_between (void)
{
  g_assert_cmpint (sgz_date_count_days ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (sgz_date_count_days ("2021-12-31", "2022-01-01"), ==, 1);
  g_assert_cmpint (sgz_date_count_days ("2021-05-10", "2021-05-10"), ==, 0);
  g_assert_cmpint (sgz_date_count_days ("2021-05-10", "2021-05-03"), ==, -7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/ways-to-write-a-day", test_ways_to_write_a_day);
  g_test_add_func ("/base/date/no-days", test_no_days);
  g_test_add_func ("/base/date/leap-day", test_leap_day);
  g_test_add_func ("/base/date/valid-is-exactly-iso", test_valid_is_exactly_iso);
  g_test_add_func ("/base/date/letters-have-no-leading-zeros", test_letters_have_no_leading_zeros);
  g_test_add_func ("/base/date/today-can-be-set", test_today_can_be_set);
  g_test_add_func ("/base/date/days-of-a-year", test_days_of_a_year);
  g_test_add_func ("/base/date/days-between", test_days_between);
  return g_test_run ();
}
