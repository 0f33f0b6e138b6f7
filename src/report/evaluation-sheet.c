/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务站年度评价评分表: one sheet, indicator by indicator, with its grade and a place for the team to sign (附件2 §5.1). */
#include <glib/gi18n-lib.h>

#include "evaluation-private.h"
#include "model/sgz-points.h"

/* The records of @kind of one sheet or evaluation, by the kind's own order. */
static GPtrArray *
fetch_of (SgzStore *store, const SgzKind *kind, const char *field, const char *id, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)id };

  sgz_query_filter (query, sgz_kind_get_field (kind, field), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

/* Where answers of the sheet are shown, by the id of the indicator: each place once. */
static GHashTable *
read_evidence (SgzStore *store, const char *sheet, GError **error)
{
  g_autoptr (GPtrArray) answers = fetch_of (store, &sgz_kind_answer, "sheet", sheet, error);
  GHashTable *evidence = NULL;

  if (answers == NULL)
    return NULL;
  evidence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < answers->len; i++)
    {
      const char *shown = sgz_record_get_text (answers->pdata[i], "evidence");
      const char *indicator = sgz_record_get_text (answers->pdata[i], "indicator");
      const char *known = g_hash_table_lookup (evidence, indicator);
      if (shown == NULL || *shown == '\0' || g_strcmp0 (known, shown) == 0)
        continue;
      g_hash_table_insert (evidence, g_strdup (indicator),
                           known != NULL ? g_strdup_printf ("%s；%s", known, shown) : g_strdup (shown));
    }
  return evidence;
}

static void
add_line (SgzTable *table, const char *text)
{
  sgz_table_add_row (table, SGZ_ROW_GROUP);
  sgz_table_set_text (table, 0, text);
}

/* Ranks are those among all; by itself a sheet has none. */
static void
add_grade (SgzTable *table, const SgzScheme *scheme, const SgzEvaluated *ranked, gboolean is_system)
{
  if (ranked == NULL || ranked->total < 0)
    {
      add_line (table, "评价等次：未评分");
      return;
    }
  g_autofree char *grade = sgz_grade_explain (scheme, &ranked->grade);
  g_autofree char *total = sgz_points_format (ranked->total);
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "评价等次：%s　　总分：%s分", grade, total);
  if (!is_system)
    g_string_append_printf (text, "　　县(区)内第%d名", ranked->grade.rank);
  g_string_append_printf (text, "　　全市第%d名", ranked->city_rank);
  add_line (table, text->str);
}

/* Each signs beside their name. */
static void
add_signatures (SgzTable *table, GPtrArray *team, gboolean is_drawn)
{
  g_autoptr (GString) text = g_string_new ("评价小组（签字）：");
  gboolean has_any = FALSE;

  for (guint i = 0; i < team->len; i++)
    {
      const SgzRecord *member = team->pdata[i];
      g_autofree char *role = sgz_record_format (member, sgz_kind_get_field (&sgz_kind_evaluator, "role"));
      if (!is_drawn && g_strcmp0 (sgz_record_get_text (member, "role"), "checker") == 0)
        continue;
      g_string_append_printf (text, "\n%s　%s（%s）：", role, sgz_record_get_text (member, "name"),
                              sgz_record_get_text (member, "unit"));
      has_any = TRUE;
    }
  if (!has_any)
    g_string_append (text, "\n组长：\n成员：");
  g_string_append (text, "\n　　　　年　　月　　日");
  add_line (table, text->str);
  add_line (table, "被评价单位（盖章）：　　　　　　　　负责人（签字）：　　　　　　　　年　　月　　日");
}

static SgzTable *
make_table (SgzStore *store, const SgzReportOptions *options, const SgzRecord *sheet, int year,
            gboolean is_system)
{
  const char *of = is_system ? "县(区)社会工作服务体系" : "社会工作服务站";
  const char *name = sgz_record_get_text (sheet, "name");
  g_autofree char *title = g_strdup_printf ("%d年度%s评价评分表", year, of);
  g_autofree char *file_name = g_strdup_printf ("%d年度评价评分表 %s", year, name);
  g_autofree char *audience = sgz_record_format (sheet, sgz_kind_get_field (&sgz_kind_sheet, "audience"));
  g_autofree char *subject = is_system ? g_strdup (name) : g_strdup_printf ("%s（%s）", name, audience);
  SgzTable *table = sgz_table_new (title);

  sgz_table_set_file_name (table, file_name);
  sgz_report_set_line (table, store, options, subject, "分");
  sgz_table_set_paper (table, SGZ_PAPER_A4, FALSE);
  return table;
}

static void
add_notes (SgzTable *table, const SgzKeptScheme *kept, SgzEvaluated *evaluated)
{
  g_autofree char *name = g_strdup_printf ("评价细则：%s。", sgz_record_get_text (kept->record, "name"));
  g_autoptr (GPtrArray) itself = g_ptr_array_new ();

  g_ptr_array_add (itself, evaluated);
  sgz_table_add_note (table, name);
  sgz_report_note_scheme (table, kept);
  if (!sgz_scheme_is_weighted (kept->scheme))
    sgz_table_add_note (table, "得分以最后给出的评分为准；自评只供参考。");
  sgz_report_note_unlocked (table, itself);
}

SgzTable *
sgz_report_make_score_sheet (SgzStore *store, const SgzReportOptions *options, const SgzKeptScheme *scheme,
                             SgzEvaluated *evaluated, const SgzEvaluated *ranked, GError **error)
{
  const SgzRecord *sheet = evaluated->sheet;
  gboolean is_system = g_strcmp0 (sgz_record_get_text (scheme->record, "subject"), "system") == 0;
  gboolean is_pilot = g_strcmp0 (sgz_record_get_text (sheet, "audience"), "pilot") == 0;
  g_autoptr (GHashTable) evidence = read_evidence (store, sgz_record_get_id (sheet), error);
  g_autoptr (GPtrArray) team = evidence != NULL ? fetch_of (store, &sgz_kind_evaluator, "evaluation",
                                                            sgz_record_get_text (sheet, "evaluation"), error)
                                                : NULL;

  if (team == NULL)
    return NULL;
  SgzTable *table = make_table (store, options, sheet, options->year, is_system);
  sgz_report_add_sheet_rows (table, scheme->scheme, evaluated->result,
                             is_pilot ? SGZ_AUDIENCE_PILOT : SGZ_AUDIENCE_OTHER, scheme, evidence);
  add_grade (table, scheme->scheme, ranked, is_system);
  add_signatures (table, team, sgz_record_get_number (sheet, "is_drawn") != 0);
  add_notes (table, scheme, evaluated);
  return table;
}

/* (nullable): the one of the sheet @id. */
static const SgzEvaluated *
find_sheet (const SgzEvaluation *evaluation, const char *id)
{
  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (g_strcmp0 (sgz_record_get_id (evaluated->sheet), id) == 0)
        return evaluated;
    }
  return NULL;
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzRecord) sheet = sgz_report_get_subject (report, store, options, error);

  if (sheet == NULL)
    return NULL;
  g_autoptr (SgzRecord) round
      = sgz_store_get (store, &sgz_kind_evaluation, sgz_record_get_text (sheet, "evaluation"), error);
  if (round == NULL)
    return NULL;
  const char *scheme = sgz_record_get_text (round, "scheme");
  SgzReportOptions of_round = *options;
  of_round.year = (int)sgz_record_get_number (round, "year");
  g_autoptr (SgzEvaluation) all
      = sgz_evaluation_take (store, scheme, of_round.year, NULL, NULL, options->day, FALSE, NULL, error);
  g_autoptr (SgzEvaluation) one = all != NULL
                                      ? sgz_evaluation_take (store, scheme, of_round.year, NULL,
                                                             options->record, options->day, TRUE, NULL, error)
                                      : NULL;
  if (one != NULL && one->sheets->len > 0)
    return sgz_report_make_score_sheet (store, &of_round, one->scheme, one->sheets->pdata[0],
                                        find_sheet (all, options->record), error);
  if (one != NULL)
    g_set_error_literal (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
                         _ ("The sheet is voided, so there are no points to show"));
  return NULL;
}

const SgzReport sgz_report_evaluation_sheet = {
  .id = "evaluation-sheet",
  .title = "社会工作服务站年度评价评分表",
  .group = "评价",
  .subject = &sgz_kind_sheet,
  .build = build,
};
