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

struct _SgzFigures
{
  int digits;
  GHashTable *values; /* "place/part" and "place" → gint64 */
  GHashTable *sums;   /* "part" and "" → gint64 */
};

static void
add_amount (GHashTable *table, char *key, gint64 amount)
{
  gint64 *value = g_hash_table_lookup (table, key);

  if (value != NULL)
    {
      *value += amount;
      g_free (key);
      return;
    }
  value = g_new (gint64, 1);
  *value = amount;
  g_hash_table_insert (table, key, value);
}

static char *
make_sql (const SgzMeasure *measure, int digits, gboolean is_past)
{
  GString *sql = g_string_new (NULL);

  if (is_past)
    sgz_past_append_tables (sql);
  g_string_append (sql, "SELECT ");
  sgz_past_append_place (sql, digits);
  g_string_append_printf (sql, ", m.part, sum (m.amount) FROM (%s) m GROUP BY 1, 2", measure->sql);
  return g_string_free (sql, FALSE);
}

static gboolean
read_figures (SgzConnection *connection, SgzStatement *statement, SgzFigures *figures, GError **error)
{
  SgzStep step = SGZ_STEP_FAILED;

  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      const char *place = sgz_statement_get_text (statement, 0);
      const char *part = sgz_statement_get_text (statement, 1);
      gint64 amount = sqlite3_column_int64 (statement, 2);
      add_amount (figures->values, g_strdup (place), amount);
      add_amount (figures->sums, g_strdup (""), amount);
      if (part == NULL)
        continue;
      add_amount (figures->values, g_strdup_printf ("%s/%s", place, part), amount);
      add_amount (figures->sums, g_strdup (part), amount);
    }
  return step == SGZ_STEP_DONE;
}

SgzFigures *
sgz_measure_take (SgzStore *store, const char *code, const char *level, int year, const char *day,
                  GError **error)
{
  const SgzMeasure *measure = sgz_measure_find (code);
  SgzConnection *connection = sgz_store_get_connection (store);
  gboolean is_past = FALSE;

  g_return_val_if_fail (measure != NULL && day != NULL, NULL);

  g_autofree char *placed = sgz_date_in_year (day, year);
  if (!sgz_past_is_different (store, placed, &is_past, error))
    return NULL;
  g_autofree char *sql = make_sql (measure, sgz_place_digits (level), is_past);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  g_autoptr (SgzFigures) figures = g_new (SgzFigures, 1);
  figures->digits = sgz_place_digits (level);
  figures->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  figures->sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sgz_statement_bind_integer (statement, ":year", year);
  sgz_statement_bind_text (statement, ":day", day);
  sgz_statement_bind_text (statement, ":past", placed);
  return read_figures (connection, statement, figures, error) ? g_steal_pointer (&figures) : NULL;
}

gint64
sgz_figures_get (const SgzFigures *figures, const char *place, const char *part)
{
  g_autofree char *prefix = g_strndup (place, (size_t)figures->digits);
  g_autofree char *key = part != NULL ? g_strdup_printf ("%s/%s", prefix, part) : g_strdup (prefix);
  const gint64 *value = g_hash_table_lookup (figures->values, key);

  return value != NULL ? *value : 0;
}

gint64
sgz_figures_sum (const SgzFigures *figures, const char *part)
{
  const gint64 *value = g_hash_table_lookup (figures->sums, part != NULL ? part : "");

  return value != NULL ? *value : 0;
}

void
sgz_figures_free (SgzFigures *figures)
{
  g_hash_table_unref (figures->values);
  g_hash_table_unref (figures->sums);
  g_free (figures);
}
