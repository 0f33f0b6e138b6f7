/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-duty-calendar.h"

/* The office as the policy has it: dispatch by the month's end, the bulletin ten days after, the report at once. */
static SgzRecord *
new_office (const char *code, const char *value)
{
  SgzRecord *office = sgz_record_new (&sgz_kind_office);
  g_autoptr (GError) error = NULL;

  if (code != NULL)
    sgz_record_parse (office, sgz_kind_get_field (&sgz_kind_office, code), value, &error);
  g_assert_no_error (error);
  return office;
}

typedef struct
{
  const char *kind;
  int year;
  int period;
  const char *due;
} Due;

static void
assert_due (const SgzRecord *office, const Due *dues, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *due
          = sgz_duty_kind_due (sgz_duty_kind_find (dues[i].kind), office, dues[i].year, dues[i].period);
      g_assert_cmpstr (due, ==, dues[i].due);
    }
}

static void
test_four_for_four_audiences (void)
{
  static const struct
  {
    const char *code;
    const char *report;
    SgzFrequency frequency;
  } expected[] = {
    { "dispatch", "pilot-dispatch-note", SGZ_FREQUENCY_MONTH },
    { "bulletin", "quarterly-bulletin", SGZ_FREQUENCY_QUARTER },
    { "report", "half-year-report", SGZ_FREQUENCY_HALF },
    { "meeting", "evaluation-bulletin", SGZ_FREQUENCY_YEAR },
  };
  const SgzField *field = sgz_kind_get_field (&sgz_kind_duty, "duty");
  size_t n = 0;
  const SgzDutyKind *kinds = sgz_duty_kind_list (&n);
  g_autoptr (GHashTable) audiences = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (size_t i = 0; i < n; i++)
    {
      g_assert_cmpstr (kinds[i].code, ==, expected[i].code);
      g_assert_cmpstr (kinds[i].report, ==, expected[i].report);
      g_assert_cmpint (kinds[i].frequency, ==, expected[i].frequency);
      g_assert_cmpstr (kinds[i].code, ==, field->choices[i].code);
      g_assert_cmpstr (kinds[i].title, ==, field->choices[i].title);
      g_assert_true (g_hash_table_add (audiences, (gpointer)kinds[i].audience));
    }
}

static void
test_due_days_of_the_policy (void)
{
  static const Due dues[] = {
    { "dispatch", 2021, 5, "2021-05-31" },  { "dispatch", 2022, 2, "2022-02-28" },
    { "dispatch", 2024, 2, "2024-02-29" },  { "dispatch", 2022, 4, "2022-04-30" },
    { "dispatch", 2022, 12, "2022-12-31" }, { "bulletin", 2021, 2, "2021-07-10" },
    { "bulletin", 2021, 3, "2021-10-10" },  { "bulletin", 2021, 4, "2022-01-10" },
    { "report", 2021, 1, "2021-06-30" },    { "report", 2021, 2, "2021-12-31" },
    { "meeting", 2021, 1, "2021-12-31" },
  };
  g_autoptr (SgzRecord) office = new_office (NULL, NULL);

  assert_due (office, dues, G_N_ELEMENTS (dues));
}

static void
test_due_days_follow_the_settings (void)
{
  static const struct
  {
    const char *code;
    const char *value;
    Due due;
  } cases[] = {
    { "dispatch_day", "25", { "dispatch", 2022, 2, "2022-02-25" } },
    { "dispatch_day", "30", { "dispatch", 2024, 2, "2024-02-29" } },
    { "dispatch_day", "30", { "dispatch", 2022, 3, "2022-03-30" } },
    { "dispatch_day", "1", { "dispatch", 2022, 3, "2022-03-01" } },
    { "bulletin_days", "0", { "bulletin", 2022, 1, "2022-03-31" } },
    { "bulletin_days", "60", { "bulletin", 2023, 4, "2024-02-29" } },
    { "bulletin_days", "60", { "bulletin", 2022, 4, "2023-03-01" } },
    { "report_days", "15", { "report", 2022, 1, "2022-07-15" } },
    { "report_days", "15", { "report", 2022, 2, "2023-01-15" } },
    { "meeting_due", "12-20", { "meeting", 2022, 1, "2022-12-20" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzRecord) office = new_office (cases[i].code, cases[i].value);
      assert_due (office, &cases[i].due, 1);
    }
}

/* A day that a check refuses, but an older file may hold. */
static void
test_impossible_meeting_day_is_the_year_s_end (void)
{
  static const Due due = { "meeting", 2022, 1, "2022-12-31" };
  g_autoptr (SgzRecord) office = new_office ("meeting_due", "02-30");

  assert_due (office, &due, 1);
}

static void
test_asked_for_since_the_policy (void)
{
  static const struct
  {
    const char *kind;
    int first_of_2021;
  } cases[] = { { "dispatch", 5 }, { "bulletin", 2 }, { "report", 1 }, { "meeting", 1 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SgzDutyKind *kind = sgz_duty_kind_find (cases[i].kind);
      g_assert_cmpint (sgz_duty_kind_first (kind, 2021), ==, cases[i].first_of_2021);
      g_assert_cmpint (sgz_duty_kind_first (kind, 2020), ==, 0);
      g_assert_cmpint (sgz_duty_kind_first (kind, 2022), ==, 1);
      g_assert_cmpint (sgz_duty_kind_first (kind, 2099), ==, 1);
      g_assert_cmpint (sgz_duty_kind_first (kind, 2100), ==, 0);
      g_assert_cmpint (sgz_duty_kind_first (kind, 0), ==, 0);
    }
}

static void
test_titles (void)
{
  static const struct
  {
    const char *kind;
    int period;
    const char *title;
  } cases[] = {
    { "dispatch", 7, "2021年7月省级试点调度会" },
    { "bulletin", 3, "2021年第3季度工作通报" },
    { "report", 2, "2021年下半年工作报告" },
    { "meeting", 1, "2021年全市社会工作服务站建设现场会" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title
          = sgz_duty_kind_format_title (sgz_duty_kind_find (cases[i].kind), 2021, cases[i].period);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_audience_is_as_the_office_names_it (void)
{
  g_autoptr (SgzRecord) office = new_office ("party_group", "示例党组");
  g_autoptr (SgzRecord) silent = new_office ("recipients", "");

  g_assert_cmpstr (sgz_duty_kind_get_audience (sgz_duty_kind_find ("report"), office), ==, "示例党组");
  g_assert_cmpstr (sgz_duty_kind_get_audience (sgz_duty_kind_find ("bulletin"), silent), ==, "各县（区）");
  g_assert_cmpstr (sgz_duty_kind_get_audience (sgz_duty_kind_find ("dispatch"), office), ==,
                   "省级社会工作服务试点");
}

static void
test_found_by_code_or_title (void)
{
  g_assert_cmpstr (sgz_duty_kind_find ("bulletin")->title, ==, "季度工作通报");
  g_assert_true (sgz_duty_kind_find ("季度工作通报") == sgz_duty_kind_find ("bulletin"));
  g_assert_null (sgz_duty_kind_find ("banquet"));
  g_assert_null (sgz_duty_kind_find (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/duty-calendar/four-for-four-audiences", test_four_for_four_audiences);
  g_test_add_func ("/model/duty-calendar/due-days-of-the-policy", test_due_days_of_the_policy);
  g_test_add_func ("/model/duty-calendar/due-days-follow-the-settings", test_due_days_follow_the_settings);
  g_test_add_func ("/model/duty-calendar/impossible-meeting-day-is-the-year-s-end",
                   test_impossible_meeting_day_is_the_year_s_end);
  g_test_add_func ("/model/duty-calendar/asked-for-since-the-policy", test_asked_for_since_the_policy);
  g_test_add_func ("/model/duty-calendar/titles", test_titles);
  g_test_add_func ("/model/duty-calendar/audience-is-as-the-office-names-it",
                   test_audience_is_as_the_office_names_it);
  g_test_add_func ("/model/duty-calendar/found-by-code-or-title", test_found_by_code_or_title);
  return g_test_run ();
}
