/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-measure.h"
#include "store/sgz-year.h"
#include "support/sgz-fixture.h"

static gint64
take (SgzFixture *fixture, const char *code, const char *place, const char *part, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzFigures) figures = sgz_measure_take (fixture->store, code, "county", 2021, day, &error);

  g_assert_no_error (error);
  return place != NULL ? sgz_figures_get (figures, place, part) : sgz_figures_sum (figures, part);
}

static void
confirm_reform (SgzFixture *fixture, const char *division, const char *reform)
{
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->store, &sgz_kind_division, division, NULL);

  sgz_fixture_set (fixture, record, "reform", reform);
  g_assert_true (sgz_store_save (fixture->store, record, NULL));
}

static void
test_every_measure_says_what_it_is (SgzFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *measures = sgz_measure_list ();

  g_assert_cmpuint (measures->len, >, 0);
  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = g_ptr_array_index (measures, i);
      g_assert_nonnull (measure->kind);
      g_assert_cmpstr (measure->clause, !=, "");
      g_assert_cmpstr (measure->unit, !=, "");
      g_assert_cmpstr (measure->title, !=, "");
    }
}

/* A station is built from the day it opens to the day before it closes; suspended it stands, but does not operate. */
static void
test_days_decide (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");

  g_assert_cmpint (take (fixture, "stations-built", "510402000000", "township", "2021-05-31"), ==, 0);
  g_assert_cmpint (take (fixture, "stations-built", "510402000000", "township", "2021-06-01"), ==, 1);

  sgz_fixture_set (fixture, station, "status", "暂停");
  sgz_fixture_set (fixture, station, "suspended_on", "2021-08-01");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  g_assert_cmpint (take (fixture, "stations-built", NULL, NULL, "2021-08-01"), ==, 1);
  g_assert_cmpint (take (fixture, "stations-operating", NULL, NULL, "2021-07-31"), ==, 1);
  g_assert_cmpint (take (fixture, "stations-operating", NULL, NULL, "2021-08-01"), ==, 0);

  sgz_fixture_set (fixture, station, "status", "撤销");
  sgz_fixture_set (fixture, station, "closed_on", "2021-10-01");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  g_assert_cmpint (take (fixture, "stations-built", NULL, NULL, "2021-09-30"), ==, 1);
  g_assert_cmpint (take (fixture, "stations-built", NULL, NULL, "2021-10-01"), ==, 0);
}

static void
test_places_and_parts (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = sgz_fixture_add_station (fixture, "示例一", "general", "东区", "2021-06-01");
  g_autoptr (SgzRecord) b = sgz_fixture_add_station (fixture, "示例二", "township", "银江镇", "2021-06-01");
  g_autoptr (SgzRecord) c = sgz_fixture_add_station (fixture, "示例三", "township", "格里坪镇", "2021-06-01");
  g_autoptr (SgzRecord) d = sgz_fixture_add_station (fixture, "示例四", "township", "仁和镇", NULL);

  g_assert_cmpint (take (fixture, "stations-built", "510402000000", NULL, "2021-12-31"), ==, 2);
  g_assert_cmpint (take (fixture, "stations-built", "510402000000", "township", "2021-12-31"), ==, 1);
  g_assert_cmpint (take (fixture, "stations-built", "510411000000", NULL, "2021-12-31"), ==, 0);
  g_assert_cmpint (take (fixture, "stations-built", NULL, "township", "2021-12-31"), ==, 2);

  g_autoptr (SgzFigures) city
      = sgz_measure_take (fixture->store, "stations-built", "city", 2021, "2021-12-31", NULL);
  g_assert_cmpint (sgz_figures_get (city, "510400000000", NULL), ==, 3);
  g_autoptr (SgzFigures) next
      = sgz_measure_take (fixture->store, "stations-built", "city", 2022, "2021-12-31", NULL);
  g_assert_cmpint (sgz_figures_get (next, "510400000000", NULL), ==, 0);
}

static void
test_only_confirmed_reforms_count (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a
      = sgz_fixture_add_station (fixture, "示例一", "township", "弄弄坪街道", "2021-06-01");
  g_autoptr (SgzRecord) b = sgz_fixture_add_station (fixture, "示例二", "township", "银江镇", "2021-06-01");

  g_assert_cmpint (take (fixture, "stations-reformed", NULL, NULL, "2021-12-31"), ==, 0);
  g_assert_cmpint (take (fixture, "stations-reform-candidates", NULL, NULL, "2021-12-31"), ==, 1);
  confirm_reform (fixture, "弄弄坪街道", "是");
  g_assert_cmpint (take (fixture, "stations-reformed", NULL, NULL, "2021-12-31"), ==, 1);
  g_assert_cmpint (take (fixture, "stations-reform-candidates", NULL, NULL, "2021-12-31"), ==, 0);
  confirm_reform (fixture, "弄弄坪街道", "否");
  g_assert_cmpint (take (fixture, "stations-reformed", NULL, NULL, "2021-12-31"), ==, 0);
}

static void
test_voided_do_not_count (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");

  sgz_record_set_void_reason (station, "登记有误");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  g_assert_cmpint (take (fixture, "stations-built", NULL, NULL, "2021-12-31"), ==, 0);
}

/* Annex 1: 5 / 12 / 31, and the counties in the policy's order. */
static void
test_year_is_annex_1 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "东区", "西区", "仁和区", "米易县", "盐边县" };
  static const gint64 targets[][3] = { { 1, 4, 7 }, { 1, 1, 4 }, { 1, 3, 8 }, { 1, 3, 9 }, { 1, 1, 3 } };
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "撒莲镇", "2021-06-01");
  g_autoptr (SgzYear) year = sgz_year_read (fixture->store, 2021, NULL, "2021-12-31", NULL);

  g_assert_cmpuint (year->n_counties, ==, 5);
  g_assert_cmpstr (year->city_name, ==, "攀枝花市");
  for (size_t i = 0; i < 5; i++)
    {
      g_assert_cmpstr (year->counties[i].name, ==, names[i]);
      for (size_t tier = 0; tier < 3; tier++)
        g_assert_cmpint (year->counties[i].target[tier], ==, targets[i][tier]);
      g_assert_nonnull (g_ptr_array_index (year->targets, i));
    }
  g_assert_cmpstr (year->counties[3].status, ==, "省级社会工作服务试点县");
  g_assert_null (year->counties[4].status);
  g_assert_cmpint (year->counties[3].built[1], ==, 1);

  g_autoptr (SgzYear) county = sgz_year_read (fixture->store, 2021, "510421000000", "2021-12-31", NULL);
  g_assert_cmpuint (county->n_counties, ==, 1);
  g_autoptr (SgzYear) later = sgz_year_read (fixture->store, 2022, NULL, "2021-12-31", NULL);
  g_assert_cmpuint (later->n_counties, ==, 5);
  g_assert_null (g_ptr_array_index (later->targets, 0));
}

/* 仁和区 gets another name in the middle of 2022: each year names it once, as it was called then, with its figures once. */
static void
test_a_renamed_county_counts_once (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) before = sgz_store_find (fixture->store, &sgz_kind_division, "仁和区", NULL);
  g_autoptr (SgzRecord) after = sgz_record_new (&sgz_kind_division);

  sgz_fixture_set (fixture, before, "valid_to", "2022-06-30");
  g_assert_true (sgz_store_save (fixture->store, before, NULL));
  sgz_fixture_set (fixture, after, "code", "510411000000");
  sgz_fixture_set (fixture, after, "name", "示例新区");
  sgz_fixture_set (fixture, after, "level", "county");
  sgz_fixture_set (fixture, after, "parent", "攀枝花市");
  sgz_fixture_set (fixture, after, "valid_from", "2022-07-01");
  g_assert_true (sgz_store_save (fixture->store, after, NULL));

  g_autoptr (SgzYear) old = sgz_year_read (fixture->store, 2021, NULL, "2021-12-31", NULL);
  g_autoptr (SgzYear) new = sgz_year_read (fixture->store, 2022, NULL, "2022-12-31", NULL);
  g_assert_cmpuint (old->n_counties, ==, 5);
  g_assert_cmpstr (old->counties[2].name, ==, "仁和区");
  g_assert_cmpint (old->counties[2].target[2], ==, 8);
  g_assert_cmpuint (new->n_counties, ==, 5);
  g_assert_cmpstr (new->counties[2].name, ==, "示例新区");

  g_autoptr (SgzRecord) by_code = sgz_store_find (fixture->store, &sgz_kind_division, "510411", NULL);
  g_assert_cmpstr (sgz_record_get_text (by_code, "name"), ==, "示例新区");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/measure/every-measure-says-what-it-is", test_every_measure_says_what_it_is);
  SGZ_FIXTURE_TEST ("/store/measure/days-decide", test_days_decide);
  SGZ_FIXTURE_TEST ("/store/measure/places-and-parts", test_places_and_parts);
  SGZ_FIXTURE_TEST ("/store/measure/only-confirmed-reforms-count", test_only_confirmed_reforms_count);
  SGZ_FIXTURE_TEST ("/store/measure/voided-do-not-count", test_voided_do_not_count);
  SGZ_FIXTURE_TEST ("/store/year/is-annex-1", test_year_is_annex_1);
  SGZ_FIXTURE_TEST ("/store/year/a-renamed-county-counts-once", test_a_renamed_county_counts_once);
  return g_test_run ();
}
