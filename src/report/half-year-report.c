/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务体系建设工作情况报告: what the party group hears every half year (body 三(二)): what was done, what it cost, what is asked for. */
#include <string.h>

#include "base/sgz-decimal.h"
#include "letter-parts-private.h"
#include "letter-words-private.h"
#include "model/sgz-duty-calendar.h"
#include "store/sgz-office.h"

#define N G_GINT64_FORMAT

/* --- 资金投入 --- */

static void
add_money_table (SgzBrief *brief, SgzLetter *letter)
{
  const char *columns[] = { "资金渠道", "计划", "已拨付", brief->this_period, "拨付率", NULL };
  const SgzField *channel = sgz_kind_get_field (&sgz_kind_funding, "channel");
  g_autofree char *title = g_strdup_printf ("%d年资金投入情况（单位：元）", brief->options->year);
  SgzLetterBlock *table = sgz_letter_add_table (letter, title, columns, FALSE);

  for (const SgzChoice *choice = channel->choices;; choice++)
    {
      const char *code = choice->code; /* NULL for the sum of all */
      gint64 planned = sgz_brief_get (brief, "funds-planned", code, NULL);
      gint64 paid = sgz_brief_get (brief, "funds-paid", code, NULL);
      g_autofree char *plan = sgz_decimal_format (planned);
      g_autofree char *pay = sgz_decimal_format (paid);
      g_autofree char *newly = sgz_decimal_format (sgz_brief_get_new (brief, "funds-paid", code, NULL));
      g_autofree char *rate = sgz_words_percent (paid, planned);
      const char *cells[] = { code != NULL ? choice->title : "合计", plan, pay, newly, rate, NULL };
      sgz_letter_add_row (table, cells);
      if (code == NULL)
        return;
    }
}

/* The ceiling of money drawn from social assistance, county by county where it applies. */
static void
add_ceiling (SgzBrief *brief, SgzLetter *letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < brief->judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (brief->judgement->findings, i);
      g_autofree char *state = sgz_finding_format_state (finding);
      if (g_str_equal (finding->rule->code, "R12") && finding->state != SGZ_FINDING_NOT_APPLICABLE
          && finding->number > 0)
        sgz_words_append_printf (text, "；", "%s列支%s，要求%s，%s", finding->place_name, finding->actual,
                                 finding->required, state);
    }
  if (text->len > 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "从社会救助专项经费列支购买服务经费情况：%s。",
                           text->str);
}

static void
add_money (SgzBrief *brief, SgzLetter *letter)
{
  gint64 planned = sgz_brief_get (brief, "funds-planned", NULL, NULL);
  gint64 paid = sgz_brief_get (brief, "funds-paid", NULL, NULL);
  g_autofree char *plan = sgz_words_money (planned);
  g_autofree char *pay = sgz_words_money (paid);
  g_autofree char *newly = sgz_words_money (sgz_brief_get_new (brief, "funds-paid", NULL, NULL));
  g_autofree char *rate = sgz_words_percent (paid, planned);

  sgz_letter_add_printf (
      letter, SGZ_LETTER_PARAGRAPH,
      "截至%s，%d年度计划投入社会工作服务体系建设资金%s，已拨付%s，拨付率%s，其中%s拨付%s。",
      brief->day_words, brief->options->year, plan, pay, rate, brief->this_period, newly);
  add_money_table (brief, letter);
  add_ceiling (brief, letter);
}

/* --- 机制落实 --- */

static void
add_mechanism (SgzBrief *brief, SgzLetter *letter)
{
  size_t n_kinds = 0;
  const SgzDutyKind *kinds = sgz_duty_kind_list (&n_kinds);
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < n_kinds; i++)
    {
      gint64 due = sgz_brief_get (brief, "duties-due", kinds[i].code, NULL);
      gint64 on_time = sgz_brief_get (brief, "duties-on-time", kinds[i].code, NULL);
      if (due > 0)
        sgz_words_append_printf (text, "，", "%s应开展%" N "次、按期完成%" N "次", kinds[i].title, due,
                                 on_time);
    }
  if (text->len > 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "按照“四个一”工作机制，截至%s，%s。",
                           brief->day_words, text->str);
  else
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，“四个一”工作机制尚无到期事项。",
                           brief->day_words);
}

/* --- 存在的问题: in sum, for people who decide; by name they are in the attached table --- */

/* How many places fall short of what @from and those after it ask; where the next requirement begins is returned. */
static guint
append_requirement (GString *text, GPtrArray *findings, guint from)
{
  const SgzFinding *first = g_ptr_array_index (findings, from);
  g_autofree char *subject = sgz_words_widen (first->subject);
  guint i = from;

  while (i < findings->len
         && ((const SgzFinding *)g_ptr_array_index (findings, i))->requirement == first->requirement)
    i++;
  sgz_words_append_printf (text, "；", "%s未达标%u个%s", subject, i - from,
                           g_str_equal (first->requirement->level, "station") ? "站（室）" : "县（区）");
  return i;
}

static gboolean
add_short (SgzBrief *brief, SgzLetter *letter, const char *level, const char *lead)
{
  g_autoptr (GPtrArray) findings = sgz_part_list_short (brief, level);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len;)
    i = append_requirement (text, findings, i);
  if (text->len == 0)
    return FALSE;
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "**%s。**%s。", lead, text->str);
  return TRUE;
}

static void
add_problems (SgzBrief *brief, SgzLetter *letter)
{
  gint64 complaints = sgz_brief_get (brief, "complaints-overdue", NULL, NULL);
  gint64 mending = sgz_brief_get (brief, "rectifications-overdue", NULL, NULL);
  gboolean has_any = add_short (brief, letter, "county", "县（区）工作有差距");

  has_any = add_short (brief, letter, "station", "站（室）建设运行有短板") || has_any;
  if (complaints > 0 || mending > 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                           "**意见投诉和整改有逾期。**意见投诉逾期未答复%" N "件，整改逾期未完成%" N "项。",
                           complaints, mending);
  else if (!has_any)
    sgz_part_add_no_problems (brief, letter);
}

/* --- 下步打算和提请研究的事项 --- */

static void
add_plans (SgzBrief *brief, SgzLetter *letter)
{
  SgzTaskSum sum = sgz_brief_sum_tasks (brief, NULL);

  if (sum.gap > 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                           "一是加快站点建设，督促有关县（区）尽快建成尚差的%" N "个站（室）。", sum.gap);
  else
    sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "一是巩固站点建设成果，推动站（室）标准化运行。");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                  "二是落实“四个一”工作机制，对照对标检查结果逐站整改，整改情况纳入季度通报。");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                  "三是加强人才培养和社会组织孵化培育，统筹各渠道资金，规范项目和协议备案，严格监督抽查。");
}

/* What follows from the figures is asked for; what does not, an officer fills in. */
static void
add_requests (SgzBrief *brief, SgzLetter *letter)
{
  gint64 planned = sgz_brief_get (brief, "funds-planned", NULL, NULL);
  gint64 paid = sgz_brief_get (brief, "funds-paid", NULL, NULL);
  gint64 candidates = 0;
  guint n = 0;

  for (size_t i = 0; i < brief->year->n_counties; i++)
    candidates += brief->year->counties[i].candidates;
  if (planned > paid)
    {
      g_autofree char *rest = sgz_words_money (planned - paid);
      sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "%u.协调拨付年度计划资金中尚未拨付的%s。", ++n,
                             rest);
    }
  if (candidates > 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                           "%u.组织核定%" N "个乡镇（街道）站所在地的涉改情况，以便准确统计涉改站占比。", ++n,
                           candidates);
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "%u.【请补充：需党组研究决定的其他事项】", ++n);
}

static void
add_opening (SgzBrief *brief, SgzLetter *letter, const SgzReport *report)
{
  g_autofree char *period
      = sgz_period_format (report->frequency, brief->options->year, brief->options->period);

  sgz_letter_add_printf (
      letter, SGZ_LETTER_PARAGRAPH,
      "根据《攀枝花市社会工作服务体系建设实施方案》（攀民政〔2021〕31号）要求，现将%s社会工作服务体"
      "系建设工作情况报告如下。",
      period);
}

static SgzLetter *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzBrief) brief = sgz_brief_new (report, store, options, "county", TRUE, error);
  g_autoptr (SgzRecord) office = brief != NULL ? sgz_office_read (store, error) : NULL;

  if (office == NULL)
    return NULL;

  g_autoptr (SgzLetter) letter = sgz_part_begin (brief, report, office, "情况的报告", "party_group");
  add_opening (brief, letter, report);
  sgz_part_add_heading (letter, 1, "工作开展情况");
  sgz_part_add_progress (brief, letter);
  sgz_part_add_heading (letter, 2, "资金投入情况");
  add_money (brief, letter);
  sgz_part_add_heading (letter, 3, "工作机制落实情况");
  add_mechanism (brief, letter);
  sgz_part_add_heading (letter, 4, "存在的主要问题");
  add_problems (brief, letter);
  sgz_part_add_heading (letter, 5, "下步工作打算");
  add_plans (brief, letter);
  sgz_part_add_heading (letter, 6, "提请研究的事项");
  add_requests (brief, letter);
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "以上报告，请审示。");
  sgz_part_add_task_table (brief, letter);
  sgz_part_add_short_table (brief, letter);
  return sgz_brief_is_sound (brief, error) ? g_steal_pointer (&letter) : NULL;
}

const SgzReport sgz_report_half_year_report = {
  .id = "half-year-report",
  .title = "社会工作服务体系建设工作情况报告",
  .group = "通报和报告",
  .frequency = SGZ_FREQUENCY_HALF,
  .build_letter = build,
};
