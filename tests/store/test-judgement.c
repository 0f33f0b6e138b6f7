/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-judgement.h"

#include <string.h>

#include "store/sgz-measure.h"
#include "support/sgz-country.h"
#include "support/sgz-fixture.h"
#include "support/sgz-plausible.h"

#define DAY "2021-12-31"
#define EAST "510402000000"
#define WEST "510403000000"
#define MIYI "510421000000"

static SgzJudgement *
take (SgzStore *store, int year, const char *day, const char *county, const char *station, const char *rule)
{
  g_autoptr (GError) error = NULL;
  SgzJudgement *judgement = sgz_judgement_take (store, year, day, county, station, rule, NULL, &error);

  g_assert_no_error (error);
  return judgement;
}

/* The findings, as "name: state" with " | " between them. */
static void
assert_findings (const SgzJudgement *judgement, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      g_autofree char *state = sgz_finding_format_state (finding);
      g_string_append_printf (found, "%s%s: %s", i > 0 ? " | " : "", finding->place_name, state);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static const SgzFinding *
find (const SgzJudgement *judgement, const char *code, const char *place_name)
{
  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      if (strcmp (finding->requirement->code, code) == 0 && strcmp (finding->place_name, place_name) == 0)
        return finding;
    }
  return NULL;
}

/* Changes what a rule asks: pairs of field and text. */
static void G_GNUC_NULL_TERMINATED
edit_rule (SgzFixture *fixture, const char *code, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) rule = NULL;
  SgzRuleTerms terms;
  va_list pairs;

  g_assert_true (sgz_rule_terms_read (fixture->store, sgz_requirement_find (code), &terms, &rule, &error));
  g_assert_nonnull (rule);
  va_start (pairs, code);
  for (const char *field = va_arg (pairs, const char *); field != NULL; field = va_arg (pairs, const char *))
    {
      const char *text = va_arg (pairs, const char *);
      if (strcmp (field, "void") == 0)
        sgz_record_set_void_reason (rule, text);
      else
        sgz_fixture_set (fixture, rule, field, text);
    }
  va_end (pairs);
  sgz_store_save (fixture->store, rule, &error);
  g_assert_no_error (error);
}

static SgzRecord *
add_station (SgzFixture *fixture, const char *name, const char *division, const char *pilot_from)
{
  return sgz_fixture_add (fixture->store, &sgz_kind_station, "name", name, "tier", "township", "division",
                          division, "task_year", "2021", "status", "operating", "opened_on", "2021-06-01",
                          pilot_from != NULL ? "service_pilot_from" : "note",
                          pilot_from != NULL ? pilot_from : "示例", NULL);
}

static void
add_workers (SgzFixture *fixture, const char *station, guint n_heads, guint n_others)
{
  for (guint i = 0; i < n_heads + n_others; i++)
    {
      g_autofree char *name = g_strdup_printf ("示例%u", i);
      g_autoptr (SgzRecord) worker
          = sgz_fixture_add (fixture->store, &sgz_kind_worker, "name", name, "station", station, "post",
                             i < n_heads ? "head" : "full", "joined_on", "2021-07-01", NULL);
      g_assert_nonnull (sgz_record_get_id (worker));
    }
}

/* A new database: Annex 1 is asked for, and nothing stands. Each county is judged once, in the fixed order. */
static void
test_annex_1_is_asked_for (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzJudgement) rooms = take (fixture->store, 2021, DAY, NULL, NULL, "R01-room");
  g_autoptr (SgzJudgement) tasks = take (fixture->store, 2021, DAY, NULL, NULL, "R01");

  assert_findings (rooms, "东区: 差7个 | 西区: 差4个 | 仁和区: 差8个 | 米易县: 差9个 | 盐边县: 差3个");
  g_assert_cmpuint (tasks->findings->len, ==, 20);
  g_assert_cmpuint (rooms->tallies->len, ==, 5);
  const SgzTally *tally = g_ptr_array_index (rooms->tallies, 3);
  g_assert_cmpstr (tally->place, ==, MIYI);
  g_assert_cmpstr (tally->place_name, ==, "米易县");
  g_assert_cmpuint (tally->short_of, ==, 1);
  g_assert_cmpuint (tally->passed, ==, 0);
}

/* Half of two is one; a station whose township is to be confirmed is told of. A county alone is judged by its own. */
static void
test_half_are_in_reformed_townships (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add_station (fixture, "示例一", "弄弄坪街道", NULL);
  g_autoptr (SgzRecord) b = add_station (fixture, "示例二", "格里坪镇", NULL);
  g_autoptr (SgzRecord) township = sgz_store_find (fixture->store, &sgz_kind_division, "弄弄坪街道", NULL);
  g_autoptr (SgzJudgement) before = take (fixture->store, 2021, DAY, NULL, NULL, "R02");

  assert_findings (before, "攀枝花市: 差1个");
  g_assert_cmpstr (((SgzFinding *)before->findings->pdata[0])->note, ==,
                   "另有1个站所在乡镇(街道)涉改待确认，未计入");

  sgz_fixture_set (fixture, township, "reform", "是");
  g_assert_true (sgz_store_save (fixture->store, township, NULL));
  g_autoptr (SgzJudgement) city = take (fixture->store, 2021, DAY, NULL, NULL, "R02");
  g_autoptr (SgzJudgement) west = take (fixture->store, 2021, DAY, WEST, NULL, "R02");
  g_autoptr (SgzJudgement) miyi = take (fixture->store, 2021, DAY, MIYI, NULL, "R02");
  assert_findings (city, "攀枝花市: 达标");
  assert_findings (west, "西区: 差1个");
  assert_findings (miyi, "米易县: 不适用");
}

/* 东区 and 米易县 are pilots by Annex 1, and stay it until a later task says otherwise. */
static void
test_pilot_counties (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzJudgement) first = take (fixture->store, 2021, DAY, NULL, NULL, "R04-plan-room");
  g_autoptr (SgzRecord) later = sgz_fixture_add (fixture->store, &sgz_kind_target, "division", MIYI, "year",
                                                 "2023", "general", "1", "township", "0", "room", "0", NULL);
  g_autoptr (SgzJudgement) between = take (fixture->store, 2022, "2022-12-31", NULL, NULL, "R04-general");
  g_autoptr (SgzJudgement) after = take (fixture->store, 2023, "2023-12-31", NULL, NULL, "R04-general");
  g_autoptr (SgzJudgement) before = take (fixture->store, 2020, "2020-12-31", NULL, NULL, "R04-general");

  assert_findings (first, "东区: 达标 | 米易县: 提示");
  assert_findings (between, "东区: 差1个 | 米易县: 差1个");
  assert_findings (after, "东区: 差1个");
  assert_findings (before, "");
}

/* Only stations that stand on the day, and had opened in the year, are asked. */
static void
test_stations_that_stand (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) open
      = sgz_fixture_add_station (fixture, "示例一", "township", "银江镇", "2021-06-01");
  g_autoptr (SgzRecord) planned = sgz_fixture_add_station (fixture, "示例二", "township", "仁和镇", NULL);
  g_autoptr (SgzRecord) late
      = sgz_fixture_add_station (fixture, "示例三", "township", "撒莲镇", "2022-03-01");
  g_autoptr (SgzRecord) room = sgz_fixture_add_station (fixture, "示例四", "general", "东区", "2021-06-01");
  g_autoptr (SgzRecord) closed
      = sgz_fixture_add_station (fixture, "示例五", "township", "格里坪镇", "2021-06-01");

  sgz_fixture_set (fixture, closed, "status", "撤销");
  sgz_fixture_set (fixture, closed, "closed_on", "2021-10-01");
  g_assert_true (sgz_store_save (fixture->store, closed, NULL));
  g_autoptr (SgzJudgement) year = take (fixture->store, 2021, "2021-09-30", NULL, NULL, "R05");
  g_autoptr (SgzJudgement) end = take (fixture->store, 2021, "2022-06-30", NULL, NULL, "R05");
  g_autoptr (SgzJudgement) next = take (fixture->store, 2022, "2022-06-30", NULL, NULL, "R05");
  assert_findings (year, "示例一: 差2人 | 示例五: 差2人");
  assert_findings (end, "示例一: 差2人");
  assert_findings (next, "示例一: 差2人 | 示例三: 差2人");

  const SgzFinding *finding = find (end, "R05", "示例一");
  g_assert_cmpstr (finding->station, ==, sgz_record_get_id (open));
  g_assert_cmpstr (finding->county, ==, EAST);
  g_assert_cmpstr (finding->county_name, ==, "东区");
  g_assert_cmpint (finding->short_by, ==, 200);
}

static void
test_one_head (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add_station (fixture, "示例一", "银江镇", NULL);
  g_autoptr (SgzRecord) b = add_station (fixture, "示例二", "格里坪镇", NULL);
  g_autoptr (SgzRecord) c = add_station (fixture, "示例三", "仁和镇", NULL);

  add_workers (fixture, "示例一", 1, 2);
  add_workers (fixture, "示例二", 0, 1);
  g_autoptr (SgzJudgement) all = take (fixture->store, 2021, DAY, NULL, NULL, "R06");
  g_autoptr (SgzJudgement) one = take (fixture->store, 2021, DAY, NULL, sgz_record_get_id (b), NULL);
  g_autoptr (SgzJudgement) county = take (fixture->store, 2021, DAY, EAST, NULL, "R06");
  assert_findings (all, "示例一: 达标 | 示例二: 差1人 | 示例三: 差1人");
  assert_findings (county, "示例一: 达标");
  /* of one station, only what is asked of stations */
  g_assert_cmpuint (one->findings->len, >, 10);
  for (guint i = 0; i < one->findings->len; i++)
    g_assert_cmpstr (((SgzFinding *)one->findings->pdata[i])->place_name, ==, "示例二");
  g_assert_null (find (one, "R07-pilot", "示例二"));
  g_assert_nonnull (find (one, "R07-window", "示例二"));
}

/* Body 二(四) asks others than pilots; by §3.1.4 all are asked. */
static void
test_reading_is_switched (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) pilot = add_station (fixture, "示例试点", "银江镇", "2021");
  g_autoptr (SgzRecord) other = add_station (fixture, "示例其他", "格里坪镇", NULL);
  g_autoptr (SgzJudgement) body = take (fixture->store, 2021, DAY, NULL, NULL, "R09-hobby");

  assert_findings (body, "示例其他: 差3个");
  g_assert_cmpstr (find (body, "R09-hobby", "示例其他")->clause, ==, "正文二(四)");
  edit_rule (fixture, "R09-hobby", "pilots", "全部", NULL);
  g_autoptr (SgzJudgement) annex = take (fixture->store, 2021, DAY, NULL, NULL, "R09-hobby");
  assert_findings (annex, "示例试点: 差3个 | 示例其他: 差3个");
  g_assert_cmpstr (find (annex, "R09-hobby", "示例其他")->clause, ==, "附件2 §3.1.4");
}

static void
test_a_voided_rule_is_not_judged (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture, "示例一", "银江镇", NULL);
  g_autoptr (SgzJudgement) before = take (fixture->store, 2021, DAY, NULL, NULL, NULL);

  g_assert_nonnull (find (before, "R11", "示例一"));
  edit_rule (fixture, "R11", "void", "示例：改由其他部门考核", NULL);
  g_autoptr (SgzJudgement) after = take (fixture->store, 2021, DAY, NULL, NULL, NULL);
  g_autoptr (SgzJudgement) alone = take (fixture->store, 2021, DAY, NULL, NULL, "R11");
  g_assert_null (find (after, "R11", "示例一"));
  g_assert_cmpuint (after->findings->len, ==, before->findings->len - 1);
  assert_findings (alone, "");
}

static void
test_edited_thresholds_hold (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture, "示例一", "银江镇", NULL);
  g_autoptr (SgzRecord) batch
      = sgz_fixture_add (fixture->store, &sgz_kind_volunteer, "station", "示例一", "held_on", "2021-09-01",
                         "activity", "示例活动", "trained", "20", NULL);
  g_autoptr (SgzJudgement) before = take (fixture->store, 2021, DAY, NULL, NULL, "R11");

  assert_findings (before, "示例一: 差10人");
  edit_rule (fixture, "R11", "least", "20", NULL);
  g_autoptr (SgzJudgement) fewer = take (fixture->store, 2021, DAY, NULL, NULL, "R11");
  assert_findings (fewer, "示例一: 达标");
  edit_rule (fixture, "R11", "tiers", "村(社区)室", NULL);
  g_autoptr (SgzJudgement) rooms = take (fixture->store, 2021, DAY, NULL, NULL, "R11");
  assert_findings (rooms, "");
}

/* A window of three years whose first is 2020: 2021 is its second year, with one over. */
static void
test_edited_windows_hold (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture, "示例一", "银江镇", NULL);

  edit_rule (fixture, "R07-window", "first_year", "2020", "years", "3", "least", "6", NULL);
  g_autoptr (SgzJudgement) judgement = take (fixture->store, 2021, "2021-11-01", NULL, NULL, "R07-window");
  assert_findings (judgement, "示例一: 差6人");
  g_assert_cmpstr (find (judgement, "R07-window", "示例一")->note, ==, "第2年/共3年，已有0人，按进度应有2人");
}

/* 3 % of the 100000.33 of the year before is 3000.0099: 3000.00 may be drawn, and not 3000.01. */
static void
test_share_of_the_year_before (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture, "示例一", "银江镇", NULL);
  g_autoptr (SgzRecord) before
      = sgz_fixture_add (fixture->store, &sgz_kind_assistance, "division", EAST, "year", "2020", "total",
                         "100000.33", "source", "示例决算", NULL);
  g_autoptr (SgzRecord) own = sgz_fixture_add (fixture->store, &sgz_kind_assistance, "division", EAST, "year",
                                               "2021", "total", "1.00", "source", "示例决算", NULL);
  g_autoptr (SgzRecord) line = sgz_fixture_add (
      fixture->store, &sgz_kind_funding, "division", EAST, "channel", "assistance", "year", "2021", "station",
      "示例一", "planned", "9000", "paid", "3000", "paid_on", "2021-08-01", NULL);
  g_autoptr (SgzJudgement) within = take (fixture->store, 2021, DAY, NULL, NULL, "R12");

  assert_findings (within, "东区: 达标 | 西区: 不适用 | 仁和区: 不适用 | 米易县: 不适用 | 盐边县: 不适用");
  g_assert_cmpstr (find (within, "R12", "东区")->required, ==, "≤3%（3000.00元）");
  sgz_fixture_set (fixture, line, "paid", "3000.01");
  sgz_plausible_save (fixture->store, line);
  g_autoptr (SgzJudgement) over = take (fixture->store, 2021, DAY, EAST, NULL, "R12");
  assert_findings (over, "东区: 超0.01元");
  g_assert_cmpint (find (over, "R12", "东区")->short_by, ==, 1);
}

/* 仁和区 gets another name in the middle of 2022: each year names it as it was called then. */
static void
test_past_years_have_their_names (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) before = sgz_store_find (fixture->store, &sgz_kind_division, "仁和区", NULL);

  sgz_fixture_set (fixture, before, "valid_to", "2022-06-30");
  g_assert_true (sgz_store_save (fixture->store, before, NULL));
  g_autoptr (SgzRecord) after
      = sgz_fixture_add (fixture->store, &sgz_kind_division, "code", "510411000000", "name", "示例新区",
                         "level", "county", "parent", "攀枝花市", "valid_from", "2022-07-01", NULL);
  g_autoptr (SgzJudgement) old = take (fixture->store, 2021, "2023-01-01", NULL, NULL, "R01-general");
  g_autoptr (SgzJudgement) new = take (fixture->store, 2022, "2023-01-01", NULL, NULL, "R01-general");

  assert_findings (old, "东区: 差1个 | 西区: 差1个 | 仁和区: 差1个 | 米易县: 差1个 | 盐边县: 差1个");
  g_assert_nonnull (find (new, "R01-general", "示例新区"));
  g_assert_null (find (new, "R01-general", "仁和区"));
}

/* The bureau's own duties are asked of the city, not of a county. */
static void
test_duties_are_the_citys (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzJudgement) city = take (fixture->store, 2021, DAY, NULL, NULL, "R15");
  g_autoptr (SgzJudgement) county = take (fixture->store, 2021, DAY, EAST, NULL, "R15");

  /* from May on: seven months are over by the last of December, that of December itself is due that day */
  g_assert_cmpuint (city->findings->len, ==, 4);
  g_assert_cmpstr (((SgzFinding *)city->findings->pdata[0])->place_name, ==, "攀枝花市");
  g_assert_cmpuint (county->findings->len, ==, 0);
}

static void
test_cancelled (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sgz_judgement_take (fixture->store, 2021, DAY, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Of very many findings only those are told that fall short, the counties' first; the tallies are of all. */
static void
test_a_large_register_is_cut (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  guint n_short = 0;
  guint n_all = 0;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  sgz_country_fill (fixture->path, 12000);
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzJudgement) judgement = take (fixture->store, 2021, DAY, NULL, NULL, NULL);

  g_assert_true (judgement->is_cut);
  g_assert_cmpuint (judgement->findings->len, <=, SGZ_JUDGEMENT_MOST);
  for (guint i = 0; i < judgement->findings->len; i++)
    g_assert_true (sgz_finding_is_short (judgement->findings->pdata[i]));
  g_assert_null (((SgzFinding *)judgement->findings->pdata[0])->station);
  for (guint i = 0; i < judgement->tallies->len; i++)
    {
      const SgzTally *tally = g_ptr_array_index (judgement->tallies, i);
      n_short += tally->short_of;
      n_all += tally->passed + tally->short_of + tally->warned + tally->under_way + tally->not_applicable;
    }
  g_assert_cmpuint (n_all, >, SGZ_JUDGEMENT_MOST);
  g_assert_cmpuint (judgement->findings->len, ==, MIN (n_short, SGZ_JUDGEMENT_MOST));
}

/* Every requirement names measures there are, of the same unit. */
static void
test_measures_are_there (SgzFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_requirements = 0;
  const SgzRequirement *list = sgz_requirement_list (&n_requirements);

  for (size_t i = 0; i < n_requirements; i++)
    {
      g_test_message ("%s", list[i].code);
      g_assert_nonnull (sgz_measure_find (list[i].measure));
      g_assert_true (list[i].whole == NULL || sgz_measure_find (list[i].whole) != NULL);
      g_assert_true (list[i].unsure == NULL || sgz_measure_find (list[i].unsure) != NULL);
      g_assert_true ((strcmp (list[i].unit, SGZ_UNIT_MONEY) == 0)
                     == (strcmp (sgz_measure_find (list[i].measure)->unit, SGZ_UNIT_MONEY) == 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/judgement/measures-are-there", test_measures_are_there);
  SGZ_FIXTURE_TEST ("/store/judgement/annex-1-is-asked-for", test_annex_1_is_asked_for);
  SGZ_FIXTURE_TEST ("/store/judgement/half-are-in-reformed-townships", test_half_are_in_reformed_townships);
  SGZ_FIXTURE_TEST ("/store/judgement/pilot-counties", test_pilot_counties);
  SGZ_FIXTURE_TEST ("/store/judgement/stations-that-stand", test_stations_that_stand);
  SGZ_FIXTURE_TEST ("/store/judgement/one-head", test_one_head);
  SGZ_FIXTURE_TEST ("/store/judgement/reading-is-switched", test_reading_is_switched);
  SGZ_FIXTURE_TEST ("/store/judgement/a-voided-rule-is-not-judged", test_a_voided_rule_is_not_judged);
  SGZ_FIXTURE_TEST ("/store/judgement/edited-thresholds-hold", test_edited_thresholds_hold);
  SGZ_FIXTURE_TEST ("/store/judgement/edited-windows-hold", test_edited_windows_hold);
  SGZ_FIXTURE_TEST ("/store/judgement/share-of-the-year-before", test_share_of_the_year_before);
  SGZ_FIXTURE_TEST ("/store/judgement/past-years-have-their-names", test_past_years_have_their_names);
  SGZ_FIXTURE_TEST ("/store/judgement/duties-are-the-citys", test_duties_are_the_citys);
  SGZ_FIXTURE_TEST ("/store/judgement/cancelled", test_cancelled);
  SGZ_FIXTURE_TEST ("/store/judgement/a-large-register-is-cut", test_a_large_register_is_cut);
  return g_test_run ();
}
