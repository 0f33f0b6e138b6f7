/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-requirement.h"

#include <string.h>

#define ALL_TIERS "general,township,room,institution"
#define STATIONS "township,institution"

/* What the policy asks: least and most in hundredths, of whom, and the first year and the length of the window. */
static const struct
{
  const char *code;
  SgzRuleTerms terms;
} asked[] = {
  { "R01-general", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R01-township", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R01-room", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R01-institution", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R02", { 5000, -1, NULL, NULL, 0, 0 } },
  { "R03-general", { 100, -1, NULL, "all", 2021, 5 } },
  { "R03-township", { 10000, -1, NULL, "all", 2021, 5 } },
  { "R03-dense", { 10000, -1, NULL, "all", 2021, 5 } },
  { "R04-general", { 100, 100, NULL, "pilot", 0, 0 } },
  { "R04-township", { 300, 500, NULL, "pilot", 0, 0 } },
  { "R04-room", { 500, 800, NULL, "pilot", 0, 0 } },
  { "R04-plan-general", { 100, 100, NULL, "pilot", 0, 0 } },
  { "R04-plan-township", { 300, 500, NULL, "pilot", 0, 0 } },
  { "R04-plan-room", { 500, 800, NULL, "pilot", 0, 0 } },
  { "R05", { 200, -1, STATIONS, "all", 0, 0 } },
  { "R06", { 100, 100, STATIONS, "all", 0, 0 } },
  { "R07-pilot", { 200, -1, STATIONS, "pilot", 0, 0 } },
  { "R07-window", { 1000, -1, STATIONS, "other", 2021, 5 } },
  { "R08-pilot", { 100, -1, STATIONS, "pilot", 0, 0 } },
  { "R08-window", { 100, -1, STATIONS, "other", 2021, 5 } },
  { "R09-functional", { 300, -1, STATIONS, "other", 0, 0 } },
  { "R09-hobby", { 300, -1, STATIONS, "other", 0, 0 } },
  { "R10", { 3000, -1, STATIONS, "all", 0, 0 } },
  { "R11", { 3000, -1, STATIONS, "all", 0, 0 } },
  { "R12", { -1, 300, NULL, NULL, 0, 0 } },
  { "R13-five", { 500, -1, ALL_TIERS, "all", 0, 0 } },
  { "R13-standard", { 300, -1, "general,township,institution", "all", 0, 0 } },
  { "R14-facility", { 10000, -1, STATIONS, "all", 0, 0 } },
  { "R14-regulations", { 800, -1, STATIONS, "all", 0, 0 } },
  { "R14-plans", { 400, -1, STATIONS, "all", 0, 0 } },
  { "R15-dispatch", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R15-bulletin", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R15-report", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R15-meeting", { 10000, -1, NULL, NULL, 0, 0 } },
  { "R16-plan", { 100, -1, NULL, "all", 0, 0 } },
  { "R16-agreement", { 10000, -1, NULL, "all", 0, 0 } },
  { "R16-channel", { 100, -1, STATIONS, "all", 0, 0 } },
  { "R16-complaints", { 10000, -1, ALL_TIERS, "all", 0, 0 } },
};

static const SgzSubject city = { .place = "510400000000", .name = "攀枝花市" };
static const SgzSubject pilot_county = { .place = "510421000000",
                                         .name = "米易县",
                                         .county = "510421000000",
                                         .county_name = "米易县",
                                         .is_pilot = TRUE };
static const SgzSubject county
    = { .place = "510403000000", .name = "西区", .county = "510403000000", .county_name = "西区" };
static const SgzSubject pilot = { .place = "510421107000",
                                  .name = "示例一站",
                                  .county = "510421000000",
                                  .county_name = "米易县",
                                  .station = "a",
                                  .tier = "township",
                                  .is_pilot = TRUE };
static const SgzSubject station = { .place = "510403100000",
                                    .name = "示例二站",
                                    .county = "510403000000",
                                    .county_name = "西区",
                                    .station = "b",
                                    .tier = "institution" };
static const SgzSubject room = { .place = "510403100001", .name = "示例室", .station = "c", .tier = "room" };

static const SgzRuleTerms *
get_terms (const char *code)
{
  for (size_t i = 0; i < G_N_ELEMENTS (asked); i++)
    if (strcmp (asked[i].code, code) == 0)
      return &asked[i].terms;
  g_assert_not_reached ();
}

static SgzFinding *
judge_on (const char *code, const SgzRuleTerms *terms, const SgzSubject *subject, gint64 actual, gint64 whole,
          int year, const char *day)
{
  const SgzRequirement *requirement = sgz_requirement_find (code);

  g_assert_nonnull (requirement);
  g_assert_true (sgz_requirement_applies (requirement, terms, subject));
  return sgz_requirement_judge (requirement, terms, subject, actual, whole, year, day);
}

static SgzFinding *
judge (const char *code, const SgzSubject *subject, gint64 actual, gint64 whole)
{
  return judge_on (code, get_terms (code), subject, actual, whole, 2021, "2021-12-31");
}

static void
assert_state (const SgzFinding *finding, const char *expected)
{
  g_autofree char *state = sgz_finding_format_state (finding);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_every_requirement_is_known (void)
{
  size_t n_requirements = 0;
  const SgzRequirement *list = sgz_requirement_list (&n_requirements);

  g_assert_cmpuint (n_requirements, ==, G_N_ELEMENTS (asked));
  for (size_t i = 0; i < n_requirements; i++)
    {
      g_assert_cmpstr (list[i].code, ==, asked[i].code);
      g_assert_nonnull (sgz_requirement_get_rule (&list[i]));
      g_assert_true (g_str_has_prefix (list[i].code, sgz_requirement_get_rule (&list[i])->code));
      g_assert_nonnull (list[i].clause);
      g_assert_nonnull (list[i].words);
      /* Where there is a whole, or advice on a task, there are words for its being nothing. */
      g_assert_true ((list[i].whole != NULL || list[i].is_advice) == (list[i].absent != NULL));
    }
}

/* One that is met and one that is not, of each; worked out from the policy's text. */
static const struct
{
  const char *code;
  const SgzSubject *subject;
  gint64 actual;
  gint64 whole;
  const char *state;
  const char *required;
  const char *shown;
} met_and_not[] = {
  /* Annex 1: 东区 1 / 4 / 7, 米易县 1 / 3 / 9 */
  { "R01-general", &pilot_county, 1, 1, "达标", "1个", "1个" },
  { "R01-general", &pilot_county, 0, 1, "差1个", "1个", "0个" },
  { "R01-township", &county, 5, 4, "达标", "4个", "5个" },
  { "R01-township", &county, 3, 4, "差1个", "4个", "3个" },
  { "R01-room", &pilot_county, 9, 9, "达标", "9个", "9个" },
  { "R01-room", &pilot_county, 2, 9, "差7个", "9个", "2个" },
  { "R01-institution", &county, 2, 2, "达标", "2个", "2个" },
  { "R01-institution", &county, 0, 2, "差2个", "2个", "0个" },
  /* half of twelve is six */
  { "R02", &city, 6, 12, "达标", "≥50%（6个）", "50.00%（6个）" },
  { "R02", &city, 5, 12, "差1个", "≥50%（6个）", "41.67%（5个）" },
  { "R03-general", &county, 1, 0, "达标", "≥1个", "1个" },
  { "R03-township", &county, 6, 6, "达标", "6个", "6个" },
  { "R03-township", &county, 0, 6, "差6个", "6个", "0个" },
  { "R03-dense", &county, 3, 3, "达标", "3个", "3个" },
  { "R03-dense", &county, 1, 10, "差9个", "10个", "1个" },
  { "R04-general", &pilot_county, 1, 0, "达标", "1个", "1个" },
  { "R04-general", &pilot_county, 0, 0, "差1个", "1个", "0个" },
  { "R04-township", &pilot_county, 3, 0, "达标", "3-5个", "3个" },
  { "R04-township", &pilot_county, 2, 0, "差1个", "3-5个", "2个" },
  { "R04-room", &pilot_county, 8, 0, "达标", "5-8个", "8个" },
  { "R04-room", &pilot_county, 4, 0, "差1个", "5-8个", "4个" },
  { "R04-plan-general", &pilot_county, 1, 0, "达标", "1个", "1个" },
  { "R04-plan-general", &pilot_county, 0, 0, "不适用", "", "" },
  { "R04-plan-general", &pilot_county, 2, 0, "提示", "1个", "2个" },
  { "R04-plan-township", &pilot_county, 5, 0, "达标", "3-5个", "5个" },
  { "R04-plan-township", &pilot_county, 6, 0, "提示", "3-5个", "6个" },
  { "R04-plan-room", &pilot_county, 5, 0, "达标", "5-8个", "5个" },
  { "R04-plan-room", &pilot_county, 4, 0, "提示", "5-8个", "4个" },
  { "R05", &station, 2, 0, "达标", "≥2人", "2人" },
  { "R05", &station, 0, 0, "差2人", "≥2人", "0人" },
  { "R06", &pilot, 1, 0, "达标", "1人", "1人" },
  { "R06", &pilot, 0, 0, "差1人", "1人", "0人" },
  { "R06", &pilot, 2, 0, "超1人", "1人", "2人" },
  { "R07-pilot", &pilot, 3, 0, "达标", "≥2人", "3人" },
  { "R07-pilot", &pilot, 1, 0, "差1人", "≥2人", "1人" },
  { "R07-window", &station, 10, 0, "达标", "≥10人", "10人" },
  { "R07-window", &station, 1, 0, "差9人", "≥10人", "1人" },
  { "R08-pilot", &pilot, 1, 0, "达标", "≥1个", "1个" },
  { "R08-pilot", &pilot, 0, 0, "差1个", "≥1个", "0个" },
  { "R08-window", &station, 1, 0, "达标", "≥1个", "1个" },
  { "R09-functional", &station, 3, 0, "达标", "≥3个", "3个" },
  { "R09-functional", &station, 2, 0, "差1个", "≥3个", "2个" },
  { "R09-hobby", &station, 4, 0, "达标", "≥3个", "4个" },
  { "R09-hobby", &station, 0, 0, "差3个", "≥3个", "0个" },
  /* 30 % of six is 1.8: two */
  { "R10", &station, 2, 6, "达标", "≥30%（2个）", "33.33%（2个）" },
  { "R10", &station, 1, 6, "差1个", "≥30%（2个）", "16.67%（1个）" },
  { "R11", &pilot, 30, 0, "达标", "≥30人", "30人" },
  { "R11", &pilot, 29, 0, "差1人", "≥30人", "29人" },
  /* 3 % of 100000.00 is 3000.00 */
  { "R12", &county, 300000, 10000000, "达标", "≤3%（3000.00元）", "3.00%（3000.00元）" },
  { "R12", &county, 300001, 10000000, "超0.01元", "≤3%（3000.00元）", "3.00%（3000.01元）" },
  { "R13-five", &room, 5, 0, "达标", "≥5项", "5项" },
  { "R13-five", &room, 3, 0, "差2项", "≥5项", "3项" },
  { "R13-standard", &station, 3, 0, "达标", "≥3项", "3项" },
  { "R13-standard", &station, 2, 0, "差1项", "≥3项", "2项" },
  { "R14-facility", &station, 7, 7, "达标", "7项", "7项" },
  { "R14-facility", &station, 6, 8, "差2项", "8项", "6项" },
  { "R14-regulations", &station, 8, 0, "达标", "≥8项", "8项" },
  { "R14-regulations", &station, 0, 0, "差8项", "≥8项", "0项" },
  { "R14-plans", &station, 4, 0, "达标", "≥4项", "4项" },
  { "R14-plans", &station, 3, 0, "差1项", "≥4项", "3项" },
  { "R15-dispatch", &city, 8, 8, "达标", "8次", "8次" },
  { "R15-dispatch", &city, 6, 8, "差2次", "8次", "6次" },
  { "R15-bulletin", &city, 3, 3, "达标", "3次", "3次" },
  { "R15-bulletin", &city, 2, 3, "差1次", "3次", "2次" },
  { "R15-report", &city, 2, 2, "达标", "2次", "2次" },
  { "R15-report", &city, 0, 2, "差2次", "2次", "0次" },
  { "R15-meeting", &city, 1, 1, "达标", "1次", "1次" },
  { "R15-meeting", &city, 0, 1, "差1次", "1次", "0次" },
  { "R16-plan", &county, 1, 0, "达标", "≥1份", "1份" },
  { "R16-plan", &county, 0, 0, "差1份", "≥1份", "0份" },
  { "R16-agreement", &county, 2, 2, "达标", "2份", "2份" },
  { "R16-agreement", &county, 1, 3, "差2份", "3份", "1份" },
  { "R16-channel", &station, 1, 0, "达标", "≥1项", "1项" },
  { "R16-channel", &station, 0, 0, "差1项", "≥1项", "0项" },
  { "R16-complaints", &room, 4, 4, "达标", "4件", "4件" },
  { "R16-complaints", &room, 3, 4, "差1件", "4件", "3件" },
};

static void
test_met_and_not (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (met_and_not); i++)
    {
      g_autoptr (SgzFinding) finding
          = judge (met_and_not[i].code, met_and_not[i].subject, met_and_not[i].actual, met_and_not[i].whole);
      g_test_message ("%s: %s", met_and_not[i].code, met_and_not[i].state);
      assert_state (finding, met_and_not[i].state);
      g_assert_cmpstr (finding->required, ==, met_and_not[i].required);
      g_assert_cmpstr (finding->actual, ==, met_and_not[i].shown);
      g_assert_cmpstr (finding->place_name, ==, met_and_not[i].subject->name);
      g_assert_cmpstr (finding->station, ==, met_and_not[i].subject->station);
    }
}

/* Those without a window that a year ends: a goal and one agency fall short only at the end of theirs. */
static void
test_single_things_fall_short_at_the_end (void)
{
  g_autoptr (SgzFinding) agency
      = judge_on ("R08-window", get_terms ("R08-window"), &station, 0, 0, 2025, "2025-12-31");
  g_autoptr (SgzFinding) early
      = judge_on ("R08-window", get_terms ("R08-window"), &station, 0, 0, 2025, "2025-12-30");
  g_autoptr (SgzFinding) general
      = judge_on ("R03-general", get_terms ("R03-general"), &county, 0, 0, 2026, "2026-03-01");

  assert_state (agency, "差1个");
  assert_state (early, "进度内，尚差1个");
  g_assert_cmpstr (early->note, ==, "第5年/共5年，已有0个");
  assert_state (general, "差1个");
  g_assert_cmpstr (general->note, ==, "2025年年底到期，已有0个");
}

static void
test_nothing_to_take_a_share_of (void)
{
  static const struct
  {
    const char *code;
    const SgzSubject *subject;
    const char *reason;
  } cases[] = {
    { "R01-general", &county, "本年度未下达此项建设任务" },
    { "R01-township", &county, "本年度未下达此项建设任务" },
    { "R01-room", &county, "本年度未下达此项建设任务" },
    { "R01-institution", &county, "本年度未下达此项建设任务" },
    { "R02", &city, "本年度尚无已建成的乡镇(街道)社会工作服务站" },
    { "R03-township", &county, "没有乡镇(街道)" },
    { "R03-dense", &county, "没有登记为人口较集中的村(社区)" },
    { "R10", &station, "本年度没有完成孵化的社区社会组织" },
    { "R12", &county, "未登记上年度困难群众救助资金支出总额" },
    { "R14-facility", &station, "服务设施各项均不适用" },
    { "R15-dispatch", &city, "统计日以前没有到期的此项工作" },
    { "R15-bulletin", &city, "统计日以前没有到期的此项工作" },
    { "R15-report", &city, "统计日以前没有到期的此项工作" },
    { "R15-meeting", &city, "统计日以前没有到期的此项工作" },
    { "R16-agreement", &county, "没有购买服务协议" },
    { "R16-complaints", &station, "没有到期应答复的意见投诉" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzFinding) finding = judge (cases[i].code, cases[i].subject, 0, 0);
      g_test_message ("%s", cases[i].code);
      assert_state (finding, "不适用");
      g_assert_cmpstr (finding->note, ==, cases[i].reason);
      g_assert_cmpstr (finding->required, ==, "");
      g_assert_cmpstr (finding->actual, ==, "");
      g_assert_cmpint (finding->short_by, ==, 0);
    }
}

/* Of whom each is not asked at all. */
static void
test_not_asked (void)
{
  static const struct
  {
    const char *code;
    const SgzSubject *subject;
  } cases[] = {
    { "R04-general", &county },
    { "R04-township", &county },
    { "R04-room", &county },
    { "R04-plan-general", &county },
    { "R04-plan-township", &county },
    { "R04-plan-room", &county },
    { "R05", &room },
    { "R06", &room },
    { "R07-pilot", &station },
    { "R07-window", &pilot },
    { "R08-pilot", &station },
    { "R08-window", &pilot },
    { "R09-functional", &pilot },
    { "R09-hobby", &pilot },
    { "R11", &room },
    { "R13-five", &county },
    { "R13-standard", &room },
    { "R14-regulations", &room },
    { "R14-plans", &room },
    { "R16-plan", &station },
    { "R16-channel", &room },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SgzRequirement *requirement = sgz_requirement_find (cases[i].code);
      g_test_message ("%s", cases[i].code);
      g_assert_false (sgz_requirement_applies (requirement, get_terms (cases[i].code), cases[i].subject));
    }
  /* A goal is not asked before its first year. */
  g_autoptr (SgzFinding) early
      = judge_on ("R03-general", get_terms ("R03-general"), &county, 0, 0, 2020, "2020-12-31");
  assert_state (early, "不适用");
  g_assert_cmpstr (early->note, ==, "2021年起要求");
}

/* 50 % of 5 is 2.5: three are needed, two are one too few; none fails by rounding. */
static void
test_shares_are_rounded (void)
{
  g_autoptr (SgzFinding) few = judge ("R02", &city, 2, 5);
  g_autoptr (SgzFinding) enough = judge ("R02", &city, 3, 5);
  g_autoptr (SgzFinding) one = judge ("R02", &city, 1, 1);
  SgzRuleTerms third = *get_terms ("R02");
  third.least = 3333;
  /* 33.33 % of 3 is 0.9999: one; of 30000 it is 9999 */
  g_autoptr (SgzFinding) of_three = judge_on ("R02", &third, &city, 1, 3, 2021, "2021-12-31");
  g_autoptr (SgzFinding) of_many = judge_on ("R02", &third, &city, 9999, 30000, 2021, "2021-12-31");

  assert_state (few, "差1个");
  g_assert_cmpstr (few->required, ==, "≥50%（3个）");
  g_assert_cmpint (few->short_by, ==, 100);
  assert_state (enough, "达标");
  assert_state (one, "达标");
  assert_state (of_three, "达标");
  g_assert_cmpstr (of_three->required, ==, "≥33.33%（1个）");
  assert_state (of_many, "达标");
}

/* 3 % of 100.49 is 3.0147: 3.01 may be drawn, and not a cent more. Large sums do not overflow. */
static void
test_money_is_exact (void)
{
  g_autoptr (SgzFinding) all = judge ("R12", &county, 301, 10049);
  g_autoptr (SgzFinding) more = judge ("R12", &county, 302, 10049);
  g_autoptr (SgzFinding) large
      = judge ("R12", &county, G_GINT64_CONSTANT (300000000000001), G_GINT64_CONSTANT (10000000000000000));

  assert_state (all, "达标");
  g_assert_cmpint (all->most, ==, 301);
  assert_state (more, "超0.01元");
  g_assert_cmpint (more->short_by, ==, 1);
  assert_state (large, "超0.01元");
}

/* Thresholds are hundredths: 2.5 people in the mean are more than two. */
static void
test_thresholds_have_decimals (void)
{
  SgzRuleTerms terms = { 250, 275, STATIONS, "all", 0, 0 };
  g_autoptr (SgzFinding) few = judge_on ("R05", &terms, &station, 2, 0, 2021, "2021-12-31");
  g_autoptr (SgzFinding) many = judge_on ("R05", &terms, &station, 3, 0, 2021, "2021-12-31");

  assert_state (few, "差0.5人");
  g_assert_cmpstr (few->required, ==, "2.5-2.75人");
  assert_state (many, "超0.25人");
}

/* Ten in five years: 2 at the end of the first, 4 of the second, 6 of the third; until then what the years before asked. */
static void
test_pace (void)
{
  static const struct
  {
    gint64 actual;
    int year;
    const char *day;
    const char *state;
    const char *note;
  } cases[] = {
    { 0, 2021, "2021-12-30", "进度内，尚差10人", "第1年/共5年，已有0人" },
    { 1, 2021, "2021-12-31", "差9人", "第1年/共5年，已有1人，按进度应有2人，按此进度2030年12月达到10人" },
    /* 365 days for 2 are 1825 for 10: the last of them is 2025-12-30 */
    { 2, 2021, "2021-12-31", "进度内，尚差8人", "第1年/共5年，已有2人，按此进度2025年12月达到10人" },
    { 2, 2022, "2022-06-30", "进度内，尚差8人", "第2年/共5年，已有2人，按此进度2028年6月达到10人" },
    { 5, 2023, "2023-12-31", "差5人", "第3年/共5年，已有5人，按进度应有6人，按此进度2026年12月达到10人" },
    { 6, 2023, "2023-12-31", "进度内，尚差4人", "第3年/共5年，已有6人，按此进度2025年12月达到10人" },
    { 9, 2025, "2025-12-30", "进度内，尚差1人", "第5年/共5年，已有9人，按此进度2026年7月达到10人" },
    { 9, 2025, "2025-12-31", "差1人", "第5年/共5年，已有9人，按此进度2026年7月达到10人" },
    { 10, 2025, "2025-12-31", "达标", NULL },
    /* the window that follows */
    { 0, 2026, "2026-02-01", "进度内，尚差10人", "第1年/共5年，已有0人" },
    /* a year that is over is judged at its end */
    { 1, 2021, "2023-05-01", "差9人", "第1年/共5年，已有1人，按进度应有2人，按此进度2030年12月达到10人" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzFinding) finding = judge_on ("R07-window", get_terms ("R07-window"), &station,
                                                 cases[i].actual, 0, cases[i].year, cases[i].day);
      g_test_message ("%d on %s", (int)cases[i].actual, cases[i].day);
      assert_state (finding, cases[i].state);
      g_assert_cmpstr (finding->note, ==, cases[i].note);
    }
}

/* Twelve townships: 2.4 a year, whole ones of them. After the plan's last day all are asked for. */
static void
test_a_goal_is_kept (void)
{
  const SgzRuleTerms *terms = get_terms ("R03-township");
  g_autoptr (SgzFinding) pace = judge_on ("R03-township", terms, &county, 2, 12, 2021, "2021-12-31");
  g_autoptr (SgzFinding) slow = judge_on ("R03-township", terms, &county, 3, 12, 2022, "2022-12-31");
  g_autoptr (SgzFinding) after = judge_on ("R03-township", terms, &county, 11, 12, 2027, "2027-05-01");

  assert_state (pace, "进度内，尚差10个");
  assert_state (slow, "差9个");
  g_assert_nonnull (strstr (slow->note, "按进度应有4个"));
  assert_state (after, "差1个");
  g_assert_true (g_str_has_prefix (after->note, "2025年年底到期，已有11个"));
}

/* 米易县 has nine rooms in Annex 1, where body 一(三) has five to eight: told, not refused. */
static void
test_miyi_is_warned (void)
{
  g_autoptr (SgzFinding) plan = judge ("R04-plan-room", &pilot_county, 9, 0);
  g_autoptr (SgzFinding) running = judge ("R04-room", &pilot_county, 9, 0);

  assert_state (plan, "提示");
  g_assert_false (sgz_finding_is_short (plan));
  g_assert_cmpint (plan->short_by, ==, 0);
  g_assert_cmpstr (plan->note, ==, "试点县(区)村(社区)室任务数9个，多于正文一(三)所列5-8个");
  g_assert_nonnull (strstr (plan->words, "5-8个村（社区）社会工作服务室"));
  assert_state (running, "提示");
}

/* Body 二(四) asks the 3+3 of other stations, §3.1.4 of every one: the clause shown follows the setting. */
static void
test_reading_of_the_clause (void)
{
  SgzRuleTerms all = *get_terms ("R09-hobby");
  all.pilots = "all";
  g_autoptr (SgzFinding) other = judge ("R09-hobby", &station, 3, 0);
  g_autoptr (SgzFinding) of_pilot = judge_on ("R09-hobby", &all, &pilot, 2, 0, 2021, "2021-12-31");

  g_assert_cmpstr (other->clause, ==, "正文二(四)");
  g_assert_true (g_str_has_prefix (other->words, "其他社会工作服务站每年至少完成"));
  g_assert_cmpstr (of_pilot->clause, ==, "附件2 §3.1.4");
  g_assert_true (g_str_has_prefix (of_pilot->words, "每个社会工作服务站每年至少完成"));
  assert_state (of_pilot, "差1个");
}

static char *
strip_whitespace (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (stripped, g_utf8_get_char (at));
  return g_string_free (stripped, FALSE);
}

/* Quoted words occur in the policy one after the other; where some of them are left out, …… stands. */
static void
assert_quoted (const char *policy, const char *words)
{
  g_auto (GStrv) pieces = g_strsplit (words, "……", -1);
  const char *at = policy;

  for (size_t i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = strip_whitespace (pieces[i]);
      g_test_message ("%s", piece);
      g_assert_cmpstr (piece, !=, "");
      at = strstr (at, piece);
      g_assert_nonnull (at);
      at += strlen (piece);
    }
}

static void
test_words_are_the_policys (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  size_t n_requirements = 0;
  const SgzRequirement *list = sgz_requirement_list (&n_requirements);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *policy = strip_whitespace (text);
  for (size_t i = 0; i < n_requirements; i++)
    {
      assert_quoted (policy, list[i].words);
      if (list[i].words_all != NULL)
        assert_quoted (policy, list[i].words_all);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_func ("/model/requirement/every-one-is-known", test_every_requirement_is_known);
  g_test_add_data_func ("/model/requirement/words-are-the-policys", argv[1], test_words_are_the_policys);
  g_test_add_func ("/model/requirement/met-and-not", test_met_and_not);
  g_test_add_func ("/model/requirement/single-things-fall-short-at-the-end",
                   test_single_things_fall_short_at_the_end);
  g_test_add_func ("/model/requirement/nothing-to-take-a-share-of", test_nothing_to_take_a_share_of);
  g_test_add_func ("/model/requirement/not-asked", test_not_asked);
  g_test_add_func ("/model/requirement/shares-are-rounded", test_shares_are_rounded);
  g_test_add_func ("/model/requirement/money-is-exact", test_money_is_exact);
  g_test_add_func ("/model/requirement/thresholds-have-decimals", test_thresholds_have_decimals);
  g_test_add_func ("/model/requirement/pace", test_pace);
  g_test_add_func ("/model/requirement/a-goal-is-kept", test_a_goal_is_kept);
  g_test_add_func ("/model/requirement/miyi-is-warned", test_miyi_is_warned);
  g_test_add_func ("/model/requirement/reading-of-the-clause", test_reading_of_the_clause);
  return g_test_run ();
}
