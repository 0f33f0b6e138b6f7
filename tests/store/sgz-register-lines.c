/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-register-lines.h"

#include <string.h>

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
  GHashTable *ids;
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

  g_test_message ("%s", line);
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

void
sgz_register_lines_add (SgzFixture *fixture, const char *records, GHashTable *ids)
{
  g_auto (GStrv) lines = g_strsplit (records, "\n", -1);
  Register reg = { fixture, ids };

  for (size_t i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      add_record (&reg, lines[i]);
}
