/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/sgz-csv.h"
#include "sgz-cli-fixture.h"
#include "store/sgz-store.h"

#define DB "one.shegong"

static char *
add_station (Fixture *fixture, const char *name, const char *division)
{
  g_autofree char *name_word = g_strconcat ("名称=", name, NULL);
  g_autofree char *division_word = g_strconcat ("division=", division, NULL);
  char *id = fixture_do (fixture, "add", DB, "station", name_word, "层级=乡镇(街道)社会工作服务站",
                         division_word, "floor_area=85.5", "phone=0812-0000001", NULL);

  return g_strchomp (id);
}

static void
test_new_starts_with_the_plan (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_assert_cmpstr (made, ==, DB "\n");

  g_autofree char *files = fixture_list_files (fixture);
  g_assert_cmpstr (files, ==, DB);
  g_autoptr (JsonNode) counties = fixture_read_json (fixture, "list", DB, "行政区划", "--where",
                                                     "级别=县(区)", "--format", "json", NULL);
  static const char *const names[] = { "东区", "西区", "仁和区", "米易县", "盐边县" };
  JsonArray *array = json_node_get_array (counties);
  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, i), "name"), ==,
                     names[i]);
}

static void
test_new_empty_has_no_records (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", "--empty", DB, NULL);
  g_autofree char *divisions = fixture_do (fixture, "list", DB, "division", "--format", "json", NULL);
  g_autofree char *targets = fixture_do (fixture, "list", DB, "target", "--format", "json", NULL);

  g_assert_cmpstr (divisions, ==, "[]\n");
  g_assert_cmpstr (targets, ==, "[]\n");
}

static void
test_kinds_describe_their_fields (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *table = fixture_do (fixture, "kinds", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "kinds", "--format", "json", NULL);
  JsonObject *station = json_find_object (json_node_get_array (node), "code", "station");
  JsonObject *tier = json_find_object (json_object_get_array_member (station, "fields"), "code", "tier");

  g_assert_nonnull (strstr (table, "station (站点)"));
  g_assert_nonnull (strstr (table, "operating (运行)"));
  g_assert_cmpstr (json_object_get_string_member (station, "title"), ==, "站点");
  g_assert_cmpstr (json_object_get_string_member (tier, "type"), ==, "choice");
  g_assert_true (json_object_get_boolean_member (tier, "required"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (tier, "choices")), ==, 4);
}

static void
test_add_prints_the_id (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·炳草岗街道社会工作服务站", "510402002000");
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "station", "--format", "json", NULL);
  JsonObject *station = json_find_object (json_node_get_array (node), "id", id);
  JsonObject *division = json_object_get_object_member (station, "division");

  g_assert_cmpuint (strlen (id), ==, 36);
  g_assert_cmpstr (json_object_get_string_member (station, "name"), ==, "示例·炳草岗街道社会工作服务站");
  g_assert_cmpstr (json_object_get_string_member (station, "tier"), ==, "township");
  g_assert_cmpstr (json_object_get_string_member (station, "status"), ==, "planned");
  g_assert_cmpstr (json_object_get_string_member (division, "code"), ==, "510402002000");
  g_assert_cmpfloat (json_object_get_double_member (station, "floor_area"), ==, 85.5);
  g_assert_true (json_object_get_null_member (station, "opened_on"));
}

static void
test_decimals_stay_exact (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "炳草岗街道");
  g_autofree char *set = fixture_do (fixture, "set", DB, "station", id, "建筑面积=1234.56", NULL);
  g_autofree char *json = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);

  g_assert_cmpstr (set, ==, "");
  g_assert_nonnull (strstr (json, "\"floor_area\":1234.56,"));
}

static void
test_list_filters_and_searches (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one = add_station (fixture, "示例·一站", "东区 炳草岗街道");
  g_autofree char *two = add_station (fixture, "示例·二站", "510421100000");
  static const struct
  {
    const char *option;
    const char *value;
    gboolean has_one;
    gboolean has_two;
  } cases[] = {
    { "--county", "510402", TRUE, FALSE },
    { "--county", "510421000000", FALSE, TRUE },
    { "--county", "米易县", FALSE, TRUE },
    { "--search", "二站", FALSE, TRUE },
    { "--search", "dqz", TRUE, FALSE }, /* 东区 … 站 */
    { "--search", "ＥＲＺＨＡＮ", FALSE, TRUE },
    { "--where", "status=拟建", TRUE, TRUE },
    { "--where", "状态=operating", FALSE, FALSE },
    { "--where", "division=炳草岗街道", TRUE, FALSE },
    { "--where", "opened_on=", TRUE, TRUE },
    { "--where", "持证人数=0", TRUE, TRUE }, /* worked out */
    { "--where", "five=1", FALSE, FALSE },
    { "--where", "has_site=否", TRUE, TRUE },
    { "--where", "head=", TRUE, TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *csv = fixture_do (fixture, "list", DB, "站点", cases[i].option, cases[i].value,
                                         "--format", "csv", NULL);
      g_test_message ("%s %s", cases[i].option, cases[i].value);
      g_assert_cmpint (strstr (csv, one) != NULL, ==, cases[i].has_one);
      g_assert_cmpint (strstr (csv, two) != NULL, ==, cases[i].has_two);
    }
}

static void
test_list_table_is_aligned (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *table = fixture_do (fixture, "list", DB, "target", NULL);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  /* A heading, Annex 1's five counties, and what follows the last line break. */
  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_true (g_str_has_prefix (lines[0], "id "));
  g_assert_nonnull (strstr (lines[0], "乡镇(街道)社会工作服务站"));
  g_assert_nonnull (strstr (lines[4], "米易县"));
  g_assert_nonnull (strstr (lines[4], "省级社会工作服务试点县"));
}

static void
test_csv_guards_formulas (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "=1+1", "510402002000");
  g_autofree char *noted
      = fixture_do (fixture, "set", DB, "station", id, "备注=一,二\"三\"", "地址=-5", NULL);
  g_autofree char *csv = fixture_do (fixture, "list", DB, "station", "--format", "csv", NULL);
  g_autoptr (GPtrArray) rows = sgz_csv_parse (csv, NULL);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (g_strv_contains (rows->pdata[1], "'=1+1"));
  g_assert_true (g_strv_contains (rows->pdata[1], "一,二\"三\""));
  g_assert_true (g_strv_contains (rows->pdata[1], "-5"));
  g_assert_false (g_str_has_prefix (csv, "\xEF\xBB\xBF"));
}

static void
test_set_finds_by_name (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *set = fixture_do (fixture, "set", DB, "station", "示例·一站", "status=运行",
                                     "opened_on=2021年6月1日", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "station", "--format", "json", NULL);
  JsonObject *station = json_find_object (json_node_get_array (node), "id", id);

  g_assert_cmpstr (set, ==, "");
  g_assert_cmpstr (json_object_get_string_member (station, "status"), ==, "operating");
  g_assert_cmpstr (json_object_get_string_member (station, "opened_on"), ==, "2021-06-01");
}

static void
test_a_warning_asks_why (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *agency = fixture_do (fixture, "add", DB, "agency", "name=示例社会工作服务中心", NULL);
  g_autoptr (Run) set = fixture_run (fixture, "set", DB, "station", id, "operating=自主运营",
                                     "operator=示例社会工作服务中心", NULL);
  g_autofree char *before = fixture_do (fixture, "list", DB, "station", "--format", "csv", NULL);
  g_autoptr (Run) again = fixture_run (fixture, "set", DB, "station", id, "operating=自主运营",
                                       "operator=示例社会工作服务中心", "--because", "示例：过渡期", NULL);
  g_autofree char *csv = fixture_do (fixture, "list", DB, "station", "--format", "csv", NULL);

  g_assert_cmpint (set->status, ==, 2);
  g_assert_cmpstr (set->err, ==,
                   "shegongzhan: 示例·一站: A station that runs itself has no agency in it (§4.1);"
                   " if it is right, write --because and why\n");
  g_assert_null (strstr (before, "示例社会工作服务中心"));
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (again->err, ==, "");
  g_assert_nonnull (strstr (csv, "示例社会工作服务中心"));
}

static void
test_void_keeps_the_record_with_its_reason (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *voided = fixture_do (fixture, "void", DB, "station", id, "--reason", "重复登记", NULL);
  g_autofree char *there = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);
  g_autoptr (JsonNode) node
      = fixture_read_json (fixture, "list", DB, "station", "--voided", "--format", "json", NULL);
  JsonObject *station = json_find_object (json_node_get_array (node), "id", id);

  g_assert_cmpstr (voided, ==, "");
  g_assert_cmpstr (there, ==, "[]\n");
  g_assert_cmpstr (json_object_get_string_member (station, "void_reason"), ==, "重复登记");
}

static void
test_history_shows_before_and_after (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *set = fixture_do (fixture, "set", DB, "station", id, "brand=示例品牌", NULL);
  g_autofree char *table
      = fixture_do (fixture, "history", DB, "--kind", "station", "--id", "示例·一站", NULL);
  g_autoptr (JsonNode) node
      = fixture_read_json (fixture, "history", DB, "--kind", "站点", "--id", id, "--format", "json", NULL);
  JsonArray *entries = json_node_get_array (node);
  JsonObject *newest = json_array_get_object_element (entries, 0);
  JsonArray *lines = json_object_get_array_member (newest, "lines");
  JsonObject *line = json_array_get_object_element (lines, 0);
  JsonObject *change
      = json_find_object (json_object_get_array_member (line, "changes"), "field", "特色服务品牌");

  g_assert_nonnull (strstr (table, "特色服务品牌:  → 示例品牌"));
  g_assert_cmpuint (json_array_get_length (entries), ==, 2);
  g_assert_cmpuint (json_array_get_length (lines), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (line, "name"), ==, "示例·一站");
  g_assert_cmpstr (json_object_get_string_member (change, "before"), ==, "");
  g_assert_cmpstr (json_object_get_string_member (change, "after"), ==, "示例品牌");
  g_assert_cmpstr (json_object_get_string_member (newest, "officer"), !=, "");
}

static void
test_undo_and_redo_name_what_they_did (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autofree char *without = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);
  g_autofree char *redone = fixture_do (fixture, "redo", DB, NULL);
  g_autofree char *with = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);

  g_assert_true (g_str_has_prefix (undone, "Undone: "));
  g_assert_nonnull (strstr (undone, "示例·一站"));
  g_assert_cmpstr (without, ==, "[]\n");
  g_assert_true (g_str_has_prefix (redone, "Done again: "));
  g_assert_nonnull (strstr (with, id));
}

static void
test_undo_takes_an_older_entry (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one = add_station (fixture, "示例·一站", "510402002000");
  g_autofree char *two = add_station (fixture, "示例·二站", "510402002000");
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "history", DB, "--kind", "station", "--id", one,
                                                 "--format", "json", NULL);
  JsonObject *entry = json_array_get_object_element (json_node_get_array (node), 0);
  g_autofree char *number
      = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (entry, "entry"));
  g_autofree char *undone = fixture_do (fixture, "undo", DB, number, NULL);
  g_autofree char *json = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);

  g_assert_nonnull (strstr (undone, "示例·一站"));
  g_assert_null (strstr (json, one));
  g_assert_nonnull (strstr (json, two));
}

static void
test_verify_finds_a_new_database_sound (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *verified = fixture_do (fixture, "verify", DB, NULL);

  g_assert_cmpstr (verified, ==, "The database is sound.\n");
}

static void
test_set_changes_several_at_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one = add_station (fixture, "示例·一站", "东区 炳草岗街道");
  g_autofree char *two = add_station (fixture, "示例·二站", "510421100000");
  g_autofree char *set = fixture_do (fixture, "set", DB, "station", one, "示例·二站", "phone=0812-0000002",
                                     "status=preparing", NULL);
  g_autofree char *changed = fixture_do (fixture, "list", DB, "station", "--where", "phone=0812-0000002",
                                         "--where", "status=preparing", "--format", "csv", NULL);
  g_assert_nonnull (strstr (changed, "示例·一站"));
  g_assert_nonnull (strstr (changed, "示例·二站"));

  /* One entry: undone once, both are as they were. */
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autofree char *back = fixture_do (fixture, "list", DB, "station", "--where", "phone=0812-0000002",
                                      "--format", "json", NULL);
  g_assert_cmpstr (back, ==, "[]\n");

  /* One that is not there, or is named twice, leaves the others alone. */
  g_autoptr (Run) missing
      = fixture_run (fixture, "set", DB, "station", one, "示例·三站", "status=preparing", NULL);
  assert_refused (missing, "示例·三站");
  g_autoptr (Run) twice
      = fixture_run (fixture, "set", DB, "station", one, "示例·一站", "status=preparing", NULL);
  assert_refused (twice, "示例·一站 is given twice");
  g_autoptr (Run) no_value = fixture_run (fixture, "set", DB, "station", one, "status", NULL);
  assert_refused (no_value, "“status” is not of the form FIELD=VALUE");
}

static void
test_list_shows_what_was_voided_of_every_kind (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one = add_station (fixture, "示例·一站", "东区 炳草岗街道");
  g_autofree char *voided = fixture_do (fixture, "void", DB, "station", one, "--reason", "重复登记", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "--voided", "--format", "json", NULL);
  JsonArray *array = json_node_get_array (node);

  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  JsonObject *object = json_array_get_object_element (array, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "station");
  g_assert_cmpstr (json_object_get_string_member (object, "void_reason"), ==, "重复登记");
  g_autoptr (Run) refused = fixture_run (fixture, "list", DB, NULL);
  assert_refused (refused, "An argument is missing: without a kind");
}

static void
test_list_shows_a_view (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *one = add_station (fixture, "示例·一站", "东区 炳草岗街道");
  g_autofree char *two = add_station (fixture, "示例·二站", "510421100000");
  g_autofree char *path = fixture_path (fixture, DB);
  SgzStore *store = sgz_store_open (path, NULL);
  const char *json
      = "[{\"name\":\"二\",\"query\":{\"search\":\"二站\"},\"columns\":[\"phone\",\"gone\",\"name\"],"
        "\"default\":true}]";
  g_assert_true (sgz_store_set_setting (store, "view/station", json, NULL));
  g_object_unref (store);

  g_autofree char *csv = fixture_do (fixture, "list", DB, "station", "--view", "二", "--format", "csv", NULL);
  g_autofree char *expected = g_strdup_printf ("id,联系电话,名称\r\n%s,0812-0000001,示例·二站\r\n", two);
  g_assert_cmpstr (csv, ==, expected);
  g_autoptr (JsonNode) views = fixture_read_json (fixture, "views", DB, "--format", "json", NULL);
  JsonObject *view = json_find_object (json_node_get_array (views), "name", "二");
  g_assert_cmpstr (json_object_get_string_member (view, "kind"), ==, "station");
  g_assert_true (json_object_get_boolean_member (view, "default"));
  g_autoptr (Run) refused = fixture_run (fixture, "list", DB, "station", "--view", "三", NULL);
  assert_refused (refused, "站点 has no view “三”");

  /* The document of a view has its records and its columns, after the number of the row. */
  g_autofree char *told
      = fixture_do (fixture, "export", DB, "station-ledger", "--view", "二", "-o", "view.csv", NULL);
  g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "view.csv");
  g_assert_true (csv_holds (rows, "示例·二站"));
  g_assert_false (csv_holds (rows, "示例·一站"));
  g_autoptr (Run) unknown
      = fixture_run (fixture, "export", DB, "station-ledger", "--view", "三", "-o", "no.csv", NULL);
  assert_refused (unknown, "站点 has no view “三”");
  g_autoptr (Run) no_ledger
      = fixture_run (fixture, "export", DB, "readiness", "--view", "二", "-o", "no.csv", NULL);
  assert_refused (no_ledger, "The document “readiness” is no ledger, so --view does not go with it");
}

/* The office's settings are one record: it need not be named, but may be. */
static void
test_the_only_record_needs_no_name (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *unnamed = fixture_do (fixture, "set", DB, "office", "green=95", "黄灯完成率=50", NULL);
  g_autofree char *named = fixture_do (fixture, "set", DB, "工作设置", "攀枝花市民政局", "yellow=55", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "office", "--format", "json", NULL);
  JsonArray *array = json_node_get_array (node);
  JsonObject *office = json_array_get_object_element (array, 0);

  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (office, "green"), ==, 95);
  g_assert_cmpfloat (json_object_get_double_member (office, "yellow"), ==, 55);
  g_autoptr (Run) second = fixture_run (fixture, "add", DB, "office", "issuer=示例市民政局", NULL);
  assert_refused (second, "change that one");
  g_autoptr (Run) wrong = fixture_run (fixture, "set", DB, "office", "yellow=96", NULL);
  assert_refused (wrong, "Yellow begins below green");
  g_autofree char *voided
      = fixture_do (fixture, "void", DB, "office", "攀枝花市民政局", "--reason", "示例", NULL);
  g_autoptr (Run) gone = fixture_run (fixture, "set", DB, "office", "green=95", NULL);
  assert_refused (gone, "add it anew");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/new/starts-with-the-plan", test_new_starts_with_the_plan);
  fixture_add_test ("/cli/new/empty-has-no-records", test_new_empty_has_no_records);
  fixture_add_test ("/cli/kinds/describe-their-fields", test_kinds_describe_their_fields);
  fixture_add_test ("/cli/add/prints-the-id", test_add_prints_the_id);
  fixture_add_test ("/cli/list/decimals-stay-exact", test_decimals_stay_exact);
  fixture_add_test ("/cli/list/filters-and-searches", test_list_filters_and_searches);
  fixture_add_test ("/cli/list/table-is-aligned", test_list_table_is_aligned);
  fixture_add_test ("/cli/list/csv-guards-formulas", test_csv_guards_formulas);
  fixture_add_test ("/cli/set/finds-by-name", test_set_finds_by_name);
  fixture_add_test ("/cli/set/warnings-are-told-and-stop-nothing", test_a_warning_asks_why);
  fixture_add_test ("/cli/void/keeps-the-record-with-its-reason", test_void_keeps_the_record_with_its_reason);
  fixture_add_test ("/cli/history/shows-before-and-after", test_history_shows_before_and_after);
  fixture_add_test ("/cli/undo/and-redo-name-what-they-did", test_undo_and_redo_name_what_they_did);
  fixture_add_test ("/cli/undo/takes-an-older-entry", test_undo_takes_an_older_entry);
  fixture_add_test ("/cli/verify/finds-a-new-database-sound", test_verify_finds_a_new_database_sound);
  fixture_add_test ("/cli/set/changes-several-at-once", test_set_changes_several_at_once);
  fixture_add_test ("/cli/list/what-was-voided-of-every-kind", test_list_shows_what_was_voided_of_every_kind);
  fixture_add_test ("/cli/list/a-view", test_list_shows_a_view);
  fixture_add_test ("/cli/set/the-only-record-needs-no-name", test_the_only_record_needs_no_name);
  return g_test_run ();
}
