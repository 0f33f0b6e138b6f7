/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How things stand: the paragraphs of figures that letters begin with. */
#include "letter-parts-private.h"
#include "letter-words-private.h"
#include "model/sgz-ranking.h"
#include "store/sgz-office.h"

#define N G_GINT64_FORMAT

SgzLetter *
sgz_part_begin (const SgzBrief *brief, const SgzReport *report, const SgzRecord *office, const char *about,
                const char *recipients)
{
  g_autofree char *period
      = sgz_period_format (report->frequency, brief->options->year, brief->options->period);
  g_autofree char *title = g_strdup_printf ("关于%s社会工作服务体系建设工作%s", period, about);
  g_autofree char *to = sgz_office_get_text (office, recipients);
  SgzLetter *letter = sgz_letter_new (title);

  sgz_letter_set_recipients (letter, to);
  return letter;
}

void
sgz_part_add_heading (SgzLetter *letter, guint number, const char *title)
{
  g_autofree char *numeral = sgz_words_numeral (number);

  sgz_letter_add_printf (letter, SGZ_LETTER_HEADING_1, "%s、%s", numeral, title);
}

void
sgz_part_add_subheading (SgzLetter *letter, guint number, const char *title)
{
  g_autofree char *numeral = sgz_words_numeral (number);

  sgz_letter_add_printf (letter, SGZ_LETTER_HEADING_2, "（%s）%s", numeral, title);
}

/* Tier by tier: what was asked, what stands. */
static char *
format_tiers (const SgzBrief *brief)
{
  g_autoptr (GString) tiers = g_string_new (NULL);

  for (size_t tier = 0; tier < SGZ_N_TIERS; tier++)
    {
      g_autofree char *title = sgz_words_widen (sgz_tier_titles[tier]);
      SgzShare sum = { 0 };
      for (size_t i = 0; i < brief->year->n_counties; i++)
        {
          sum.part += brief->year->counties[i].built[tier];
          sum.whole += brief->year->counties[i].target[tier];
        }
      g_autofree char *rate = sgz_words_percent (sum.part, sum.whole);
      if (sum.whole > 0)
        sgz_words_append_printf (tiers, "，", "%s%" N "个（任务%" N "个，完成%s）", title, sum.part,
                                 sum.whole, rate);
      else if (sum.part > 0)
        sgz_words_append_printf (tiers, "，", "%s%" N "个", title, sum.part);
    }
  return g_string_free (g_steal_pointer (&tiers), FALSE);
}

/* The share of stations in reformed townships, as its rule sees it; "" where it does not apply. */
static char *
format_reform (const SgzBrief *brief)
{
  for (guint i = 0; brief->judgement != NULL && i < brief->judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (brief->judgement->findings, i);
      g_autofree char *state = sgz_finding_format_state (finding);
      g_autofree char *subject = sgz_words_widen (finding->subject);
      if (g_str_equal (finding->rule->code, "R02") && finding->state != SGZ_FINDING_NOT_APPLICABLE)
        return g_strdup_printf ("%s为%s，要求%s，%s。", subject, finding->actual, finding->required, state);
    }
  return g_strdup ("");
}

static void
add_tasks (SgzBrief *brief, SgzLetter *letter)
{
  SgzTaskSum sum = sgz_brief_sum_tasks (brief, NULL);
  g_autofree char *tiers = format_tiers (brief);
  g_autofree char *reform = format_reform (brief);
  g_autofree char *rate = sgz_words_percent (sum.built, sum.target);
  gint64 built = sgz_brief_get_new (brief, "stations-built", NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "**站点建设。**截至%s，%s", brief->day_words, brief->scope);
  if (sum.target > 0)
    g_string_append_printf (text, "已建成%d年度社会工作服务站（室）%" N "个，完成年度任务%" N "个的%s。",
                            brief->options->year, sum.built, sum.target, rate);
  else
    g_string_append_printf (text, "%d年度未下达建设任务，已建成社会工作服务站（室）%" N "个。",
                            brief->options->year, sum.built);
  if (*tiers != '\0')
    g_string_append_printf (text, "其中，%s。", tiers);
  g_string_append_printf (text, "%s新建成%" N "个。%s", brief->this_period, built, reform);
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, text->str);
}

static void
append_coverage (SgzBrief *brief, GString *text, const char *title, const char *covered, const char *all,
                 const char *unit)
{
  gint64 part = sgz_brief_get (brief, covered, NULL, NULL);
  gint64 whole = sgz_brief_get (brief, all, NULL, NULL);
  g_autofree char *share = sgz_words_percent (part, whole);

  if (whole > 0)
    sgz_words_append_printf (text, "，", "%s%" N "%s（共%" N "%s，覆盖率%s）", title, part, unit, whole, unit,
                             share);
}

static void
add_coverage (SgzBrief *brief, SgzLetter *letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_coverage (brief, text, "有社会工作服务总站运行的县（区）", "counties-covered", "counties", "个");
  append_coverage (brief, text, "社会工作服务覆盖乡镇（街道）", "townships-covered", "townships", "个");
  append_coverage (brief, text, "覆盖人口较集中的村（社区）", "dense-villages-covered", "dense-villages",
                   "个");
  sgz_letter_add_printf (
      letter, SGZ_LETTER_PARAGRAPH, "**服务覆盖。**截至%s，%s运行中的社会工作服务站（室）%" N "个%s%s。",
      brief->day_words, brief->scope, sgz_brief_get (brief, "stations-operating", NULL, NULL),
      text->len > 0 ? "；" : "", text->str);
}

static void
add_people (SgzBrief *brief, SgzLetter *letter)
{
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                         "**人才队伍。**%s在岗持证社会工作者%" N "名；本年度新增持证社会工作者%" N
                         "名，其中%s%" N "名。",
                         brief->scope, sgz_brief_get (brief, "workers-certified", NULL, NULL),
                         sgz_brief_get (brief, "certified-new", NULL, NULL), brief->this_period,
                         sgz_brief_get_new (brief, "certified-new", NULL, NULL));
}

static void
add_organisations (SgzBrief *brief, SgzLetter *letter)
{
  static const char *const kinds[] = { "functional", "hobby" };
  const char *completed = "organisations-completed";

  sgz_letter_add_printf (
      letter, SGZ_LETTER_PARAGRAPH,
      "**社会组织和志愿服务。**本年度完成功能服务型社区社会组织孵化培育%" N "个（%s%" N
      "个）、兴趣爱好志愿服务型社区社会组织孵化培育%" N "个（%s%" N "个），孵化登记注册社会组织%" N
      "个（%s%" N "个）；培养社区志愿者%" N "人，其中%s%" N "人。",
      sgz_brief_get (brief, completed, kinds[0], NULL), brief->this_period,
      sgz_brief_get_new (brief, completed, kinds[0], NULL), sgz_brief_get (brief, completed, kinds[1], NULL),
      brief->this_period, sgz_brief_get_new (brief, completed, kinds[1], NULL),
      sgz_brief_get (brief, "organisations-registered", NULL, NULL), brief->this_period,
      sgz_brief_get_new (brief, "organisations-registered", NULL, NULL),
      sgz_brief_get (brief, "volunteers-trained", NULL, NULL), brief->this_period,
      sgz_brief_get_new (brief, "volunteers-trained", NULL, NULL));
}

static void
add_services (SgzBrief *brief, SgzLetter *letter)
{
  g_autofree char *planned = sgz_words_money (sgz_brief_get (brief, "funds-planned", NULL, NULL));
  g_autofree char *paid = sgz_words_money (sgz_brief_get (brief, "funds-paid", NULL, NULL));
  g_autofree char *newly = sgz_words_money (sgz_brief_get_new (brief, "funds-paid", NULL, NULL));

  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                         "**服务开展和资金。**本年度开展社会工作服务%" N "次、服务%" N "人次，其中%s%" N
                         "次、%" N "人次；本年度计划投入资金%s，已拨付%s，其中%s拨付%s。",
                         sgz_brief_get (brief, "service-sessions", NULL, NULL),
                         sgz_brief_get (brief, "service-people", NULL, NULL), brief->this_period,
                         sgz_brief_get_new (brief, "service-sessions", NULL, NULL),
                         sgz_brief_get_new (brief, "service-people", NULL, NULL), planned, paid,
                         brief->this_period, newly);
}

void
sgz_part_add_progress (SgzBrief *brief, SgzLetter *letter)
{
  add_tasks (brief, letter);
  add_coverage (brief, letter);
  add_people (brief, letter);
  add_organisations (brief, letter);
  add_services (brief, letter);
}

/* How many were built in the period, by tier where there is more than one. */
static void
append_built (SgzBrief *brief, GString *text, const char *place)
{
  gint64 built = sgz_brief_get_new (brief, "stations-built", NULL, place);
  g_autoptr (GString) tiers = g_string_new (NULL);

  for (size_t tier = 0; tier < SGZ_N_TIERS; tier++)
    {
      gint64 of_tier = sgz_brief_get_new (brief, "stations-built", sgz_tier_codes[tier], place);
      g_autofree char *title = sgz_words_widen (sgz_tier_titles[tier]);
      if (of_tier != 0)
        sgz_words_append_printf (tiers, "、", "%s%" N "个", title, of_tier);
    }
  if (built != 0)
    sgz_words_append_printf (text, "，", "新建成站（室）%" N "个（%s）", built, tiers->str);
}

char *
sgz_part_format_new (SgzBrief *brief, const char *place)
{
  static const struct
  {
    const char *title;
    const char *measure;
    const char *parts;
    const char *unit;
  } figures[] = {
    { "新增持证社会工作者", "certified-new", NULL, "名" },
    { "完成社区社会组织孵化培育", "organisations-completed", "functional|hobby", "个" },
    { "孵化登记注册社会组织", "organisations-registered", NULL, "个" },
    { "培养社区志愿者", "volunteers-trained", NULL, "人" },
    { "开展服务", "service-sessions", NULL, "次" },
    { "服务", "service-people", NULL, "人次" },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 paid = sgz_brief_get_new (brief, "funds-paid", NULL, place);
  g_autofree char *money = sgz_words_money (paid);

  append_built (brief, text, place);
  for (size_t i = 0; i < G_N_ELEMENTS (figures); i++)
    sgz_words_append_figure (text, figures[i].title,
                             sgz_brief_get_new (brief, figures[i].measure, figures[i].parts, place),
                             figures[i].unit);
  if (paid != 0)
    sgz_words_append_printf (text, "，", "拨付资金%s", money);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
