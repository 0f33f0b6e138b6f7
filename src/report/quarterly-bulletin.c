/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务体系建设工作进展情况通报: what the bureau tells its counties every quarter (body 三(二)). */
#include <string.h>

#include "letter-parts-private.h"
#include "letter-words-private.h"
#include "model/sgz-ranking.h"
#include "store/sgz-office.h"

/* So many stations are named for their brand. */
#define MOST_BRANDS 5

#define N G_GINT64_FORMAT

static void
add_opening (SgzBrief *brief, SgzLetter *letter, const SgzReport *report)
{
  g_autofree char *period
      = sgz_period_format (report->frequency, brief->options->year, brief->options->period);

  sgz_letter_add_printf (
      letter, SGZ_LETTER_PARAGRAPH,
      "按照《攀枝花市社会工作服务体系建设实施方案》（攀民政〔2021〕31号）关于每季度通报1次县（区）"
      "社会工作服务体系建设工作进展情况的要求，现将%s有关情况通报如下。",
      period);
}

/* --- 县（区）进展 --- */

typedef struct
{
  const SgzCountyYear *county;
  SgzTaskSum sum;
  int rank;
} Ranked;

/* The best first; those that share a rank, and those that have none, in their fixed order: the sort is stable. */
static int
compare_ranked (gconstpointer a, gconstpointer b, gpointer user_data G_GNUC_UNUSED)
{
  int left = ((const Ranked *)a)->rank;
  int right = ((const Ranked *)b)->rank;

  if ((left == 0) != (right == 0))
    return left == 0 ? 1 : -1;
  return left - right;
}

static GArray *
rank_counties (const SgzBrief *brief)
{
  GArray *counties = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      Ranked ranked = { county, sgz_brief_sum_tasks (brief, county), 0 };
      if (sgz_brief_speaks_of (county))
        g_array_append_val (counties, ranked);
    }
  g_autofree SgzShare *shares = g_new (SgzShare, counties->len);
  g_autofree int *ranks = g_new (int, counties->len);
  for (guint i = 0; i < counties->len; i++)
    shares[i] = (SgzShare){ g_array_index (counties, Ranked, i).sum.built,
                            g_array_index (counties, Ranked, i).sum.target };
  sgz_ranking_rank (shares, counties->len, ranks);
  for (guint i = 0; i < counties->len; i++)
    g_array_index (counties, Ranked, i).rank = ranks[i];
  g_array_sort_with_data (counties, compare_ranked, NULL);
  return counties;
}

static void
add_ranked_row (SgzBrief *brief, SgzLetterBlock *table, const Ranked *ranked)
{
  g_autofree char *rank = ranked->rank > 0 ? sgz_words_count (ranked->rank) : g_strdup ("—");
  g_autofree char *target = sgz_words_count (ranked->sum.target);
  g_autofree char *built = sgz_words_count (ranked->sum.built);
  g_autofree char *rate = sgz_words_percent (ranked->sum.built, ranked->sum.target);
  g_autofree char *gap = sgz_words_count (ranked->sum.gap);
  g_autofree char *newly
      = sgz_words_count (sgz_brief_get_new (brief, "stations-built", NULL, ranked->county->place));
  const char *cells[] = { rank, ranked->county->name, target, built, rate, gap, newly, NULL };

  sgz_letter_add_row (table, cells);
}

static void
add_ranking (SgzBrief *brief, SgzLetter *letter, GArray *counties)
{
  static const char *const columns[]
      = { "位次", "县（区）", "任务数", "已建成", "完成率", "差额", "本季度新建成", NULL };
  g_autofree char *title = g_strdup_printf ("%d年建设任务完成率排名（单位：个）", brief->options->year);

  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                  "各县（区）按年度建设任务完成率（已建成站、室数与任务数之比）由高到低排名，完成率相同的位次"
                  "并列；差额按各"
                  "级站点分别计算后相加，某一级超额建成的不抵补其他级。");
  SgzLetterBlock *table = sgz_letter_add_table (letter, title, columns, FALSE);
  for (guint i = 0; i < counties->len; i++)
    add_ranked_row (brief, table, &g_array_index (counties, Ranked, i));
}

static void
add_counties (SgzBrief *brief, SgzLetter *letter)
{
  g_autoptr (GArray) counties = rank_counties (brief);

  add_ranking (brief, letter, counties);
  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      g_autofree char *newly = sgz_part_format_new (brief, county->place);
      if (!sgz_brief_speaks_of (county))
        continue;
      if (*newly != '\0')
        sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "**%s。**本季度%s。", county->name, newly);
      else
        sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "**%s。**本季度无新增进展。", county->name);
    }
}

/* --- 好的做法 --- */

/* The counties whose tasks are done: a target, and nothing missing in any tier. */
static char *
list_complete (const SgzBrief *brief)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      SgzTaskSum sum = sgz_brief_sum_tasks (brief, county);
      if (sum.target > 0 && sum.gap == 0)
        sgz_words_append (text, "、", county->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The counties where something was judged and nothing falls short. */
static char *
list_faultless (const SgzBrief *brief)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      guint passed = 0;
      guint short_of = 0;
      for (guint t = 0; t < brief->judgement->tallies->len; t++)
        {
          const SgzTally *tally = g_ptr_array_index (brief->judgement->tallies, t);
          if (g_str_equal (tally->place, county->place))
            {
              passed += tally->passed;
              short_of += tally->short_of;
            }
        }
      if (passed > 0 && short_of == 0)
        sgz_words_append (text, "、", county->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GPtrArray *
fetch_stations (SgzBrief *brief)
{
  g_autoptr (SgzQuery) query = sgz_measure_list_records ("stations-operating", NULL, brief->options->county,
                                                         NULL, brief->options->year, brief->day);
  GPtrArray *stations
      = brief->error == NULL ? sgz_store_fetch (brief->store, query, 0, -1, &brief->error) : NULL;

  return stations != NULL ? stations : g_ptr_array_new ();
}

/* Operating stations with a brand of their own (§4.5). */
static char *
list_brands (SgzBrief *brief)
{
  g_autoptr (GPtrArray) stations = fetch_stations (brief);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < stations->len; i++)
    {
      const char *brand = sgz_record_get_text (g_ptr_array_index (stations, i), "brand");
      if (brand == NULL || ++n > MOST_BRANDS)
        continue;
      g_autofree char *name = sgz_words_widen (sgz_record_get_text (g_ptr_array_index (stations, i), "name"));
      g_autofree char *shown = sgz_letter_escape (brand);
      sgz_words_append_printf (text, "、", "%s“%s”", name, shown);
    }
  if (n > MOST_BRANDS)
    g_string_append_printf (text, "等%u个", n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_practice (SgzBrief *brief, SgzLetter *letter)
{
  g_autofree char *complete = list_complete (brief);
  g_autofree char *faultless = list_faultless (brief);
  g_autofree char *brands = list_brands (brief);

  if (*complete != '\0')
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                           "**任务落实较快。**截至%s，%s已完成各级站（室）年度建设任务。", brief->day_words,
                           complete);
  if (*faultless != '\0')
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "**对标要求全面落实。**%s对标检查未发现不达标事项。",
                           faultless);
  if (*brands != '\0')
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                           "**形成特色服务品牌。**%s等站（室）打造了特色服务品牌。", brands);
  if (*complete == '\0' && *faultless == '\0' && *brands == '\0')
    sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                    "【请补充：结合调研和督导情况，写明一至两个县（区）或站（室）的具体做法和成效】");
}

/* --- 下步要求 --- */

static gboolean
has_short (GPtrArray *findings, const char *rules)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      if (strstr (rules, finding->rule->code) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What is asked for follows from what falls short, in the words of the policy. */
static void
add_demands (SgzBrief *brief, SgzLetter *letter)
{
  static const struct
  {
    const char *rules;
    const char *title;
    const char *text;
  } demands[] = {
    { "R01 R02 R03 R04", "加快站点建设",
      "未完成年度建设任务的县（区）要落实主体责任，逐站明确场地、人员、经费和建成时限，按“先有后好、分层次发"
      "展”的原则加快推进，逐步实"
      "现社会工作服务全覆盖。" },
    { "R05 R06 R07", "加强人才队伍",
      "持证社会工作者和站长配备未达标的站点要尽快补齐，组织社区专职工作人员等参加考前培训和全国社会工作者职业"
      "水平考试。" },
    { "R08 R09 R10 R11", "做实孵化培育和志愿服务",
      "各站点要对照社会组织孵化培育、社区志愿者培养的年度任务，排出计划，涉改社区比例要符合要求。" },
    { "R12", "规范资金使用",
      "从社会救助专项经费中列支购买服务经费的，不得超过上年度困难群众救助资金支出总额的规定比例。" },
    { "R13 R14", "提升建设质量",
      "未达到“五有”和标准化要求的站（室）要对照建设导引逐项整改，健全规章制度和工作计划。" },
    { "R16", "严格监督管理",
      "按规定办理项目年度计划和购买服务协议备案，畅通意见反馈和投诉渠道，按期答复、按期整改、及时销号。" },
  };
  g_autoptr (GPtrArray) findings = sgz_part_list_short (brief, NULL);
  guint n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (demands); i++)
    if (has_short (findings, demands[i].rules))
      {
        sgz_part_add_subheading (letter, ++n, demands[i].title);
        sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, demands[i].text);
      }
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                  "各县（区）社会工作服务体系建设情况将作为申请上级民政类项目、资金的重要参考依据。请各县（区"
                  "）民政局对照本通报，逐"
                  "项落实整改，并按期报送进展情况。");
}

static SgzLetter *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzBrief) brief = sgz_brief_new (report, store, options, "county", TRUE, error);
  g_autoptr (SgzRecord) office = brief != NULL ? sgz_office_read (store, error) : NULL;

  if (office == NULL)
    return NULL;

  g_autofree char *copies = sgz_office_get_text (office, "copies");
  g_autoptr (SgzLetter) letter = sgz_part_begin (brief, report, office, "进展情况的通报", "recipients");
  sgz_letter_set_copies (letter, copies);
  add_opening (brief, letter, report);
  sgz_part_add_heading (letter, 1, "总体情况");
  sgz_part_add_progress (brief, letter);
  sgz_part_add_heading (letter, 2, "县（区）进展");
  add_counties (brief, letter);
  sgz_part_add_heading (letter, 3, "好的做法");
  add_practice (brief, letter);
  sgz_part_add_heading (letter, 4, "存在的问题");
  if (sgz_part_add_problems (brief, letter) == 0)
    sgz_part_add_no_problems (brief, letter);
  sgz_part_add_heading (letter, 5, "下步要求");
  add_demands (brief, letter);
  sgz_part_add_task_table (brief, letter);
  sgz_part_add_short_table (brief, letter);
  sgz_part_add_overdue_table (brief, letter);
  return sgz_brief_is_sound (brief, error) ? g_steal_pointer (&letter) : NULL;
}

const SgzReport sgz_report_quarterly_bulletin = {
  .id = "quarterly-bulletin",
  .title = "社会工作服务体系建设工作进展情况通报",
  .group = "通报和报告",
  .frequency = SGZ_FREQUENCY_QUARTER,
  .build_letter = build,
};
