/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
add_requirement (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = fixture_do (fixture, "add", DB, "reporting", "name=示例季报", "frequency=quarter",
                                    "due_days=10", "first_year=2021", NULL);
}

static void
test_lists_and_reminds (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_requirement (fixture);
  g_autofree char *id
      = fixture_do (fixture, "add", DB, "submission", "reporting=示例季报", "division=510402000000",
                    "year=2021", "period=3", "due_on=2021-10-10", "reported_on=2021-10-09", NULL);
  g_autoptr (Run) json = fixture_run (fixture, "reporting", DB, "--year", "2021", "--period", "3", "--on",
                                      "2021-10-20", "--format", "json", NULL);
  g_assert_cmpint (json->status, ==, 1);
  g_autoptr (JsonNode) node = json_from_string (json->out, NULL);
  JsonArray *array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), ==, 5);
  JsonObject *east = json_find_object (array, "county", "510402000000");
  g_assert_cmpstr (json_object_get_string_member (east, "state"), ==, "reported");
  JsonObject *west = json_find_object (array, "county", "510403000000");
  g_assert_cmpstr (json_object_get_string_member (west, "state"), ==, "overdue");
  g_assert_cmpstr (json_object_get_string_member (west, "due_on"), ==, "2021-10-10");

  g_autoptr (Run) reminder = fixture_run (fixture, "reporting", DB, "--year", "2021", "--county", "东区",
                                          "--on", "2021-10-20", "--reminder", NULL);
  g_assert_nonnull (
      strstr (reminder->out, "示例季报（2021年第2季度）：应于2021年7月10日前报送，已逾期102天"));
  g_assert_null (strstr (reminder->out, "第3季度"));
  g_autofree char *none = fixture_do (fixture, "reporting", DB, "--year", "2021", "--county", "东区", "--on",
                                      "2021-06-30", NULL);
  g_assert_nonnull (strstr (none, "未报"));
  g_autofree char *exported = fixture_do (fixture, "export", DB, "reporting-board", "--year", "2021", "--on",
                                          "2021-10-20", "-o", "board.csv", NULL);
  g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "board.csv");
  char *const *row = csv_find_row (rows, "2021年第3季度");
  g_assert_cmpstr (row[4], ==, "已报");
  g_assert_cmpstr (row[5], ==, "逾期");
}

static void
test_refuses_what_is_no_period (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_requirement (fixture);
  g_autoptr (Run) run = fixture_run (fixture, "reporting", DB, "--period", "13", NULL);
  assert_refused (run, "is no period");
  g_autoptr (Run) place = fixture_run (fixture, "reporting", DB, "--county", "无此县", NULL);
  assert_refused (place, "无此县");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/reporting/lists-and-reminds", test_lists_and_reminds);
  fixture_add_test ("/cli/reporting/refuses-what-is-no-period", test_refuses_what_is_no_period);
  return g_test_run ();
}
