/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Summaries by county: every figure is a measure's, or is computed from those beside it. */
#include "summary-private.h"

#include "store/sgz-judgement.h"

/* Whose window the five years are. */
#define WINDOW_RULE "R07-window"

typedef struct
{
  const SgzSummaryColumn *columns;
  size_t n_columns;
  GPtrArray *figures; /* SgzFigures a column; NULL for a formula */
} Summary;

gboolean
sgz_summary_read_window (SgzStore *store, const SgzReportOptions *options, int *first, GError **error)
{
  const SgzRequirement *requirement = sgz_requirement_find (WINDOW_RULE);
  g_autoptr (SgzRecord) record = NULL;
  SgzRuleTerms terms;

  if (!sgz_rule_terms_read (store, requirement, &terms, &record, error))
    return FALSE;
  *first = record != NULL ? sgz_rule_terms_get_window (&terms, options->year) : options->year;
  return TRUE;
}

gboolean
sgz_summary_set_quota (SgzSummaryColumn *column, SgzStore *store, const char *code, gint64 *quota,
                       gboolean *is_of_all, GError **error)
{
  g_autoptr (SgzRecord) record = NULL;
  SgzRuleTerms terms = { .least = -1 };

  if (!sgz_rule_terms_read (store, sgz_requirement_find (code), &terms, &record, error))
    return FALSE;
  gboolean is_asked = record != NULL && terms.least > 0;
  const char *pilots = is_asked ? terms.pilots : NULL;
  gboolean is_limited = g_strcmp0 (pilots, "pilot") == 0 || g_strcmp0 (pilots, "other") == 0;

  /* No station is of a part that there is not. */
  column->parts[0] = !is_asked ? "" : !is_limited ? NULL : *pilots == 'p' ? "pilot" : "other";
  column->factor = is_asked ? terms.least / 100 : 0;
  if (quota != NULL)
    *quota = column->factor;
  if (is_of_all != NULL)
    *is_of_all = is_asked && !is_limited;
  return TRUE;
}

static gint64
get_value (const Summary *summary, size_t i, const char *place)
{
  const SgzSummaryColumn *column = &summary->columns[i];
  const SgzFigures *figures = g_ptr_array_index (summary->figures, i);
  gint64 value = 0;

  if (column->parts[0] == NULL)
    value = sgz_figures_get (figures, place, NULL);
  for (size_t part = 0; part < G_N_ELEMENTS (column->parts) && column->parts[part] != NULL; part++)
    value += sgz_figures_get (figures, place, column->parts[part]);
  return value * (column->factor != 0 ? column->factor : 1);
}

static gboolean
has_any_cb (SgzTable *table G_GNUC_UNUSED, const char *place, gpointer user_data)
{
  const Summary *summary = user_data;

  for (size_t i = 0; i < summary->n_columns; i++)
    if (summary->columns[i].measure != NULL && get_value (summary, i, place) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
fill_cb (SgzTable *table, const char *place, gpointer user_data)
{
  const Summary *summary = user_data;

  for (size_t i = 0; i < summary->n_columns; i++)
    if (summary->columns[i].measure != NULL)
      sgz_table_set_number (table, SGZ_SUMMARY_FIRST + (int)i, get_value (summary, i, place));
  return TRUE;
}

static void
add_county (SgzTable *table, gint64 *number, const char *name, const char *place, SgzSummaryFunc fill,
            gpointer user_data)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 0, ++*number);
  sgz_table_set_text (table, 1, name);
  fill (table, place, user_data);
}

gboolean
sgz_summary_add_counties (SgzTable *table, SgzStore *store, const SgzReportOptions *options,
                          SgzSummaryFunc has_any, SgzSummaryFunc fill, gpointer user_data, GError **error)
{
  g_autoptr (SgzYear) year = sgz_report_read_counties (store, options, error);
  gint64 number = 0;

  if (year == NULL)
    return FALSE;
  if (options->county == NULL && *year->city != '\0' && has_any (table, year->city, user_data))
    add_county (table, &number, "市本级", year->city, fill, user_data);
  for (size_t i = 0; i < year->n_counties; i++)
    if (!year->counties[i].is_past || has_any (table, year->counties[i].place, user_data))
      add_county (table, &number, year->counties[i].name, year->counties[i].place, fill, user_data);
  return TRUE;
}

/* A formula's place in the array is empty. */
static void
figures_free (gpointer data)
{
  g_clear_pointer (&data, sgz_figures_free);
}

static GPtrArray *
take_figures (const SgzSummaryColumn *columns, size_t n_columns, SgzStore *store,
              const SgzReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (figures_free);

  for (size_t i = 0; i < n_columns; i++)
    {
      SgzFigures *taken = NULL;
      if (columns[i].measure != NULL)
        {
          taken = sgz_measure_take (store, columns[i].measure, "county", options->year, options->day, error);
          if (taken == NULL)
            return NULL;
        }
      g_ptr_array_add (figures, taken);
    }
  return g_steal_pointer (&figures);
}

static int
find_group (SgzTable *table, const char *title)
{
  int last = sgz_table_get_n_groups (table) - 1;

  if (title == NULL)
    return -1;
  if (last >= 0 && g_strcmp0 (sgz_table_get_group (table, last)->title, title) == 0)
    return last;
  return sgz_table_add_group (table, -1, title);
}

static void
set_formula (SgzTable *table, int column, const SgzSummaryColumn *spec)
{
  int at[SGZ_TABLE_OPERANDS];

  for (int i = 0; i < spec->n_operands; i++)
    at[i] = SGZ_SUMMARY_FIRST + spec->operands[i];
  sgz_table_set_formula_of (table, column, spec->formula, at, spec->n_operands);
}

static void
add_columns (SgzTable *table, const SgzSummaryColumn *columns, size_t n_columns)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "县(区)", 10, TRUE);
  for (size_t i = 0; i < n_columns; i++)
    {
      const SgzSummaryColumn *spec = &columns[i];
      SgzFormat format = spec->format != 0 ? spec->format : SGZ_FORMAT_INTEGER;
      int column = sgz_table_add_column (table, find_group (table, spec->group), spec->title,
                                         spec->width > 0 ? spec->width : 9, format);
      if (format != SGZ_FORMAT_DECIMAL)
        sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
      if (format != SGZ_FORMAT_PERCENT)
        sgz_table_set_summed (table, column);
      if (spec->formula != SGZ_FORMULA_NONE)
        set_formula (table, column, spec);
    }
}

SgzTable *
sgz_summary_build (const char *title, const SgzSummaryColumn *columns, size_t n_columns, SgzStore *store,
                   const SgzReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) figures = take_figures (columns, n_columns, store, options, error);
  g_autoptr (SgzTable) table = sgz_table_new (title);
  Summary summary = { columns, n_columns, figures };

  if (figures == NULL)
    return NULL;
  add_columns (table, columns, n_columns);
  if (!sgz_summary_add_counties (table, store, options, has_any_cb, fill_cb, &summary, error))
    return NULL;
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, 1, "合计");
  return g_steal_pointer (&table);
}
