/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger of any kind, from its description: rows by county, sums where there is something to sum, fetched as they are wanted. */
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "ledger-private.h"

/* What fits across A4 landscape at a size that is read with ease; a wider ledger goes on A3. */
#define A4_CHARACTERS 140
#define COLUMN_CHARACTERS 2

/* Columns up to so wide look better with their text in the middle. */
#define CENTRED_WIDTH 14

static void
ledger_free (SgzLedger *ledger)
{
  g_object_unref (ledger->store);
  sgz_query_free (ledger->query);
  g_ptr_array_unref (ledger->fields);
  g_array_unref (ledger->groups);
  g_free (ledger);
}

static void
group_clear (gpointer data)
{
  g_free (((SgzLedgerGroup *)data)->code);
  g_free (((SgzLedgerGroup *)data)->name);
}

/* --- which records --- */

static void
bound_by_year (SgzQuery *query, const SgzField *field, int year)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);
  gboolean is_day = field->type == SGZ_FIELD_DATE;
  SgzValue from
      = is_day ? (SgzValue){ SGZ_VALUE_TEXT, 0, first } : (SgzValue){ SGZ_VALUE_NUMBER, year, NULL };
  SgzValue to = is_day ? (SgzValue){ SGZ_VALUE_TEXT, 0, last } : from;

  sgz_query_set_bounds (query, field, &from, &to, !(field->flags & SGZ_FIELD_REQUIRED));
}

/* (transfer full): the day whose places are printed: of the year, where the ledger is of one, or else the day of the figures. */
static char *
get_placed (const SgzKind *kind, const SgzReportOptions *options)
{
  return kind->year_field != NULL ? sgz_date_in_year (options->day, options->year) : g_strdup (options->day);
}

static SgzQuery *
make_query (const SgzKind *kind, const SgzReportOptions *options)
{
  SgzQuery *query = sgz_query_new (kind);
  g_autofree char *placed = get_placed (kind, options);

  sgz_query_set_place (query, options->county);
  sgz_query_set_past (query, placed);
  sgz_query_set_day (query, options->day);
  if (kind->year_field != NULL)
    bound_by_year (query, sgz_kind_get_field (kind, kind->year_field), options->year);
  sgz_report_bound_by_day (query, kind, kind->from_field, kind->to_field, options->day);
  return query;
}

static gboolean
add_group (SgzLedger *ledger, const char *code, const char *name, GError **error)
{
  SgzLedgerGroup group = { g_strdup (code), g_strdup (name), 0 };
  g_autoptr (SgzQuery) query = sgz_ledger_make_query (ledger, &group);

  group.n_rows = sgz_store_count (ledger->store, query, error);
  if (group.n_rows <= 0)
    {
      group_clear (&group);
      return group.n_rows == 0;
    }
  g_array_append_val (ledger->groups, group);
  ledger->n_records += group.n_rows;
  return TRUE;
}

/* A view keeps its order, and a kind without a place has no counties: then all rows are one group. */
static gboolean
find_groups (SgzLedger *ledger, const SgzReportOptions *options, GError **error)
{
  if (!ledger->has_county)
    return add_group (ledger, NULL, NULL, error);

  g_autofree char *placed = get_placed (ledger->kind, options);
  g_autoptr (SgzYear) year = sgz_year_read_counties_on (ledger->store, placed, options->county, error);
  if (year == NULL)
    return FALSE;
  if (options->county == NULL && !add_group (ledger, NULL, "市本级", error))
    return FALSE;
  for (size_t i = 0; i < year->n_counties; i++)
    if (!add_group (ledger, year->counties[i].place, year->counties[i].name, error))
      return FALSE;
  return TRUE;
}

/* Where each county has one row, that row is its subtotal. */
static gboolean
has_long_group (const SgzLedger *ledger)
{
  for (guint i = 0; i < ledger->groups->len; i++)
    if (g_array_index (ledger->groups, SgzLedgerGroup, i).n_rows > 1)
      return TRUE;
  return FALSE;
}

/* --- which columns --- */

/* Where the place is a county, its column is that of the groups. */
static gboolean
is_county_field (const SgzKind *kind, const SgzField *field)
{
  return g_strcmp0 (kind->place_field, field->code) == 0 && strstr (field->title, "县(区)") != NULL;
}

/* Returns: (transfer full) (element-type SgzField): those of @columns, or else the kind's own */
static GPtrArray *
list_fields (const SgzKind *kind, const char *const *columns)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (size_t i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_find_field (kind, columns[i], NULL);
      if (field != NULL)
        g_ptr_array_add (fields, (gpointer)field);
    }
  for (size_t i = 0; columns == NULL && i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_DEFAULT) && !(kind->fields[i].flags & SGZ_FIELD_HIDDEN))
      g_ptr_array_add (fields, (gpointer)&kind->fields[i]);
  return fields;
}

static void
choose_fields (SgzLedger *ledger, const SgzReportOptions *options)
{
  ledger->fields = list_fields (ledger->kind, options->columns);
  ledger->county_title = "县(区)";
  for (guint i = 0; ledger->has_county && i < ledger->fields->len; i++)
    {
      const SgzField *field = g_ptr_array_index (ledger->fields, i);
      if (!is_county_field (ledger->kind, field))
        continue;
      ledger->county_title = field->title;
      g_ptr_array_remove_index (ledger->fields, i--);
    }
}

/* Only what the columns show is read. */
static void
ask_for_fields (SgzLedger *ledger)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < ledger->fields->len; i++)
    g_ptr_array_add (codes, (gpointer)((const SgzField *)g_ptr_array_index (ledger->fields, i))->code);
  g_ptr_array_add (codes, NULL);
  sgz_query_set_fields (ledger->query, (const char *const *)codes->pdata);
}

static void
add_columns (SgzTable *table, SgzLedger *ledger)
{
  int width = 6 + COLUMN_CHARACTERS;

  sgz_report_add_number_column (table);
  if (ledger->has_county)
    {
      int column = sgz_report_add_text_column (table, ledger->county_title, 10, TRUE);
      sgz_table_set_merged (table, column);
      width += 10 + COLUMN_CHARACTERS;
    }
  ledger->first_field = sgz_table_get_n_columns (table);
  for (guint i = 0; i < ledger->fields->len; i++)
    {
      const SgzField *field = g_ptr_array_index (ledger->fields, i);
      g_autofree char *title = sgz_report_title_field (field);
      int column_width = sgz_report_get_width (field);
      int column = sgz_table_add_column (table, -1, title, column_width, sgz_report_get_format (field));
      gboolean is_ordinal = field->type == SGZ_FIELD_NUMBER && !sgz_report_is_summed (field);
      if (field->type == SGZ_FIELD_YEAR || is_ordinal
          || (column_width <= CENTRED_WIDTH && sgz_report_get_format (field) == SGZ_FORMAT_TEXT))
        sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
      if (sgz_report_is_summed (field))
        {
          sgz_table_set_summed (table, column);
          ledger->has_sums = TRUE;
        }
      width += column_width + COLUMN_CHARACTERS;
    }
  sgz_table_set_paper (table, width > A4_CHARACTERS ? SGZ_PAPER_A3 : SGZ_PAPER_A4, TRUE);
}

static gboolean
has_sensitive (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (((const SgzField *)g_ptr_array_index (fields, i))->flags & SGZ_FIELD_SENSITIVE)
      return TRUE;
  return FALSE;
}

gboolean
sgz_report_view_is_masked (const SgzKind *kind, const char *const *columns)
{
  g_autoptr (GPtrArray) fields = list_fields (kind, columns);

  return has_sensitive (fields);
}

/* --- the document --- */

static void
add_words (SgzTable *table, SgzLedger *ledger, const SgzReportOptions *options)
{
  g_autofree char *year = g_strdup_printf ("%d年", options->year);
  g_autofree char *count = g_strdup_printf ("共%" G_GINT64_FORMAT "条记录。", ledger->n_records);
  gboolean is_of_year = options->query == NULL && ledger->kind->year_field != NULL;

  sgz_report_set_line (table, ledger->store, options, is_of_year ? year : NULL, NULL);
  sgz_table_add_note (table, count);
  if (options->query != NULL)
    sgz_table_add_note (table, options->view != NULL ? "按已保存的视图的筛选、栏目和次序列出。"
                                                     : "按台账当前的筛选、栏目和次序列出。");
  if (options->query != NULL && sgz_query_get_voided (options->query) != SGZ_VOIDED_LEFT_OUT)
    sgz_table_add_note (table, sgz_query_get_voided (options->query) == SGZ_VOIDED_ONLY
                                   ? "所列均为已作废的记录。"
                                   : "所列含已作废的记录。");
  if (!options->unmasked && has_sensitive (ledger->fields))
    sgz_table_add_note (table, SGZ_REPORT_MASKED);
}

/* (transfer full): the document's title, with the name of the view in brackets. */
static char *
make_title (const SgzKind *kind, const char *view)
{
  g_autofree char *title = kind->document_title != NULL ? g_strdup (kind->document_title)
                                                        : g_strconcat (kind->title, "台账", NULL);

  return view != NULL ? g_strdup_printf ("%s（%s）", title, view) : g_steal_pointer (&title);
}

static SgzQuery *
make_view_query (const SgzReportOptions *options)
{
  SgzQuery *query = sgz_query_copy (options->query);

  sgz_query_set_day (query, options->day);
  return query;
}

SgzTable *
sgz_report_build_ledger (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                         GError **error)
{
  gboolean is_view = options->query != NULL;
  const SgzKind *kind = is_view ? sgz_query_get_kind (options->query) : report->kind;
  SgzLedger *ledger = g_new0 (SgzLedger, 1);
  g_autofree char *title = make_title (kind, options->view);
  g_autoptr (SgzTable) table = sgz_table_new (title);

  ledger->store = g_object_ref (store);
  ledger->kind = kind;
  ledger->query = is_view ? make_view_query (options) : make_query (kind, options);
  ledger->groups = g_array_new (FALSE, TRUE, sizeof (SgzLedgerGroup));
  g_array_set_clear_func (ledger->groups, group_clear);
  ledger->unmasked = options->unmasked;
  ledger->has_county = !is_view && kind->place_field != NULL;
  choose_fields (ledger, options);
  ask_for_fields (ledger);
  add_columns (table, ledger);
  if (!find_groups (ledger, options, error))
    {
      ledger_free (ledger);
      return NULL;
    }
  ledger->has_subtotals = ledger->has_sums && ledger->groups->len > 1 && has_long_group (ledger);
  add_words (table, ledger, options);
  sgz_table_set_source (table, sgz_ledger_walk, ledger, (GDestroyNotify)ledger_free,
                        sgz_ledger_count_rows (ledger));
  return g_steal_pointer (&table);
}
