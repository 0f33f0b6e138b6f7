/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Services by clause of Annex 2, §3: how often in which form, for whom, and at how many stations. */
#include "sgz-report-private.h"
#include "store/sgz-measure.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_CLAUSE,
  COLUMN_FIRST,
};

/* The groups of people are fields of a service. */
static const char *const groups[]
    = { "elderly", "minors", "disabled", "women", "hardship", "migrants", "others" };

typedef struct
{
  SgzFigures *sessions;
  SgzFigures *people;
  SgzFigures *stations;
} Figures;

static void
figures_clear (Figures *figures)
{
  g_clear_pointer (&figures->sessions, sgz_figures_free);
  g_clear_pointer (&figures->people, sgz_figures_free);
  g_clear_pointer (&figures->stations, sgz_figures_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static gboolean
take_figures (SgzStore *store, const SgzReportOptions *options, const char *const *codes, Figures *figures,
              GError **error)
{
  SgzFigures **taken[] = { &figures->sessions, &figures->people, &figures->stations };

  for (size_t i = 0; i < G_N_ELEMENTS (taken); i++)
    if ((*taken[i] = sgz_measure_take (store, codes[i], "county", options->year, options->day, error))
        == NULL)
      return FALSE;
  return TRUE;
}

static gint64
get_figure (const SgzFigures *figures, const SgzReportOptions *options, const char *part)
{
  return options->county != NULL ? sgz_figures_get (figures, options->county, part)
                                 : sgz_figures_sum (figures, part);
}

static int
add_column (SgzTable *table, int group, const char *title, int width)
{
  int column = sgz_table_add_column (table, group, title, width, SGZ_FORMAT_INTEGER);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  return column;
}

static void
add_columns (SgzTable *table)
{
  const SgzField *form = sgz_kind_get_field (&sgz_kind_service, "form");
  int sessions = sgz_table_add_group (table, -1, "服务次数（次）");
  int column = 0;

  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "服务内容", 32, FALSE);
  for (const SgzChoice *choice = form->choices; choice->code != NULL; choice++)
    column = add_column (table, sessions, choice->title, 7);
  column = add_column (table, sessions, "小计", 8);
  sgz_table_set_formula (table, column, SGZ_FORMULA_SUM, 8, column - 8, column - 7, column - 6, column - 5,
                         column - 4, column - 3, column - 2, column - 1);
  int people = sgz_table_add_group (table, -1, "服务人次（人次）");
  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    column = add_column (table, people, sgz_kind_get_field (&sgz_kind_service, groups[i])->title, 8);
  column = add_column (table, people, "小计", 9);
  sgz_table_set_formula (table, column, SGZ_FORMULA_SUM, 7, column - 7, column - 6, column - 5, column - 4,
                         column - 3, column - 2, column - 1);
  add_column (table, -1, "开展站点（个）", 8);
}

/* @clause is NULL for all services, each counted once. */
static void
fill_row (SgzTable *table, const SgzReportOptions *options, const Figures *figures, const char *clause)
{
  const SgzField *form = sgz_kind_get_field (&sgz_kind_service, "form");
  g_autofree char *before = clause != NULL ? g_strconcat (clause, "/", NULL) : g_strdup ("");
  int column = COLUMN_FIRST;

  for (const SgzChoice *choice = form->choices; choice->code != NULL; choice++)
    {
      g_autofree char *part = g_strconcat (before, choice->code, NULL);
      sgz_table_set_number (table, column++, get_figure (figures->sessions, options, part));
    }
  column++;
  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *part = g_strconcat (before, groups[i], NULL);
      sgz_table_set_number (table, column++, get_figure (figures->people, options, part));
    }
  column++;
  sgz_table_set_number (table, column, get_figure (figures->stations, options, clause));
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  static const char *const by_clause[]
      = { "service-clause-sessions", "service-clause-people", "service-clause-stations" };
  static const char *const in_all[] = { "service-sessions", "service-people", "stations-serving" };
  g_auto (Figures) clauses = { 0 };
  g_auto (Figures) all = { 0 };
  const SgzField *field = sgz_kind_get_field (&sgz_kind_service, "clauses");
  g_autofree char *year = g_strdup_printf ("%d年", options->year);
  gint64 number = 0;

  if (!take_figures (store, options, by_clause, &clauses, error)
      || !take_figures (store, options, in_all, &all, error))
    return NULL;
  SgzTable *table = sgz_table_new ("社会工作服务统计表");
  add_columns (table);
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  sgz_report_set_line (table, store, options, year, NULL);
  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_number (table, COLUMN_NUMBER, ++number);
      sgz_table_set_text (table, COLUMN_CLAUSE, choice->title);
      fill_row (table, options, &clauses, choice->code);
    }
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_CLAUSE, "合计（不重复计算）");
  fill_row (table, options, &all, NULL);
  sgz_table_add_note (
      table,
      "一次服务涉及多项服务内容的，分别计入各项；合计中一次服务、一个站点只计一次，因此不等于各项之和。");
  return table;
}

const SgzReport sgz_report_service_summary = {
  .id = "service-summary",
  .title = "社会工作服务统计表",
  .group = "服务",
  .is_signed_off = TRUE,
  .build = build,
};
