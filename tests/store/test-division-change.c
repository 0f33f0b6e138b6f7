/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sgz-division-fixture.h"

#include <string.h>

#include "store/sgz-history.h"
#include "store/sgz-measure.h"
#include "store/sgz-succession.h"
#include "store/sgz-year.h"

/* 仁和区 before the reform of its townships, as the codes of 2019-10-31 have it: 总发乡 with its villages beside 仁和镇. The seed knows what came
 * of it; the township of before gets a station, its first village a room, 仁和镇 a station. */
static void
add_township_of_2019 (SgzFixture *fixture)
{
  static const struct
  {
    const char *code;
    const char *name;
    const char *level;
    const char *parent;
  } divisions[] = {
    { "510411202000", "总发乡", "township", "510411000000" },
    { "510411202200", "总发村(旧)", "village", "510411202000" },
    { "510411202201", "立新村(旧)", "village", "510411202000" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (divisions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzRecord) division = sgz_record_new (&sgz_kind_division);
      sgz_fixture_set (fixture, division, "code", divisions[i].code);
      sgz_fixture_set (fixture, division, "name", divisions[i].name);
      sgz_fixture_set (fixture, division, "level", divisions[i].level);
      sgz_fixture_set (fixture, division, "parent", divisions[i].parent);
      sgz_store_save (fixture->store, division, &error);
      g_assert_no_error (error);
    }
  g_autoptr (SgzRecord) a
      = sgz_fixture_add_station (fixture, "示例·总发乡站", "township", "总发乡", "2018-03-01");
  g_autoptr (SgzRecord) b
      = sgz_fixture_add_station (fixture, "示例·总发室", "room", "510411202200", "2018-04-01");
  g_autoptr (SgzRecord) c
      = sgz_fixture_add_station (fixture, "示例·仁和镇站", "township", "仁和镇", "2018-05-01");
}

/* The path of a station's division as it was on @day, NULL for now. */
static char *
read_place (SgzFixture *fixture, const char *station, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  SgzValue name = { SGZ_VALUE_TEXT, 0, (char *)station };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_station, "name"), &name);
  sgz_query_set_past (query, day);
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->store, query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  return sgz_record_format (found->pdata[0], sgz_kind_get_field (&sgz_kind_station, "division"));
}

static void
assert_place (SgzFixture *fixture, const char *station, const char *day, const char *wanted)
{
  g_autofree char *place = read_place (fixture, station, day);

  g_assert_cmpstr (place, ==, wanted);
}

/* How many stations operated on @day in a place, by the codes of that day; the list behind the figure has as many. */
static void
assert_operating (SgzFixture *fixture, const char *day, const char *level, const char *place, gint64 wanted)
{
  g_autoptr (GError) error = NULL;
  int year = (int)g_ascii_strtoll (day, NULL, 10);
  g_autoptr (SgzFigures) figures
      = sgz_measure_take (fixture->store, "stations-operating", level, year, day, &error);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  g_assert_no_error (error);
  g_assert_cmpint (sgz_figures_get (figures, place, NULL), ==, wanted);
  sgz_query_set_place (query, place);
  sgz_query_set_behind (query, "stations-operating", NULL, year, day);
  g_assert_cmpint (sgz_store_count (fixture->store, query, &error), ==, wanted);
  g_assert_no_error (error);
}

static SgzRecord *
get_division (SgzFixture *fixture, const char *text)
{
  g_autofree char *id = sgz_fixture_find_division (fixture, text);

  return sgz_store_get (fixture->store, &sgz_kind_division, id, NULL);
}

/* 总发乡 goes into 仁和镇 in 2019; its villages get codes under 仁和镇 half a year later. */
static void
test_a_real_merger (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2019-12-20", .is_reform = TRUE };

  add_township_of_2019 (fixture);
  g_autofree char *old = sgz_fixture_find_division (fixture, "总发乡");
  sgz_fixture_change_division (fixture, merge, "总发乡", "仁和镇");

  g_autoptr (SgzRecord) ended = sgz_store_get (fixture->store, &sgz_kind_division, old, NULL);
  g_assert_cmpstr (sgz_record_get_text (ended, "valid_to"), ==, "2019-12-20");
  g_autoptr (SgzRecord) into = get_division (fixture, "仁和镇");
  g_assert_cmpstr (sgz_record_get_text (into, "reform"), ==, "yes");
  g_assert_cmpstr (sgz_record_get_text (into, "reform_note"), ==, SGZ_FIXTURE_BASIS);

  /* The village has its old code and lies under the new township: the day says where. */
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 仁和镇");
  assert_place (fixture, "示例·总发乡站", "2019-12-20", "仁和区 仁和镇");
  assert_place (fixture, "示例·总发乡站", "2019-12-19", "仁和区 总发乡");
  assert_place (fixture, "示例·总发室", NULL, "仁和区 仁和镇 总发村(旧)");
  assert_place (fixture, "示例·总发室", "2019-12-19", "仁和区 总发乡 总发村(旧)");
  assert_place (fixture, "示例·仁和镇站", "2019-12-19", "仁和区 仁和镇");
  assert_operating (fixture, "2019-12-19", "township", "510411202000", 2);
  assert_operating (fixture, "2019-12-19", "township", "510411100000", 1);
  assert_operating (fixture, "2019-12-20", "township", "510411202000", 0);
  assert_operating (fixture, "2019-12-20", "township", "510411100000", 3);
  assert_operating (fixture, "2019-12-19", "county", "510411000000", 3);
  assert_operating (fixture, "2019-12-20", "county", "510411000000", 3);

  /* What is in the township now is so by the tree, not by the digits. */
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  sgz_query_set_place (query, "510411100000");
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 3);
}

/* The statistics office gives the village a code under the township it was merged into. */
static void
test_a_village_gets_its_new_code (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2019-12-20" };
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510411100299", .name = "总发社区(新)", .on = "2020-06-30" };

  add_township_of_2019 (fixture);
  sgz_fixture_change_division (fixture, merge, "总发乡", "仁和镇");
  sgz_fixture_change_division (fixture, recode, "510411202200", NULL);
  assert_place (fixture, "示例·总发室", NULL, "仁和区 仁和镇 总发社区(新)");
  assert_place (fixture, "示例·总发室", "2020-06-29", "仁和区 仁和镇 总发村(旧)");
  assert_place (fixture, "示例·总发室", "2019-06-30", "仁和区 总发乡 总发村(旧)");
  assert_operating (fixture, "2019-06-30", "village", "510411202200", 1);
  assert_operating (fixture, "2020-06-29", "village", "510411202200", 1);
  assert_operating (fixture, "2020-06-30", "village", "510411202200", 0);
  assert_operating (fixture, "2020-06-30", "village", "510411100299", 1);
  assert_operating (fixture, "2019-06-30", "township", "510411202000", 2);
  assert_operating (fixture, "2020-06-29", "township", "510411100000", 3);
  assert_operating (fixture, "2021-06-30", "township", "510411100000", 3);

  g_autofree char *id = sgz_fixture_find_division (fixture, "510411100299");
  g_autoptr (GPtrArray) chain = sgz_succession_read_chain (fixture->store, id, NULL);
  g_assert_cmpuint (chain->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (chain->pdata[0], "change"), ==, "recode");
}

/* A code that lies under another township says where the village goes. */
static void
test_a_code_moves_a_village (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510411100299", .on = "2020-06-30" };

  add_township_of_2019 (fixture);
  sgz_fixture_change_division (fixture, recode, "510411202200", NULL);
  assert_place (fixture, "示例·总发室", NULL, "仁和区 仁和镇 总发村(旧)");
  assert_place (fixture, "示例·总发室", "2020-06-29", "仁和区 总发乡 总发村(旧)");
}

static void
test_undo_takes_all_back (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2019-12-20" };
  g_autoptr (SgzQuery) links = sgz_query_new (&sgz_kind_succession);
  g_autoptr (GError) error = NULL;

  add_township_of_2019 (fixture);
  sgz_fixture_change_division (fixture, merge, "总发乡", "仁和镇");
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->label, ==, "Merge “总发乡” into “仁和镇” from 2019-12-20 on");
  g_assert_cmpint (sgz_store_count (fixture->store, links, NULL), ==, 0);
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 总发乡");
  assert_place (fixture, "示例·总发室", NULL, "仁和区 总发乡 总发村(旧)");
  g_autoptr (SgzRecord) again = get_division (fixture, "总发乡");
  g_assert_false (sgz_record_has (again, "valid_to"));

  g_autoptr (SgzHistoryEntry) redone = sgz_history_redo (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 仁和镇");
  assert_place (fixture, "示例·总发乡站", "2019-12-19", "仁和区 总发乡");
  assert_operating (fixture, "2019-12-19", "township", "510411202000", 2);
}

/* 草场乡 became 草场镇 with another code, and the codes of its villages went with it; here it goes the other way, from what the seed has. */
static void
test_codes_go_down (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510421200", .name = "草场乡", .on = "2021-06-01" };
  g_autoptr (SgzRecord) room
      = sgz_fixture_add_station (fixture, "示例·碗厂室", "room", "510421107201", "2021-01-01");

  sgz_fixture_change_division (fixture, recode, "草场镇", NULL);
  g_autoptr (SgzRecord) village = get_division (fixture, "510421200201");
  g_autofree char *name = g_strdup (sgz_record_get_text (village, "name"));
  g_autofree char *now = g_strdup_printf ("米易县 草场乡 %s", name);
  g_autofree char *then = g_strdup_printf ("米易县 草场镇 %s", name);
  assert_place (fixture, "示例·碗厂室", NULL, now);
  assert_place (fixture, "示例·碗厂室", "2021-05-31", then);
  assert_operating (fixture, "2021-05-31", "township", "510421107000", 1);
  assert_operating (fixture, "2021-12-31", "township", "510421200000", 1);
  assert_operating (fixture, "2021-12-31", "county", "510421000000", 1);
}

/* 米易县 gets another name and code in 2023: each year has its own, and its figures under it. */
static void
test_years_keep_their_county (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510412", .name = "示例米易区", .on = "2023-03-01" };
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例·攀莲镇站", "township", "攀莲镇", "2021-06-01");
  g_autoptr (SgzRecord) target = sgz_record_new (&sgz_kind_target);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, target, "year", "2023");
  sgz_fixture_set (fixture, target, "division", "米易县");
  sgz_fixture_set (fixture, target, "township", "2");
  sgz_store_save (fixture->store, target, &error);
  g_assert_no_error (error);
  sgz_fixture_change_division (fixture, recode, "米易县", NULL);

  /* The two codes name one county, whichever is asked for. */
  static const char *const codes[] = { "510421000000", "510412000000" };
  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (SgzYear) old = sgz_year_read (fixture->store, 2021, codes[i], "2025-01-01", NULL);
      g_autoptr (SgzYear) new = sgz_year_read (fixture->store, 2023, codes[i], "2025-01-01", NULL);
      g_assert_cmpuint (old->n_counties, ==, 1);
      g_assert_cmpstr (old->counties[0].name, ==, "米易县");
      g_assert_cmpint (old->counties[0].target[1], ==, 3);
      g_assert_cmpint (old->counties[0].built[1], ==, 1);
      g_assert_cmpuint (new->n_counties, ==, 1);
      g_assert_cmpstr (new->counties[0].name, ==, "示例米易区");
      g_assert_cmpint (new->counties[0].target[1], ==, 2);
      g_assert_cmpint (new->counties[0].operating[1], ==, 1);
    }
  g_autoptr (SgzYear) all = sgz_year_read (fixture->store, 2023, NULL, "2025-01-01", NULL);
  g_assert_cmpuint (all->n_counties, ==, 5);

  /* A task that is entered for 2021 after the change is that county's all the same. */
  g_autoptr (SgzRecord) late = sgz_record_new (&sgz_kind_target);
  sgz_fixture_set (fixture, late, "year", "2022");
  sgz_fixture_set (fixture, late, "division", "示例米易区");
  sgz_fixture_set (fixture, late, "room", "7");
  sgz_store_save (fixture->store, late, &error);
  g_assert_no_error (error);
  g_autoptr (SgzYear) middle = sgz_year_read (fixture->store, 2022, NULL, "2025-01-01", NULL);
  g_assert_cmpuint (middle->n_counties, ==, 5);
  g_assert_cmpstr (middle->counties[3].name, ==, "米易县");
  g_assert_cmpint (middle->counties[3].target[2], ==, 7);
}

static void
test_rename_keeps_the_old_name (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange rename
      = { .act = SGZ_DIVISION_RENAME, .name = " 示例普达镇 ", .on = "2022-05-10" };
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例·前进镇站", "township", "前进镇", "2021-06-01");

  sgz_fixture_change_division (fixture, rename, "前进镇", NULL);
  assert_place (fixture, "示例·前进镇站", NULL, "仁和区 示例普达镇");
  assert_place (fixture, "示例·前进镇站", "2022-05-09", "仁和区 前进镇");

  /* One that is registered since, and opened before, stood in the township under its old name. */
  g_autoptr (SgzRecord) room
      = sgz_fixture_add_station (fixture, "示例·普达室", "room", "510411107003", "2021-06-01");
  g_autoptr (SgzRecord) late
      = sgz_fixture_add_station (fixture, "示例·后补站", "township", "示例普达镇", "2021-06-01");
  assert_place (fixture, "示例·后补站", "2022-05-09", "仁和区 前进镇");
  assert_place (fixture, "示例·普达室", "2022-05-09", "仁和区 前进镇 普达社区居民委员会");
  assert_place (fixture, "示例·普达室", NULL, "仁和区 示例普达镇 普达社区居民委员会");

  /* The name of now is meant where both have the code. */
  g_autoptr (SgzRecord) now = get_division (fixture, "510411107000");
  g_assert_cmpstr (sgz_record_get_text (now, "name"), ==, "示例普达镇");
  g_autoptr (SgzRecord) then
      = sgz_succession_find (fixture->store, sgz_record_get_id (now), "2021-12-31", NULL);
  g_assert_cmpstr (sgz_record_get_text (then, "name"), ==, "前进镇");
}

static void
test_two_become_a_new_one (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge
      = { .act = SGZ_DIVISION_MERGE, .name = "示例田平镇", .code = "510411108000", .on = "2022-01-01" };
  g_autoptr (SgzRecord) one
      = sgz_fixture_add_station (fixture, "示例·平地站", "township", "平地镇", "2021-06-01");
  g_autoptr (SgzRecord) two
      = sgz_fixture_add_station (fixture, "示例·大田站", "township", "大田镇", "2021-06-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzDivisionPlan) made
      = sgz_fixture_plan_division (fixture, merge, "平地镇 大田镇", NULL, &error);

  g_assert_no_error (error);
  GArray *moves = sgz_division_plan_get_moves (made);
  g_assert_cmpuint (moves->len, ==, 2);
  g_assert_true (g_array_index (moves, SgzDivisionMove, 1).kind == &sgz_kind_station);
  g_assert_cmpuint (g_array_index (moves, SgzDivisionMove, 1).n_moved, ==, 2);
  sgz_fixture_change_division (fixture, merge, "平地镇 大田镇", NULL);
  assert_place (fixture, "示例·平地站", NULL, "仁和区 示例田平镇");
  assert_place (fixture, "示例·大田站", NULL, "仁和区 示例田平镇");
  assert_place (fixture, "示例·平地站", "2021-12-31", "仁和区 平地镇");
  assert_place (fixture, "示例·大田站", "2021-12-31", "仁和区 大田镇");
  assert_operating (fixture, "2021-12-31", "township", "510411101000", 1);
  assert_operating (fixture, "2022-01-01", "township", "510411108000", 2);
}

/* Changes follow one another, and are undone only from the last. */
static void
test_changes_follow (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2019-12-20" };
  static const SgzDivisionChange rename
      = { .act = SGZ_DIVISION_RENAME, .name = "示例仁和新镇", .on = "2021-02-01" };
  g_autoptr (GError) error = NULL;

  add_township_of_2019 (fixture);
  sgz_fixture_change_division (fixture, merge, "总发乡", "仁和镇");
  sgz_fixture_change_division (fixture, rename, "仁和镇", NULL);
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 示例仁和新镇");
  assert_place (fixture, "示例·总发乡站", "2021-01-31", "仁和区 仁和镇");
  assert_place (fixture, "示例·总发乡站", "2019-12-19", "仁和区 总发乡");
  assert_place (fixture, "示例·仁和镇站", "2019-12-19", "仁和区 仁和镇");
  assert_place (fixture, "示例·总发室", "2020-12-31", "仁和区 仁和镇 总发村(旧)");
  assert_operating (fixture, "2019-12-19", "township", "510411202000", 2);
  assert_operating (fixture, "2020-12-31", "township", "510411100000", 3);

  g_autofree char *id = sgz_fixture_find_division (fixture, "示例仁和新镇");
  g_autoptr (GPtrArray) chain = sgz_succession_read_chain (fixture->store, id, NULL);
  g_assert_cmpuint (chain->len, ==, 2);
  g_assert_cmpstr (sgz_record_get_text (chain->pdata[0], "changed_on"), ==, "2019-12-20");
  g_autoptr (SgzHistoryEntry) last = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 仁和镇");
}

static void
test_an_empty_one_needs_no_successor (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange abolish = { .act = SGZ_DIVISION_ABOLISH, .on = "2019-12-20" };

  add_township_of_2019 (fixture);
  sgz_fixture_change_division (fixture, abolish, "510411202201", NULL);
  g_autoptr (SgzRecord) ended = get_division (fixture, "510411202201");
  g_assert_cmpstr (sgz_record_get_text (ended, "valid_to"), ==, "2019-12-20");

  sgz_fixture_change_division (fixture, abolish, "510411202200", "510411100203");
  assert_place (fixture, "示例·总发室", NULL, "仁和区 仁和镇 总发社区村民委员会");
  assert_place (fixture, "示例·总发室", "2019-12-19", "仁和区 总发乡 总发村(旧)");
}

static void
test_a_part_is_split_off (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *part = NULL;
  add_township_of_2019 (fixture);
  part = sgz_fixture_find_division (fixture, "510411202200");
  const char *const parts[] = { part, NULL };
  const SgzDivisionChange split = {
    .act = SGZ_DIVISION_SPLIT, .code = "510411209000", .name = "示例新乡", .parts = parts, .on = "2019-12-20"
  };

  sgz_fixture_change_division (fixture, split, "总发乡", NULL);
  assert_place (fixture, "示例·总发室", NULL, "仁和区 示例新乡 总发村(旧)");
  assert_place (fixture, "示例·总发室", "2019-12-19", "仁和区 总发乡 总发村(旧)");
  assert_place (fixture, "示例·总发乡站", NULL, "仁和区 总发乡");
  assert_operating (fixture, "2019-12-20", "township", "510411209000", 1);
}

/* What was closed before the day, and what is of an earlier year, stays with the division it was of. */
static void
test_the_past_stays (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange rename
      = { .act = SGZ_DIVISION_RENAME, .name = "示例仁和新区", .on = "2022-05-10" };
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzDivisionPlan) made = sgz_fixture_plan_division (fixture, rename, "仁和区", NULL, &error);

  g_assert_no_error (error);
  g_autofree char *goes = sgz_division_plan_format_moves (made, FALSE);
  g_autofree char *stays = sgz_division_plan_format_moves (made, TRUE);
  g_assert_cmpstr (goes, ==, "行政区划 14");
  g_assert_cmpstr (stays, ==, "建设任务 1");
  g_assert_cmpstr (sgz_division_plan_get_label (made), ==,
                   "Rename “仁和区” to “示例仁和新区” from 2022-05-10 on");

  /* Nothing is done yet. */
  g_autoptr (SgzRecord) before = get_division (fixture, "仁和区");
  g_assert_false (sgz_record_has (before, "valid_to"));
}

static void
add_record (SgzFixture *fixture, const SgzKind *kind, const char *const values[][2])
{
  g_autoptr (SgzRecord) record = sgz_record_new (kind);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; values[i][0] != NULL; i++)
    sgz_fixture_set (fixture, record, values[i][0], values[i][1]);
  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

/* How many records of @kind refer to the division @id. */
static gint64
count_of (SgzFixture *fixture, const SgzKind *kind, const char *field, const char *id)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)id };

  sgz_query_filter (query, sgz_kind_get_field (kind, field), &value);
  return sgz_store_count (fixture->store, query, NULL);
}

/* Every kind that refers to divisions is found by its description: what lives goes along, what is over stays. */
static void
test_every_kind_goes_along (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510413", .name = "示例仁和新区", .on = "2020-06-01" };
  static const char *const closed[][2] = { { "need", "示例·已办" },     { "village", "510411202200" },
                                           { "audience", "老年人" },    { "found_on", "2018-05-01" },
                                           { "resource", "示例物资" },  { "linked_on", "2018-06-01" },
                                           { "done_on", "2018-07-01" }, { NULL, NULL } };
  static const char *const open[][2] = { { "need", "示例·在办" },
                                         { "village", "510411202200" },
                                         { "audience", "老年人" },
                                         { "found_on", "2018-05-01" },
                                         { NULL, NULL } };
  static const char *const group[][2] = { { "name", "示例合唱队" },       { "kind", "hobby" },
                                          { "village", "510411202200" },  { "station", "示例·总发室" },
                                          { "started_on", "2018-05-01" }, { NULL, NULL } };
  static const char *const before[][2] = {
    { "division", "仁和区" }, { "year", "2019" }, { "total", "100" }, { "source", "示例" }, { NULL, NULL }
  };
  static const char *const same[][2] = {
    { "division", "仁和区" }, { "year", "2020" }, { "total", "100" }, { "source", "示例" }, { NULL, NULL }
  };

  add_township_of_2019 (fixture);
  add_record (fixture, &sgz_kind_charity, closed);
  add_record (fixture, &sgz_kind_charity, open);
  add_record (fixture, &sgz_kind_organisation, group);
  add_record (fixture, &sgz_kind_assistance, before);
  add_record (fixture, &sgz_kind_assistance, same);
  g_autofree char *old_county = sgz_fixture_find_division (fixture, "仁和区");
  g_autofree char *old_village = sgz_fixture_find_division (fixture, "510411202200");
  sgz_fixture_change_division (fixture, recode, "仁和区", NULL);
  g_autofree char *county = sgz_fixture_find_division (fixture, "示例仁和新区");
  g_autofree char *village = sgz_fixture_find_division (fixture, "510413202200");
  g_assert_cmpint (count_of (fixture, &sgz_kind_charity, "village", old_village), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_charity, "village", village), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_organisation, "village", old_village), ==, 0);
  g_assert_cmpint (count_of (fixture, &sgz_kind_organisation, "village", village), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_assistance, "division", old_county), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_assistance, "division", county), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_target, "division", county), ==, 1);
  g_assert_cmpint (count_of (fixture, &sgz_kind_division, "parent", old_county), ==, 15);
}

/* The village goes to another township, and its organisation stays with the station of the old one. */
static void
test_an_organisation_stays_with_its_station (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510411100299", .on = "2020-06-30" };
  static const char *const group[][2] = { { "name", "示例合唱队" },       { "kind", "hobby" },
                                          { "village", "510411202200" },  { "station", "示例·总发乡站" },
                                          { "started_on", "2018-05-01" }, { NULL, NULL } };
  static const char *const part[][2] = { { "name", "示例舞蹈队" },       { "kind", "hobby" },
                                         { "village", "510411202201" },  { "station", "示例·总发乡站" },
                                         { "started_on", "2018-05-01" }, { NULL, NULL } };

  add_township_of_2019 (fixture);
  add_record (fixture, &sgz_kind_organisation, group);
  add_record (fixture, &sgz_kind_organisation, part);
  sgz_fixture_change_division (fixture, recode, "510411202200", NULL);
  g_autofree char *village = sgz_fixture_find_division (fixture, "510411202201");
  const char *const parts[] = { village, NULL };
  const SgzDivisionChange split = {
    .act = SGZ_DIVISION_SPLIT, .code = "510411209000", .name = "示例新乡", .parts = parts, .on = "2020-06-30"
  };
  sgz_fixture_change_division (fixture, split, "总发乡", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/division-change/a-real-merger", test_a_real_merger);
  SGZ_FIXTURE_TEST ("/store/division-change/a-village-gets-its-new-code", test_a_village_gets_its_new_code);
  SGZ_FIXTURE_TEST ("/store/division-change/a-code-moves-a-village", test_a_code_moves_a_village);
  SGZ_FIXTURE_TEST ("/store/division-change/undo-takes-all-back", test_undo_takes_all_back);
  SGZ_FIXTURE_TEST ("/store/division-change/codes-go-down", test_codes_go_down);
  SGZ_FIXTURE_TEST ("/store/division-change/years-keep-their-county", test_years_keep_their_county);
  SGZ_FIXTURE_TEST ("/store/division-change/rename-keeps-the-old-name", test_rename_keeps_the_old_name);
  SGZ_FIXTURE_TEST ("/store/division-change/two-become-a-new-one", test_two_become_a_new_one);
  SGZ_FIXTURE_TEST ("/store/division-change/changes-follow", test_changes_follow);
  SGZ_FIXTURE_TEST ("/store/division-change/an-empty-one-needs-no-successor",
                    test_an_empty_one_needs_no_successor);
  SGZ_FIXTURE_TEST ("/store/division-change/a-part-is-split-off", test_a_part_is_split_off);
  SGZ_FIXTURE_TEST ("/store/division-change/the-past-stays", test_the_past_stays);
  SGZ_FIXTURE_TEST ("/store/division-change/every-kind-goes-along", test_every_kind_goes_along);
  SGZ_FIXTURE_TEST ("/store/division-change/an-organisation-stays-with-its-station",
                    test_an_organisation_stays_with_its_station);
  return g_test_run ();
}
