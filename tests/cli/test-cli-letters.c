/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters from the register to a file, as officers ask for them. */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "demo.shegong"
#define BULLETIN "quarterly-bulletin"
#define NAME "2021年第3季度社会工作服务体系建设工作进展情况通报"

static void
make_demo (Fixture *fixture)
{
  g_free (fixture_do (fixture, "demo", DB, NULL));
}

static void
test_named_after_the_document (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_demo (fixture);
  g_autofree char *docx = fixture_do (fixture, "export", DB, BULLETIN, "--year", "2021", "--period", "3",
                                      "--format", "docx", NULL);
  g_autofree char *pdf = fixture_do (fixture, "export", DB, BULLETIN, "--year", "2021", "--period", "3",
                                     "--format", "pdf", "-o", "通报", NULL);
  g_autofree char *text = fixture_read_pdf (fixture, "通报.pdf");
  g_autofree char *path = fixture_path (fixture, NAME ".docx");

  g_assert_nonnull (strstr (docx, NAME ".docx"));
  g_assert_nonnull (strstr (pdf, "通报.pdf"));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_nonnull (strstr (text, "2021年第3季度"));
  g_assert_nonnull (strstr (text, "各县（区）民政局："));
}

/* Without a period it is the one that the day is in. */
static void
test_period_of_the_day (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_demo (fixture);
  g_free (fixture_do (fixture, "export", DB, BULLETIN, "--year", "2021", "--on", "2021-08-15", "-o", "a.pdf",
                      NULL));
  g_autofree char *text = fixture_read_pdf (fixture, "a.pdf");
  g_assert_nonnull (strstr (text, "2021年第3季度"));
}

static void
test_refusals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_demo (fixture);
  g_autofree char *before = fixture_list_files (fixture);
  g_autoptr (Run) fifth = fixture_run (fixture, "export", DB, BULLETIN, "--period", "5", "-o", "a.pdf", NULL);
  g_autoptr (Run) none = fixture_run (fixture, "export", DB, BULLETIN, "--period", "０", "-o", "a.pdf", NULL);
  g_autoptr (Run) csv = fixture_run (fixture, "export", DB, BULLETIN, "-o", "a.csv", NULL);
  g_autoptr (Run) xlsx = fixture_run (fixture, "export", DB, BULLETIN, "--format", "xlsx", NULL);
  g_autoptr (Run) nothing = fixture_run (fixture, "export", DB, BULLETIN, NULL);
  g_autoptr (Run) table = fixture_run (fixture, "export", DB, "construction-tasks", "-o", "a.docx", NULL);
  g_autoptr (Run) part
      = fixture_run (fixture, "export", DB, "construction-tasks", "--period", "1", "-o", "a.pdf", NULL);
  g_autofree char *after = fixture_list_files (fixture);

  assert_refused (fifth, "is made 4 times a year; give a period from 1 to 4");
  assert_refused (none, "is no period of a year");
  assert_refused (csv, "A letter becomes no table");
  assert_refused (xlsx, "A letter becomes no table");
  assert_refused (nothing, "ends in .docx or .pdf");
  assert_refused (table, "A table becomes no text document");
  assert_refused (part, "is not of a part of the year");
  g_assert_cmpstr (before, ==, after);
}

static void
test_export_is_in_the_log (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_demo (fixture);
  g_free (
      fixture_do (fixture, "export", DB, BULLETIN, "--year", "2021", "--period", "3", "-o", "a.docx", NULL));
  g_autoptr (JsonNode) log = fixture_read_json (fixture, "exports", DB, "--format", "json", NULL);
  JsonObject *entry = json_find_object (json_node_get_array (log), "document", BULLETIN);

  g_assert_cmpstr (json_object_get_string_member (entry, "format"), ==, "docx");
  g_assert_cmpstr (json_object_get_string_member (entry, "file"), ==, "a.docx");
  g_assert_nonnull (strstr (json_object_get_string_member (entry, "title"), "进展情况的通报"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/letters/named-after-the-document", test_named_after_the_document);
  fixture_add_test ("/cli/letters/period-of-the-day", test_period_of_the_day);
  fixture_add_test ("/cli/letters/refusals", test_refusals);
  fixture_add_test ("/cli/letters/export-is-in-the-log", test_export_is_in_the_log);
  return g_test_run ();
}
