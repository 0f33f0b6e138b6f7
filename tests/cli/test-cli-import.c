/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"
#define HEAD "名称,层级,所属区划,建筑面积(㎡),备注\n"
#define GOOD "示例甲站,township,东华街道,40.5,\"第一行\n第二行\"\n"
#define BAD "示例乙站,township,无此街道,40.125,\n"

static void
make (Fixture *fixture, const char *contents)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *path = fixture_path (fixture, "表.csv");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static char *
list_stations (Fixture *fixture)
{
  return fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);
}

static void
test_stores_good_rows (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, "\xEF\xBB\xBF" HEAD GOOD);
  g_autofree char *out = fixture_do (fixture, "import", DB, "站点", "表.csv", NULL);
  g_autofree char *stations = list_stations (fixture);
  g_autofree char *history = fixture_do (fixture, "history", DB, "--format", "json", NULL);

  g_assert_cmpstr (out, ==, "1 new, 0 updated, 0 unchanged, 0 with errors; stored\n");
  g_assert_nonnull (strstr (stations, "第一行\\n第二行"));
  g_assert_nonnull (strstr (history, "Import 1 row from “表.csv”"));
  g_autofree char *again = fixture_do (fixture, "import", DB, "station", "表.csv", NULL);
  g_assert_cmpstr (again, ==, "0 new, 0 updated, 1 unchanged, 0 with errors; nothing was stored\n");
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autofree char *none = list_stations (fixture);
  g_assert_cmpstr (none, ==, "[]\n");
}

static void
test_lists_all_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, HEAD GOOD BAD);
  g_autofree char *before = fixture_dump (fixture, DB);
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "station", "表.csv", NULL);
  g_autofree char *after = fixture_dump (fixture, DB);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==,
                   "Row  Column    Text      Problem\n"
                   "  3  所属区划  无此街道  There is no 行政区划 “无此街道”\n"
                   "  3  建筑面积  40.125    “40.125” has more than two decimals\n"
                   "1 new, 0 updated, 0 unchanged, 1 with errors; nothing was stored\n");
  g_assert_cmpstr (after, ==, before);
}

/* The table stays as wide as a terminal can show, however long the cell. */
static void
test_shortens_long_cells (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *long_name = g_strnfill (100000, 'a');
  g_autofree char *start = g_strnfill (60, 'a');
  g_autofree char *shown = g_strconcat (" ", start, "… ", NULL);
  g_autofree char *contents = g_strconcat (HEAD, long_name, ",township,510402001,,\n", NULL);

  make (fixture, contents);
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "station", "表.csv", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->out, shown));
  g_assert_cmpuint (strlen (run->out), <, 2000);
}

static void
test_skips_bad_rows_when_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, HEAD GOOD BAD);
  g_autoptr (Run) run
      = fixture_run (fixture, "import", DB, "station", "表.csv", "--skip-bad", "--format", "json", NULL);
  g_autoptr (JsonNode) node = json_from_string (run->out, NULL);
  JsonObject *result = json_node_get_object (node);
  JsonArray *problems = json_object_get_array_member (result, "problems");
  JsonObject *second = json_array_get_object_element (problems, 1);
  g_autofree char *stations = list_stations (fixture);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (json_object_get_boolean_member (result, "stored"));
  g_assert_cmpint (json_object_get_int_member (result, "new"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (result, "bad"), ==, 1);
  g_assert_cmpuint (json_array_get_length (problems), ==, 2);
  g_assert_cmpint (json_object_get_int_member (second, "row"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (second, "field"), ==, "floor_area");
  g_assert_cmpstr (json_object_get_string_member (second, "text"), ==, "40.125");
  g_assert_false (json_object_get_boolean_member (second, "warning"));
  g_assert_nonnull (strstr (stations, "示例甲站"));
  g_assert_null (strstr (stations, "示例乙站"));
}

static void
test_dry_run_stores_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, HEAD GOOD);
  g_autofree char *out = fixture_do (fixture, "import", "--dry-run", DB, "station", "表.csv", NULL);
  g_autofree char *stations = list_stations (fixture);

  g_assert_cmpstr (out, ==, "1 new, 0 updated, 0 unchanged, 0 with errors; nothing was stored\n");
  g_assert_cmpstr (stations, ==, "[]\n");
}

static void
test_asks_why (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, HEAD GOOD);
  g_autofree char *path = fixture_path (fixture, "服务.tsv");
  g_autofree char *stations = fixture_do (fixture, "import", DB, "station", "表.csv", NULL);

  /* A station that was never opened serves nobody. */
  g_assert_true (g_file_set_contents (
      path, "站点\t日期\t服务形式\t服务内容\t次数\n示例甲站\t2021-06-01\t探访\t3.4\t1\n", -1, NULL));
  g_autoptr (Run) refused = fixture_run (fixture, "import", DB, "service", "服务.tsv", NULL);
  g_assert_cmpint (refused->status, ==, 2);
  g_assert_nonnull (strstr (refused->out, "warning: "));
  g_assert_nonnull (strstr (refused->err, "write --because"));
  g_autofree char *none = fixture_do (fixture, "list", DB, "service", "--format", "json", NULL);
  g_assert_cmpstr (none, ==, "[]\n");

  g_autofree char *out
      = fixture_do (fixture, "import", DB, "service", "服务.tsv", "--because", "试运行", NULL);
  g_autofree char *history = fixture_do (fixture, "history", DB, "--format", "json", NULL);
  g_assert_nonnull (strstr (out, "1 new, 0 updated, 0 unchanged, 0 with errors; stored\n"));
  g_assert_nonnull (strstr (history, "试运行"));
}

static void
test_refuses_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *contents;
    const char *words;
  } cases[] = {
    { "PK\x03\x04", "is cut off or damaged" },
    { "示例甲站,东区\n", "No row of “表.csv” names fields of 站点" },
    { HEAD, "There are no rows in “表.csv”" },
    { "", "No row of “表.csv” names fields" },
    { "\xFF\x80\xFF", "neither in UTF-8 nor in GB18030" },
    { HEAD "\"示例", "the quotes of a cell do not close" },
  };
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *path = fixture_path (fixture, "表.csv");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      g_autoptr (Run) run = fixture_run (fixture, "import", DB, "station", "表.csv", NULL);
      assert_refused (run, cases[i].words);
    }
  g_autoptr (Run) missing = fixture_run (fixture, "import", DB, "station", "没有.csv", NULL);
  assert_refused (missing, "没有.csv");
}

/* What the program lists as CSV it reads again, and finds that nothing has changed. */
static void
test_reads_its_own_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const kinds[] = { "station", "agency", "division", "target" };
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *path = fixture_path (fixture, "表.csv");

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *csv = fixture_do (fixture, "list", DB, kinds[i], "--format", "csv", NULL);
      g_assert_true (g_file_set_contents (path, csv, -1, NULL));
      g_autofree char *out = fixture_do (fixture, "import", DB, kinds[i], "表.csv", NULL);
      g_assert_true (g_str_has_prefix (out, "0 new, 0 updated, "));
      g_assert_true (g_str_has_suffix (out, " unchanged, 0 with errors; nothing was stored\n"));
    }
}

static void
test_tells_what_is_left_out (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make (fixture, "序号,名称,层级,所属区划,谁填的\n1,示例甲站,township,东华街道,某人\n");
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "station", "表.csv", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "shegongzhan: The column “谁填的” is left out\n");
  g_assert_cmpstr (run->out, ==, "1 new, 0 updated, 0 unchanged, 0 with errors; stored\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/import/stores-good-rows-as-one-entry", test_stores_good_rows);
  fixture_add_test ("/cli/import/lists-all-problems-and-stores-nothing", test_lists_all_problems);
  fixture_add_test ("/cli/import/shortens-long-cells", test_shortens_long_cells);
  fixture_add_test ("/cli/import/skips-bad-rows-when-told", test_skips_bad_rows_when_told);
  fixture_add_test ("/cli/import/dry-run-stores-nothing", test_dry_run_stores_nothing);
  fixture_add_test ("/cli/import/asks-why-warnings-are-passed-over", test_asks_why);
  fixture_add_test ("/cli/import/refuses-files-it-cannot-read", test_refuses_files);
  fixture_add_test ("/cli/import/reads-its-own-list", test_reads_its_own_list);
  fixture_add_test ("/cli/import/tells-what-is-left-out", test_tells_what_is_left_out);
  return g_test_run ();
}
