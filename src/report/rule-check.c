/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 对标检查表: what the rules find of each place, requirement by requirement, under the clause and its own words. */
#include "sgz-report-private.h"
#include "store/sgz-judgement.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_PLACE,
  COLUMN_REQUIRED,
  COLUMN_ACTUAL,
  COLUMN_SHORT,
  COLUMN_STATE,
  COLUMN_NOTE,
};

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "县(区)", 9, TRUE));
  sgz_report_add_text_column (table, "对标对象", 32, FALSE);
  sgz_report_add_text_column (table, "应达到", 21, TRUE);
  sgz_report_add_text_column (table, "实际", 21, TRUE);
  sgz_report_add_text_column (table, "差额", 11, TRUE);
  sgz_report_add_text_column (table, "结论", 8, TRUE);
  sgz_report_add_text_column (table, "说明", 38, FALSE);
}

/* The conclusion in a word; by how much is in the column beside it. */
static const char *
get_conclusion (const SgzFinding *finding, SgzTone *tone)
{
  switch (finding->state)
    {
    case SGZ_FINDING_PASS:
      *tone = SGZ_TONE_GOOD;
      return "达标";
    case SGZ_FINDING_SHORT:
      *tone = SGZ_TONE_BAD;
      return "未达标";
    case SGZ_FINDING_OVER:
      *tone = SGZ_TONE_BAD;
      return "超出";
    case SGZ_FINDING_WARNING:
      *tone = SGZ_TONE_WARNING;
      return "提示";
    case SGZ_FINDING_UNDERWAY:
      *tone = SGZ_TONE_PLAIN;
      return "进度内";
    case SGZ_FINDING_NOT_APPLICABLE:
      *tone = SGZ_TONE_PLAIN;
      return "不适用";
    }
  g_return_val_if_reached ("");
}

/* A requirement's places stand under what it asks, where, and in which words. */
static void
add_heading (SgzTable *table, const SgzFinding *finding)
{
  g_autofree char *heading
      = g_strdup_printf ("%s %s：%s（%s）“%s”", finding->rule->code, finding->rule->title, finding->subject,
                         finding->clause, finding->words);

  sgz_table_add_row (table, SGZ_ROW_GROUP);
  sgz_table_set_text (table, COLUMN_NUMBER, heading);
}

static void
add_finding (SgzTable *table, const SgzFinding *finding, gint64 number)
{
  SgzTone tone = SGZ_TONE_PLAIN;
  const char *conclusion = get_conclusion (finding, &tone);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, number);
  sgz_table_set_text (table, COLUMN_COUNTY, finding->county_name != NULL ? finding->county_name : "全市");
  sgz_table_set_text (table, COLUMN_PLACE, finding->place_name);
  sgz_table_set_text (table, COLUMN_REQUIRED, finding->required);
  sgz_table_set_text (table, COLUMN_ACTUAL, finding->actual);
  if (finding->short_by > 0)
    {
      g_autofree char *by = sgz_finding_format_amount (finding->short_by, finding->requirement->unit);
      sgz_table_set_text (table, COLUMN_SHORT, by);
    }
  sgz_table_set_text (table, COLUMN_STATE, conclusion);
  sgz_table_set_tone (table, COLUMN_STATE, tone);
  sgz_table_set_text (table, COLUMN_NOTE, finding->note);
}

static void
add_notes (SgzTable *table, const SgzJudgement *judgement)
{
  SgzTally sum = { 0 };

  for (guint i = 0; i < judgement->tallies->len; i++)
    {
      const SgzTally *tally = g_ptr_array_index (judgement->tallies, i);
      sum.passed += tally->passed;
      sum.short_of += tally->short_of;
      sum.warned += tally->warned;
      sum.under_way += tally->under_way;
      sum.not_applicable += tally->not_applicable;
    }
  g_autofree char *count
      = g_strdup_printf ("共对标%u项：达标%u项，未达标或超出%u项，进度内%u项，提示%u项，不适用%u项。",
                         sum.passed + sum.short_of + sum.warned + sum.under_way + sum.not_applicable,
                         sum.passed, sum.short_of, sum.under_way, sum.warned, sum.not_applicable);
  sgz_table_add_note (table, count);
  sgz_table_add_note (
      table, "进度内：期限未到，且不少于已满年数应达到的进度；提示：与条款所列数量不同，不计为未达标。"
             "占比类应达到的个数不足一个的按一个计，限额不足一分的舍去。");
  if (judgement->is_cut)
    sgz_table_add_note (table,
                        "对标项数较多，表中只列差额最大的未达标和超出项目；其余请分县(区)或分规则导出。");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (SgzJudgement) judgement
      = sgz_judgement_take (store, options->year, options->day, options->county, NULL, NULL, NULL, error);
  const SgzRequirement *last = NULL;

  if (judgement == NULL)
    return NULL;
  g_autofree char *title = g_strdup_printf ("%d年社会工作服务体系建设对标检查表", options->year);
  SgzTable *table = sgz_table_new (title);
  sgz_table_set_file_name (table, title);
  sgz_report_set_line (table, store, options, NULL, NULL);
  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  add_columns (table);
  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      if (finding->requirement != last)
        add_heading (table, finding);
      last = finding->requirement;
      add_finding (table, finding, (gint64)i + 1);
    }
  add_notes (table, judgement);
  return table;
}

const SgzReport sgz_report_rule_check = {
  .id = "rule-check",
  .title = "对标检查表",
  .group = "机制",
  .is_signed_off = TRUE,
  .build = build,
};
