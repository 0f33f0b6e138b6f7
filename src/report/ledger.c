/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger of any kind, from its description: rows by county, sums where there is something to sum, fetched as they are wanted. */
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "ledger-private.h"
#include "store/sgz-succession.h"

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

/* Old years print old names: what is of a year reads as its places were in that year. */
static char *
find_past (const SgzKind *kind, const SgzReportOptions *options)
{
  return kind->year_field != NULL ? sgz_date_in_year (options->day, options->year) : g_strdup (options->day);
}

static SgzQuery *
make_query (const SgzKind *kind, const SgzReportOptions *options)
{
  SgzQuery *query = sgz_query_new (kind);
  g_autofree char *past = find_past (kind, options);

  sgz_query_set_place (query, options->county);
  sgz_query_set_day (query, options->day);
  sgz_query_set_past (query, past);
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

/* A county that had another code on the day stands among the counties under that one. */
static gboolean
add_county (SgzLedger *ledger, const SgzCountyYear *county, const char *past, GError **error)
{
  g_autofree char *then = sgz_succession_find_code (ledger->store, county->place, past, error);

  if (then == NULL)
    return FALSE;
  return strcmp (then, county->place) != 0 || add_group (ledger, county->place, county->name, error);
}

/* A view keeps its order, and a kind without a place has no counties: then all rows are one group. */
static gboolean
find_groups (SgzLedger *ledger, const SgzReportOptions *options, GError **error)
{
  if (!ledger->has_county)
    return add_group (ledger, NULL, NULL, error);

  g_autofree char *past = find_past (ledger->kind, options);
  SgzReportOptions then = *options;
  g_autofree char *place = options->county != NULL
                               ? sgz_succession_find_code (ledger->store, options->county, past, error)
                               : NULL;
  if (options->county != NULL && place == NULL)
    return FALSE;
  then.county = place;
  then.year = (int)g_ascii_strtoll (past, NULL, 10);
  g_autoptr (SgzYear) year = sgz_report_read_counties (ledger->store, &then, error);
  if (year == NULL)
    return FALSE;
  if (place == NULL && !add_group (ledger, NULL, "市本级", error))
    return FALSE;
  for (size_t i = 0; i < year->n_counties; i++)
    if (!add_county (ledger, &year->counties[i], past, error))
      return FALSE;
  return TRUE;
}

/* --- which columns --- */

/* Where the place is a county, its column is that of the groups. */
static gboolean
is_county_field (const SgzKind *kind, const SgzField *field)
{
  return g_strcmp0 (kind->place_field, field->code) == 0 && strstr (field->title, "县(区)") != NULL;
}

static void
choose_fields (SgzLedger *ledger, const SgzReportOptions *options)
{
  const SgzKind *kind = ledger->kind;

  ledger->county_title = "县(区)";
  for (size_t i = 0; options->columns != NULL && options->columns[i] != NULL; i++)
    g_ptr_array_add (ledger->fields, (gpointer)sgz_kind_get_field (kind, options->columns[i]));
  for (size_t i = 0; options->columns == NULL && i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (!(field->flags & SGZ_FIELD_DEFAULT) || (field->flags & SGZ_FIELD_HIDDEN))
        continue;
      if (ledger->has_county && is_county_field (kind, field))
        ledger->county_title = field->title;
      else
        g_ptr_array_add (ledger->fields, (gpointer)field);
    }
}

static void
ask_for_derived (SgzLedger *ledger)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < ledger->fields->len; i++)
    {
      const SgzField *field = g_ptr_array_index (ledger->fields, i);
      if (field->flags & SGZ_FIELD_DERIVED)
        g_ptr_array_add (codes, (gpointer)field->code);
    }
  g_ptr_array_add (codes, NULL);
  sgz_query_set_derived (ledger->query, (const char *const *)codes->pdata);
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
      if (field->type == SGZ_FIELD_YEAR
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
is_sensitive (SgzLedger *ledger)
{
  for (guint i = 0; i < ledger->fields->len; i++)
    if (((const SgzField *)g_ptr_array_index (ledger->fields, i))->flags & SGZ_FIELD_SENSITIVE)
      return TRUE;
  return FALSE;
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
    sgz_table_add_note (table, "按台账当前的筛选、栏目和次序列出。");
  if (!options->unmasked && is_sensitive (ledger))
    sgz_table_add_note (table, SGZ_REPORT_MASKED);
}

SgzTable *
sgz_report_build_ledger (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                         GError **error)
{
  gboolean is_view = options->query != NULL;
  const SgzKind *kind = is_view ? sgz_query_get_kind (options->query) : report->kind;
  SgzLedger *ledger = g_new0 (SgzLedger, 1);
  g_autofree char *title = kind->document_title != NULL ? g_strdup (kind->document_title)
                                                        : g_strconcat (kind->title, "台账", NULL);
  g_autoptr (SgzTable) table = sgz_table_new (title);

  ledger->store = g_object_ref (store);
  ledger->kind = kind;
  ledger->query = is_view ? sgz_query_copy (options->query) : make_query (kind, options);
  ledger->fields = g_ptr_array_new ();
  ledger->groups = g_array_new (FALSE, TRUE, sizeof (SgzLedgerGroup));
  g_array_set_clear_func (ledger->groups, group_clear);
  ledger->unmasked = options->unmasked;
  ledger->has_county = !is_view && kind->place_field != NULL;
  choose_fields (ledger, options);
  ask_for_derived (ledger);
  add_columns (table, ledger);
  if (!find_groups (ledger, options, error))
    {
      ledger_free (ledger);
      return NULL;
    }
  ledger->has_subtotals = ledger->has_sums && ledger->groups->len > 1;
  add_words (table, ledger, options);
  sgz_table_set_source (table, sgz_ledger_walk, ledger, (GDestroyNotify)ledger_free,
                        sgz_ledger_count_rows (ledger));
  return g_steal_pointer (&table);
}
