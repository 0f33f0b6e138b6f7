/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The 3 % of body 三(四)4: told with its figures before a line of money is saved. */
#include <string.h>

#include "store/sgz-assistance-room.h"
#include "store/sgz-history.h"
#include "support/sgz-division-fixture.h"

#define EAST "510402000000"
#define CITY "510400000000"

/* 3 % of 1,000,000 yuan are 30,000. */
static SgzRecord *
add_base (SgzFixture *fixture)
{
  return sgz_fixture_add (fixture->store, &sgz_kind_assistance, "division", EAST, "year", "2020", "total",
                          "1000000", "source", "示例决算", NULL);
}

static SgzRecord *
make_line (SgzFixture *fixture, const char *division, const char *channel, const char *planned)
{
  SgzRecord *line = sgz_record_new (&sgz_kind_funding);

  sgz_fixture_set (fixture, line, "division", division);
  sgz_fixture_set (fixture, line, "channel", channel);
  sgz_fixture_set (fixture, line, "year", "2021");
  sgz_fixture_set (fixture, line, "station", "示例站");
  sgz_fixture_set (fixture, line, "planned", planned);
  return line;
}

static void
save (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;

  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static void
assert_asks (SgzFixture *fixture, SgzRecord *record, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_store_save (fixture->store, record, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static void
explain (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  sgz_store_commit_explained (fixture->store, NULL, "示例：县政府批准。", records, &error);
  g_assert_no_error (error);
}

static SgzRecord *
add_station (SgzFixture *fixture)
{
  return sgz_fixture_add_station (fixture, "示例站", "general", EAST, "2021-06-01");
}

static void
test_a_part_of_a_cent_is_not_drawn (SgzFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (sgz_assistance_ceiling (100000000, 300), ==, 3000000);
  g_assert_cmpint (sgz_assistance_ceiling (99, 300), ==, 2);
  g_assert_cmpint (sgz_assistance_ceiling (10000001, 250), ==, 250000);
  g_assert_cmpint (sgz_assistance_ceiling (G_GINT64_CONSTANT (10000000000000), 10000), ==,
                   G_GINT64_CONSTANT (10000000000000));
}

static void
test_passing_the_ceiling_asks_for_a_reason (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) base = add_base (fixture);
  g_autoptr (SgzRecord) all = make_line (fixture, EAST, "assistance", "30000");
  g_autoptr (SgzRecord) more = make_line (fixture, EAST, "assistance", "0.01");
  g_autoptr (SgzRecord) other = make_line (fixture, EAST, "fiscal", "500000");

  save (fixture, all);
  save (fixture, other);
  assert_asks (fixture, more,
               "30000.01 yuan are planned and 0.00 paid, 0.01 yuan over the ceiling of 30000.00");
  explain (fixture, more);
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, NULL, NULL, 1, NULL);
  g_assert_cmpstr (((const SgzHistoryEntry *)entries->pdata[0])->explanation, ==, "示例：县政府批准。");
  /* Nothing new is said of it by another note. */
  sgz_fixture_set (fixture, more, "note", "示例");
  save (fixture, more);
}

static void
test_a_smaller_base_asks_too (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) base = add_base (fixture);
  g_autoptr (SgzRecord) line = make_line (fixture, EAST, "assistance", "30000");

  save (fixture, line);
  sgz_fixture_set (fixture, base, "total", "900000");
  assert_asks (fixture, base, "3000.00 yuan over the ceiling of 27000.00");
}

static void
test_a_missing_base_is_told (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) line = make_line (fixture, EAST, "assistance", "1");
  g_autoptr (SgzRecord) city = make_line (fixture, CITY, "assistance", "1");

  assert_asks (fixture, line, "东区 spent on assistance in 2020 is not in the register");
  save (fixture, city); /* the rule speaks of counties */
}

static void
test_the_rule_sets_the_ceiling (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) base = add_base (fixture);
  g_autoptr (SgzRecord) line = make_line (fixture, EAST, "assistance", "50000");
  g_autoptr (SgzRecord) more = make_line (fixture, EAST, "assistance", "1");
  g_autoptr (SgzRecord) rule = sgz_store_find (fixture->store, &sgz_kind_rule, "R12", NULL);

  sgz_fixture_set (fixture, rule, "most", "5");
  save (fixture, rule);
  save (fixture, line);
  assert_asks (fixture, more, "over the ceiling of 50000.00 (5.00 %");
  sgz_record_set_void_reason (rule, "示例：不再执行。");
  save (fixture, rule);
  save (fixture, more);
}

static SgzAssistanceRoom *
read_room (SgzFixture *fixture, const SgzRecord *line, const char *day)
{
  g_autoptr (GError) error = NULL;
  SgzAssistanceRoom *room = sgz_assistance_room_read_for (fixture->store, line, day, &error);

  g_assert_no_error (error);
  return room;
}

static void
test_the_room_is_beside_the_line (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) base = add_base (fixture);
  g_autoptr (SgzRecord) line = make_line (fixture, EAST, "assistance", "20000");
  g_autoptr (SgzRecord) other = make_line (fixture, EAST, "assistance", "5000");

  sgz_fixture_set (fixture, other, "paid", "4000");
  sgz_fixture_set (fixture, other, "paid_on", "2021-08-01");
  save (fixture, line);
  save (fixture, other);
  g_autoptr (SgzAssistanceRoom) room = read_room (fixture, line, "2021-12-31");
  g_assert_cmpstr (room->county, ==, EAST);
  g_assert_cmpstr (room->source, ==, "示例决算");
  g_assert_cmpint (room->base, ==, 100000000);
  g_assert_cmpint (room->ceiling, ==, 3000000);
  g_assert_cmpint (room->planned, ==, 500000);
  g_assert_cmpint (room->drawn, ==, 400000);
  g_assert_cmpint (sgz_assistance_room_get_left (room, 2000000, 0), ==, 500000);
  g_assert_cmpint (sgz_assistance_room_get_left (room, 2000000, 2700000), ==, -100000);
  /* The figure of the year before is final from 31 March on. */
  g_assert_false (room->is_provisional);
  g_autoptr (SgzAssistanceRoom) early = read_room (fixture, line, "2021-03-30");
  g_assert_true (early->is_provisional);
  g_assert_cmpint (early->drawn, ==, 0);
  g_autoptr (SgzAssistanceRoom) final = read_room (fixture, line, "2021-03-31");
  g_assert_false (final->is_provisional);
}

/* A county goes by another code from the year of the line on; what it spent before stays its own. */
static void
test_the_base_of_another_code_counts (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510499", .on = "2021-05-01" };
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) base = add_base (fixture);

  sgz_fixture_change_division (fixture, recode, EAST, NULL);
  g_autoptr (SgzRecord) line = make_line (fixture, "510499000000", "assistance", "20000");
  g_autoptr (SgzAssistanceRoom) room = read_room (fixture, line, "2021-12-31");
  g_assert_cmpint (room->base, ==, 100000000);
  g_assert_cmpint (room->ceiling, ==, 3000000);
  g_assert_cmpstr (room->source, ==, "示例决算");
  save (fixture, line);
  g_autoptr (SgzAssistanceRoom) whole
      = sgz_assistance_room_read (fixture->store, "510499000000", 2021, "2021-12-31", NULL);
  g_assert_cmpint (whole->planned, ==, 2000000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) SGZ_FIXTURE_TEST ("/store/assistance-room/" name, test)
  ADD ("a-part-of-a-cent-is-not-drawn", test_a_part_of_a_cent_is_not_drawn);
  ADD ("passing-the-ceiling-asks-for-a-reason", test_passing_the_ceiling_asks_for_a_reason);
  ADD ("a-smaller-base-asks-too", test_a_smaller_base_asks_too);
  ADD ("a-missing-base-is-told", test_a_missing_base_is_told);
  ADD ("the-rule-sets-the-ceiling", test_the_rule_sets_the_ceiling);
  ADD ("the-room-is-beside-the-line", test_the_room_is_beside_the_line);
  ADD ("the-base-of-another-code-counts", test_the_base_of_another_code_counts);
  return g_test_run ();
}
