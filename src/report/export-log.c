/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-report-private.h"
#include "store/sgz-export-log.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_AT,
  COLUMN_OFFICER,
  COLUMN_UNIT,
  COLUMN_TITLE,
  COLUMN_FORMAT,
  COLUMN_FILE,
  COLUMN_MASKED,
};

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "导出时间", 17, TRUE);
  sgz_report_add_text_column (table, "经办人", 12, TRUE);
  sgz_report_add_text_column (table, "单位", 20, FALSE);
  sgz_report_add_text_column (table, "文件标题", 36, FALSE);
  sgz_report_add_text_column (table, "方式", 8, TRUE);
  sgz_report_add_text_column (table, "文件名", 36, FALSE);
  sgz_report_add_text_column (table, "敏感信息", 10, TRUE);
}

static void
add_export (SgzTable *table, const SgzExport *entry)
{
  g_autofree char *at = g_strndup (entry->at, 16); /* to the minute */

  sgz_table_set_number (table, COLUMN_NUMBER, sgz_table_add_row (table, SGZ_ROW_BODY) + 1);
  sgz_table_set_text (table, COLUMN_AT, g_strdelimit (at, "T", ' '));
  sgz_table_set_text (table, COLUMN_OFFICER, entry->officer);
  sgz_table_set_text (table, COLUMN_UNIT, entry->unit);
  sgz_table_set_text (table, COLUMN_TITLE, entry->title);
  sgz_table_set_text (table, COLUMN_FORMAT, sgz_export_format_get_title (entry->format));
  sgz_table_set_text (table, COLUMN_FILE, entry->file);
  sgz_table_set_text (table, COLUMN_MASKED, entry->is_masked ? "已脱敏" : "未脱敏");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  /* What left the office is asked for whatever year is worked on: the documents of 2021 go out in 2022, too. */
  g_autoptr (GPtrArray) exports = sgz_export_log_list (store, 0, error);

  if (exports == NULL)
    return NULL;
  SgzTable *table = sgz_table_new ("导出登记");
  add_columns (table);
  for (guint i = 0; i < exports->len; i++)
    add_export (table, g_ptr_array_index (exports, i));
  sgz_report_set_line (table, store, options, NULL, NULL);
  return table;
}

const SgzReport sgz_report_export_log = {
  .id = "export-log",
  .title = "导出登记",
  .group = "更正和导出",
  .build = build,
};
