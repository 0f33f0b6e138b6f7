/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Self-score forms and workbooks of rows on the command line. */
#include "sgz-cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define DB "示例.shegong"
#define FORMS "自评表"

/* The folder of the forms must be gone before the fixture's own. */
static void
remove_forms (Fixture *fixture)
{
  g_autofree char *folder = fixture_path (fixture, FORMS);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* (transfer full): the forms of Renhe District in the demo database, in the order of the sheets. */
static GStrv
export_forms (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *out = fixture_do (fixture, "export", DB, "evaluation-form", FORMS, "--year", "2021",
                                     "--county", "仁和区", NULL);

  g_strchomp (out);
  return g_strsplit (out, "\n", -1);
}

static void
test_writes_a_file_a_sheet (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv) paths = export_forms (fixture);
  g_autofree char *log = fixture_do (fixture, "exports", DB, "--format", "json", NULL);

  g_assert_cmpuint (g_strv_length (paths), >, 1);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autofree char *whole = fixture_path (fixture, *path);
      g_assert_true (g_str_has_prefix (*path, FORMS "/"));
      g_assert_true (g_str_has_suffix (*path, "-2021年自评表.xlsx"));
      g_assert_true (g_file_test (whole, G_FILE_TEST_IS_REGULAR));
    }
  g_assert_nonnull (strstr (log, "evaluation-form"));
  remove_forms (fixture);
}

static void
test_names_what_is_not_taken (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv) paths = export_forms (fixture);
  g_autofree char *csv = fixture_path (fixture, "表.xlsx");

  g_assert_true (g_file_set_contents (csv, "示例", -1, NULL));
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "evaluation-form", paths[0], paths[0], "表.xlsx",
                                     "--format", "json", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_autoptr (JsonNode) node = json_from_string (run->out, NULL);
  JsonObject *result = json_node_get_object (node);
  JsonArray *problems = json_object_get_array_member (result, "problems");
  JsonObject *second = json_find_object (problems, "kind", "duplicate");
  JsonObject *other = json_find_object (problems, "file", "表.xlsx");
  g_assert_cmpint (json_object_get_int_member (result, "files"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (result, "answers"), ==, 0);
  g_assert_false (json_object_get_boolean_member (result, "stored"));
  g_assert_cmpint (json_object_get_int_member (second, "row"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (other, "kind"), ==, "file");
  g_assert_nonnull (strstr (json_object_get_string_member (other, "reason"), "is no workbook"));
  remove_forms (fixture);
}

static void
test_refuses (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "export", DB, "evaluation-form", NULL }, "Write the one folder" },
    { { "export", DB, "evaluation-form", FORMS, "--year", "2031", NULL },
      "There is no sheet of the evaluation" },
    { { "export", DB, "evaluation-form", FORMS, "--view", "甲", NULL },
      "Only --year, --county and --record" },
    { { "export", DB, "evaluation-form", FORMS, "--record", "没有", NULL }, "没有" },
    { { "export", DB, "station-ledger", "a.xlsx", "-o", "b.xlsx", NULL }, "“a.xlsx” is too much" },
    { { "import", DB, "evaluation-form", NULL }, "evaluation-form" },
    { { "import", DB, "evaluation-form", "a.xlsx", "--skip-bad", NULL }, "do not go with self-score forms" },
    { { "import", DB, "station", "a.csv", "b.csv", NULL }, "“b.csv” is too much" },
  };
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);

  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

/* What the program exports as a workbook it reads again. */
static void
test_imports_its_own_workbook (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *written
      = fixture_do (fixture, "export", DB, "agency-ledger", "-o", "机构.xlsx", "--unmasked", NULL);
  g_autoptr (Run) run = fixture_run (fixture, "import", DB, "agency", "机构.xlsx", "--dry-run", NULL);
  g_autoptr (Run) wrong
      = fixture_run (fixture, "import", DB, "agency", "机构.xlsx", "--sheet", "没有此表", NULL);

  g_assert_nonnull (strstr (run->out, "0 new, 0 updated, "));
  assert_refused (wrong, "has no sheet “没有此表”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/forms/writes-a-file-a-sheet", test_writes_a_file_a_sheet);
  fixture_add_test ("/cli/forms/names-what-is-not-taken", test_names_what_is_not_taken);
  fixture_add_test ("/cli/forms/refuses-what-does-not-go", test_refuses);
  fixture_add_test ("/cli/forms/imports-its-own-workbook", test_imports_its_own_workbook);
  return g_test_run ();
}
