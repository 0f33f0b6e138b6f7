/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-measure.h"

#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-place.h"
#include "sgz-past-private.h"
#include "sgz-store-private.h"

#define MEASURE_ROOT SGZ_RESOURCE_ROOT "/measures"

/* The value of "-- key: value" in the head of a measure's file. */
static char *
read_head (const char *text, const char *key)
{
  g_autofree char *start = g_strdup_printf ("-- %s: ", key);
  const char *at = strstr (text, start);

  if (at == NULL)
    g_error ("a measure without %s", key);
  at += strlen (start);
  return g_strndup (at, strcspn (at, "\n"));
}

static SgzMeasure *
load_measure (const char *name)
{
  g_autofree char *path = g_strconcat (MEASURE_ROOT "/", name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *text = g_bytes_get_data (bytes, NULL);
  SgzMeasure *measure = g_new0 (SgzMeasure, 1);
  g_autofree char *kind = read_head (text, "kind");

  measure->code = g_strndup (name, strlen (name) - strlen (".sql"));
  measure->title = read_head (text, "title");
  measure->unit = read_head (text, "unit");
  measure->clause = read_head (text, "clause");
  measure->period = read_head (text, "period");
  measure->is_decimal = strcmp (measure->unit, "元") == 0 || strcmp (measure->unit, "小时") == 0;
  measure->kind = sgz_kind_find (kind, NULL);
  if (measure->kind == NULL)
    g_error ("measure %s counts no kind of record", measure->code);
  measure->sql = g_strdup (text);
  return measure;
}

static int
compare_measures (gconstpointer a, gconstpointer b)
{
  const SgzMeasure *const *first = a;
  const SgzMeasure *const *second = b;

  return strcmp ((*first)->code, (*second)->code);
}

/* They are the program's own and live as long as it does. */
static gpointer
load_measures (gpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv) names = g_resources_enumerate_children (MEASURE_ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *measures = g_ptr_array_new ();

  for (size_t i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (measures, load_measure (names[i]));
  g_ptr_array_sort (measures, compare_measures);
  return measures;
}

GPtrArray *
sgz_measure_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_measures, NULL);
}

const SgzMeasure *
sgz_measure_find (const char *code)
{
  GPtrArray *measures = sgz_measure_list ();

  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = g_ptr_array_index (measures, i);
      if (strcmp (measure->code, code) == 0)
        return measure;
    }
  return NULL;
}

/* --- figures --- */

typedef struct
{
  guint part; /* its number in the table of parts; 0 for what has none */
  gint64 amount;
} Cell;

struct _SgzFigures
{
  int digits;         /* of a place's code; 0 where the places are stations */
  GHashTable *parts;  /* part → its number, from 1 */
  GPtrArray *titles;  /* the parts by their number; the first is %NULL */
  GPtrArray *places;  /* as they were met */
  GHashTable *values; /* place → GArray of Cell; the keys are those of @places */
  GArray *last;       /* of the last of @places */
  GArray *sums;       /* Cell, over all places */
};

static gboolean
is_of_stations (const char *level)
{
  return strcmp (level, "station") == 0;
}

static SgzFigures *
figures_new (const char *level)
{
  SgzFigures *figures = g_new0 (SgzFigures, 1);

  figures->digits = is_of_stations (level) ? 0 : sgz_place_digits (level);
  figures->parts = g_hash_table_new (g_str_hash, g_str_equal);
  figures->titles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (figures->titles, NULL);
  figures->places = g_ptr_array_new_with_free_func (g_free);
  figures->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  figures->sums = g_array_new (FALSE, FALSE, sizeof (Cell));
  return figures;
}

/* The number of @part, a new one where it is met for the first time. */
static guint
number_part (SgzFigures *figures, const char *part)
{
  gpointer number = part != NULL ? g_hash_table_lookup (figures->parts, part) : NULL;

  if (part == NULL || number != NULL)
    return GPOINTER_TO_UINT (number);
  g_ptr_array_add (figures->titles, g_strdup (part));
  g_hash_table_insert (figures->parts, g_ptr_array_index (figures->titles, figures->titles->len - 1),
                       GUINT_TO_POINTER (figures->titles->len - 1));
  return figures->titles->len - 1;
}

static void
add_amount (GArray *cells, guint part, gint64 amount)
{
  Cell cell = { part, amount };

  for (guint i = 0; i < cells->len; i++)
    if (g_array_index (cells, Cell, i).part == part)
      {
        g_array_index (cells, Cell, i).amount += amount;
        return;
      }
  g_array_append_val (cells, cell);
}

static GArray *
find_cells (SgzFigures *figures, const char *place)
{
  /* What is counted of one place mostly comes in a row. */
  if (figures->last != NULL
      && strcmp (g_ptr_array_index (figures->places, figures->places->len - 1), place) == 0)
    return figures->last;
  GArray *cells = g_hash_table_lookup (figures->values, place);
  if (cells != NULL)
    return cells;
  cells = g_array_sized_new (FALSE, FALSE, sizeof (Cell), 1);
  g_ptr_array_add (figures->places, g_strdup (place));
  g_hash_table_insert (figures->values, g_ptr_array_index (figures->places, figures->places->len - 1), cells);
  figures->last = cells;
  return cells;
}

static char *
make_sql (const SgzMeasure *measure, const char *level, gboolean is_past)
{
  GString *sql = g_string_new (NULL);

  if (is_past)
    sgz_past_append_tables (sql);
  g_string_append (sql, "SELECT ");
  if (is_of_stations (level))
    g_string_append (sql, "m.station");
  else
    sgz_past_append_place (sql, sgz_place_digits (level));
  g_string_append_printf (sql, ", m.part, m.amount, m.record FROM (%s) m%s", measure->sql,
                          is_of_stations (level) ? " WHERE m.station IS NOT NULL" : "");
  return g_string_free (sql, FALSE);
}

/* The rows are added up here and not by GROUP BY: that would sort all of them first, which takes longer than all the rest. */
static gboolean
read_figures (SgzConnection *connection, SgzStatement *statement, SgzFigures *figures, GError **error)
{
  SgzStep step = SGZ_STEP_FAILED;

  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      guint part = number_part (figures, sgz_statement_get_text (statement, 1));
      gint64 amount = sqlite3_column_int64 (statement, 2);
      add_amount (find_cells (figures, sgz_statement_get_text (statement, 0)), part, amount);
      add_amount (figures->sums, part, amount);
    }
  return step == SGZ_STEP_DONE;
}

/* (nullable): the statement of the measure's rows, its parameters bound. */
static SgzStatement *
prepare (SgzConnection *connection, SgzStore *store, const SgzMeasure *measure, const char *level, int year,
         const char *day, GError **error)
{
  g_autofree char *placed = sgz_date_in_year (day, year);
  gboolean is_past = FALSE;

  if (!sgz_past_is_different (store, placed, &is_past, error))
    return NULL;
  g_autofree char *sql = make_sql (measure, level, is_past);
  SgzStatement *statement = sgz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  sgz_statement_bind_integer (statement, ":year", year);
  sgz_statement_bind_text (statement, ":day", day);
  sgz_statement_bind_text (statement, ":past", placed);
  return statement;
}

SgzFigures *
sgz_measure_take (SgzStore *store, const char *code, const char *level, int year, const char *day,
                  GError **error)
{
  const SgzMeasure *measure = sgz_measure_find (code);
  SgzConnection *connection = sgz_store_get_connection (store);

  g_return_val_if_fail (measure != NULL && day != NULL, NULL);

  g_autoptr (SgzStatement) statement = prepare (connection, store, measure, level, year, day, error);
  if (statement == NULL)
    return NULL;
  g_autoptr (SgzFigures) figures = figures_new (level);
  return read_figures (connection, statement, figures, error) ? g_steal_pointer (&figures) : NULL;
}

gboolean
sgz_measure_each_record (SgzStore *store, const char *code, const char *level, int year, const char *day,
                         SgzCountedFunc func, gpointer user_data, GError **error)
{
  const SgzMeasure *measure = sgz_measure_find (code);
  SgzConnection *connection = sgz_store_get_connection (store);
  SgzStep step = SGZ_STEP_FAILED;

  g_return_val_if_fail (measure != NULL && day != NULL, FALSE);

  g_autoptr (SgzStatement) statement = prepare (connection, store, measure, level, year, day, error);
  if (statement == NULL)
    return FALSE;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    func (sgz_statement_get_text (statement, 0), sgz_statement_get_text (statement, 1),
          sgz_statement_get_text (statement, 3), user_data);
  return step == SGZ_STEP_DONE;
}

static gint64
add_up_part (const SgzFigures *figures, const GArray *cells, const char *name)
{
  guint part = GPOINTER_TO_UINT (g_hash_table_lookup (figures->parts, name));
  gint64 sum = 0;

  for (guint i = 0; part != 0 && i < cells->len; i++)
    if (g_array_index (cells, Cell, i).part == part)
      sum += g_array_index (cells, Cell, i).amount;
  return sum;
}

/* The sum of @cells, or of those that are of @parts, with "|" between them. */
static gint64
add_up (const SgzFigures *figures, const GArray *cells, const char *parts)
{
  gint64 sum = 0;

  for (guint i = 0; parts == NULL && i < cells->len; i++)
    sum += g_array_index (cells, Cell, i).amount;
  if (parts == NULL || strchr (parts, '|') == NULL)
    return parts == NULL ? sum : add_up_part (figures, cells, parts);
  g_auto (GStrv) wanted = g_strsplit (parts, "|", -1);
  for (size_t w = 0; wanted[w] != NULL; w++)
    sum += add_up_part (figures, cells, wanted[w]);
  return sum;
}

gint64
sgz_figures_get (const SgzFigures *figures, const char *place, const char *parts)
{
  g_autofree char *prefix = figures->digits > 0 ? g_strndup (place, (size_t)figures->digits) : NULL;
  const GArray *cells = g_hash_table_lookup (figures->values, prefix != NULL ? prefix : place);

  return cells != NULL ? add_up (figures, cells, parts) : 0;
}

gint64
sgz_figures_sum (const SgzFigures *figures, const char *parts)
{
  return add_up (figures, figures->sums, parts);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

void
sgz_figures_each (const SgzFigures *figures, SgzFigureFunc func, gpointer user_data)
{
  g_autoptr (GPtrArray) places = g_ptr_array_copy (figures->places, NULL, NULL);

  g_ptr_array_set_free_func (places, NULL);
  g_ptr_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const char *place = g_ptr_array_index (places, i);
      const GArray *cells = g_hash_table_lookup (figures->values, place);
      for (guint j = 0; j < cells->len; j++)
        {
          const Cell *cell = &g_array_index (cells, Cell, j);
          func (place, g_ptr_array_index (figures->titles, cell->part), cell->amount, user_data);
        }
    }
}

SgzQuery *
sgz_measure_list_records (const char *code, const char *parts, const char *place, const char *station,
                          int year, const char *day)
{
  const SgzMeasure *measure = sgz_measure_find (code);

  g_return_val_if_fail (measure != NULL && day != NULL, NULL);

  SgzQuery *query = sgz_query_new (measure->kind);
  sgz_query_set_place (query, place);
  sgz_query_set_behind (query, code, parts, year, day);
  sgz_query_set_behind_station (query, station);
  return query;
}

void
sgz_figures_free (SgzFigures *figures)
{
  g_hash_table_unref (figures->parts);
  g_ptr_array_unref (figures->titles);
  g_hash_table_unref (figures->values);
  g_ptr_array_unref (figures->places);
  g_array_unref (figures->sums);
  g_free (figures);
}
