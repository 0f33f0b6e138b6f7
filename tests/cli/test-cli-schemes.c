/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"
#define STATION "社会工作服务站评价细则"
#define SYSTEM "县（区）社会工作服务体系评价细则"
#define HEADER "code,dimension,clause,indicator,max_points,method,parameters,source_text\n"

static void
make_example (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *said
      = fixture_do (fixture, "schemes", DB, "example", "--subject", "system", "--year", "2021", NULL);

  g_assert_cmpstr (said, ==, "Draft: " SYSTEM ", 2021\n文件未规定分值，本细则分值为建议，可按实际调整。\n");
}

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = fixture_path (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_lists (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_example (fixture);
  g_autofree char *second = fixture_do (fixture, "schemes", DB, "example", "--year", "2022", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "schemes", DB, "--format", "json", NULL);
  JsonArray *array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), ==, 2);
  JsonObject *system = json_find_object (array, "name", SYSTEM);
  g_assert_cmpint (json_object_get_int_member (system, "year"), ==, 2021);
  g_assert_cmpstr (json_object_get_string_member (system, "subject"), ==, "system");
  g_assert_cmpstr (json_object_get_string_member (system, "total"), ==, "100.00");
  g_assert_true (json_object_get_null_member (system, "published_on"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (system, "problems")), ==, 0);

  g_autofree char *only = fixture_do (fixture, "schemes", DB, "--year", "2022", NULL);
  g_assert_nonnull (strstr (only, STATION));
  g_assert_null (strstr (only, SYSTEM));
  g_assert_nonnull (strstr (only, "draft"));
}

static void
test_publishes_and_copies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_example (fixture);
  g_autofree char *checked = fixture_do (fixture, "schemes", DB, "check", SYSTEM, NULL);
  g_assert_cmpstr (checked, ==, "");
  g_autofree char *published
      = fixture_do (fixture, "schemes", DB, "publish", SYSTEM, "--on", "2021-03-01", NULL);
  g_assert_cmpstr (published, ==, "Published: " SYSTEM ", 2021\n");
  g_autofree char *listed = fixture_do (fixture, "schemes", DB, NULL);
  g_assert_nonnull (strstr (listed, "2021-03-01"));
  g_autofree char *copied = fixture_do (fixture, "schemes", DB, "copy", SYSTEM, "--year", "2022", NULL);
  g_assert_cmpstr (copied, ==, "Draft: " SYSTEM ", 2022\n");
  /* The newest of a name is meant unless a year is given. */
  g_autoptr (Run) again
      = fixture_run (fixture, "schemes", DB, "publish", SYSTEM, "--year", "2021", "--on", "2021-04-01", NULL);
  assert_refused (again, "is published since 2021-03-01");
  g_autofree char *newest
      = fixture_do (fixture, "schemes", DB, "publish", SYSTEM, "--on", "2022-03-01", NULL);
  g_assert_cmpstr (newest, ==, "Published: " SYSTEM ", 2022\n");
}

/* What is written, taken in and written again is the same, by way of either kind of file. */
static void
assert_round_trip (Fixture *fixture, const char *file, const char *name)
{
  g_autofree char *text = fixture_do (fixture, "schemes", DB, "export", SYSTEM, "a.csv", NULL);
  g_autofree char *out = fixture_do (fixture, "schemes", DB, "export", SYSTEM, file, NULL);
  g_assert_cmpstr (text, ==, "The indicators were exported; CSV has no room for grades and assessors\n");
  g_assert_cmpstr (out, ==, g_str_has_suffix (file, ".csv") ? text : "");
  g_autofree char *in = fixture_do (fixture, "schemes", DB, "import", file, "--name", name, "--year", "2021",
                                    "--subject", "system", NULL);
  g_autofree char *again = fixture_do (fixture, "schemes", DB, "export", name, "b.csv", NULL);
  g_autoptr (GPtrArray) before = fixture_read_csv (fixture, "a.csv");
  g_autoptr (GPtrArray) after = fixture_read_csv (fixture, "b.csv");

  g_assert_cmpuint (before->len, ==, 14);
  g_assert_cmpuint (after->len, ==, 14);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_strv_equal (before->pdata[i], after->pdata[i]));
}

/* The workbook says what the scheme is called and for which year, until others are asked for; grades and assessors come along. */
static void
test_writes_and_takes_in_workbooks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_example (fixture);
  g_autofree char *out = fixture_do (fixture, "schemes", DB, "export", SYSTEM, "a.xlsx", NULL);
  g_autoptr (Run) twice = fixture_run (fixture, "schemes", DB, "import", "a.xlsx", NULL);
  assert_refused (twice, "may not stand twice");
  g_autofree char *in = fixture_do (fixture, "schemes", DB, "import", "a.xlsx", "--year", "2022", "--subject",
                                    "system", NULL);
  g_assert_cmpstr (in, ==, "Draft: " SYSTEM ", 2022\n");
  g_autofree char *named
      = fixture_do (fixture, "schemes", DB, "import", "a.xlsx", "--name", "示例细则", NULL);
  g_assert_cmpstr (named, ==, "Draft: 示例细则, 2021\n");
  g_autofree char *published
      = fixture_do (fixture, "schemes", DB, "publish", "示例细则", "--on", "2021-03-01", NULL);
  g_autofree char *before
      = fixture_do (fixture, "schemes", DB, "export", SYSTEM, "a.csv", "--year", "2021", NULL);
  g_autofree char *after = fixture_do (fixture, "schemes", DB, "export", "示例细则", "b.csv", NULL);
  g_autoptr (GPtrArray) one = fixture_read_csv (fixture, "a.csv");
  g_autoptr (GPtrArray) other = fixture_read_csv (fixture, "b.csv");
  g_assert_cmpuint (one->len, ==, 14);
  g_assert_cmpuint (other->len, ==, 14);
  for (guint i = 0; i < one->len; i++)
    g_assert_true (g_strv_equal (one->pdata[i], other->pdata[i]));
}

static void
test_writes_and_takes_in (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_example (fixture);
  assert_round_trip (fixture, "c.csv", "示例细则一");
  assert_round_trip (fixture, "c.xlsx", "示例细则二");
}

static void
test_check_finds_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  write_file (
      fixture, "bad.csv",
      HEADER
      "A01,示例维度,1.1,示例指标,2,auto_ratio,\"{\"\"measure\"\":\"\"no-such\"\",\"\"target\"\":1}\",\n");
  g_autofree char *in = fixture_do (fixture, "schemes", DB, "import", "bad.csv", "--name", "示例细则",
                                    "--year", "2021", NULL);
  g_autoptr (Run) check = fixture_run (fixture, "schemes", DB, "check", "示例细则", NULL);
  g_assert_cmpint (check->status, ==, 1);
  g_assert_cmpstr (check->out, ==, "A01 示例指标 is computed from “no-such”, but there is no such measure\n");
  g_autoptr (Run) publish = fixture_run (fixture, "schemes", DB, "publish", "示例细则", NULL);
  assert_refused (publish, "there is 1 problem: A01 示例指标 is computed from “no-such”");
}

/* What is published takes no change from a list either. */
static void
test_import_into_published_is_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_example (fixture);
  g_autofree char *published
      = fixture_do (fixture, "schemes", DB, "publish", SYSTEM, "--on", "2021-03-01", NULL);
  write_file (fixture, "more.csv",
              "评价细则,编码,序次,指标,分值,性质,适用对象,计分方法,不适用时\n" SYSTEM
              ",A09,99,示例指标,5,计分,全部,直接评分,必须适用\n");
  g_autofree char *before = fixture_dump (fixture, DB);
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "indicator", "more.csv", NULL);
  g_autofree char *after = fixture_dump (fixture, DB);
  g_test_message ("%d %s %s", run->status, run->out, run->err);
  g_assert_cmpint (run->status, !=, 0);
  g_assert_true (strstr (run->err, "cannot be changed any more (发布日期 2021-03-01") != NULL
                 || strstr (run->out, "cannot be changed any more (发布日期 2021-03-01") != NULL);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refuses_bad_input (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "schemes", NULL }, "An argument is missing" },
    { { "schemes", "none.shegong", NULL }, "none.shegong" },
    { { "schemes", DB, "--frobnicate", NULL }, "--frobnicate" },
    { { "schemes", DB, "frobnicate", NULL }, "“frobnicate” cannot be done with schemes" },
    { { "schemes", DB, "--format", "xml", NULL }, "There is no format “xml”" },
    { { "schemes", DB, "--year", "zwei", NULL }, "zwei" },
    { { "schemes", DB, "check", NULL }, "An argument is missing after “check”" },
    { { "schemes", DB, "check", "示例无此细则", NULL }, "There is no scheme “示例无此细则”" },
    { { "schemes", DB, "check", SYSTEM, "--year", "2029", NULL }, "There is no scheme" },
    { { "schemes", DB, "check", SYSTEM, "too-much", NULL }, "“too-much” is too much" },
    { { "schemes", DB, "publish", SYSTEM, "--on", "2021-13-01", NULL }, "2021-13-01" },
    { { "schemes", DB, "publish", "示例无此细则", NULL }, "There is no scheme" },
    { { "schemes", DB, "copy", SYSTEM, NULL }, "write --year" },
    { { "schemes", DB, "copy", SYSTEM, "--year", "2021", NULL }, "may not stand twice" },
    { { "schemes", DB, "copy", SYSTEM, "--year", "1999", NULL }, "1999" },
    { { "schemes", DB, "export", SYSTEM, NULL }, "An argument is missing" },
    { { "schemes", DB, "export", SYSTEM, "a.pdf", NULL }, "evaluation-scheme" },
    { { "schemes", DB, "export", SYSTEM, "none/a.csv", NULL }, "does not exist" },
    { { "schemes", DB, "import", "twice.csv", "--name", "示例", NULL }, "for which year the scheme is" },
    { { "schemes", DB, "import", "none.xlsx", NULL }, "none.xlsx" },
    { { "schemes", DB, "import", "text.xlsx", NULL }, "“text.xlsx” is no workbook" },
    { { "schemes", DB, "import", "none.csv", "--name", "示例", "--year", "2021", NULL }, "none.csv" },
    { { "schemes", DB, "import", "empty.csv", "--name", "示例", "--year", "2021", NULL }, "" },
    { { "schemes", DB, "import", "head.csv", "--name", "示例", "--year", "2021", NULL },
      "has no indicators" },
    { { "schemes", DB, "import", "json.csv", "--name", "示例", "--year", "2021", NULL },
      "Line 2, column “parameters”" },
    { { "schemes", DB, "import", "method.csv", "--name", "示例", "--year", "2021", NULL },
      "Line 2, column “method”: there is no method “示例”" },
    { { "schemes", DB, "import", "twice.csv", "--name", "示例", "--year", "2021", NULL },
      "Line 3, column “code”" },
    { { "schemes", DB, "import", "binary.csv", "--name", "示例", "--year", "2021", NULL }, "" },
    { { "schemes", DB, "example", "--subject", "village", NULL }, "“village” cannot be evaluated" },
    { { "schemes", DB, "example", "--subject", "system", "--year", "2021", NULL }, "may not stand twice" },
    { { "schemes", DB, "example", "too-much", NULL }, "“too-much” is too much" },
  };
  g_autofree char *binary = fixture_path (fixture, "binary.csv");

  make_example (fixture);
  write_file (fixture, "empty.csv", "");
  write_file (fixture, "text.xlsx", HEADER);
  write_file (fixture, "head.csv", HEADER);
  write_file (fixture, "json.csv", HEADER "A01,示例维度,1.1,示例指标,2,checklist,{items,\n");
  write_file (fixture, "method.csv", HEADER "A01,示例维度,1.1,示例指标,2,示例,{},\n");
  write_file (fixture, "twice.csv",
              HEADER "A01,示例维度,1.1,甲,2,manual,{},\nA01,示例维度,1.1,乙,2,manual,{},\n");
  g_assert_true (g_file_set_contents (binary, "\x00\x01\xff\xfe\x00", 5, NULL));
  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/schemes/lists", test_lists);
  fixture_add_test ("/cli/schemes/publishes-and-copies", test_publishes_and_copies);
  fixture_add_test ("/cli/schemes/writes-and-takes-in", test_writes_and_takes_in);
  fixture_add_test ("/cli/schemes/writes-and-takes-in-workbooks", test_writes_and_takes_in_workbooks);
  fixture_add_test ("/cli/schemes/check-finds-problems", test_check_finds_problems);
  fixture_add_test ("/cli/schemes/import-into-published-is-refused", test_import_into_published_is_refused);
  fixture_add_test ("/cli/schemes/refuses-bad-input", test_refuses_bad_input);
  return g_test_run ();
}
