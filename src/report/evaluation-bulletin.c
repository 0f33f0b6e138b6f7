/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 评价情况的通报: both evaluations of the year, read out at the on-site meeting (body 二(六), 三(二)). */
#include "evaluation-bulletin-private.h"
#include "letter-words-private.h"
#include "store/sgz-office.h"

static void
add_opening (const SgzBulletin *bulletin)
{
  const SgzBrief *brief = bulletin->brief;

  sgz_letter_add_printf (
      bulletin->letter, SGZ_LETTER_PARAGRAPH,
      "按照《攀枝花市社会工作服务体系建设实施方案》（攀民政〔2021〕31号）关于做好社会工作服务体系评价监督的要"
      "求，对%s%d年度社会工作服务体系建设工作进行了评价，现将有关情况通报如下。",
      brief->scope, brief->options->year);
}

static void
add_scheme (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  const SgzBrief *brief = bulletin->brief;
  gboolean is_system = sgz_bulletin_is_system (evaluation);
  g_autofree char *name = sgz_words_widen (sgz_record_get_text (evaluation->scheme->record, "name"));
  g_autofree char *total = sgz_points_format (sgz_scheme_get_total (evaluation->scheme->scheme));
  g_autofree char *counted
      = g_strdup_printf ("%s%u个", is_system ? "县（区）" : "社会工作服务站", evaluation->sheets->len);

  sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                         "**%s。**由%s民政局组织实施，评价%s，总分%s分，依据为“%s”。",
                         is_system ? "县（区）评价" : "社会工作服务站评价",
                         is_system                        ? "市"
                         : brief->options->county != NULL ? brief->scope
                                                          : "县（区）",
                         is_system && brief->options->county != NULL ? brief->scope : counted, total, name);
}

/* What was evaluated and by what; a result that may still change must not go out as one that stands. */
static void
add_work (const SgzBulletin *bulletin)
{
  guint n_open = 0;

  for (guint i = 0; i < bulletin->evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = bulletin->evaluations->pdata[i];
      add_scheme (bulletin, evaluation);
      for (guint s = 0; s < evaluation->sheets->len; s++)
        n_open += sgz_record_has (((SgzEvaluated *)evaluation->sheets->pdata[s])->sheet, "locked_on") ? 0 : 1;
    }
  if (n_open > 0)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                           "【请核对：有%u份评价表尚未锁定，得分和等次按现有登记计算，锁定后再印发】",
                           n_open);
}

/* A county's letter neither praises nor blames the county itself, unless it is about nothing else. */
static gboolean
judges (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  return bulletin->brief->options->county == NULL || bulletin->evaluations->len == 1
         || !sgz_bulletin_is_system (evaluation);
}

/* --- 表扬 --- */

static guint
add_best_of (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  g_autoptr (GPtrArray) best = sgz_evaluation_list_best (evaluation);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < best->len; i++)
    {
      const SgzEvaluated *evaluated = best->pdata[i];
      g_autofree char *name = sgz_bulletin_name (bulletin, evaluation, evaluated);
      g_autofree char *plain = sgz_evaluated_describe_best (evaluated, evaluation->scheme->scheme);
      g_autofree char *reason = plain != NULL ? sgz_words_widen (plain) : g_strdup ("");
      sgz_words_append_printf (text, "；", "%s%s%s", name, *reason != '\0' ? "，" : "", reason);
    }
  if (best->len > 0)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "**先进%s（%u个）。**%s。",
                           sgz_bulletin_is_system (evaluation) ? "县（区）" : "社会工作服务站", best->len,
                           text->str);
  return best->len;
}

static void
add_best (const SgzBulletin *bulletin)
{
  guint n = 0;

  for (guint i = 0; i < bulletin->evaluations->len; i++)
    if (judges (bulletin, bulletin->evaluations->pdata[i]))
      n += add_best_of (bulletin, bulletin->evaluations->pdata[i]);
  if (n > 0)
    sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                    "对以上单位予以通报表扬。希望再接再厉，发挥示范带动作用。");
  else
    sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH, "本年度没有达到最高等次的单位。");
}

/* --- 问题 --- */

/* Who has the lowest grade, and whose is lower than the points alone make it. */
static void
add_low (const SgzBulletin *bulletin, const SgzEvaluation *evaluation)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);
  g_autoptr (GString) low = g_string_new (NULL);
  g_autoptr (GString) held = g_string_new (NULL);

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      g_autofree char *name = sgz_bulletin_name (bulletin, evaluation, evaluated);
      if (evaluated->total < 0 || evaluated->grade.band < 0)
        continue;
      if (bands->len > 1 && evaluated->grade.band == (int)bands->len - 1)
        sgz_words_append (low, "、", name);
      if (evaluated->grade.why == SGZ_GRADE_BY_VETO || evaluated->grade.why == SGZ_GRADE_BY_NEED)
        {
          g_autofree char *plain = sgz_grade_explain (evaluation->scheme->scheme, &evaluated->grade);
          g_autofree char *why = sgz_words_widen (plain);
          sgz_words_append_printf (held, "；", "%s评为%s", name, why);
        }
    }
  if (low->len > 0)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "评为“%s”的有%s。",
                           ((const SgzGradeBand *)bands->pdata[bands->len - 1])->name, low->str);
  if (held->len > 0)
    sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "等次受限的：%s。", held->str);
}

static void
add_problems (const SgzBulletin *bulletin)
{
  guint n = 0;

  for (guint i = 0; i < bulletin->evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = bulletin->evaluations->pdata[i];
      g_autofree char *weak = sgz_bulletin_describe_weakest (evaluation);
      if (!judges (bulletin, evaluation))
        continue;
      sgz_part_add_subheading (bulletin->letter, ++n,
                               sgz_bulletin_is_system (evaluation) ? "县（区）工作" : "社会工作服务站工作");
      if (weak != NULL)
        sgz_letter_add_printf (bulletin->letter, SGZ_LETTER_PARAGRAPH, "失分较多的是%s。", weak);
      else
        sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH, "各方面评价均未失分。");
      add_low (bulletin, evaluation);
    }
}

/* --- 整改 --- */

/* (transfer full) (element-type SgzRecord): the rectifications that come from sheets of the evaluations. */
static GPtrArray *
list_mending (const SgzBulletin *bulletin, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  g_autoptr (GHashTable) sheets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < bulletin->evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = bulletin->evaluations->pdata[i];
      for (guint s = 0; s < evaluation->sheets->len; s++)
        g_hash_table_add (
            sheets, (gpointer)sgz_record_get_id (((SgzEvaluated *)evaluation->sheets->pdata[s])->sheet));
    }
  sgz_query_set_day (query, bulletin->brief->options->day);
  g_autoptr (GPtrArray) all = sgz_store_fetch (bulletin->brief->store, query, 0, -1, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const char *sheet = sgz_record_get_text (all->pdata[i], "sheet");
      if (sheet != NULL && g_hash_table_contains (sheets, sheet))
        g_ptr_array_add (found, g_object_ref (all->pdata[i]));
    }
  return all != NULL ? g_steal_pointer (&found) : NULL;
}

/* What it is about stands in the register, not in a letter: it may name people. The indicator it comes from does not. */
static void
add_mending_table (const SgzBulletin *bulletin, GPtrArray *mending)
{
  static const char *const columns[] = { "序号", "社会工作服务站", "来源", "发现日期", "整改期限", NULL };
  SgzLetterBlock *table = sgz_letter_add_table (bulletin->letter, "年度评价发现问题整改清单", columns, TRUE);

  for (guint i = 0; i < mending->len; i++)
    {
      const SgzRecord *record = mending->pdata[i];
      const SgzKind *kind = sgz_record_get_kind (record);
      const char *origin = sgz_record_get_text (record, "origin");
      g_autofree char *number = sgz_words_count (i + 1);
      g_autofree char *station = sgz_record_format (record, sgz_kind_get_field (kind, "station"));
      const char *found = sgz_record_get_text (record, "found_on");
      const char *due = sgz_record_get_text (record, "due_on");
      const char *cells[] = { number, station, origin != NULL ? origin : "年度评价", found, due, NULL };
      sgz_letter_add_row (table, cells);
    }
}

static const char *
find_last_due (GPtrArray *mending)
{
  const char *last = NULL;

  for (guint i = 0; i < mending->len; i++)
    {
      const char *due = sgz_record_get_text (mending->pdata[i], "due_on");
      if (last == NULL || g_strcmp0 (due, last) > 0)
        last = due;
    }
  return last;
}

static void
add_demands (const SgzBulletin *bulletin, GPtrArray *mending)
{
  const char *last = find_last_due (mending);
  g_autofree char *due = last != NULL ? sgz_date_format_chinese (last) : NULL;

  if (due != NULL)
    sgz_letter_add_printf (
        bulletin->letter, SGZ_LETTER_PARAGRAPH,
        "年度评价共发现需要整改的问题%u项，整改期限见附件，最迟于%s前全部整改到位并申请销号。", mending->len,
        due);
  else
    sgz_letter_add (bulletin->letter, SGZ_LETTER_PARAGRAPH,
                    "【请补充：需要整改的问题和整改期限；在评分表中列为整改的，会列入本通报】");
  sgz_letter_add_printf (
      bulletin->letter, SGZ_LETTER_PARAGRAPH,
      "%s要对照本通报指出的问题，逐项明确整改措施、责任人和完成时限，逐项销号；评价等次较低的，要认真"
      "查找原因，尽快补齐短板。评价结果作为下一年度工作安排的重要参考。",
      bulletin->brief->options->county != NULL ? "各社会工作服务站" : "各县（区）民政局");
}

/* --- the letter --- */

/* A county's bulletin goes to its townships and stations, with a copy to the city's bureau. */
static SgzLetter *
begin (const SgzBrief *brief, const SgzReport *report, const SgzRecord *office)
{
  SgzLetter *letter = sgz_part_begin (brief, report, office, "评价情况的通报", "recipients");
  gboolean is_county = brief->options->county != NULL;
  g_autofree char *title
      = g_strdup_printf ("关于%d年社会工作服务体系建设工作\n评价情况的通报", brief->options->year);
  g_autofree char *copies = sgz_office_get_text (office, is_county ? "issuer" : "copies");

  /* The title in two lines would otherwise be broken within a word. */
  sgz_letter_set_title (letter, title);
  if (is_county)
    sgz_letter_set_recipients (letter, "各乡镇（街道），各社会工作服务站");
  sgz_letter_set_copies (letter, copies);
  return letter;
}

static gboolean
write_letter (const SgzBulletin *bulletin, GError **error)
{
  g_autoptr (GPtrArray) mending = list_mending (bulletin, error);
  guint n = 0;

  if (mending == NULL)
    return FALSE;
  add_opening (bulletin);
  sgz_part_add_heading (bulletin->letter, ++n, "评价工作开展情况");
  add_work (bulletin);
  for (guint i = 0; i < bulletin->evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = bulletin->evaluations->pdata[i];
      sgz_part_add_heading (bulletin->letter, ++n,
                            sgz_bulletin_is_system (evaluation) ? "县（区）评价结果"
                                                                : "社会工作服务站评价结果");
      if (!sgz_bulletin_add_results (bulletin, evaluation, error))
        return FALSE;
    }
  sgz_part_add_heading (bulletin->letter, ++n, "表扬先进");
  add_best (bulletin);
  sgz_part_add_heading (bulletin->letter, ++n, "存在的问题");
  add_problems (bulletin);
  sgz_part_add_heading (bulletin->letter, ++n, "整改要求");
  add_demands (bulletin, mending);
  sgz_bulletin_add_station_tables (bulletin);
  if (mending->len > 0)
    add_mending_table (bulletin, mending);
  return TRUE;
}

static SgzLetter *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzBrief) brief = sgz_brief_new (report, store, options, "county", FALSE, error);
  g_autoptr (SgzRecord) office = brief != NULL ? sgz_office_read (store, error) : NULL;
  g_autoptr (GPtrArray) evaluations
      = office != NULL ? sgz_report_take_evaluations (store, options, NULL, error) : NULL;
  g_autoptr (GHashTable) names
      = evaluations != NULL ? sgz_report_read_county_names (store, options, error) : NULL;
  g_autoptr (GHashTable) last = names != NULL ? sgz_report_take_last_totals (store, options, error) : NULL;

  if (last == NULL)
    return NULL;
  g_autoptr (SgzLetter) letter = begin (brief, report, office);
  SgzBulletin bulletin = { brief, letter, evaluations, names, last };
  return write_letter (&bulletin, error) ? g_steal_pointer (&letter) : NULL;
}

const SgzReport sgz_report_evaluation_bulletin = {
  .id = "evaluation-bulletin",
  .title = "社会工作服务体系建设工作评价情况通报",
  .group = "评价",
  .frequency = SGZ_FREQUENCY_YEAR,
  .build_letter = build,
};
