/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule.h"

#include <string.h>

#include "base/sgz-decimal.h"

const char *const sgz_tier_codes[SGZ_N_TIERS] = { "general", "township", "room", "institution" };
const char *const sgz_tier_titles[SGZ_N_TIERS] = {
  "县(区)社会工作服务总站",
  "乡镇(街道)社会工作服务站",
  "村(社区)社会工作服务室",
  "民政服务机构社会工作服务站",
};

enum
{
  TIER_TOWNSHIP = 1,
};

/* Body 二(一): half of the year's township stations, in basis points. */
#define REFORM_SHARE 5000

/* Body 一(三): the counties it speaks of, by the words in brackets after their name, and how many of each tier they run. */
#define PILOT_STATUS "省级社会工作服务试点"
static const struct
{
  gint64 least;
  gint64 most;
} pilot_range[] = { { 1, 1 }, { 3, 5 }, { 5, 8 } };

static const SgzRule rules[] = {
  { "R01", "年度建设任务完成", "正文二(一)、附件1",
    "2021年，全市运行社会工作服务站（室）48个。其中，县（区）社会工作服务总站5个，乡镇（街道）社会工作服务站1"
    "2个（其中涉改乡镇占50%"
    "以上），社区（村）社会工作服务室31个，初步形成三级社会工作服务体系（各县<区>2021年具体任务见附件1）。" },
  { "R02", "涉改乡镇站占比", "正文二(一)", "乡镇（街道）社会工作服务站12个（其中涉改乡镇占50%以上）" },
  { "R04", "省级试点县(区)站点数量", "正文一(三)",
    "承担省级社会工作服务试点项目任务的县（区），采取“省级奖补、市县为主”的方式，在试点期间，通过政府购买服务"
    "方式引入社会工作服务机构实"
    "施社会工作服务项目，运行县级社会工作服务总站、3-5个乡镇（街道）社会工作服务站（含省级试点）、5-"
    "8个村（社区）社会工作服务室。" },
};

enum
{
  R01,
  R02,
  R04,
};

const SgzRule *
sgz_rule_list (size_t *n_rules)
{
  if (n_rules != NULL)
    *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

const SgzRule *
sgz_rule_find (const char *code)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].code, code) == 0)
      return &rules[i];
  return NULL;
}

void
sgz_finding_free (SgzFinding *finding)
{
  g_free (finding->place);
  g_free (finding->place_name);
  g_free (finding->subject);
  g_free (finding->required);
  g_free (finding->actual);
  g_free (finding->note);
  g_free (finding);
}

char *
sgz_finding_format_state (const SgzFinding *finding)
{
  switch (finding->state)
    {
    case SGZ_FINDING_PASS:
      return g_strdup ("达标");
    case SGZ_FINDING_SHORT:
      return g_strdup_printf ("差%" G_GINT64_FORMAT "个", finding->short_by);
    case SGZ_FINDING_WARNING:
      return g_strdup ("提示");
    case SGZ_FINDING_NOT_APPLICABLE:
      return g_strdup ("不适用");
    }
  g_return_val_if_reached (NULL);
}

static SgzFinding *
add_finding (GPtrArray *findings, int rule, const char *place, const char *place_name, SgzFindingState state)
{
  SgzFinding *finding = g_new0 (SgzFinding, 1);

  finding->rule = &rules[rule];
  finding->state = state;
  finding->place = g_strdup (place);
  finding->place_name = g_strdup (place_name);
  g_ptr_array_add (findings, finding);
  return finding;
}

static char *
format_count (gint64 count)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "个", count);
}

/* Where nothing is asked, the blanks are still text: documents print them. */
static void
leave_blank (SgzFinding *finding, const char *note)
{
  finding->subject = g_strdup ("");
  finding->required = g_strdup ("");
  finding->actual = g_strdup ("");
  finding->note = g_strdup (note);
}

static void
check_targets (const SgzCountyYear *county, GPtrArray *findings)
{
  gboolean asked = FALSE;

  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    {
      gint64 target = county->target[i];
      gint64 built = county->built[i];
      if (target == 0)
        continue;
      asked = TRUE;
      SgzFinding *finding = add_finding (findings, R01, county->place, county->name,
                                         built >= target ? SGZ_FINDING_PASS : SGZ_FINDING_SHORT);
      finding->subject = g_strdup (sgz_tier_titles[i]);
      finding->required = format_count (target);
      finding->actual = format_count (built);
      finding->short_by = MAX (0, target - built);
      finding->measure = "stations-built";
      finding->part = sgz_tier_codes[i];
    }
  if (!asked)
    leave_blank (add_finding (findings, R01, county->place, county->name, SGZ_FINDING_NOT_APPLICABLE),
                 "本年度未下达建设任务");
}

static void
check_reform_share (const SgzCountyYear *counties, size_t n_counties, const char *city, const char *city_name,
                    GPtrArray *findings)
{
  gint64 built = 0;
  gint64 reformed = 0;
  gint64 candidates = 0;

  for (size_t i = 0; i < n_counties; i++)
    {
      built += counties[i].built[TIER_TOWNSHIP];
      reformed += counties[i].reformed;
      candidates += counties[i].candidates;
    }
  if (built == 0)
    {
      leave_blank (add_finding (findings, R02, city, city_name, SGZ_FINDING_NOT_APPLICABLE),
                   "本年度尚无已建成的乡镇(街道)社会工作服务站");
      return;
    }

  gint64 share = sgz_decimal_ratio (reformed, built);
  gint64 needed = (built * REFORM_SHARE + 9999) / 10000;
  SgzFinding *finding = add_finding (findings, R02, city, city_name,
                                     reformed >= needed ? SGZ_FINDING_PASS : SGZ_FINDING_SHORT);
  g_autofree char *percent = sgz_decimal_format (share);
  finding->subject = g_strdup ("涉改乡镇(街道)站");
  finding->required = g_strdup_printf ("≥50%%（%" G_GINT64_FORMAT "个）", needed);
  finding->actual = g_strdup_printf ("%s%%（%" G_GINT64_FORMAT "个）", percent, reformed);
  finding->short_by = MAX (0, needed - reformed);
  finding->measure = "stations-reformed";
  if (candidates > 0)
    finding->note
        = g_strdup_printf ("另有%" G_GINT64_FORMAT "个站所在乡镇(街道)涉改待确认，未计入", candidates);
}

static char *
format_range (size_t tier)
{
  if (pilot_range[tier].least == pilot_range[tier].most)
    return format_count (pilot_range[tier].least);
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "个", pilot_range[tier].least,
                          pilot_range[tier].most);
}

/* A plan or a network beyond the clause's numbers is told, never refused: Annex 1 itself gives 米易县 nine rooms. */
static void
check_pilot_tier (const SgzCountyYear *county, size_t tier, gint64 number, gboolean is_plan,
                  GPtrArray *findings)
{
  gint64 least = pilot_range[tier].least;
  gint64 most = pilot_range[tier].most;
  gboolean within = number >= least && number <= most;
  SgzFindingState state = within                     ? SGZ_FINDING_PASS
                          : is_plan || number > most ? SGZ_FINDING_WARNING
                                                     : SGZ_FINDING_SHORT;
  SgzFinding *finding = add_finding (findings, R04, county->place, county->name, state);
  g_autofree char *range = format_range (tier);

  finding->subject = g_strdup_printf ("%s（%s）", sgz_tier_titles[tier], is_plan ? "任务数" : "运行数");
  finding->required = g_strdup (range);
  finding->actual = format_count (number);
  finding->short_by = state == SGZ_FINDING_SHORT ? least - number : 0;
  finding->measure = is_plan ? NULL : "stations-operating";
  finding->part = is_plan ? NULL : sgz_tier_codes[tier];
  if (!within)
    finding->note = g_strdup_printf ("%s%s%" G_GINT64_FORMAT "个，%s%s", sgz_tier_titles[tier],
                                     is_plan ? "任务" : "运行", number,
                                     number > most ? "多于正文一(三)所列" : "少于正文一(三)所列", range);
}

static void
check_pilot (const SgzCountyYear *county, GPtrArray *findings)
{
  if (county->status == NULL || !g_str_has_prefix (county->status, PILOT_STATUS))
    {
      leave_blank (add_finding (findings, R04, county->place, county->name, SGZ_FINDING_NOT_APPLICABLE),
                   "不是承担省级社会工作服务试点任务的县(区)");
      return;
    }
  for (size_t i = 0; i < G_N_ELEMENTS (pilot_range); i++)
    {
      check_pilot_tier (county, i, county->target[i], TRUE, findings);
      check_pilot_tier (county, i, county->operating[i], FALSE, findings);
    }
}

GPtrArray *
sgz_rule_check_year (const SgzCountyYear *counties, size_t n_counties, const char *city,
                     const char *city_name)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_finding_free);

  for (size_t i = 0; i < n_counties; i++)
    check_targets (&counties[i], findings);
  check_reform_share (counties, n_counties, n_counties == 1 ? counties[0].place : city,
                      n_counties == 1 ? counties[0].name : city_name, findings);
  for (size_t i = 0; i < n_counties; i++)
    check_pilot (&counties[i], findings);
  return findings;
}
