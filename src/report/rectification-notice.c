/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 整改通知单: one page a problem; without one chosen, every problem that is not closed. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "file-private.h"

/* Lines to be written on by hand. */
#define BLANK "\n\n\n"

static void
add_row (SgzTable *table, const char *title, const char *text)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, title);
  sgz_table_set_text (table, 1, text);
}

static const char *
or_blank (const char *text)
{
  return text != NULL && *text != '\0' ? text : BLANK;
}

/* Where the problem came from: an inspection, a complaint or another source. */
static char *
format_source (const SgzRecord *record)
{
  static const struct
  {
    const char *code;
    const char *title;
  } sources[] = { { "inspection", "监督抽查 " }, { "complaint", "意见投诉 " }, { "origin", "" } };

  for (size_t i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sgz_record_has (record, sources[i].code))
      {
        g_autofree char *text
            = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_rectification, sources[i].code));
        return g_strconcat (sources[i].title, text, NULL);
      }
  return g_strdup ("");
}

static void
fill_notice (SgzTable *table, const SgzRecord *record)
{
  const SgzField *station = sgz_kind_get_field (&sgz_kind_rectification, "station");
  g_autofree char *name = sgz_record_format (record, station);
  g_autofree char *source = format_source (record);
  g_autofree char *found = sgz_date_format_chinese (sgz_record_get_text (record, "found_on"));
  g_autofree char *due = sgz_date_format_chinese (sgz_record_get_text (record, "due_on"));
  const char *ordered_on = sgz_record_get_text (record, "ordered_on");
  g_autofree char *ordered
      = ordered_on != NULL ? sgz_date_format_chinese (ordered_on) : g_strdup ("    年  月  日");

  sgz_file_add_form_columns (table);
  add_row (table, "站点", name);
  add_row (table, "责任单位(人)", or_blank (sgz_record_get_text (record, "responsible")));
  add_row (table, "问题来源", source);
  add_row (table, "发现日期", found);
  add_row (table, "存在问题", sgz_record_get_text (record, "problem"));
  add_row (table, "整改措施和要求", or_blank (sgz_record_get_text (record, "measure")));
  add_row (table, "整改期限", due);
  add_row (table, "下达日期", ordered);
  add_row (table, "签收人、日期", BLANK);
  add_row (table, "整改情况", or_blank (sgz_record_get_text (record, "evidence")));
  add_row (table, "复查意见", BLANK);
}

/* The problems asked for: the one chosen, or those that are open. */
static GPtrArray *
fetch_problems (SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  SgzValue none = { SGZ_VALUE_NONE, 0, NULL };

  if (options->record != NULL)
    {
      SgzRecord *record = sgz_store_get (store, &sgz_kind_rectification, options->record, error);
      if (record == NULL)
        return NULL;
      GPtrArray *one = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (one, record);
      return one;
    }
  sgz_query_set_place (query, options->county);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_rectification, "closed_on"), &none);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (GPtrArray) problems = fetch_problems (store, options, error);
  SgzTable *document = NULL;

  if (problems == NULL)
    return NULL;
  if (problems->len == 0)
    {
      g_set_error_literal (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
                           _ ("No problem is open, so there is no notice to write"));
      return NULL;
    }
  for (guint i = 0; i < problems->len; i++)
    {
      SgzTable *table = sgz_table_new ("社会工作服务站整改通知单");
      g_autofree char *issuer = sgz_report_format_issuer (store, options);
      fill_notice (table, g_ptr_array_index (problems, i));
      sgz_table_set_unit_line (table, issuer, NULL, NULL);
      sgz_table_set_own_page (table);
      sgz_table_set_subject (table, "整改通知单", NULL);
      sgz_table_set_paper (table, SGZ_PAPER_A4, FALSE);
      if (document == NULL)
        document = table;
      else
        sgz_table_add_section (document, table);
    }
  return document;
}

const SgzReport sgz_report_rectification_notice = {
  .id = "rectification-notice",
  .title = "整改通知单",
  .group = "监督",
  .subject = &sgz_kind_rectification,
  .is_subject_optional = TRUE,
  .build = build,
};
