/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"
#define FIRST "示例·陶家渡街道社会工作服务站"

/* How many sheets of 2021 are at that state. */
static guint
count_at (Fixture *fixture, const char *state)
{
  g_autofree char *filter = g_strconcat ("state=", state, NULL);
  g_autoptr (JsonNode) node
      = fixture_read_json (fixture, "list", DB, "sheet", "--where", filter, "--format", "json", NULL);

  return json_array_get_length (json_node_get_array (node));
}

/* The demo's draft for 2022 begins a round of 11 township stations; what is there stays. */
static void
test_opens_draws_and_moves (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  guint filling = count_at (fixture, "filling");
  g_autofree char *opened = fixture_do (fixture, "round", DB, "open", "--year", "2022", NULL);
  g_assert_cmpstr (opened, ==, "11 sheets were added\n");
  g_assert_cmpuint (count_at (fixture, "filling"), ==, filling + 11);
  g_autofree char *again
      = fixture_do (fixture, "round", DB, "open", "--year", "2022", "--county", "东区", NULL);
  g_assert_cmpstr (again, ==, "0 sheets were added\n");

  g_autofree char *drawn = fixture_do (fixture, "round", DB, "draw", "--year", "2022", "--county", "东区",
                                       "--seed", "2021", NULL);
  g_assert_cmpstr (drawn, ==,
                   "2022年东区社会工作服务站年度评价, drawn from 2021:\n"
                   "示例·瓜子坪街道社会工作服务站\n示例·东华街道社会工作服务站\n");
  g_autofree char *repeated = fixture_do (fixture, "round", DB, "draw", "--year", "2022", "--county", "东区",
                                          "--seed", "2021", NULL);
  g_assert_cmpstr (repeated, ==, drawn);

  guint review = count_at (fixture, "review");
  g_autofree char *moved = fixture_do (fixture, "round", DB, "move", "review", "--all", "--year", "2022",
                                       "--county", "东区", NULL);
  g_assert_cmpstr (moved, ==, "4 sheets are at 审核 now\n");
  g_assert_cmpuint (count_at (fixture, "review"), ==, review + 4);
  g_autofree char *undone = fixture_do (fixture, "undo", DB, NULL);
  g_assert_cmpuint (count_at (fixture, "review"), ==, review);
}

static void
test_opens_a_locked_sheet_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);
  g_autoptr (Run) refused = fixture_run (fixture, "round", DB, "move", "review", FIRST, NULL);
  assert_refused (refused, "only with a reason");
  g_autofree char *moved
      = fixture_do (fixture, "round", DB, "move", "审核", FIRST, "--reason", "示例：复核", NULL);
  g_assert_cmpstr (moved, ==, "1 sheet is at 审核 now\n");
  g_autofree char *passed = fixture_do (fixture, "round", DB, "move", "passed", FIRST, NULL);
  g_autofree char *locked = fixture_do (fixture, "round", DB, "move", "locked", FIRST, NULL);
  g_assert_cmpstr (locked, ==, "1 sheet is at 锁定 now\n");
}

static void
test_refuses (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "round", DB, "close" }, "none of open, move and draw" },
    { { "round", DB, "open", "--year", "2030" }, "no scheme" },
    { { "round", DB, "open", "东区" }, "does not belong here" },
    { { "round", DB, "open", "--year", "2022", "--county", "无此县" }, "无此县" },
    { { "round", DB, "open", "--year", "2021", "--scheme", "示例·县(区)社会工作服务体系评价细则", "--county",
        "东区" },
      "choose the city" },
    { { "round", DB, "move" }, "which state" },
    { { "round", DB, "move", "review" }, "either the sheets or --all" },
    { { "round", DB, "move", "review", FIRST, "--all" }, "either the sheets or --all" },
    { { "round", DB, "move", "gone", FIRST }, "no state" },
    { { "round", DB, "move", "review", "示例无此站" }, "示例无此站" },
    { { "round", DB, "move", "published", "--all", "--year", "2022" }, "No evaluation of 2022" },
    { { "round", DB, "move", "passed", FIRST }, "cannot go to" },
    { { "round", DB, "draw", "--year", "2021", "--seed", "-1" }, "seed" },
    { { "round", DB, "draw", "--year", "2030" }, "No evaluation of 2030" },
    { { "round", DB, "draw", "--year", "2021", "--county", "东区", "--seed", "7" }, "重新开启" },
  };
  g_autofree char *made = fixture_do (fixture, "demo", DB, NULL);

  fixture_assert_refusals (fixture, DB, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/round/opens-draws-and-moves", test_opens_draws_and_moves);
  fixture_add_test ("/cli/round/opens-a-locked-sheet-again", test_opens_a_locked_sheet_again);
  fixture_add_test ("/cli/round/refuses", test_refuses);
  return g_test_run ();
}
