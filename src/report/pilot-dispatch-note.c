/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 省级试点调度情况纪要: what the month's dispatch of provincial pilots found (body 三(二)), with the figures of the dispatch table. */
#include "base/sgz-date.h"
#include "letter-parts-private.h"
#include "letter-words-private.h"
#include "pilot-dispatch-private.h"
#include "store/sgz-duty-list.h"
#include "store/sgz-office.h"

#define N G_GINT64_FORMAT

static gint64
sum_figure (SgzPilots *pilots, size_t figure, gboolean of_last)
{
  gint64 sum = 0;

  for (guint i = 0; i < pilots->stations->len; i++)
    sum += sgz_pilots_get (pilots, figure, g_ptr_array_index (pilots->stations, i), of_last);
  return sum;
}

/* When and where it was held, as far as the register knows. */
static gboolean
add_opening (SgzPilots *pilots, SgzLetter *letter, GError **error)
{
  const SgzReportOptions *options = &pilots->options;
  g_autoptr (SgzDuty) duty = sgz_duty_list_find (pilots->brief->store, sgz_duty_kind_find ("dispatch"),
                                                 options->year, options->period, options->day, error);
  if (duty == NULL)
    return FALSE;

  g_autoptr (SgzRecord) office = sgz_office_read (pilots->brief->store, error);
  if (office == NULL)
    return FALSE;
  g_autofree char *lead = sgz_office_get_text (office, "lead");
  const SgzRecord *record = sgz_duty_get_record (duty);
  const char *held = sgz_record_get_text (record, "done_on");
  const char *at = sgz_record_get_text (record, "place");
  g_autofree char *day = held != NULL ? sgz_date_format_chinese (held) : g_strdup ("【请补充：调度日期】");
  g_autofree char *place = at != NULL ? sgz_words_widen (at) : NULL;
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH,
                         "%s，%s%s%s对全市省级社会工作服务试点进行了%d年%d月调度。现将有关情况纪要如下。",
                         day, lead, place != NULL ? "在" : "", place != NULL ? place : "", options->year,
                         options->period);
  return TRUE;
}

static void
add_figures (SgzPilots *pilots, SgzLetter *letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < SGZ_N_PILOT_FIGURES; i++)
    {
      const SgzPilotFigure *figure = &sgz_pilot_figures[i];
      sgz_words_append_printf (text, "，", "%s%" N "%s（上月%" N "%s）", figure->title,
                               sum_figure (pilots, i, FALSE), figure->unit, sum_figure (pilots, i, TRUE),
                               figure->unit);
    }
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，全市省级社会工作服务试点站%u个。本月%s。",
                         pilots->brief->day_words, pilots->stations->len, text->str);
}

/* What each pilot station still lacks of the year's requirements. */
static void
add_problems (SgzPilots *pilots, SgzLetter *letter)
{
  g_autoptr (GPtrArray) findings = sgz_part_list_short (pilots->brief, "station");
  guint n = 0;

  for (guint i = 0; i < pilots->stations->len; i++)
    {
      const SgzRecord *station = g_ptr_array_index (pilots->stations, i);
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint f = 0; f < findings->len; f++)
        {
          const SgzFinding *finding = g_ptr_array_index (findings, f);
          g_autofree char *subject = sgz_words_widen (finding->subject);
          g_autofree char *gap = sgz_words_gap (finding);
          if (g_strcmp0 (finding->station, sgz_record_get_id (station)) == 0)
            sgz_words_append_printf (text, "、", "%s%s", subject, gap);
        }
      g_autofree char *name = sgz_words_widen (sgz_record_get_text (station, "name"));
      if (text->len > 0)
        sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "%u.%s%s：%s。", ++n,
                               sgz_pilots_name_county (pilots, station), name, text->str);
    }
  if (n == 0)
    sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "截至%s，各试点站对标检查未发现不达标事项。",
                           pilots->brief->day_words);
}

static void
add_station_row (SgzPilots *pilots, SgzLetterBlock *table, const SgzRecord *station)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (sgz_pilots_name_county (pilots, station)));
  g_ptr_array_add (cells, g_strdup (sgz_record_get_text (station, "name")));
  for (size_t i = 0; i < SGZ_N_PILOT_FIGURES; i++)
    g_ptr_array_add (cells, g_strdup_printf ("%" N "（%" N "）", sgz_pilots_get (pilots, i, station, FALSE),
                                             sgz_pilots_get (pilots, i, station, TRUE)));
  g_ptr_array_add (cells, NULL);
  sgz_letter_add_row (table, (const char *const *)cells->pdata);
}

static void
add_table (SgzPilots *pilots, SgzLetter *letter)
{
  const char *columns[SGZ_N_PILOT_FIGURES + 3] = { "县（区）", "试点站" };
  g_autofree char *title = g_strdup_printf ("%d年%d月省级试点调度情况（括号内为上月数）",
                                            pilots->options.year, pilots->options.period);

  for (size_t i = 0; i < SGZ_N_PILOT_FIGURES; i++)
    columns[2 + i] = sgz_pilot_figures[i].title;
  SgzLetterBlock *table = sgz_letter_add_table (letter, title, columns, TRUE);
  for (guint i = 0; i < pilots->stations->len; i++)
    add_station_row (pilots, table, g_ptr_array_index (pilots->stations, i));
}

static SgzLetter *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzPilots) pilots = sgz_pilots_read (report, store, options, TRUE, error);

  if (pilots == NULL)
    return NULL;

  g_autofree char *period = sgz_period_format (report->frequency, options->year, options->period);
  g_autofree char *title = g_strdup_printf ("%s省级社会工作服务试点调度情况纪要", period);
  g_autoptr (SgzLetter) letter = sgz_letter_new (title);
  if (!add_opening (pilots, letter, error))
    return NULL;
  sgz_part_add_heading (letter, 1, "试点进展");
  add_figures (pilots, letter);
  sgz_part_add_heading (letter, 2, "存在的问题");
  add_problems (pilots, letter);
  sgz_part_add_heading (letter, 3, "议定事项");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "【请补充：调度议定的事项、责任单位和完成时限】");
  add_table (pilots, letter);
  return sgz_pilots_are_sound (pilots, error) ? g_steal_pointer (&letter) : NULL;
}

const SgzReport sgz_report_pilot_dispatch_note = {
  .id = "pilot-dispatch-note",
  .title = "省级试点调度情况纪要",
  .group = "通报和报告",
  .frequency = SGZ_FREQUENCY_MONTH,
  .build_letter = build,
};
