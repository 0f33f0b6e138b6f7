/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-private.h"

/* Each channel (body 三(四)) has a column for what is planned and one for what is paid; then the sums. */
#define N_CHANNELS 6
#define N_COLUMNS (2 * N_CHANNELS + 3)

/* The first operand of each row's sum is @first; the others are every second column after it. */
static void
set_sum (SgzSummaryColumn *column, const char *title, int first)
{
  *column = (SgzSummaryColumn){
    title,      "合计", .format = SGZ_FORMAT_DECIMAL, .formula = SGZ_FORMULA_SUM, .n_operands = N_CHANNELS,
    .width = 14
  };
  for (int i = 0; i < N_CHANNELS; i++)
    column->operands[i] = first + 2 * i;
}

static void
make_columns (SgzSummaryColumn *columns)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_funding, "channel");

  for (int i = 0; i < N_CHANNELS; i++)
    {
      const SgzChoice *channel = &field->choices[i];
      columns[2 * i] = (SgzSummaryColumn){
        "计划", channel->title, "funds-planned", { channel->code }, .format = SGZ_FORMAT_DECIMAL, .width = 12
      };
      columns[2 * i + 1] = (SgzSummaryColumn){
        "拨付", channel->title, "funds-paid", { channel->code }, .format = SGZ_FORMAT_DECIMAL, .width = 12
      };
    }
  set_sum (&columns[2 * N_CHANNELS], "计划", 0);
  set_sum (&columns[2 * N_CHANNELS + 1], "拨付", 1);
  columns[2 * N_CHANNELS + 2] = (SgzSummaryColumn){ "拨付率",
                                                    "合计",
                                                    .format = SGZ_FORMAT_PERCENT,
                                                    .formula = SGZ_FORMULA_RATIO,
                                                    .n_operands = 2,
                                                    .operands = { 2 * N_CHANNELS + 1, 2 * N_CHANNELS },
                                                    .width = 9 };
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  SgzSummaryColumn columns[N_COLUMNS];
  g_autofree char *year = g_strdup_printf ("%d年", options->year);

  make_columns (columns);
  SgzTable *table = sgz_summary_build ("资金来源统计表", columns, N_COLUMNS, store, options, error);
  if (table == NULL)
    return NULL;
  sgz_report_set_line (table, store, options, year, "元");
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  sgz_table_add_note (table, "六个渠道见正文三(四)；拨付为统计日以前已拨付的当年资金。");
  return table;
}

const SgzReport sgz_report_funding_summary = {
  .id = "funding-summary",
  .title = "资金来源统计表",
  .group = "项目与资金",
  .is_signed_off = TRUE,
  .build = build,
};
