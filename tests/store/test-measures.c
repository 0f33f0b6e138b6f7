/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every measure on a small register of its own. */
#include <stdlib.h>
#include <string.h>

#include "model/sgz-place.h"
#include "sgz-measure-cases.h"
#include "store/sgz-measure.h"
#include "support/sgz-fixture.h"

static const MeasureCase *const tables[] = { measure_cases_of_stations, measure_cases_of_people,
                                             measure_cases_of_work, measure_cases_of_evaluation };

/* What is the same in most records of a kind, and not repeated in each. */
static const struct
{
  const char *kind;
  const char *fields;
} usual[] = {
  { "station", "tier=township task_year=2021 opened_on=2021-06-01" },
  { "worker", "post=full joined_on=2021-06-01" },
  { "certificate", "level=assistant" },
  { "facility", "checked_on=2021-09-01" },
  { "regulation", "regulation=daily issued_on=2021-07-01" },
  { "plan", "plan=overall issued_on=2021-07-01" },
  { "training", "training=knowledge held_on=2021-07-01" },
  { "project", "purchaser=civil" },
  { "funding", "year=2021 planned=10000" },
  { "assistance", "source=示例决算" },
  { "volunteer", "trained=0 held_on=2021-07-01" },
  { "organisation", "kind=functional started_on=2021-06-01" },
  { "service", "form=visit clauses=3.1.1 sessions=1 held_on=2021-07-01" },
  { "casework", "intake_paper=示例 assessment_paper=示例 planning_paper=示例 intervention_paper=示例 "
                "evaluation_paper=示例"
                " closing_paper=示例" },
  { "charity", "audience=elderly found_on=2021-06-01 resource=示例" },
  { "complaint", "channel=phone nature=complaint content=示例" },
  { "rectification", "problem=示例 measure=示例 evidence=示例 closed_by=示例" },
  { "duty", "year=2021 paper=示例" },
  { "filing", "authority=示例局" },
  { "agency", "status=active" },
  { "survey", "year=2021 way=paper asked=9" },
};

/* The fields that tell records of one kind apart take the name given here. */
static const char *const named[] = { "name", "activity", "need", "number" };

typedef struct
{
  SgzFixture *fixture;
  const MeasureCase *given;
  GHashTable *ids; /* name here → id */
} Register;

static void
set_word (Register *reg, SgzRecord *record, const char *word)
{
  g_autofree char *code = g_strndup (word, strcspn (word, "="));
  const char *value = strchr (word, '=') + 1;

  if (strcmp (code, "void") == 0)
    return;
  if (*value == '@')
    value = g_hash_table_lookup (reg->ids, value + 1);
  g_assert_nonnull (value);
  /* A line of a text is ended by a bar here. */
  g_auto (GStrv) lines = g_strsplit (value, "|", -1);
  g_autofree char *text = g_strjoinv ("\n", lines);
  sgz_fixture_set (reg->fixture, record, code, text);
}

/* A field of @words that is not of the kind is a mistake of the table; one of the usual fields may be. */
static void
set_usual (Register *reg, SgzRecord *record, const char *name)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  for (size_t i = 0; i < G_N_ELEMENTS (usual); i++)
    if (strcmp (usual[i].kind, kind->code) == 0)
      {
        g_auto (GStrv) words = g_strsplit (usual[i].fields, " ", -1);
        for (size_t w = 0; words[w] != NULL; w++)
          set_word (reg, record, words[w]);
      }
  for (size_t i = 0; i < G_N_ELEMENTS (named); i++)
    if (sgz_kind_find_field (kind, named[i], NULL) != NULL
        && !sgz_field_is_number (sgz_kind_get_field (kind, named[i])))
      sgz_fixture_set (reg->fixture, record, named[i], name);
}

/* A station and an organisation say in a field of their own what their days say. */
static void
set_status (Register *reg, SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  if (kind == &sgz_kind_station)
    sgz_fixture_set (reg->fixture, record, "status",
                     sgz_record_has (record, "closed_on")      ? "closed"
                     : sgz_record_has (record, "suspended_on") ? "suspended"
                     : sgz_record_has (record, "opened_on")    ? "operating"
                                                               : "planned");
  if (kind == &sgz_kind_organisation)
    sgz_fixture_set (reg->fixture, record, "status",
                     sgz_record_has (record, "ended_on")       ? "ended"
                     : sgz_record_has (record, "completed_on") ? "completed"
                                                               : "incubating");
}

static void
save (Register *reg, SgzRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  sgz_store_commit_explained (reg->fixture->store, NULL, "示例：已核实。", records, &error);
  g_assert_no_error (error);
}

static void
add_record (Register *reg, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  gboolean is_change = *words[0] == '~';
  const SgzKind *kind = sgz_kind_find (words[0] + is_change, NULL);
  g_autoptr (SgzRecord) record = NULL;

  g_test_message ("%s: %s", reg->given->code, line);
  g_assert_nonnull (kind);
  record = is_change ? sgz_store_find (reg->fixture->store, kind, words[1], NULL) : sgz_record_new (kind);
  g_assert_nonnull (record);
  if (!is_change)
    set_usual (reg, record, words[1]);
  for (size_t i = 2; words[i] != NULL; i++)
    set_word (reg, record, words[i]);
  set_status (reg, record);
  save (reg, record);
  g_hash_table_insert (reg->ids, g_strdup (words[1]), g_strdup (sgz_record_get_id (record)));
  if (strstr (line, " void=") != NULL)
    {
      sgz_record_set_void_reason (record, "示例");
      save (reg, record);
    }
}

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
  g_auto (GStrv) lines = g_strsplit (reg.given->records, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_record (&reg, lines[i]);
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
