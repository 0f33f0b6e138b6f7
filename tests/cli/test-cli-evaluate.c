/* SPDX-License-Identifier: GPL-3.0-or-later */
/* argv is the example scheme. */
#include "model/sgz-scheme-csv.h"
#include "sgz-cli-fixture.h"
#include "store/sgz-kept-scheme.h"

#define DB "one.shegong"

static char *scheme_text;

/* A database with a published scheme, by which nothing is evaluated yet, and two stations. */
static void
make_database (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one
      = fixture_do (fixture, "add", DB, "station", "name=示例甲", "tier=township", "division=510402100000",
                    "status=operating", "task_year=2021", "opened_on=2021-06-01", "operating=self", NULL);
  g_autofree char *two
      = fixture_do (fixture, "add", DB, "station", "name=示例乙", "tier=township", "division=510403100000",
                    "status=operating", "task_year=2021", "opened_on=2021-06-01", NULL);
  g_autofree char *worker = fixture_do (fixture, "add", DB, "worker", "name=示例人", "station=示例甲",
                                        "post=head", "hire=recruit", "joined_on=2021-06-01", NULL);
  g_autofree char *path = fixture_path (fixture, DB);
  g_autoptr (SgzStore) store = sgz_store_open (path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (scheme_text, "示例评价细则", 2021, &error);
  g_assert_no_error (error);
  g_autofree char *id = sgz_kept_scheme_add (store, scheme, "station", "示例", NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (store, id, "2021-01-01", &error);
  g_assert_no_error (error);
}

static void
begin (Fixture *fixture)
{
  make_database (fixture);
  g_autofree char *opened = fixture_do (fixture, "round", DB, "open", "--year", "2021", NULL);
}

static void
test_without_sheets_it_says_how_to_begin (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "evaluate", DB, "--year", "2021", NULL }, "shegongzhan round DB open --year 2021" },
    { { "evaluate", DB, "--year", "2021", "--scheme", "没有", NULL }, "没有" },
    { { "evaluate", DB, "--year", "21", NULL }, "21" },
    { { "evaluate", DB, "--county", "没有", NULL }, "没有" },
    { { "evaluate", DB, "--on", "2021-13-01", NULL }, "2021-13-01" },
    { { "evaluate", DB, "--format", "xml", NULL }, "xml" },
    { { "evaluate", NULL }, "DB" },
  };

  make_database (fixture);
  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

/* Of 示例甲 there is a head (3), a way of operating (1) and nothing else that is computed; of 示例乙 there is nothing. What was not done
 * counts as 0; what only people can judge is missing. */
static void
test_totals_and_ranks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  begin (fixture);
  g_autofree char *csv
      = fixture_do (fixture, "evaluate", DB, "--year", "2021", "--on", "2022-01-31", "--format", "csv", NULL);
  g_assert_cmpstr (
      csv, ==,
      "县(区),评价对象,类别,状态,服务设施,人员配备,服务内容,运行管理,服务满意度,总分,等次,名次,全市名次\r\n"
      "东区,示例甲,非省级试点,填报,0.00,3.00,0.00,1.00,0.00,4.00,不合格,1,1\r\n"
      "西区,示例乙,非省级试点,填报,0.00,0.00,0.00,0.00,0.00,0.00,不合格,1,2\r\n");

  g_autofree char *west = fixture_do (fixture, "evaluate", DB, "--year", "2021", "--county", "西区",
                                      "--format", "csv", "--on", "2022-01-31", NULL);
  g_assert_null (g_strstr_len (west, -1, "示例甲"));
  g_assert_nonnull (g_strstr_len (west, -1, "不合格,1,2\r\n"));
  g_autofree char *table = fixture_do (fixture, "evaluate", DB, "--year", "2021", "--on", "2022-01-31", NULL);
  g_assert_nonnull (g_strstr_len (table, -1, "示例甲"));
}

static void
test_every_leaf_is_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  begin (fixture);
  g_autoptr (JsonNode) root
      = fixture_read_json (fixture, "evaluate", DB, "--year", "2021", "--on", "2022-01-31", "--scheme",
                           "示例评价细则", "--format", "json", NULL);
  JsonObject *evaluation = json_array_get_object_element (json_node_get_array (root), 0);
  JsonObject *sheet
      = json_find_object (json_object_get_array_member (evaluation, "sheets"), "name", "示例甲");
  JsonArray *leaves = json_object_get_array_member (sheet, "leaves");
  JsonObject *head = json_find_object (leaves, "code", "B03");
  JsonObject *site = json_find_object (leaves, "code", "A01");

  g_assert_cmpstr (json_object_get_string_member (evaluation, "day"), ==, "2021-12-31");
  g_assert_cmpstr (json_object_get_string_member (sheet, "total"), ==, "4.00");
  g_assert_cmpstr (json_object_get_string_member (sheet, "grade"), ==, "不合格");
  g_assert_cmpuint (json_array_get_length (leaves), ==, 47);
  g_assert_cmpstr (json_object_get_string_member (head, "points"), ==, "3.00");
  g_assert_cmpstr (json_object_get_string_member (head, "of"), ==, "3.00");
  g_assert_cmpstr (json_object_get_string_member (head, "state"), ==, "given");
  g_assert_cmpstr (json_object_get_string_member (head, "assessor"), ==, "computed");
  g_assert_cmpstr (json_object_get_string_member (head, "answer"), ==, "项1、2、3");
  g_assert_cmpstr (json_object_get_string_member (head, "explanation"), ==, "符合3/3项 → 3.00；附件2 §2.2");
  JsonObject *counted = json_array_get_object_element (json_object_get_array_member (head, "counted"), 0);
  g_assert_cmpstr (json_object_get_string_member (counted, "name"), ==, "示例人");
  g_assert_cmpstr (json_object_get_string_member (site, "state"), ==, "missing");
  g_assert_true (json_object_get_null_member (site, "assessor"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!g_file_get_contents (argv[1], &scheme_text, NULL, NULL))
    g_error ("cannot read %s", argv[1]);
  fixture_add_test ("/cli/evaluate/without-sheets-it-says-how-to-begin",
                    test_without_sheets_it_says_how_to_begin);
  fixture_add_test ("/cli/evaluate/totals-and-ranks", test_totals_and_ranks);
  fixture_add_test ("/cli/evaluate/every-leaf-is-told", test_every_leaf_is_told);
  int status = g_test_run ();
  g_free (scheme_text);
  return status;
}
