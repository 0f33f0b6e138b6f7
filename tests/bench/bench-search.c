/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searches 700,000 stations as an officer does, beside one pass of memmem() over the same texts: from the words to the first screen of what
 * they find and the number of it. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "store/sgz-record-list.h"
#include "support/sgz-country.h"
#include "support/sgz-fixture.h"

#define N_STATIONS 700000
#define ROWS_ON_SCREEN 40
#define N_ROUNDS 11

/* How many passes of memmem() a search may take, in the middle of the queries and at worst. */
#define MOST_RATIO 2.0
#define MOST_WORST_RATIO 5.0

static const struct
{
  const char *words;
  const char *place;
} queries[] = {
  { "炳草岗", NULL },         /* text */
  { "东区 炳草岗", NULL },    /* two words */
  { "社会工作服务站", NULL }, /* all of them */
  { "bingcaogang", NULL },    /* pinyin */
  { "dongqu", NULL },         /* pinyin, a fifth of them */
  { "bingcaog", NULL },       /* with its last syllable begun */
  { "dqz", NULL },            /* initials, scattered */
  { "bcgz", NULL },           /* initials, scattered */
  { "rhqpdz", NULL },         /* 仁和区平地镇 */
  { "yinjiang 站", NULL },    /* pinyin and text */
  { "dq bcg", NULL },         /* initials twice */
  { "鱼鲊", NULL },           /* outside GB 2312 */
  { "0812-0654321", NULL },   /* a telephone number: not searched */
  { "示例路654321号", NULL }, /* one of them */
  { "北京", NULL },           /* none */
  { "xyzxyz", NULL },         /* none */
  { "z", NULL },              /* the first letter of something */
  { "sheh", NULL },           /* all of them, by pinyin */
  { "qjshgz", NULL },         /* scattered over nearly all that have it */
  { "新村", "600101000000" }, /* in one county */
};

/* The names of the real divisions, over and over: invented ones would be too much alike. */
static const char *const naming[] = {
  "CREATE TEMP TABLE name AS SELECT level, name, row_number () OVER (PARTITION BY level ORDER BY code) - 1 "
  "AS i,"
  " count(*) OVER (PARTITION BY level) AS n FROM division WHERE id NOT GLOB 'c[0-9]*'",
  "CREATE INDEX temp.name_i ON name (level, i)",
  "CREATE TEMP TABLE size AS SELECT DISTINCT level, n FROM name",
  /* The topmost division of a path is not part of it. */
  "UPDATE division SET parent = (SELECT id FROM division WHERE level = 'city') WHERE id GLOB 'c[0-9]*' AND "
  "level = 'county'",
  "UPDATE division SET name = (SELECT m.name FROM size s JOIN name m ON m.level = s.level AND m.i = "
  "division.rowid % s.n"
  " WHERE s.level = division.level) WHERE id GLOB 'c[0-9]*'",
  "UPDATE station SET name = '示例·' || (SELECT d.name FROM division d WHERE d.id = station.division) || "
  "'社会工作服务站'",
};

static void
name_divisions (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  sqlite3_exec (handle, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (naming); i++)
    if (sqlite3_exec (handle, naming[i], NULL, NULL, NULL) != SQLITE_OK)
      g_error ("%s: %s", sqlite3_errmsg (handle), naming[i]);
  sqlite3_close (handle);
}

static SgzStore *
make_store (SgzFixture *fixture)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "large.shegong");
  g_autoptr (GError) error = NULL;
  SgzStore *store = sgz_store_create (path, TRUE, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  g_object_unref (store);
  sgz_country_fill (path, N_STATIONS);
  name_divisions (path);
  store = sgz_store_open (path, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

/* --- the reference --- */

static gboolean
text_taken_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  static const char *const fields[] = { "division", "name", "operator", "address" };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_station, fields[i]));
      g_string_append_printf (user_data, "%s\n", text);
    }
  return TRUE;
}

static GString *
take_text (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  sgz_query_set_derived (query, (const char *const[]){ NULL });
  if (!sgz_store_each (store, query, text_taken_cb, text, NULL, &error))
    g_error ("%s", error->message);
  return text;
}

static double
pass_over (GString *text)
{
  gint64 start = g_get_monotonic_time ();

  /* In all of them there is no such word. */
  if (memmem (text->str, text->len, "攀钢", strlen ("攀钢")) != NULL)
    g_error ("the reference finds something");
  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* --- the searches --- */

static double
search (SgzRecordList *list, size_t i, guint *n_found)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_search (query, queries[i].words);
  sgz_query_set_place (query, queries[i].place);
  sgz_record_list_set_query (list, query);
  while (sgz_record_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
  *n_found = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint row = 0; row < MIN (*n_found, ROWS_ON_SCREEN); row++)
    {
      g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (list), row);
      g_autofree char *name = sgz_record_format_name (record);
    }
  return (double)(g_get_monotonic_time () - start) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
middle (double *values, size_t n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

static void
run_searches (SgzStore *store, GString *text, double *medians, double *passes)
{
  g_autoptr (SgzQuery) nothing = sgz_query_new (&sgz_kind_station);
  sgz_query_set_search (nothing, "\xEF\xBF\xBF");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SgzRecordList) list = sgz_record_list_new (store, nothing);

  while (sgz_record_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
  g_print ("index made in %.0f ms\n", (double)(g_get_monotonic_time () - start) / 1000);
  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double times[N_ROUNDS];
      guint n_found = 0;
      for (int round = 0; round < N_ROUNDS; round++)
        {
          sgz_record_list_set_query (list, nothing);
          while (sgz_record_list_is_loading (list))
            g_main_context_iteration (NULL, TRUE);
          times[round] = search (list, i, &n_found);
        }
      /* In between, since a machine is not equally busy all the time. */
      passes[i] = pass_over (text);
      medians[i] = middle (times, N_ROUNDS);
      g_print ("%-24s %7u found  %6.1f ms  (worst %6.1f ms)\n", queries[i].words, n_found, medians[i],
               times[N_ROUNDS - 1]);
    }
}

int
main (void)
{
  SgzFixture fixture = { 0 };
  double medians[G_N_ELEMENTS (queries)];
  double passes[G_N_ELEMENTS (queries)];

  sgz_fixture_set_up (&fixture, NULL);
  g_autoptr (SgzStore) store = make_store (&fixture);
  GString *text = take_text (store);
  run_searches (store, text, medians, passes);
  double pass = middle (passes, G_N_ELEMENTS (passes));
  g_print ("memmem over %.0f MB: %.1f ms\n", (double)text->len / 1e6, pass);
  g_string_free (text, TRUE);

  double usual = middle (medians, G_N_ELEMENTS (queries));
  double worst = medians[G_N_ELEMENTS (queries) - 1];
  g_print ("search of %d stations: median %.1f ms, ratio %.2f (at most %.2f); worst %.1f ms, ratio %.2f (at "
           "most %.2f)\n",
           N_STATIONS, usual, usual / pass, MOST_RATIO, worst, worst / pass, MOST_WORST_RATIO);
  g_clear_object (&store);
  sgz_fixture_tear_down (&fixture, NULL);
  return usual / pass <= MOST_RATIO && worst / pass <= MOST_WORST_RATIO ? EXIT_SUCCESS : EXIT_FAILURE;
}
