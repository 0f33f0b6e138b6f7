/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What falls short, by name. */
#include <string.h>

#include "base/sgz-date.h"
#include "letter-parts-private.h"
#include "letter-words-private.h"
#include "store/sgz-reporting-board.h"

/* So many are named in a sentence; all are in the attached table. */
#define MOST_NAMED 6

/* Whether @finding is of R01: what was to be built. */
static gboolean
is_task (const SgzFinding *finding)
{
  return g_str_equal (finding->rule->code, "R01");
}

GPtrArray *
sgz_part_list_short (const SgzBrief *brief, const char *level)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < brief->judgement->findings->len; i++)
    {
      SgzFinding *finding = g_ptr_array_index (brief->judgement->findings, i);
      if (sgz_finding_is_short (finding) && finding->county != NULL
          && (level == NULL || g_str_equal (finding->requirement->level, level)))
        g_ptr_array_add (list, finding);
    }
  return list;
}

/* Whose @finding is: the county, or the county and the station. */
static char *
format_place (const SgzFinding *finding)
{
  g_autofree char *place
      = g_strconcat (finding->station != NULL ? finding->county_name : "", finding->place_name, NULL);

  return sgz_words_widen (place);
}

/* 仁和区差4个（乡镇（街道）社会工作服务站1个、村（社区）社会工作服务室3个） */
static void
append_county_gap (GString *text, const SgzCountyYear *county, gint64 gap)
{
  g_autoptr (GString) tiers = g_string_new (NULL);

  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    {
      gint64 own = MAX (0, county->target[i] - county->built[i]);
      g_autofree char *title = sgz_words_widen (sgz_tier_titles[i]);
      if (own > 0)
        sgz_words_append_printf (tiers, "、", "%s%" G_GINT64_FORMAT "个", title, own);
    }
  sgz_words_append_printf (text, "；", "%s差%" G_GINT64_FORMAT "个（%s）", county->name, gap, tiers->str);
}

static void
add_tasks (SgzBrief *brief, SgzLetter *letter, guint *n)
{
  SgzTaskSum all = sgz_brief_sum_tasks (brief, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      SgzTaskSum sum = sgz_brief_sum_tasks (brief, county);
      if (sum.gap > 0)
        append_county_gap (text, county, sum.gap);
    }
  if (text->len == 0)
    return;
  sgz_part_add_subheading (letter, ++*n, "建设任务尚未全部完成");
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                         "截至%s，%s距年度建设任务还差%" G_GINT64_FORMAT "个：%s。", brief->day_words,
                         brief->scope, all.gap, text->str);
}

/* All of one requirement from @from on, in a paragraph; where the next begins is returned. */
static guint
add_requirement (SgzLetter *letter, GPtrArray *findings, guint from)
{
  const SgzFinding *first = g_ptr_array_index (findings, from);
  gboolean of_stations = g_str_equal (first->requirement->level, "station");
  g_autofree char *subject = sgz_words_widen (first->subject);
  g_autoptr (GString) names = g_string_new (NULL);
  guint i = from;

  for (; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      if (finding->requirement != first->requirement)
        break;
      g_autofree char *place = format_place (finding);
      g_autofree char *gap = sgz_words_gap (finding);
      if (i - from < MOST_NAMED)
        sgz_words_append_printf (names, "、", "%s%s", place, gap);
    }
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "**%s**尚未达到要求的有%u个%s：%s%s。", subject,
                         i - from, of_stations ? "站（室）" : "县（区）", names->str,
                         i - from > MOST_NAMED ? "等，名单见附件2" : "");
  return i;
}

static void
add_findings (SgzBrief *brief, SgzLetter *letter, const char *level, const char *title, guint *n)
{
  g_autoptr (GPtrArray) findings = sgz_part_list_short (brief, level);
  guint i = 0;

  while (i < findings->len && is_task (g_ptr_array_index (findings, i)))
    i++;
  if (i == findings->len)
    return;
  sgz_part_add_subheading (letter, ++*n, title);
  while (i < findings->len)
    i = add_requirement (letter, findings, i);
}

/* How many of @measure each county has on the day: 东区2件、西区1件; "" for none. */
static char *
format_by_county (SgzBrief *brief, const char *measure, const char *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      gint64 count = sgz_brief_get (brief, measure, NULL, county->place);
      if (count > 0)
        sgz_words_append_printf (text, "、", "%s%" G_GINT64_FORMAT "%s", county->name, count, unit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_overdue (SgzBrief *brief, SgzLetter *letter, guint *n)
{
  gint64 complaints = sgz_brief_get (brief, "complaints-overdue", NULL, NULL);
  gint64 mending = sgz_brief_get (brief, "rectifications-overdue", NULL, NULL);
  g_autofree char *answers = format_by_county (brief, "complaints-overdue", "件");
  g_autofree char *works = format_by_county (brief, "rectifications-overdue", "项");
  g_autoptr (GString) text = g_string_new (NULL);

  if (complaints > 0)
    sgz_words_append_printf (text, "；", "意见投诉逾期未答复%" G_GINT64_FORMAT "件（%s）", complaints,
                             answers);
  if (mending > 0)
    sgz_words_append_printf (text, "；", "整改逾期未完成%" G_GINT64_FORMAT "项（%s）", mending, works);
  if (text->len == 0)
    return;
  sgz_part_add_subheading (letter, ++*n, "意见投诉和整改逾期");
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，%s。", brief->day_words, text->str);
}

/* What the county has not handed in, or not again: the first few by name, and how many there are. */
static char *
format_outstanding (const SgzReportingBoard *board, guint county, SgzReportingState state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *table = board->tables->pdata[t];
      g_autofree char *name = sgz_words_widen (sgz_record_get_text (table->reporting, "name"));
      for (int period = 1; period <= table->n_periods; period++)
        {
          const SgzReportingCell *cell = sgz_reporting_table_get (table, county, period);
          if (cell->state != state || ++n > MOST_NAMED)
            continue;
          g_autofree char *when = sgz_period_format (table->frequency, board->year, period);
          g_autofree char *due = sgz_date_format_chinese (cell->due_on);
          sgz_words_append_printf (text, "、", "%s（%s，应于%s前报送）", name, when, due);
        }
    }
  if (n > MOST_NAMED)
    g_string_append_printf (text, "等%u份", n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* As the reporting board has it, so that both name the same. */
static void
add_submissions (SgzBrief *brief, SgzLetter *letter, guint *n)
{
  const SgzReportOptions *options = brief->options;
  g_autoptr (SgzReportingBoard) board
      = brief->error == NULL ? sgz_reporting_board_read (brief->store, options->year, options->county,
                                                         options->day, &brief->error)
                             : NULL;
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; board != NULL && i < board->counties->len; i++)
    {
      const char *name = sgz_record_get_text (board->counties->pdata[i], "name");
      g_autofree char *missing = format_outstanding (board, i, SGZ_REPORTING_OVERDUE);
      g_autofree char *returned = format_outstanding (board, i, SGZ_REPORTING_RETURNED);
      if (*missing != '\0')
        sgz_words_append_printf (text, "；", "%s未报送%s", name, missing);
      if (*returned != '\0')
        sgz_words_append_printf (text, "；", "%s退回后未重新报送%s", name, returned);
    }
  if (text->len == 0)
    return;
  sgz_part_add_subheading (letter, ++*n, "报表报送不及时");
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，%s。", day, text->str);
}

guint
sgz_part_add_problems (SgzBrief *brief, SgzLetter *letter)
{
  guint n = 0;

  add_tasks (brief, letter, &n);
  add_findings (brief, letter, "county", "部分县（区）工作与要求有差距", &n);
  add_findings (brief, letter, "station", "部分站（室）工作与要求有差距", &n);
  add_overdue (brief, letter, &n);
  add_submissions (brief, letter, &n);
  return n;
}

void
sgz_part_add_no_problems (const SgzBrief *brief, SgzLetter *letter)
{
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，对标检查未发现不达标事项，无逾期未办结事项。",
                         brief->day_words);
}
