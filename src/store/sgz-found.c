/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-found-private.h"

#include "model/sgz-place.h"
#include "sgz-query-private.h"

/* Up to here records are fetched by their row numbers and sorted. */
#define FEW 1000

/* How many entries are worth a thread of their own, and how many threads at most. */
#define ENTRIES_A_THREAD 20000
#define MOST_THREADS 8

#define POINTER_TYPE "sgz-found"

struct _SgzFound
{
  GArray *rows;    /* gint64 */
  guint8 *matches; /* SgzMatch, by row number */
  gint64 n_matches;
  char *list; /* the row numbers as JSON, where they are few */
};

/* What is looked for, and where. */
typedef struct
{
  const SgzIndex *index;
  GPtrArray *patterns; /* SgzPattern */
  guint64 first_place; /* the codes of the places, the last one not among them */
  guint64 last_place;
  SgzVoided voided;
  gboolean are_rated;
  guint8 *matches; /* by position in the index */
} Scan;

typedef struct
{
  const Scan *scan;
  guint from;
  guint to;
} Stretch;

/* --- looking through the index --- */

static gboolean
is_asked_for (const Scan *scan, const SgzEntry *entry)
{
  return (scan->voided == SGZ_VOIDED_TOO || (entry->is_void != 0) == (scan->voided == SGZ_VOIDED_ONLY))
         && entry->place >= scan->first_place && entry->place < scan->last_place;
}

/* The worst of what the words find, since all of them must be there. */
static SgzMatch
match_entry (const Scan *scan, const SgzEntry *entry)
{
  SgzMatch worst = SGZ_MATCH_NAME;

  for (guint i = 0; i < scan->patterns->len; i++)
    if (!sgz_pattern_matches (g_ptr_array_index (scan->patterns, i), entry))
      return SGZ_MATCH_NONE;
  for (guint i = 0; scan->are_rated && i < scan->patterns->len; i++)
    worst = MAX (worst, sgz_pattern_rate (g_ptr_array_index (scan->patterns, i), entry));
  return worst;
}

static gpointer
scan_stretch (gpointer data)
{
  const Stretch *stretch = data;
  const Scan *scan = stretch->scan;
  GArray *entries = sgz_index_get_entries (scan->index);

  for (guint i = stretch->from; i < stretch->to; i++)
    {
      const SgzEntry *entry = &g_array_index (entries, SgzEntry, i);
      if (is_asked_for (scan, entry))
        scan->matches[i] = (guint8)match_entry (scan, entry);
    }
  return NULL;
}

static void
scan_entries (const Scan *scan, guint n_entries)
{
  guint n_threads = CLAMP (n_entries / ENTRIES_A_THREAD, 1, MIN (g_get_num_processors (), MOST_THREADS));
  GThread *threads[MOST_THREADS] = { NULL };
  Stretch stretches[MOST_THREADS];

  for (guint i = 0; i < n_threads; i++)
    {
      stretches[i] = (Stretch){ scan, (guint)((guint64)n_entries * i / n_threads),
                                (guint)((guint64)n_entries * (i + 1) / n_threads) };
      /* The first stretch is ours. */
      if (i > 0)
        threads[i] = g_thread_new ("search", scan_stretch, &stretches[i]);
    }
  scan_stretch (&stretches[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
}

/* --- what was found --- */

static void
take_matches (SgzFound *found, const Scan *scan)
{
  GArray *entries = sgz_index_get_entries (scan->index);

  for (guint i = 0; i < entries->len; i++)
    if (scan->matches[i] != SGZ_MATCH_NONE)
      {
        gint64 row = g_array_index (entries, SgzEntry, i).row;
        g_array_append_val (found->rows, row);
        found->n_matches = MAX (found->n_matches, row + 1);
      }
  found->matches = g_new0 (guint8, found->n_matches);
  for (guint i = 0; i < entries->len; i++)
    if (scan->matches[i] != SGZ_MATCH_NONE)
      found->matches[g_array_index (entries, SgzEntry, i).row] = scan->matches[i];
}

static void
make_list (SgzFound *found)
{
  GString *list = g_string_new ("[");

  for (guint i = 0; i < found->rows->len; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (found->rows, gint64, i));
  g_string_append_c (list, ']');
  found->list = g_string_free (list, FALSE);
}

static void
set_place (Scan *scan, const char *code)
{
  guint64 size = 1;

  scan->last_place = G_MAXUINT64;
  if (code == NULL)
    return;
  g_autofree char *prefix = sgz_place_prefix (code);
  for (size_t i = strlen (prefix); i < 12; i++)
    size *= 10;
  scan->first_place = g_ascii_strtoull (prefix, NULL, 10) * size;
  scan->last_place = scan->first_place + size;
}

SgzFound *
sgz_found_new (const SgzIndex *index, const SgzQuery *query)
{
  SgzFound *found = g_new0 (SgzFound, 1);
  guint n_entries = sgz_index_get_entries (index)->len;
  const char *const *words = sgz_query_get_words (query);
  g_autoptr (GPtrArray) patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_pattern_free);
  g_autofree guint8 *matches = g_new0 (guint8, n_entries);
  Scan scan = { .index = index, .patterns = patterns, .voided = sgz_query_get_voided (query) };
  gboolean is_hopeless = FALSE;

  scan.matches = matches;
  scan.are_rated = sgz_query_is_best_first (query);
  set_place (&scan, sgz_query_get_indexed_place (query));
  for (size_t i = 0; words[i] != NULL && !is_hopeless; i++)
    {
      SgzPattern *pattern = sgz_pattern_new (index, words[i]);
      g_ptr_array_add (patterns, pattern);
      is_hopeless = sgz_pattern_is_hopeless (pattern);
    }
  found->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!is_hopeless)
    scan_entries (&scan, n_entries);
  take_matches (found, &scan);
  if (scan.are_rated)
    sgz_found_sort (found, found->rows);
  if (sgz_found_are_few (found))
    make_list (found);
  return found;
}

void
sgz_found_free (SgzFound *found)
{
  g_array_unref (found->rows);
  g_free (found->matches);
  g_free (found->list);
  g_free (found);
}

GArray *
sgz_found_get_rows (const SgzFound *found)
{
  return found->rows;
}

static guint8
get_match (const SgzFound *found, gint64 row)
{
  return row >= 0 && row < found->n_matches ? found->matches[row] : SGZ_MATCH_NONE;
}

void
sgz_found_sort (const SgzFound *found, GArray *rows)
{
  g_autofree gint64 *copy = g_memdup2 (rows->data, rows->len * sizeof (gint64));
  guint n_taken = rows->len;
  guint n = 0;

  /* There are few ranks: to go over all once a rank keeps those alike in their order. */
  for (guint8 match = SGZ_MATCH_NONE; match <= SGZ_MATCH_SCATTERED; match++)
    for (guint i = 0; i < n_taken; i++)
      if (get_match (found, copy[i]) == match)
        g_array_index (rows, gint64, n++) = copy[i];
}

/* --- in SQL --- */

gboolean
sgz_found_are_few (const SgzFound *found)
{
  return found->rows->len <= FEW;
}

const char *
sgz_found_get_condition (const SgzFound *found)
{
  return sgz_found_are_few (found) ? " AND t.rowid IN (SELECT value FROM json_each (:found))"
                                   : " AND is_found (:found, t.rowid)";
}

void
sgz_found_bind (const SgzFound *found, SgzStatement *statement)
{
  int index = sqlite3_bind_parameter_index (statement, ":found");

  if (found->list != NULL)
    sgz_statement_bind_text (statement, ":found", found->list);
  else if (index > 0)
    sqlite3_bind_pointer (statement, index, (gpointer)found, POINTER_TYPE, NULL);
}

static void
is_found (sqlite3_context *context, int n_values G_GNUC_UNUSED, sqlite3_value **values)
{
  const SgzFound *found = sqlite3_value_pointer (values[0], POINTER_TYPE);
  gint64 row = sqlite3_value_int64 (values[1]);

  sqlite3_result_int (context, found != NULL && get_match (found, row) != SGZ_MATCH_NONE);
}

gboolean
sgz_found_add_function (SgzConnection *connection, GError **error)
{
  if (sqlite3_create_function_v2 (sgz_connection_get_handle (connection), "is_found", 2, SQLITE_UTF8, NULL,
                                  is_found, NULL, NULL, NULL)
      != SQLITE_OK)
    return sgz_connection_fail (connection, error);
  return TRUE;
}
