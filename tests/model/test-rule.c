/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-rule.h"

#include <string.h>

/* The findings of a rule on a place, as "state/short_by", in order. */
static void
assert_findings (GPtrArray *findings, const char *rule, const char *place, const char *expected)
{
  static const char *const states[] = { NULL, "pass", "short", "warning", "none" };
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      if (strcmp (finding->rule->code, rule) != 0 || strcmp (finding->place, place) != 0)
        continue;
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", states[finding->state]);
      if (finding->short_by > 0)
        g_string_append_printf (found, "/%d", (int)finding->short_by);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
check (const SgzCountyYear *counties, size_t n_counties)
{
  return sgz_rule_check_year (counties, n_counties, "510400000000", "攀枝花市");
}

/* 东区 of Annex 1: 1 / 4 / 7. */
static void
test_targets (void)
{
  SgzCountyYear counties[] = {
    { .place = "510402000000", .name = "东区", .target = { 1, 4, 7 }, .built = { 1, 3, 9 } },
    { .place = "510403000000", .name = "西区" },
  };
  g_autoptr (GPtrArray) findings = check (counties, 2);

  assert_findings (findings, "R01", "510402000000", "pass short/1 pass");
  assert_findings (findings, "R01", "510403000000", "none");
}

/* Half of the township stations: of 11, 5 are one too few and 6 are enough. */
static void
test_half_are_in_reformed_townships (void)
{
  SgzCountyYear counties[] = {
    { .place = "510402000000", .name = "东区", .built = { 0, 7 }, .reformed = 5, .candidates = 2 },
    { .place = "510403000000", .name = "西区", .built = { 0, 4 }, .reformed = 0 },
  };
  g_autoptr (GPtrArray) few = check (counties, 2);
  counties[1].reformed = 1;
  g_autoptr (GPtrArray) enough = check (counties, 2);
  g_autoptr (GPtrArray) county = check (&counties[0], 1);

  assert_findings (few, "R02", "510400000000", "short/1");
  assert_findings (enough, "R02", "510400000000", "pass");
  assert_findings (county, "R02", "510402000000", "pass"); /* a county alone is judged by its own */
}

static void
test_no_township_station_is_not_applicable (void)
{
  SgzCountyYear county = { .place = "510402000000", .name = "东区", .built = { 1, 0, 5 } };
  g_autoptr (GPtrArray) findings = check (&county, 1);

  assert_findings (findings, "R02", "510402000000", "none");
}

/* 米易县 has nine rooms in Annex 1, where body 一(三) has five to eight: told, not refused. */
static void
test_miyi_is_warned (void)
{
  SgzCountyYear county = { .place = "510421000000",
                           .name = "米易县",
                           .status = "省级社会工作服务试点县",
                           .target = { 1, 3, 9 },
                           .operating = { 1, 2, 9 } };
  g_autoptr (GPtrArray) findings = check (&county, 1);
  const SgzFinding *warning = NULL;

  /* planned and running, for each tier */
  assert_findings (findings, "R04", "510421000000", "pass pass pass short/1 warning warning");
  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      if (finding->state == SGZ_FINDING_WARNING && warning == NULL)
        warning = finding;
    }
  g_assert_nonnull (strstr (warning->rule->clause, "一(三)"));
  g_assert_nonnull (strstr (warning->rule->words, "5-8个村（社区）社会工作服务室"));
  g_assert_cmpstr (warning->actual, ==, "9个");
  g_assert_cmpstr (warning->required, ==, "5-8个");
}

static void
test_only_service_pilots_have_a_range (void)
{
  SgzCountyYear counties[] = {
    { .place = "510403000000", .name = "西区", .status = "省级城乡社区治理试点区", .target = { 1, 1, 4 } },
    { .place = "510422000000", .name = "盐边县", .target = { 1, 1, 3 } },
  };
  g_autoptr (GPtrArray) findings = check (counties, 2);

  assert_findings (findings, "R04", "510403000000", "none");
  assert_findings (findings, "R04", "510422000000", "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rule/targets", test_targets);
  g_test_add_func ("/model/rule/half-are-reformed", test_half_are_in_reformed_townships);
  g_test_add_func ("/model/rule/no-township-station", test_no_township_station_is_not_applicable);
  g_test_add_func ("/model/rule/miyi-is-warned", test_miyi_is_warned);
  g_test_add_func ("/model/rule/only-service-pilots", test_only_service_pilots_have_a_range);
  return g_test_run ();
}
