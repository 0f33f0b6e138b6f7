/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "sgz-cli-fixture.h"
#include "store/sgz-attachment.h"

#define DB "one.shegong"
#define STATION "示例·一站"

static void
set_up_database (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *added = fixture_do (fixture, "add", DB, "station", "name=" STATION, "tier=township",
                                       "division=510402002000", "task_year=2021", NULL);
}

static void
write_file (Fixture *fixture, const char *name, const char *words)
{
  g_autofree char *path = fixture_path (fixture, name);

  g_assert_true (g_file_set_contents (path, words, -1, NULL));
}

static char *
read_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  char *words = NULL;

  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));
  return words;
}

/* A folder is more than the fixture tidies up. */
static void
clear_folder (Fixture *fixture, const char *name)
{
  g_autofree char *folder = fixture_path (fixture, name);
  const char *const args[] = { "rm", "-r", folder, NULL };
  int status = -1;

  g_assert_true (
      g_spawn_sync (NULL, (char **)args, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

static void
clear_contents (Fixture *fixture)
{
  clear_folder (fixture, SGZ_ATTACHMENT_FOLDER);
}

static void
test_attach_list_extract (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  set_up_database (fixture);
  write_file (fixture, "照片.jpg", "甲");
  write_file (fixture, "协议.pdf", "乙");
  g_autofree char *ids = fixture_do (fixture, "attach", DB, "站点", STATION, "照片.jpg", "协议.pdf",
                                     "--caption", "示例说明", NULL);
  g_auto (GStrv) lines = g_strsplit (ids, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3); /* two and the end of the last line */

  g_autoptr (JsonNode) root
      = fixture_read_json (fixture, "attachments", DB, "station", STATION, "--format", "json", NULL);
  JsonArray *list = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (list), ==, 2);
  JsonObject *photo = json_find_object (list, "name", "照片.jpg");
  g_assert_cmpstr (json_object_get_string_member (photo, "caption"), ==, "示例说明");
  g_assert_cmpstr (json_object_get_string_member (photo, "owner_kind"), ==, "station");
  g_assert_cmpint (json_object_get_int_member (photo, "size"), ==, 3);
  g_autofree char *table = fixture_do (fixture, "attachments", DB, NULL);
  g_assert_nonnull (strstr (table, STATION));
  g_assert_nonnull (strstr (table, "协议.pdf"));

  g_autofree char *by_name = fixture_do (fixture, "extract", DB, "照片.jpg", "出.jpg", NULL);
  g_assert_cmpstr (by_name, ==, "出.jpg\n");
  g_autofree char *words = read_file (fixture, "出.jpg");
  g_assert_cmpstr (words, ==, "甲");
  g_autofree char *sound = fixture_do (fixture, "verify", DB, NULL);
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_autoptr (JsonNode) none = fixture_read_json (fixture, "attachments", DB, "--format", "json", NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 0);
  clear_contents (fixture);
}

static void
test_refusals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  set_up_database (fixture);
  write_file (fixture, "a.txt", "甲");
  write_file (fixture, "空.txt", "");
  g_autofree char *added = fixture_do (fixture, "attach", DB, "station", STATION, "a.txt", NULL);
  const Refusal cases[] = {
    { { "attach", DB, "station", STATION }, "" },
    { { "attach", DB, "station", STATION, "没有.txt" }, "There is no file “没有.txt”" },
    { { "attach", DB, "station", STATION, "空.txt" }, "“空.txt” is empty" },
    { { "attach", DB, "station", STATION, "." }, "is a folder" },
    { { "attach", DB, "station", STATION, "a.txt" }, "is attached to this record already" },
    { { "attach", DB, "station", "没有", "a.txt" }, "没有" },
    { { "attach", DB, "没有", STATION, "a.txt" }, "没有" },
    { { "attach", DB, "attachment", "a.txt", "a.txt" }, "takes no attachments" },
    { { "attachments", DB, "station" }, "The record is missing" },
    { { "extract", DB, "没有.txt", "b.txt" }, "“没有.txt”" },
    { { "extract", DB, "a.txt", "a.txt" }, "There is a file “a.txt” already" },
    { { "extract", DB, "a.txt", DB }, "There is a file" },
    { { "extract", DB, "a.txt", "没有/b.txt" }, "b.txt" },
    { { "add", DB, "attachment", "owner=x" }, "所属记录" },
  };

  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
  clear_contents (fixture);
}

static void
test_missing_contents_are_told (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  set_up_database (fixture);
  write_file (fixture, "a.txt", "甲");
  g_autofree char *added = fixture_do (fixture, "attach", DB, "station", STATION, "a.txt", NULL);
  clear_contents (fixture);
  g_autoptr (Run) verified = fixture_run (fixture, "verify", DB, NULL);
  g_assert_cmpint (verified->status, ==, 1);
  g_assert_nonnull (strstr (verified->out, "The content of the attachment “a.txt”"));
  g_autoptr (Run) extracted = fixture_run (fixture, "extract", DB, "a.txt", "b.txt", NULL);
  assert_refused (extracted, "is missing from the folder “" SGZ_ATTACHMENT_FOLDER "”");
  g_autofree char *listed = fixture_do (fixture, "attachments", DB, NULL);
  g_assert_nonnull (strstr (listed, "a.txt"));
}

static void
test_a_station_file_carries_its_attachments (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  set_up_database (fixture);
  write_file (fixture, "照片.jpg", "甲");
  g_autofree char *ids
      = fixture_do (fixture, "attach", DB, "站点", STATION, "照片.jpg", "--caption", "示例门头", NULL);
  g_autofree char *told = fixture_do (fixture, "export", DB, "station-file", "--record", STATION,
                                      "--with-attachments", "-o", "file.pdf", NULL);
  g_autofree char *copy = read_file (fixture, "file-附件/站点-" STATION "-照片.jpg");
  g_autofree char *text = fixture_read_pdf (fixture, "file.pdf");

  g_assert_cmpstr (copy, ==, "甲");
  /* The cover comes before all, the picture after; one that is no picture at all is said to be none. */
  g_assert_nonnull (strstr (text, "东区 炳草岗街道"));
  g_assert_nonnull (strstr (text, "照片1"));
  g_assert_nonnull (strstr (text, "站点：示例门头"));
  g_assert_nonnull (strstr (text, "照片文件缺失或无法读取"));
  g_assert_true (g_strrstr (text, "照片1") > strstr (text, "大事记"));

  g_autoptr (Run) refused
      = fixture_run (fixture, "export", DB, "station-ledger", "--with-attachments", "-o", "no.csv", NULL);
  assert_refused (
      refused, "The document “station-ledger” has no attachments, so --with-attachments does not go with it");
  clear_folder (fixture, "file-附件");
  clear_contents (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/attachments/attach-list-extract", test_attach_list_extract);
  fixture_add_test ("/cli/attachments/refusals", test_refusals);
  fixture_add_test ("/cli/attachments/missing-contents-are-told", test_missing_contents_are_told);
  fixture_add_test ("/cli/export/a-station-file-carries-its-attachments",
                    test_a_station_file_carries_its_attachments);
  return g_test_run ();
}
