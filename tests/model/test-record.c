/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-record.h"

static void
set (SgzRecord *record, const char *code, const char *text)
{
  g_autoptr (GError) error = NULL;

  sgz_record_parse (record, sgz_kind_get_field (sgz_record_get_kind (record), code), text, &error);
  g_assert_no_error (error);
}

static void
place (SgzRecord *record, const char *code)
{
  sgz_record_set_reference (record, sgz_kind_get_field (sgz_record_get_kind (record), "division"), code, code,
                            code);
}

static SgzRecord *
new_station (void)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_station);

  set (record, "name", "示例站");
  set (record, "tier", "township");
  place (record, "510402100000");
  return record;
}

/* The errors found, by field code, warnings in brackets. */
static void
assert_problems (SgzRecord *record, const char *expected)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (found, problem->is_warning ? "%s(%s)" : "%s%s", i > 0 ? " " : "",
                              problem->field->code);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_new_needs_what_is_required (void)
{
  g_autoptr (SgzRecord) empty = sgz_record_new (&sgz_kind_station);
  g_autoptr (SgzRecord) station = new_station ();

  assert_problems (empty, "name tier division");
  assert_problems (station, "");
  g_assert_cmpstr (sgz_record_get_text (station, "status"), ==, "planned");
}

static void
test_status_and_dates_agree (void)
{
  g_autoptr (SgzRecord) station = new_station ();

  set (station, "opened_on", "2021-06-01");
  assert_problems (station, "opened_on"); /* planned, yet opened */
  set (station, "status", "operating");
  assert_problems (station, "");
  set (station, "status", "suspended");
  assert_problems (station, "suspended_on");
  set (station, "suspended_on", "2021-05-31");
  assert_problems (station, "suspended_on"); /* before it opened */
  set (station, "suspended_on", "2021-07-01");
  assert_problems (station, "");
  set (station, "status", "closed");
  assert_problems (station, "closed_on");
  set (station, "closed_on", "2021-08-01");
  assert_problems (station, "");
  set (station, "status", "operating");
  assert_problems (station, "suspended_on closed_on");
}

static void
test_tier_and_division_agree (void)
{
  g_autoptr (SgzRecord) station = new_station ();

  place (station, "510402000000");
  assert_problems (station, "division");
  set (station, "tier", "general");
  assert_problems (station, "");
  set (station, "tier", "room");
  assert_problems (station, "division");
  place (station, "510402100201");
  assert_problems (station, "");
  set (station, "tier", "institution"); /* may stand anywhere */
  assert_problems (station, "");
}

static void
test_pilot_years (void)
{
  g_autoptr (SgzRecord) station = new_station ();

  set (station, "service_pilot_to", "2022");
  assert_problems (station, "service_pilot_to");
  set (station, "service_pilot_from", "2023");
  assert_problems (station, "service_pilot_to");
  set (station, "service_pilot_from", "2022");
  assert_problems (station, "");
}

static void
test_an_agency_in_a_station_that_runs_itself_is_a_warning (void)
{
  g_autoptr (SgzRecord) station = new_station ();

  set (station, "operating", "self");
  sgz_record_set_reference (station, sgz_kind_get_field (&sgz_kind_station, "operator"), "a",
                            "示例社会工作服务中心", NULL);
  assert_problems (station, "(operator)");
}

static void
test_knows_what_changed (void)
{
  g_autoptr (SgzRecord) station = new_station ();
  const SgzField *address = sgz_kind_get_field (&sgz_kind_station, "address");

  sgz_record_settle (station, "id", 1);
  g_assert_false (sgz_record_is_changed (station));
  set (station, "address", "示例路1号");
  g_assert_true (sgz_record_is_field_changed (station, address));
  g_assert_true (sgz_record_is_changed (station));
  set (station, "address", "");
  g_assert_false (sgz_record_is_changed (station));
  sgz_record_set_void_reason (station, "重复");
  g_assert_true (sgz_record_is_void_changed (station));
  sgz_record_set_void_reason (station, NULL);
  g_assert_false (sgz_record_is_changed (station));
}

static void
test_a_refused_value_changes_nothing (void)
{
  g_autoptr (SgzRecord) station = new_station ();
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, "opened_on");

  set (station, "opened_on", "2021-06-01");
  g_assert_false (sgz_record_parse (station, field, "六月一日", NULL));
  g_assert_cmpstr (sgz_record_get_text (station, "opened_on"), ==, "2021-06-01");
}

static void
test_a_copy_is_apart (void)
{
  g_autoptr (SgzRecord) station = new_station ();
  sgz_record_settle (station, "id", 3);
  g_autoptr (SgzRecord) copy = sgz_record_copy (station);

  set (copy, "name", "示例站二");
  g_assert_cmpstr (sgz_record_get_text (station, "name"), ==, "示例站");
  g_assert_cmpint (sgz_record_get_revision (copy), ==, 3);
  g_assert_cmpstr (sgz_record_get_reference_code (copy, "division"), ==, "510402100000");
}

static void
test_division_codes (void)
{
  g_autoptr (SgzRecord) division = sgz_record_new (&sgz_kind_division);
  const SgzField *parent = sgz_kind_get_field (&sgz_kind_division, "parent");

  set (division, "code", "51040200100");
  set (division, "name", "示例街道");
  set (division, "level", "township");
  assert_problems (division, "code");
  set (division, "code", "510402001000");
  assert_problems (division, "");
  sgz_record_set_reference (division, parent, "x", "西区", "510403000000");
  assert_problems (division, "parent");
  sgz_record_set_reference (division, parent, "x", "东区", "510402000000");
  assert_problems (division, "");
  set (division, "level", "village");
  assert_problems (division, "level");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/required", test_new_needs_what_is_required);
  g_test_add_func ("/model/record/status-and-dates", test_status_and_dates_agree);
  g_test_add_func ("/model/record/tier-and-division", test_tier_and_division_agree);
  g_test_add_func ("/model/record/pilot-years", test_pilot_years);
  g_test_add_func ("/model/record/warning", test_an_agency_in_a_station_that_runs_itself_is_a_warning);
  g_test_add_func ("/model/record/knows-what-changed", test_knows_what_changed);
  g_test_add_func ("/model/record/refused-changes-nothing", test_a_refused_value_changes_nothing);
  g_test_add_func ("/model/record/copy-is-apart", test_a_copy_is_apart);
  g_test_add_func ("/model/record/division-codes", test_division_codes);
  return g_test_run ();
}
