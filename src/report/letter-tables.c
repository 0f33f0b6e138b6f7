/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that go with letters. */
#include "base/sgz-date.h"
#include "letter-parts-private.h"
#include "letter-words-private.h"

/* --- 建设任务 --- */

static const char *const short_titles[SGZ_N_TIERS] = { "总站", "乡镇站", "村社室", "机构站" };

static void
add_cell (GPtrArray *cells, char *text)
{
  g_ptr_array_add (cells, text);
}

static void
add_task_row (SgzLetterBlock *table, const char *name, const gint64 *target, const gint64 *built,
              size_t n_tiers, SgzTaskSum sum)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  add_cell (cells, g_strdup (name));
  for (size_t i = 0; i < n_tiers; i++)
    {
      add_cell (cells, sgz_words_count (target[i]));
      add_cell (cells, sgz_words_count (built[i]));
    }
  add_cell (cells, sgz_words_count (sum.target));
  add_cell (cells, sgz_words_count (sum.built));
  add_cell (cells, sgz_words_count (sum.gap));
  add_cell (cells, sgz_words_percent (sum.built, sum.target));
  g_ptr_array_add (cells, NULL);
  sgz_letter_add_row (table, (const char *const *)cells->pdata);
}

static SgzLetterBlock *
begin_task_table (SgzLetter *letter, const char *title, size_t n_tiers)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);

  add_cell (columns, g_strdup ("县（区）"));
  for (size_t i = 0; i < n_tiers; i++)
    {
      add_cell (columns, g_strconcat (short_titles[i], "任务", NULL));
      add_cell (columns, g_strconcat (short_titles[i], "建成", NULL));
    }
  add_cell (columns, g_strdup ("任务合计"));
  add_cell (columns, g_strdup ("建成合计"));
  add_cell (columns, g_strdup ("差额"));
  add_cell (columns, g_strdup ("完成率"));
  g_ptr_array_add (columns, NULL);
  return sgz_letter_add_table (letter, title, (const char *const *)columns->pdata, TRUE);
}

void
sgz_part_add_task_table (SgzBrief *brief, SgzLetter *letter)
{
  const SgzYear *year = brief->year;
  size_t n_tiers = (size_t)sgz_year_count_tiers (year, TRUE);
  g_autofree char *title = g_strdup_printf ("%d年社会工作服务站（室）建设任务完成情况", year->year);
  SgzLetterBlock *table = begin_task_table (letter, title, n_tiers);
  gint64 target[SGZ_N_TIERS] = { 0 };
  gint64 built[SGZ_N_TIERS] = { 0 };

  for (size_t i = 0; i < year->n_counties; i++)
    {
      const SgzCountyYear *county = &year->counties[i];
      for (size_t tier = 0; tier < SGZ_N_TIERS; tier++)
        {
          target[tier] += county->target[tier];
          built[tier] += county->built[tier];
        }
      if (sgz_brief_speaks_of (county))
        add_task_row (table, county->name, county->target, county->built, n_tiers,
                      sgz_brief_sum_tasks (brief, county));
    }
  add_task_row (table, "合计", target, built, n_tiers, sgz_brief_sum_tasks (brief, NULL));
}

/* --- 对标检查 --- */

static void
add_short_row (SgzLetterBlock *table, const SgzFinding *finding)
{
  g_autofree char *gap = sgz_words_gap (finding);
  gboolean of_station = finding->station != NULL;
  const char *cells[] = { finding->county_name, of_station ? finding->place_name : "",
                          finding->subject,     finding->required,
                          finding->actual,      gap,
                          finding->clause,      NULL };

  sgz_letter_add_row (table, cells);
}

void
sgz_part_add_short_table (SgzBrief *brief, SgzLetter *letter)
{
  static const char *const columns[]
      = { "县（区）", "站（室）", "检查内容", "要求", "实际", "差距", "依据", NULL };
  g_autoptr (GPtrArray) findings = sgz_part_list_short (brief, NULL);
  g_autofree char *title = g_strdup_printf ("%d年对标检查未达标情况", brief->year->year);

  if (findings->len == 0)
    return;
  SgzLetterBlock *table = sgz_letter_add_table (letter, title, columns, TRUE);
  for (guint i = 0; i < findings->len; i++)
    add_short_row (table, g_ptr_array_index (findings, i));
}

/* --- 逾期 --- */

/* What it is about stands in the register, not in a letter: it may name people. */
static void
add_overdue_rows (SgzBrief *brief, SgzLetterBlock *table, const char *measure, const char *title,
                  const char *begun_code)
{
  for (size_t i = 0; i < brief->year->n_counties; i++)
    {
      const SgzCountyYear *county = &brief->year->counties[i];
      if (sgz_brief_get (brief, measure, NULL, county->place) == 0)
        continue;
      g_autoptr (GPtrArray) records = sgz_brief_list (brief, measure, county->place);
      for (guint r = 0; r < records->len; r++)
        {
          const SgzRecord *record = g_ptr_array_index (records, r);
          const SgzKind *kind = sgz_record_get_kind (record);
          const char *due = sgz_record_get_text (record, "due_on");
          g_autofree char *station = sgz_record_format (record, sgz_kind_get_field (kind, "station"));
          g_autofree char *days = sgz_words_count (sgz_date_count_days (due, brief->day));
          const char *cells[]
              = { county->name, station, title, sgz_record_get_text (record, begun_code), due, days, NULL };
          sgz_letter_add_row (table, cells);
        }
    }
}

void
sgz_part_add_overdue_table (SgzBrief *brief, SgzLetter *letter)
{
  static const char *const columns[]
      = { "县（区）", "站（室）", "事项", "受理（发现）日期", "期限", "逾期天数", NULL };

  if (sgz_brief_get (brief, "complaints-overdue", NULL, NULL) == 0
      && sgz_brief_get (brief, "rectifications-overdue", NULL, NULL) == 0)
    return;
  SgzLetterBlock *table
      = sgz_letter_add_table (letter, "逾期未答复的意见投诉和逾期未完成的整改", columns, TRUE);
  add_overdue_rows (brief, table, "complaints-overdue", "意见投诉答复", "received_on");
  add_overdue_rows (brief, table, "rectifications-overdue", "整改", "found_on");
}
