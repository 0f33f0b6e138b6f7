/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
test_measures_are_listed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (JsonNode) all = fixture_read_json (fixture, "measures", "--format", "json", NULL);
  JsonObject *built = json_find_object (json_node_get_array (all), "code", "stations-built");
  g_autofree char *table = fixture_do (fixture, "measures", NULL);

  g_assert_cmpstr (json_object_get_string_member (built, "title"), ==, "当年任务已建成站点");
  g_assert_cmpstr (json_object_get_string_member (built, "unit"), ==, "个");
  g_assert_cmpstr (json_object_get_string_member (built, "clause"), ==, "二(一)");
  g_assert_cmpstr (json_object_get_string_member (built, "period"), ==, "year");
  g_assert_cmpstr (json_object_get_string_member (built, "kind"), ==, "station");
  g_assert_nonnull (g_strstr_len (table, -1, "stations-built"));
}

static JsonObject *
find_value (JsonNode *measure, const char *name)
{
  return json_find_object (json_object_get_array_member (json_node_get_object (measure), "values"), "name",
                           name);
}

/* A room in a village of 银江镇 and a suspended station of 格里坪镇. */
static void
add_stations (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *room
      = fixture_do (fixture, "add", DB, "station", "name=示例室", "tier=room", "division=510402100002",
                    "status=operating", "task_year=2021", "opened_on=2021-06-01", NULL);
  g_autofree char *town = fixture_do (fixture, "add", DB, "station", "name=示例站", "tier=township",
                                      "division=510403100000", "status=suspended", "task_year=2021",
                                      "opened_on=2021-06-01", "suspended_on=2021-09-01", NULL);
}

static void
test_values_by_level (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autoptr (JsonNode) counties = fixture_read_json (fixture, "measures", DB, "stations-built", "--on",
                                                     "2021-12-31", "--format", "json", NULL);
  g_assert_cmpint (json_object_get_int_member (find_value (counties, "东区"), "value"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (find_value (counties, "东区"), "part"), ==, "room");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (counties), "total"), ==, 2);

  g_autoptr (JsonNode) stations
      = fixture_read_json (fixture, "measures", DB, "stations-built", "--on", "2021-12-31", "--level",
                           "station", "--county", "西区", "--format", "json", NULL);
  g_assert_cmpint (json_object_get_int_member (find_value (stations, "示例站"), "value"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (stations), "total"), ==, 1);

  g_autofree char *csv = fixture_do (fixture, "measures", DB, "stations-target", "--part", "room|general",
                                     "--county", "510402", "--format", "csv", NULL);
  g_assert_cmpstr (
      csv, ==,
      "Place,Name of the place,Part,个\r\n510402,东区,general,1\r\n510402,东区,room,7\r\n,合计,,8\r\n");
}

static void
test_records_behind (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autofree char *operating = fixture_do (fixture, "measures", DB, "stations-operating", "--on",
                                           "2021-12-31", "--records", "--format", "csv", NULL);
  g_autofree char *before = fixture_do (fixture, "measures", DB, "stations-operating", "--on", "2021-08-31",
                                        "--records", "--county", "西区", "--format", "csv", NULL);

  g_assert_nonnull (g_strstr_len (operating, -1, "示例室"));
  g_assert_null (g_strstr_len (operating, -1, "示例站"));
  g_assert_nonnull (g_strstr_len (before, -1, "示例站"));
  g_assert_null (g_strstr_len (before, -1, "示例室"));
}

/* Money is kept in hundredths and shown with its decimals. */
static void
test_money (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = fixture_do (fixture, "add", DB, "assistance", "division=东区", "year=2020",
                                    "total=12345.67", "source=示例决算", NULL);
  g_autofree char *csv
      = fixture_do (fixture, "measures", DB, "assistance-total", "--year", "2020", "--format", "csv", NULL);

  g_assert_cmpstr (csv, ==,
                   "Place,Name of the place,Part,元\r\n510402,东区,,12345.67\r\n,合计,,12345.67\r\n");
}

static void
test_refusals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autoptr (Run) unknown = fixture_run (fixture, "measures", DB, "示例", NULL);
  g_autoptr (Run) level = fixture_run (fixture, "measures", DB, "stations-built", "--level", "street", NULL);
  g_autoptr (Run) code = fixture_run (fixture, "measures", DB, NULL);
  g_autoptr (Run) file = fixture_run (fixture, "measures", "none.shegong", "stations-built", NULL);

  assert_refused (unknown, "示例");
  assert_refused (level, "street");
  assert_refused (code, "measure");
  assert_refused (file, "none.shegong");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/measures/are-listed", test_measures_are_listed);
  fixture_add_test ("/cli/measures/values-by-level", test_values_by_level);
  fixture_add_test ("/cli/measures/records-behind", test_records_behind);
  fixture_add_test ("/cli/measures/money", test_money);
  fixture_add_test ("/cli/measures/refusals", test_refusals);
  return g_test_run ();
}
