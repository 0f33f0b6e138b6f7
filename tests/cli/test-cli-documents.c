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
    if (!g_strv_contains ((const char *const *)row, wanted[i]))
      {
        g_autofree char *whole = g_strjoinv (" | ", (char **)row);
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
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "resources", "seed", "demo_stations.csv", NULL);
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
      g_autofree char *name = g_strconcat ("名称=", cells[1], NULL);
      g_autofree char *tier = g_strconcat ("层级=", cells[2], NULL);
      g_autofree char *division = g_strconcat ("所属区划=", cells[3], NULL);
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
      g_autofree char *told = fixture_do (fixture, "export", DB, "construction-tasks", "--year", "2021", "-o",
                                          outputs[i], NULL);
      g_autofree char *wanted = g_strconcat (outputs[i], "\n", NULL);
      g_assert_cmpstr (told, ==, wanted);
    }
  assert_starts_with (fixture, "x.xlsx", "PK\x03\x04");
  assert_starts_with (fixture, "x.pdf", "%PDF-");
  assert_starts_with (fixture, "x.csv", "\xEF\xBB\xBF");
  g_autofree char *files = fixture_list_files (fixture);
  g_assert_cmpstr (files, ==, DB "\nx.csv\nx.pdf\nx.xlsx");

  g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "x.csv");
  g_autofree char *text = fixture_read_pdf (fixture, "x.pdf");
  g_assert_nonnull (strstr (text, "各县(区)2021年社会工作服务站(室)建设任务表"));
  g_assert_null (strstr (text, "填表人"));
  g_assert_cmpuint (rows->len, ==, 7);
  assert_row (rows, "米易县(省级社会工作服务试点县)", miyi);
  assert_row (rows, "仁和区", renhe);
  assert_row (rows, "合计", total);
}

/* Annex 1 says what is to be built: a tier nobody is told to build is no column of it, whatever stands. */
static void
test_annex_1_has_the_tiers_of_its_tasks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const total[] = { "合计", "5", "12", "31", "48", NULL };
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id
      = fixture_do (fixture, "add", DB, "station", "name=示例站", "tier=institution", "division=东区",
                    "status=运行", "task_year=2021", "opened_on=2021-05-10", NULL);
  g_autofree char *tasks
      = fixture_do (fixture, "export", DB, "construction-tasks", "--year", "2021", "-o", "a.csv", NULL);
  g_autofree char *progress
      = fixture_do (fixture, "export", DB, "task-progress", "--year", "2021", "-o", "b.csv", NULL);
  g_autoptr (GPtrArray) annex = fixture_read_csv (fixture, "a.csv");
  g_autoptr (GPtrArray) done = fixture_read_csv (fixture, "b.csv");

  g_assert_false (csv_holds (annex, "民政服务机构"));
  assert_row (annex, "合计", total);
  g_assert_true (csv_holds (done, "民政服务机构"));
}

static void
test_signoff_is_an_option (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  static const struct
  {
    const char *document;
    const char *option;
    gboolean is_signed_off;
  } cases[] = {
    { "construction-tasks", "--signoff", TRUE },
    { "task-progress", "--year=2021", TRUE },
    { "task-progress", "--no-signoff", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told
          = fixture_do (fixture, "export", DB, cases[i].document, cases[i].option, "-o", "x.pdf", NULL);
      g_autofree char *text = fixture_read_pdf (fixture, "x.pdf");
      g_assert_cmpint (strstr (text, "填表人") != NULL, ==, cases[i].is_signed_off);
    }
}

static void
test_county_is_an_option (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const counties[] = { "510421", "510421000000", "米易县" };
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (counties); i++)
    {
      g_autofree char *told
          = fixture_do (fixture, "export", DB, "task-progress", "--county", counties[i], "-o", "x.csv", NULL);
      g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "x.csv");
      g_assert_true (csv_holds (rows, "米易县"));
      g_assert_false (csv_holds (rows, "东区"));
    }
}

static void
test_ledger_masks_telephone_numbers (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *masked = fixture_do (fixture, "export", DB, "station-ledger", "-o", "masked.csv", NULL);
  g_autofree char *whole
      = fixture_do (fixture, "export", DB, "station-ledger", "--unmasked", "-o", "whole.csv", NULL);
  g_autoptr (GPtrArray) hidden = fixture_read_csv (fixture, "masked.csv");
  g_autoptr (GPtrArray) shown = fixture_read_csv (fixture, "whole.csv");

  g_assert_false (csv_holds (hidden, "0812-0000033"));
  g_assert_true (csv_holds (hidden, "示例·撒莲镇社会工作服务站"));
  g_assert_true (csv_holds (shown, "0812-0000033"));
}

/* The numbers of @kind that may not leave the program in full. */
static void
collect_numbers (Fixture *fixture, const char *kind, const char *field, GPtrArray *numbers)
{
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, kind, "--format", "json", NULL);
  JsonArray *array = json_node_get_array (node);
  guint before = numbers->len;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *record = json_array_get_object_element (array, i);
      if (!json_object_get_null_member (record, field))
        g_ptr_array_add (numbers, g_strdup (json_object_get_string_member (record, field)));
    }
  g_assert_cmpuint (numbers->len, >, before);
}

static void
assert_masked (Fixture *fixture, const char *document, gboolean is_letter, const char *record,
               const char *kind, GPtrArray *numbers)
{
  const char *file = is_letter ? "x.docx" : "x.csv";
  const char *const args[] = { "export",     DB,
                               document,     "--year",
                               "2021",       "--on",
                               "2022-12-31", "-o",
                               file,         record != NULL ? "--record" : NULL,
                               record,       kind != NULL ? "--kind" : NULL,
                               kind,         NULL };
  g_autoptr (Run) run = fixture_run_strv (fixture, args);
  g_autofree char *path = fixture_path (fixture, file);
  const char *unzip[] = { "unzip", "-p", path, "word/document.xml", NULL };
  g_autofree char *text = NULL;

  if (run->status != 0)
    g_error ("%s: %s", document, run->err);
  if (is_letter)
    g_assert_true (
        g_spawn_sync (NULL, (char **)unzip, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  else
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < numbers->len; i++)
    if (strstr (text, g_ptr_array_index (numbers, i)) != NULL)
      g_error ("%s shows %s", document, (char *)g_ptr_array_index (numbers, i));
}

/* The list on the command line shows telephone and certificate numbers, as windows do; no document does unless it is told to. */
/* The one record that a document with a subject is about: a station that has all there is, or the first of its kind. */
static char *
dup_subject (Fixture *fixture, const char *kind)
{
  if (kind == NULL)
    return NULL;
  if (strcmp (kind, "station") == 0)
    return g_strdup ("示例·撒莲镇社会工作服务站");
  g_autoptr (JsonNode) listed = fixture_read_json (fixture, "list", DB, kind, "--format", "json", NULL);
  JsonObject *first = json_array_get_object_element (json_node_get_array (listed), 0);

  return g_strdup (json_object_get_string_member (first, "id"));
}

static void
test_every_document_masks_numbers (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "documents", "--format", "json", NULL);
  JsonArray *documents = json_node_get_array (node);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  collect_numbers (fixture, "station", "phone", numbers);
  collect_numbers (fixture, "worker", "phone", numbers);
  collect_numbers (fixture, "worker", "certificate", numbers);
  collect_numbers (fixture, "certificate", "number", numbers);
  collect_numbers (fixture, "agency", "phone", numbers);
  for (guint i = 0; i < json_array_get_length (documents); i++)
    {
      JsonObject *document = json_array_get_object_element (documents, i);
      const char *id = json_object_get_string_member (document, "id");
      const char *kind = strcmp (id, "correction-note") == 0 ? "station" : NULL;
      g_autofree char *record = dup_subject (
          fixture,
          kind != NULL ? kind : json_object_get_string_member_with_default (document, "subject", NULL));
      assert_masked (fixture, id, json_object_get_boolean_member (document, "letter"), record, kind, numbers);
    }
}

/* A row of the progress table: a county's or the total's number, name, and figures of the tiers one after another. */
static void
assert_progress (Fixture *fixture, const char *day, const char *const *wanted)
{
  g_autofree char *told = fixture_do (fixture, "export", DB, "task-progress", "--year", "2021", "--on", day,
                                      "-o", "x.csv", NULL);
  g_autoptr (GPtrArray) rows = fixture_read_csv (fixture, "x.csv");

  for (; *wanted != NULL; wanted++)
    {
      g_auto (GStrv) cells = g_strsplit (*wanted, ",", 3);
      g_autofree char *row = g_strjoinv (",", (char **)csv_find_row (rows, cells[1]));
      if (!g_str_has_prefix (row, *wanted))
        g_error ("“%s” does not start with “%s”", row, *wanted);
    }
}

static void
test_progress_follows_the_register (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const nothing[] = {
    ",合计,5,0,0.00%,5,12,0,0.00%,12,31,0,0.00%,31,48,0,0.00%,48,",
    NULL,
  };
  static const char *const complete[] = {
    "1,东区,1,1,100.00%,0,4,4,100.00%,0,7,7,100.00%,0,12,12,100.00%,0,",
    "2,西区,1,1,100.00%,0,1,1,100.00%,0,4,4,100.00%,0,6,6,100.00%,0,",
    "3,仁和区,1,1,100.00%,0,3,3,100.00%,0,8,8,100.00%,0,12,12,100.00%,0,",
    "4,米易县,1,1,100.00%,0,3,3,100.00%,0,9,9,100.00%,0,13,13,100.00%,0,",
    "5,盐边县,1,1,100.00%,0,1,1,100.00%,0,3,3,100.00%,0,5,5,100.00%,0,",
    ",合计,5,5,100.00%,0,12,12,100.00%,0,31,31,100.00%,0,48,48,100.00%,0,",
    NULL,
  };
  static const char *const fallen[] = {
    "2,西区,1,1,100.00%,0,1,0,0.00%,1,4,4,100.00%,0,6,5,83.33%,1,",
    ",合计,5,5,100.00%,0,12,11,91.67%,1,31,31,100.00%,0,48,47,97.92%,1,",
    NULL,
  };
  static const char *const station = "示例·陶家渡街道社会工作服务站";
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  register_stations (fixture);
  assert_progress (fixture, "2021-05-31", nothing);
  assert_progress (fixture, "2021-12-31", complete);
  g_autofree char *voided
      = fixture_do (fixture, "void", DB, "station", station, "--reason", "重复登记", NULL);
  assert_progress (fixture, "2021-12-31", fallen);
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  assert_progress (fixture, "2021-12-31", complete);
  g_assert_nonnull (strstr (undone, station));

  g_autofree char *history = fixture_do (fixture, "history", DB, "--kind", "station", NULL);
  g_auto (GStrv) named = g_strsplit (history, station, -1);
  g_auto (GStrv) added = g_strsplit (history, " (added)\n", -1);
  /* The station voided is named where it was added, voided and brought back, the others where they were added. */
  g_assert_cmpuint (g_strv_length (named), >, 3);
  g_assert_cmpuint (g_strv_length (added), ==, 1 + 48);
  g_assert_nonnull (strstr (history, "重复登记"));
}

static void
test_check_warns_of_miyi_without_blocking (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  register_stations (fixture);
  static const char *const reformed[]
      = { "510402005000", "510402009000", "510402010000", "510403004000", "510411100000", "510421107000" };
  for (size_t i = 0; i < G_N_ELEMENTS (reformed); i++)
    {
      g_autofree char *set = fixture_do (fixture, "set", DB, "division", reformed[i], "涉改=是", NULL);
      g_assert_cmpstr (set, ==, "");
    }
  /* fixture_do demands that the exit status is 0. */
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "check", DB, "--year", "2021", "--on", "2021-12-31",
                                                 "--rule", "R04", "--format", "json", NULL);
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
      g_assert_cmpstr (json_object_get_string_member (finding, "clause"), ==, "正文一(三)");
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

/* Figures, not words, for a spreadsheet; and the records that one of them counts. */
static void
test_check_tells_figures (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *added
      = fixture_do (fixture, "add", DB, "station", "name=示例一站", "tier=township", "division=银江镇",
                    "task_year=2021", "status=operating", "opened_on=2021-06-01", NULL);
  g_autoptr (Run) csv = fixture_run (fixture, "check", DB, "--on", "2021-12-31", "--rule", "R01-township",
                                     "--county", "东区", "--format", "csv", NULL);
  g_autoptr (Run) behind = fixture_run (fixture, "check", DB, "--on", "2021-12-31", "--rule", "R01-township",
                                        "--records", "--format", "csv", NULL);
  g_autoptr (Run) station = fixture_run (fixture, "check", DB, "--on", "2021-12-31", "--station", "示例一站",
                                         "--short-only", NULL);

  g_assert_cmpint (csv->status, ==, 1);
  g_assert_nonnull (strstr (
      csv->out, "\r\nR01-township,东区,510402000000,东区,乡镇(街道)站建设任务,个,4,,1,3,short,差3个,"));
  g_assert_nonnull (strstr (behind->out, "\r\nR01-township,东区,乡镇(街道)站建设任务,station,示例一站,"));
  g_assert_nonnull (strstr (station->out, "R05"));
  g_assert_nonnull (strstr (station->out, "差2人"));
  g_assert_null (strstr (station->out, "R01"));
  g_assert_null (strstr (station->out, "进度内"));
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
    { "东区", 1, "tier=general" },   { "东区", 4, "tier=township" },   { "东区", 7, "tier=room" },
    { "西区", 1, "tier=general" },   { "西区", 1, "tier=township" },   { "西区", 4, "tier=room" },
    { "仁和区", 1, "tier=general" }, { "仁和区", 3, "tier=township" }, { "仁和区", 8, "tier=room" },
    { "米易县", 1, "tier=general" }, { "米易县", 3, "tier=township" }, { "米易县", 9, "tier=room" },
    { "盐边县", 1, "tier=general" }, { "盐边县", 1, "tier=township" }, { "盐边县", 3, "tier=room" },
  };
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *files = fixture_list_files (fixture);

  g_assert_cmpstr (made, ==, DB "\n");
  g_assert_cmpstr (files, ==, DB);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node
          = fixture_read_json (fixture, "list", DB, "station", "--county", cases[i].county, "--where",
                               cases[i].filter, "--format", "json", NULL);
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
  fixture_add_test ("/cli/export/annex-1-has-the-tiers-of-its-tasks",
                    test_annex_1_has_the_tiers_of_its_tasks);
  fixture_add_test ("/cli/export/signoff-is-an-option", test_signoff_is_an_option);
  fixture_add_test ("/cli/export/county-is-an-option", test_county_is_an_option);
  fixture_add_test ("/cli/export/ledger-masks-telephone-numbers", test_ledger_masks_telephone_numbers);
  fixture_add_test ("/cli/export/every-document-masks-numbers", test_every_document_masks_numbers);
  fixture_add_test ("/cli/export/progress-follows-the-register", test_progress_follows_the_register);
  fixture_add_test ("/cli/check/warns-of-miyi-without-blocking", test_check_warns_of_miyi_without_blocking);
  fixture_add_test ("/cli/check/ends-with-1-when-short", test_check_ends_with_1_when_short);
  fixture_add_test ("/cli/check/tells-figures", test_check_tells_figures);
  fixture_add_test ("/cli/demo/fits-the-plan", test_demo_fits_the_plan);
  fixture_add_test ("/cli/demo/is-one-entry-and-sound", test_demo_is_one_entry_and_sound);
  return g_test_run ();
}
