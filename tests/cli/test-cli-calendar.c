/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
make (Fixture *fixture)
{
  g_free (fixture_do (fixture, "new", DB, NULL));
}

static JsonArray *
read_list (Fixture *fixture, const char *option, const char *value, JsonNode **node)
{
  g_autoptr (Run) run = fixture_run (fixture, "calendar", DB, "--year", "2021", "--day", "2021-07-09",
                                     "--format", "json", option, value, NULL);

  *node = json_from_string (run->out, NULL);
  g_assert_nonnull (*node);
  return json_node_get_array (*node);
}

static void
test_lists_what_is_expected (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture);
  g_autoptr (JsonNode) node = NULL;
  JsonArray *duties = read_list (fixture, NULL, NULL, &node);
  JsonObject *bulletin = json_find_object (duties, "due_on", "2021-07-10");

  g_assert_cmpuint (json_array_get_length (duties), ==, 14);
  g_assert_cmpstr (json_object_get_string_member (bulletin, "duty"), ==, "bulletin");
  g_assert_cmpint (json_object_get_int_member (bulletin, "period"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (bulletin, "title"), ==, "2021年第2季度工作通报");
  g_assert_cmpstr (json_object_get_string_member (bulletin, "audience"), ==, "各县（区）民政局");
  g_assert_cmpstr (json_object_get_string_member (bulletin, "state"), ==, "open");
  g_assert_cmpint (json_object_get_int_member (bulletin, "days"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (bulletin, "document"), ==, "quarterly-bulletin");
  g_assert_true (json_object_get_null_member (bulletin, "id"));
  g_autofree char *kept = fixture_do (fixture, "list", DB, "duty", "--format", "csv", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (kept), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
}

static void
test_month_and_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (JsonNode) june = NULL;
  g_autoptr (JsonNode) open = NULL;

  make (fixture);
  g_assert_cmpuint (json_array_get_length (read_list (fixture, "--month", "6", &june)), ==, 2);
  g_free (fixture_do (fixture, "calendar", DB, "done", "dispatch", "2021", "６", "--on", "2021-06-28",
                      "--paper", "示例纪要", NULL));
  g_assert_cmpuint (json_array_get_length (read_list (fixture, "--open", NULL, &open)), ==, 13);
}

static void
test_overdue_is_status_1 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture);
  g_autoptr (Run) before
      = fixture_run (fixture, "calendar", DB, "--year", "2021", "--day", "2021-05-31", NULL);
  g_autoptr (Run) after = fixture_run (fixture, "calendar", DB, "--day", "2021-06-01", NULL);

  g_assert_cmpint (before->status, ==, 0);
  g_assert_nonnull (strstr (before->out, "Due today"));
  g_assert_cmpint (after->status, ==, 1);
  g_assert_nonnull (strstr (after->out, "1 day overdue"));
}

static void
test_done_makes_the_record (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture);
  g_autofree char *id
      = g_strchomp (fixture_do (fixture, "calendar", DB, "done", "季度工作通报", "2021", "3", "--on",
                                "2021/10/8", "--paper", "示例通报", "--number", "示例〔2021〕7号", NULL));
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "duty", "--format", "json", NULL);
  JsonObject *record = json_find_object (json_node_get_array (node), "id", id);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (record, "due_on"), ==, "2021-10-10");
  g_assert_cmpstr (json_object_get_string_member (record, "done_on"), ==, "2021-10-08");
  g_assert_cmpstr (json_object_get_string_member (record, "paper"), ==, "示例通报");
  g_assert_cmpstr (json_object_get_string_member (record, "number"), ==, "示例〔2021〕7号");
  g_assert_cmpstr (json_object_get_string_member (record, "title"), ==, "2021年第3季度工作通报");

  g_autoptr (Run) again = fixture_run (fixture, "calendar", DB, "done", "bulletin", "2021", "3", "--on",
                                       "2021-10-09", "--paper", "示例", NULL);
  assert_refused (again, "2021年第3季度工作通报 was done on 2021-10-08");
}

static void
test_bad_words_are_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "calendar", DB, "--month", "13", NULL }, "“13” is not a month, 1 to 12" },
    { { "calendar", DB, "--day", "2021-02-30", NULL }, "2021-02-30" },
    { { "calendar", DB, "--on", "2021-05-31", NULL }, "go with “calendar DB done …”" },
    { { "calendar", DB, "finish", NULL }, "calendar DB done bulletin 2021 3" },
    { { "calendar", DB, "done", "bulletin", "2021", NULL }, "calendar DB done bulletin 2021 3" },
    { { "calendar", DB, "done", "banquet", "2021", "1", NULL }, "“banquet” is none of the four ones" },
    { { "calendar", DB, "done", "bulletin", "1921", "1", NULL }, "“1921” is not a year" },
    { { "calendar", DB, "done", "bulletin", "2021", "5", NULL }, "“5” is not one of its periods, 1 to 4" },
    { { "calendar", DB, "done", "bulletin", "2021", "0", NULL }, "“0” is not one of its periods" },
    { { "calendar", DB, "done", "bulletin", "2021", "3", "--open", NULL }, "go with the list" },
    { { "calendar", DB, "done", "bulletin", "2021", "3", "--on", "2021-10-08", NULL }, "文件" },
  };

  make (fixture);
  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/calendar/lists-what-is-expected", test_lists_what_is_expected);
  fixture_add_test ("/cli/calendar/month-and-open", test_month_and_open);
  fixture_add_test ("/cli/calendar/overdue-is-status-1", test_overdue_is_status_1);
  fixture_add_test ("/cli/calendar/done-makes-the-record", test_done_makes_the_record);
  fixture_add_test ("/cli/calendar/bad-words-are-refused", test_bad_words_are_refused);
  return g_test_run ();
}
