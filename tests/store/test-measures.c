/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every measure on a small register of its own. */
#include <stdlib.h>
#include <string.h>

#include "model/sgz-place.h"
#include "sgz-measure-cases.h"
#include "sgz-register-lines.h"
#include "store/sgz-measure.h"
#include "support/sgz-fixture.h"

static const MeasureCase *const tables[] = { measure_cases_of_stations, measure_cases_of_people,
                                             measure_cases_of_work, measure_cases_of_evaluation };

typedef struct
{
  SgzFixture *fixture;
  const MeasureCase *given;
  GHashTable *ids; /* name here → id */
} Register;

/* --- what is expected --- */

/* The level of a place and the code or id it has there. */
static const char *
find_place (Register *reg, const char *place, char **id)
{
  if (*place == '@')
    {
      *id = g_strdup (g_hash_table_lookup (reg->ids, place + 1));
      g_assert_nonnull (*id);
      return "station";
    }
  g_autoptr (SgzRecord) division = sgz_store_find (
      reg->fixture->store, &sgz_kind_division, strcmp (place, "全市") == 0 ? "510400000000" : place, NULL);
  g_assert_nonnull (division);
  *id = g_strdup (sgz_record_get_text (division, "code"));
  return sgz_place_level (*id);
}

static void
assert_records (Register *reg, const char *level, const char *place, const char *part, const char *names)
{
  gboolean is_station = strcmp (level, "station") == 0;
  g_autofree char *list = g_strndup (names, strcspn (names, "]"));
  g_auto (GStrv) wanted = g_strsplit (list, ",", -1);
  g_autoptr (SgzQuery) query
      = sgz_measure_list_records (reg->given->code, part, is_station ? NULL : place,
                                  is_station ? place : NULL, reg->given->year, reg->given->day);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sgz_store_fetch (reg->fixture->store, query, 0, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, g_strv_length (wanted));
  for (size_t i = 0; wanted[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (reg->ids, wanted[i]);
      gboolean is_there = FALSE;
      for (guint r = 0; r < records->len; r++)
        is_there = is_there || g_strcmp0 (sgz_record_get_id (records->pdata[r]), id) == 0;
      g_test_message ("behind: %s", wanted[i]);
      g_assert_true (is_there);
    }
}

static void
assert_value (Register *reg, const char *word)
{
  const char *equals = strrchr (word, '=');
  g_autofree char *where = g_strndup (word, (gsize)(equals - word));
  char *slash = strchr (where, '/');
  const char *part = slash != NULL ? slash + 1 : NULL;
  const char *names = strchr (equals, '[');
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (slash != NULL)
    *slash = '\0';
  const char *level = find_place (reg, where, &id);
  g_autoptr (SgzFigures) figures = sgz_measure_take (reg->fixture->store, reg->given->code, level,
                                                     reg->given->year, reg->given->day, &error);
  g_assert_no_error (error);
  g_test_message ("%s: %s", reg->given->code, word);
  g_assert_cmpint (sgz_figures_get (figures, id, part), ==, g_ascii_strtoll (equals + 1, NULL, 10));
  if (names != NULL)
    assert_records (reg, level, id, part, names + 1);
}

static void
test_case (gconstpointer data)
{
  SgzFixture fixture = { 0 };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Register reg = { .fixture = &fixture, .given = data, .ids = ids };

  sgz_fixture_set_up (&fixture, NULL);
  g_test_message ("%s", reg.given->code);
  sgz_register_lines_add (&fixture, reg.given->records, ids);
  g_auto (GStrv) words = g_strsplit (reg.given->expected, " ", -1);
  for (size_t i = 0; words[i] != NULL; i++)
    assert_value (&reg, words[i]);
  sgz_fixture_tear_down (&fixture, NULL);
}

/* --- all of them --- */

static gboolean
has_case (const char *code)
{
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MeasureCase *given = tables[i]; given->code != NULL; given++)
      if (strcmp (given->code, code) == 0)
        return TRUE;
  return FALSE;
}

static char *
read_resource (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* 二(五)2 is under a heading 二、 and a heading （五） an item 2.; 3.2.1 a clause of Annex 2; 附件1 an annex. */
static gboolean
is_clause (const char *clause, const char *policy, const char *guideline)
{
  g_autofree char *own = g_strconcat ("\n", clause, ",", NULL);
  g_auto (GStrv) parts = g_strsplit_set (clause, "()", -1);

  if (g_ascii_isdigit (*clause))
    return strstr (guideline, own) != NULL;
  if (g_str_has_prefix (clause, "附件"))
    return strcmp (clause, "附件1") == 0 || strcmp (clause, "附件2 §3") == 0;
  if (g_strv_length (parts) != 3)
    return FALSE;
  g_autofree char *chapter = g_strdup_printf ("# %s、", parts[0]);
  g_autofree char *section = g_strdup_printf ("# （%s）", parts[1]);
  g_autofree char *item = g_strdup_printf ("\n%s.", parts[2]);
  const char *at = strstr (policy, chapter);
  at = at != NULL ? strstr (at, section) : NULL;
  return at != NULL && (*parts[2] == '\0' || strstr (at, item) != NULL);
}

static void
test_every_measure_is_tested (void)
{
  GPtrArray *measures = sgz_measure_list ();
  g_autofree char *policy = read_resource (SGZ_RESOURCE_ROOT "/policy/policy.txt");
  g_autofree char *guideline = read_resource (SGZ_RESOURCE_ROOT "/seed/guideline_clauses.csv");

  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      g_test_message ("%s (%s)", measure->code, measure->clause);
      g_assert_true (has_case (measure->code));
      g_assert_true (is_clause (measure->clause, policy, guideline));
      g_assert_true (strcmp (measure->period, "year") == 0 || strcmp (measure->period, "day") == 0);
    }
  g_assert_false (is_clause ("3.9", policy, guideline));
  g_assert_false (is_clause ("五(一)", policy, guideline));
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MeasureCase *given = tables[i]; given->code != NULL; given++)
      g_assert_nonnull (sgz_measure_find (given->code));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/measures/every-one-is-tested", test_every_measure_is_tested);
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MeasureCase *given = tables[i]; given->code != NULL; given++)
      {
        g_autofree char *path
            = g_strdup_printf ("/store/measures/%s/%zu-%td", given->code, i + 1, given - tables[i] + 1);
        g_test_add_data_func (path, given, test_case);
      }
  return g_test_run ();
}
