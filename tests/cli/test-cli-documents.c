/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/sgz-csv.h"
#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
assert_row (GPtrArray *rows, const char *first, const char *const *wanted)
{
  char *const *row = csv_find_row (rows, first);

  for (size_t i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) row, wanted[i]))
      {
        g_autofree char *whole = g_strjoinv (" | ", (char **) row);
        g_error ("“%s” is not in “%s”", wanted[i], whole);
      }
}

static void
assert_starts_with (Fixture *fixture, const char *name, const char *magic)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, strlen (magic));
  g_assert_true (memcmp (text, magic, strlen (magic)) == 0);
}

/* Registers the demonstration's stations one by one, all of them operating. */
static void
register_stations (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "seed", "demo_stations.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) rows = sgz_csv_parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 49);
  for (guint i = 1; i < rows->len; i++)
    {
      char *const *cells = rows->pdata[i];
      g_autofree char *name = g_strconcat ("名称=", cells[0], NULL);
      g_autofree char *tier = g_strconcat ("层级=", cells[1], NULL);
      g_autofree char *division = g_strconcat ("所属区划=", cells[2], NULL);
      g_autofree char *id = fixture_do (fixture, "add", DB, "站点", name, tier, division, "状态=运行",
                                        "任务年度=2021", "运行日期=2021-06-01", NULL);
    }
}

static void
test_documents_are_listed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const ids[] = { "construction-tasks", "task-progress", "station-ledger" };
  g_autofree char *table = fixture_do (fixture, "documents", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "documents", "--format", "json", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_nonnull (strstr (table, ids[i]));
      json_find_object (json_node_get_array (node), "id", ids[i]);
    }
}

static void
test_annex_1_comes_out_in_every_format (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const total[] = { "合计", "5", "12", "31", "48", NULL };
  static const char *const miyi[] = { "1", "3", "9", "13", NULL };
  static const char *const renhe[] = { "1", "3", "8", "12", NULL };
  static const char *const outputs[] = { "x.xlsx", "x.pdf", "x.csv" };
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autofree char *told
          = fixture_do (fixture, "export", DB, "construction-tasks", "--year", "2021", "-o", outputs[i], NULL);
      g_autofree char *wanted = g_strconcat (outputs[i], "\n", NULL);
      g_assert_cmpstr (told, ==, wanted);
    }
  assert_starts_with (fixture, "x.xlsx", "PK\x03\x04");
  assert_starts_with (fixture, "x.pdf", "%PDF-");
  assert_starts_with (fixture, "x.csv", "\xEF\xBB\xBF");
  g_autofree char *files = fixture_list_files (fixture);
  g_assert_cmpstr (files, ==, DB "\nx.csv\nx.pdf\nx.xlsx");

  g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "x.csv");
  g_assert_cmpstr (((char **) rows->pdata[0])[0], ==, "各县(区)2021年社会工作服务站(室)建设任务表");
  assert_row (rows, "米易县(省级社会工作服务试点县)", miyi);
  assert_row (rows, "仁和区", renhe);
  assert_row (rows, "合计", total);
  g_assert_false (csv_holds (rows, "填表人"));
}

static void
test_signoff_and_county_are_options (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *signed_off
      = fixture_do (fixture, "export", DB, "construction-tasks", "--signoff", "-o", "signed.csv", NULL);
  g_autofree char *unsigned_off
      = fixture_do (fixture, "export", DB, "task-progress", "--no-signoff", "-o", "unsigned.csv", NULL);
  g_autofree char *county
      = fixture_do (fixture, "export", DB, "task-progress", "--county", "510421", "-o", "county.csv", NULL);
  g_autoptr (GPtrArray) with = fixture_read_csv (fixture, "signed.csv");
  g_autoptr (GPtrArray) without = fixture_read_csv (fixture, "unsigned.csv");
  g_autoptr (GPtrArray) one = fixture_read_csv (fixture, "county.csv");

  g_assert_true (csv_holds (with, "填表人"));
  g_assert_false (csv_holds (without, "填表人"));
  g_assert_true (csv_holds (without, "东区"));
  g_assert_true (csv_holds (one, "填表人"));
  g_assert_true (csv_holds (one, "米易县"));
  g_assert_false (csv_holds (one, "东区"));
}

static void
test_ledger_masks_telephone_numbers (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *masked = fixture_do (fixture, "export", DB, "station-ledger", "-o", "masked.csv", NULL);
  g_autofree char *whole = fixture_do (fixture, "export", DB, "station-ledger", "--unmasked", "-o", "whole.csv", NULL);
  g_autoptr (GPtrArray) hidden = fixture_read_csv (fixture, "masked.csv");
  g_autoptr (GPtrArray) shown = fixture_read_csv (fixture, "whole.csv");

  g_assert_false (csv_holds (hidden, "0812-0000033"));
  g_assert_true (csv_holds (hidden, "示例·撒莲镇社会工作服务站"));
  g_assert_true (csv_holds (shown, "0812-0000033"));
}

static GPtrArray *
read_progress (Fixture *fixture, const char *day)
{
  g_autofree char *told
      = fixture_do (fixture, "export", DB, "task-progress", "--year", "2021", "--on", day, "-o", "progress.csv", NULL);

  return fixture_read_csv (fixture, "progress.csv");
}

/* Targets, what stands and the shares of the small total come at the end of a row: 48 of 48 is complete. */
static void
test_progress_follows_the_register (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const complete[] = { "5", "12", "31", "48", "100.00%", NULL };
  static const char *const fallen[] = { "48", "47", "97.92%", NULL };
  static const char *const station = "示例·陶家渡街道社会工作服务站";
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  register_stations (fixture);
  g_autoptr (GPtrArray) before = read_progress (fixture, "2021-05-31");
  g_autoptr (GPtrArray) whole = read_progress (fixture, "2021-12-31");
  assert_row (before, "合计", (const char *const[]){ "48", "0", "0.00%", NULL });
  assert_row (whole, "合计", complete);
  g_assert_false (csv_holds (whole, "97.92%"));

  g_autofree char *voided = fixture_do (fixture, "void", DB, "station", station, "--reason", "重复登记", NULL);
  g_autoptr (GPtrArray) less = read_progress (fixture, "2021-12-31");
  assert_row (less, "合计", fallen);

  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autoptr (GPtrArray) again = read_progress (fixture, "2021-12-31");
  assert_row (again, "合计", complete);
  g_assert_nonnull (strstr (undone, station));

  g_autofree char *history = fixture_do (fixture, "history", DB, "--kind", "station", NULL);
  g_auto (GStrv) named = g_strsplit (history, "示例·", -1);
  /* 48 added, one voided, one undone: each names its station in its label and in its line. */
  g_assert_cmpuint (g_strv_length (named), >=, 1 + 50);
}

static void
test_check_warns_of_miyi_without_blocking (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  register_stations (fixture);
  g_autofree char *confirmed = NULL;
  static const char *const reformed[] = { "510402005000", "510402009000", "510402010000", "510403004000",
                                          "510411100000", "510421107000" };
  for (size_t i = 0; i < G_N_ELEMENTS (reformed); i++)
    {
      g_autofree char *set = fixture_do (fixture, "set", DB, "division", reformed[i], "涉改=是", NULL);
      g_assert_cmpstr (set, ==, "");
    }
  /* fixture_do demands that the exit status is 0. */
  g_autoptr (JsonNode) node
      = fixture_read_json (fixture, "check", DB, "--year", "2021", "--on", "2021-12-31", "--format", "json", NULL);
  JsonArray *findings = json_object_get_array_member (json_node_get_object (node), "findings");
  gboolean found = FALSE;

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      if (g_strcmp0 (json_object_get_string_member (finding, "rule"), "R04") != 0
          || g_strcmp0 (json_object_get_string_member (finding, "place"), "510421000000") != 0
          || g_strcmp0 (json_object_get_string_member (finding, "state"), "warning") != 0)
        continue;
      found = TRUE;
      g_assert_cmpstr (json_object_get_string_member (finding, "clause"), ==, "一(三)");
      g_assert_nonnull (strstr (json_object_get_string_member (finding, "clause_words"), "5-8个村（社区）"));
      g_assert_nonnull (strstr (json_object_get_string_member (finding, "actual"), "9"));
    }
  g_assert_true (found);
}

static void
test_check_ends_with_1_when_short (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autoptr (Run) table = fixture_run (fixture, "check", DB, NULL);
  g_autoptr (Run) json = fixture_run (fixture, "check", DB, "--format", "json", NULL);
  g_autoptr (JsonNode) node = json_from_string (json->out, NULL);

  g_assert_cmpint (table->status, ==, 1);
  g_assert_cmpstr (table->err, ==, "");
  g_assert_nonnull (strstr (table->out, "R01"));
  g_assert_nonnull (strstr (table->out, "米易县"));
  g_assert_cmpint (json->status, ==, 1);
  /* The newest task year of a new database is Annex 1's. */
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "year"), ==, 2021);
}

static void
test_demo_fits_the_plan (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *county;
    guint stations;
    const char *filter;
  } cases[] = {
    { "东区", 1, "tier=general" },    { "东区", 4, "tier=township" },   { "东区", 7, "tier=room" },
    { "西区", 1, "tier=general" },    { "西区", 1, "tier=township" },   { "西区", 4, "tier=room" },
    { "仁和区", 1, "tier=general" },  { "仁和区", 3, "tier=township" }, { "仁和区", 8, "tier=room" },
    { "米易县", 1, "tier=general" },  { "米易县", 3, "tier=township" }, { "米易县", 9, "tier=room" },
    { "盐边县", 1, "tier=general" },  { "盐边县", 1, "tier=township" }, { "盐边县", 3, "tier=room" },
  };
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *files = fixture_list_files (fixture);

  g_assert_cmpstr (made, ==, DB "\n");
  g_assert_cmpstr (files, ==, DB);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "station", "--county", cases[i].county,
                                                     "--where", cases[i].filter, "--format", "json", NULL);
      JsonArray *array = json_node_get_array (node);
      g_assert_cmpuint (json_array_get_length (array), ==, cases[i].stations);
      for (guint s = 0; s < cases[i].stations; s++)
        g_assert_true (g_str_has_prefix (
            json_object_get_string_member (json_array_get_object_element (array, s), "name"), "示例·"));
    }
}

static void
test_demo_is_one_entry_and_sound (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *verified = fixture_do (fixture, "verify", DB, NULL);
  g_autoptr (Run) check = fixture_run (fixture, "check", DB, NULL);
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autofree char *left = fixture_do (fixture, "list", DB, "station", "--format", "json", NULL);

  g_assert_cmpstr (verified, ==, "The database is sound.\n");
  g_assert_cmpint (check->status, ==, 1);
  g_assert_nonnull (strstr (undone, "载入示例数据"));
  g_assert_cmpstr (left, ==, "[]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/documents/are-listed", test_documents_are_listed);
  fixture_add_test ("/cli/export/annex-1-comes-out-in-every-format", test_annex_1_comes_out_in_every_format);
  fixture_add_test ("/cli/export/signoff-and-county-are-options", test_signoff_and_county_are_options);
  fixture_add_test ("/cli/export/ledger-masks-telephone-numbers", test_ledger_masks_telephone_numbers);
  fixture_add_test ("/cli/export/progress-follows-the-register", test_progress_follows_the_register);
  fixture_add_test ("/cli/check/warns-of-miyi-without-blocking", test_check_warns_of_miyi_without_blocking);
  fixture_add_test ("/cli/check/ends-with-1-when-short", test_check_ends_with_1_when_short);
  fixture_add_test ("/cli/demo/fits-the-plan", test_demo_fits_the_plan);
  fixture_add_test ("/cli/demo/is-one-entry-and-sound", test_demo_is_one_entry_and_sound);
  return g_test_run ();
}
