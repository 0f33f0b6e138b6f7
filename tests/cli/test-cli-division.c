/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
test_dry_run_changes_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autofree char *before = fixture_dump (fixture, DB);
  g_autofree char *told = fixture_do (fixture, "division", "merge", DB, "平地镇", "--into", "大田镇", "--on",
                                      "2021-12-20", "--basis", "示例批复", "--dry-run", NULL);
  g_autofree char *after = fixture_dump (fixture, DB);

  /* Six villages lie in 平地镇, and no station. */
  g_assert_cmpstr (told, ==, "Merge “平地镇” into “大田镇” from 2021-12-20 on\nGoes with it: 行政区划 6\n");
  g_assert_cmpstr (before, ==, after);
}

static void
test_each_change (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *renamed = fixture_do (fixture, "division", "rename", DB, "前进镇", "--name", "示例普达镇",
                                         "--on", "2021-05-10", "--basis", "示例批复", NULL);
  g_autofree char *recoded = fixture_do (fixture, "division", "recode", DB, "米易县", "--code", "510412",
                                         "--on", "2021/6/1", "--basis", "示例批复", NULL);
  g_autofree char *abolished = fixture_do (fixture, "division", "abolish", DB, "平地镇", "--into", "大田镇",
                                           "--on", "2021-07-01", "--basis", "示例批复", "--reform", NULL);
  g_autofree char *split
      = fixture_do (fixture, "division", "split", DB, "大田镇", "--code", "510411109", "--name", "示例新镇",
                    "--part", "510411101001", "--on", "2021-08-01", "--basis", "示例批复", NULL);
  g_autoptr (JsonNode) node = fixture_read_json (fixture, "list", DB, "succession", "--format", "json", NULL);

  g_assert_nonnull (strstr (renamed, "Rename “前进镇” to “示例普达镇” from 2021-05-10 on"));
  /* 12 townships and 83 villages or so lie in 米易县; its task of 2021 is of the year of the change. */
  g_assert_nonnull (strstr (recoded, "建设任务 1"));
  g_assert_nonnull (strstr (abolished, "“大田镇” takes it over"));
  g_assert_nonnull (strstr (split, "Goes with it: 行政区划 1"));
  JsonObject *rename = json_find_object (json_node_get_array (node), "changed_on", "2021-05-10");
  g_assert_cmpstr (json_object_get_string_member (rename, "change"), ==, "rename");
  g_assert_cmpstr (json_object_get_string_member (rename, "basis"), ==, "示例批复");
  g_autofree char *sound = fixture_do (fixture, "verify", DB, NULL);
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_assert_nonnull (strstr (undone, "Split “示例新镇” off “大田镇”"));
}

static void
test_refusals (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "division", "grow", DB, "前进镇", NULL }, "no change of a division" },
    { { "division", "rename", DB, NULL }, "An argument is missing" },
    { { "division", "rename", DB, "示例没有镇", "--name", "x", NULL }, "There is no" },
    { { "division", "rename", DB, "前进镇", "--name", "示例镇", NULL }, "approval" },
    { { "division", "rename", DB, "前进镇", "--name", "示例镇", "--on", "昨天", NULL }, "昨天" },
    { { "division", "abolish", DB, "前进镇", "--on", "2021-01-01", "--basis", "x", NULL }, "行政区划 7" },
    { { "division", "merge", DB, "前进镇", "--into", "没有", NULL }, "There is no" },
    { { "division", "split", DB, "前进镇", "--part", "没有", NULL }, "There is no" },
  };
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);

  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/division/dry-run-changes-nothing", test_dry_run_changes_nothing);
  fixture_add_test ("/cli/division/each-change", test_each_change);
  fixture_add_test ("/cli/division/refusals", test_refusals);
  return g_test_run ();
}
