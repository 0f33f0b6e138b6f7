/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of divisions that cannot be. */
#include "support/sgz-division-fixture.h"

#include <string.h>

static SgzRecord *
get_division (SgzFixture *fixture, const char *text)
{
  g_autofree char *id = sgz_fixture_find_division (fixture, text);

  return sgz_store_get (fixture->store, &sgz_kind_division, id, NULL);
}

static const struct
{
  SgzDivisionChange change;
  const char *sources;
  const char *into;
  const char *words;
} refused[] = {
  { { .act = SGZ_DIVISION_RENAME, .name = "示例镇" }, "前进镇", NULL, "on which day" },
  { { .act = SGZ_DIVISION_RENAME, .name = "示例镇", .on = "2021-02-30" }, "前进镇", NULL, "on which day" },
  { { .act = SGZ_DIVISION_RENAME, .name = "示例镇", .on = "2199-01-01" }, "前进镇", NULL, "still to come" },
  { { .act = SGZ_DIVISION_RENAME, .name = "示例镇", .on = "2021-01-01", .basis = " " },
    "前进镇",
    NULL,
    "approval" },
  { { .act = SGZ_DIVISION_RENAME, .name = "前进镇", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "its name already" },
  { { .act = SGZ_DIVISION_RENAME, .name = "　", .on = "2021-01-01" }, "前进镇", NULL, "is called" },
  { { .act = SGZ_DIVISION_RENAME, .on = "2021-01-01" }, "前进镇", NULL, "is called" },
  { { .act = SGZ_DIVISION_RENAME, .name = "示例镇", .on = "2021-01-01" },
    "前进镇 大田镇",
    NULL,
    "Only a merge" },
  { { .act = SGZ_DIVISION_RECODE, .on = "2021-01-01" }, "前进镇", NULL, "Say the code" },
  { { .act = SGZ_DIVISION_RECODE, .code = "510411107000", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "its code already" },
  { { .act = SGZ_DIVISION_RECODE, .code = "510411107003", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "is that of" },
  { { .act = SGZ_DIVISION_RECODE, .code = "510411999999", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "the level of" },
  { { .act = SGZ_DIVISION_RECODE, .code = "前进", .on = "2021-01-01" }, "前进镇", NULL, "the level of" },
  { { .act = SGZ_DIVISION_RECODE, .code = "510499107000", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "no such division" },
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇", NULL, "goes into" },
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇", "前进镇", "into itself" },
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇 前进镇", "大田镇", "named twice" },
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇", "仁和区", "of one level" },
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇 510411107003", "大田镇", "of one level" },
  { { .act = SGZ_DIVISION_MERGE, .code = "510411108000", .name = "示例镇", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "two or more" },
  /* Its villages would have the digits of another county: they need codes of their own first. */
  { { .act = SGZ_DIVISION_MERGE, .on = "2021-01-01" }, "前进镇", "撒莲镇", "does not lie under" },
  { { .act = SGZ_DIVISION_ABOLISH, .on = "2021-01-01" }, "前进镇", NULL, "must go somewhere: 行政区划 7" },
  { { .act = SGZ_DIVISION_SPLIT, .on = "2021-01-01" }, "前进镇", NULL, "split off" },
  { { .act = SGZ_DIVISION_SPLIT, .name = "示例镇", .code = "510411107000", .on = "2021-01-01" },
    "前进镇",
    NULL,
    "is that of" },
};

static void
test_bad_changes_are_refused (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzDivisionPlan) made = sgz_fixture_plan_division (
          fixture, refused[i].change, refused[i].sources, refused[i].into, &error);
      g_assert_null (made);
      g_assert_nonnull (error);
      g_test_message ("%zu: %s", i, error->message);
      g_assert_nonnull (strstr (error->message, refused[i].words));
    }
}

static void
test_it_ends_once (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange rename
      = { .act = SGZ_DIVISION_RENAME, .name = "示例普达镇", .on = "2021-05-10" };
  static const SgzDivisionChange again
      = { .act = SGZ_DIVISION_RENAME, .name = "示例又一镇", .on = "2021-05-10" };
  g_autofree char *old = sgz_fixture_find_division (fixture, "前进镇");
  const char *const sources[] = { old, NULL };
  g_autoptr (GError) ended = NULL;
  g_autoptr (GError) early = NULL;

  sgz_fixture_change_division (fixture, rename, "前进镇", NULL);
  SgzDivisionChange twice = again;
  twice.sources = sources;
  twice.basis = SGZ_FIXTURE_BASIS;
  g_assert_null (sgz_division_plan_new (fixture->store, &twice, &ended));
  g_assert_nonnull (strstr (ended->message, "has ended on 2021-05-10 already"));
  g_assert_null (sgz_fixture_plan_division (fixture, again, "示例普达镇", NULL, &early));
  g_assert_nonnull (strstr (early->message, "begins on 2021-05-10"));
}

/* A day typed into the form moves nothing: the officer is told of the stations that would be left behind. */
static void
test_an_end_typed_by_hand_is_asked_about (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例·平地站", "township", "平地镇", "2021-06-01");
  g_autoptr (SgzRecord) division = get_division (fixture, "平地镇");
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, division, "valid_to", "2021-12-20");
  g_assert_false (sgz_store_save (fixture->store, division, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED);
  g_assert_nonnull (strstr (error->message, "stands in 平地镇, which ended on 2021-12-20"));
}

/* Two stations of one name cannot stand in one division: nothing is changed. */
static void
test_what_cannot_be_written_changes_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2021-12-20" };
  g_autoptr (SgzRecord) one
      = sgz_fixture_add_station (fixture, "示例·同名站", "township", "平地镇", "2021-06-01");
  g_autoptr (SgzRecord) two
      = sgz_fixture_add_station (fixture, "示例·同名站", "township", "大田镇", "2021-06-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzDivisionPlan) made = sgz_fixture_plan_division (fixture, merge, "平地镇", "大田镇", &error);

  g_assert_no_error (error);
  g_assert_false (sgz_division_plan_carry_out (made, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE);
  g_autoptr (SgzRecord) before = get_division (fixture, "平地镇");
  g_assert_false (sgz_record_has (before, "valid_to"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/division-refusal/bad-changes-are-refused", test_bad_changes_are_refused);
  SGZ_FIXTURE_TEST ("/store/division-refusal/it-ends-once", test_it_ends_once);
  SGZ_FIXTURE_TEST ("/store/division-refusal/an-end-typed-by-hand-is-asked-about",
                    test_an_end_typed_by_hand_is_asked_about);
  SGZ_FIXTURE_TEST ("/store/division-refusal/what-cannot-be-written-changes-nothing",
                    test_what_cannot_be_written_changes_nothing);
  return g_test_run ();
}
