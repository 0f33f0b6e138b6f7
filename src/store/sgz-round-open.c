/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The beginning of a year's evaluation: who evaluates whom. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-id.h"
#include "model/sgz-place.h"
#include "sgz-judgement-private.h"
#include "sgz-round-private.h"
#include "sgz-store-private.h"

/* Names of records are data of the database, like the stations' own. */
#define NAME_OF_STATIONS "%d年%s社会工作服务站年度评价"
#define NAME_OF_SYSTEMS "%d年%s县(区)社会工作服务体系年度评价"

typedef struct
{
  SgzStore *store;
  const char *scheme;
  int year;
  char *day;
  gboolean of_systems;
  SgzSubjects *subjects;
  GPtrArray *records;
  GPtrArray *ids;
  guint n_subjects;
  int n_sheets;
} Opening;

static void
opening_clear (Opening *opening)
{
  g_clear_pointer (&opening->day, g_free);
  g_clear_pointer (&opening->subjects, sgz_subjects_free);
  g_clear_pointer (&opening->records, g_ptr_array_unref);
  g_clear_pointer (&opening->ids, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opening, opening_clear)

static const SgzField *
get_field (const SgzRecord *record, const char *code)
{
  return sgz_kind_get_field (sgz_record_get_kind (record), code);
}

/* The division that had @code on the day, or else the last one that had it. */
static gboolean
refer_to_place (Opening *opening, SgzRecord *record, const char *code, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (opening->store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT id FROM division WHERE code = :code AND void_reason IS NULL"
      " ORDER BY (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to > :day) DESC,"
      " valid_from DESC LIMIT 1",
      error);
  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":code", code);
  sgz_statement_bind_text (statement, ":day", opening->day);
  SgzStep step = sgz_connection_step (connection, statement, error);
  if (step == SGZ_STEP_DONE)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
                 _ ("There is no division with the code %s"), code);
  if (step != SGZ_STEP_ROW)
    return FALSE;
  g_autofree char *id = g_strdup (sgz_statement_get_text (statement, 0));
  sqlite3_reset (statement);
  return sgz_store_refer (opening->store, record, get_field (record, "division"), id, error);
}

static void
add_record (Opening *opening, SgzRecord *record, char *id)
{
  g_ptr_array_add (opening->records, record);
  g_ptr_array_add (opening->ids, id);
}

/* (transfer full): the evaluation that @owner holds, which is there already or is begun now. */
static SgzRecord *
begin_evaluation (Opening *opening, const SgzSubject *owner, char **id, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_evaluation);
  g_autofree char *name = g_strdup_printf (opening->of_systems ? NAME_OF_SYSTEMS : NAME_OF_STATIONS,
                                           opening->year, owner->name);

  sgz_round_set_text (record, "name", name);
  sgz_round_set_number (record, "year", opening->year);
  if (!refer_to_place (opening, record, owner->place, error)
      || !sgz_store_refer (opening->store, record, get_field (record, "scheme"), opening->scheme, error))
    return NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_evaluation);
  for (const char *const *code = sgz_kind_evaluation.unique; *code != NULL; code++)
    sgz_query_filter (query, get_field (record, *code),
                      sgz_record_get_value (record, get_field (record, *code)));
  g_autoptr (GPtrArray) there = sgz_store_fetch (opening->store, query, 0, 1, error);
  if (there == NULL)
    return NULL;
  if (there->len > 0)
    {
      *id = g_strdup (sgz_record_get_id (there->pdata[0]));
      return g_object_ref (there->pdata[0]);
    }
  *id = sgz_id_new ();
  add_record (opening, g_object_ref (record), g_strdup (*id));
  return g_steal_pointer (&record);
}

/* The ids of the stations, and of the counties, that the evaluation has a sheet of; one that was voided was so for a reason. */
static GHashTable *
read_subjects_there (Opening *opening, const char *evaluation, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (opening->store);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection, "SELECT coalesce (station, division) FROM sheet WHERE evaluation = :evaluation", error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  sgz_statement_bind_text (statement, ":evaluation", evaluation);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_hash_table_add (there, g_strdup (sgz_statement_get_text (statement, 0)));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&there) : NULL;
}

static gboolean
add_sheet (Opening *opening, SgzRecord *evaluation, const char *id, const SgzSubject *subject,
           GHashTable *there, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_sheet);
  g_autofree char *label = sgz_record_format_name (evaluation);

  opening->n_subjects++;
  if (subject->station != NULL && g_hash_table_contains (there, subject->station))
    return TRUE;
  if (!refer_to_place (opening, record, subject->place, error)
      || (subject->station != NULL
          && !sgz_store_refer (opening->store, record, get_field (record, "station"), subject->station,
                               error)))
    return FALSE;
  if (subject->station == NULL && g_hash_table_contains (there, sgz_record_get_text (record, "division")))
    return TRUE;
  sgz_record_set_reference (record, get_field (record, "evaluation"), id, label, NULL);
  sgz_round_set_text (record, "name", subject->name);
  sgz_round_set_text (record, "audience", subject->is_pilot ? "pilot" : "other");
  add_record (opening, g_steal_pointer (&record), sgz_id_new ());
  opening->n_sheets++;
  return TRUE;
}

/* The rules ask of township and institution stations; general stations and rooms are theirs. */
static gboolean
is_evaluated (const SgzSubject *subject, const SgzSubject *county)
{
  return g_strcmp0 (subject->county, county->place) == 0
         && (g_strcmp0 (subject->tier, "township") == 0 || g_strcmp0 (subject->tier, "institution") == 0);
}

static gboolean
open_county (Opening *opening, const SgzSubject *county, GError **error)
{
  g_autoptr (SgzRecord) evaluation = NULL;
  g_autoptr (GHashTable) there = NULL;
  g_autofree char *id = NULL;

  for (guint i = 0; i < opening->subjects->stations->len; i++)
    {
      const SgzSubject *station = &g_array_index (opening->subjects->stations, SgzSubject, i);
      if (!is_evaluated (station, county))
        continue;
      if (evaluation == NULL
          && ((evaluation = begin_evaluation (opening, county, &id, error)) == NULL
              || (there = read_subjects_there (opening, id, error)) == NULL))
        return FALSE;
      if (!add_sheet (opening, evaluation, id, station, there, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
open_systems (Opening *opening, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (SgzRecord) evaluation = begin_evaluation (opening, &opening->subjects->city, &id, error);
  g_autoptr (GHashTable) there = evaluation != NULL ? read_subjects_there (opening, id, error) : NULL;

  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < opening->subjects->counties->len; i++)
    if (!add_sheet (opening, evaluation, id, &g_array_index (opening->subjects->counties, SgzSubject, i),
                    there, error))
      return FALSE;
  return TRUE;
}

static gboolean
open_stations (Opening *opening, GError **error)
{
  for (guint i = 0; i < opening->subjects->counties->len; i++)
    if (!open_county (opening, &g_array_index (opening->subjects->counties, SgzSubject, i), error))
      return FALSE;
  return TRUE;
}

/* What is evaluated by a draft is a trial, as the page says: it cannot be locked. */
static int
commit_opening (Opening *opening, GError **error)
{
  if (opening->n_subjects == 0)
    {
      g_set_error (
          error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
          _ ("No township or institution station ran there in %d, so that there is nothing to evaluate"),
          opening->year);
      return -1;
    }
  if (opening->records->len == 0)
    return 0;
  g_autofree char *name = sgz_record_format (
      opening->records->pdata[0],
      get_field (opening->records->pdata[0],
                 sgz_record_get_kind (opening->records->pdata[0]) == &sgz_kind_evaluation ? "name"
                                                                                          : "evaluation"));
  /* Translators: the name of a year's evaluation, the number of stations or counties. */
  g_autofree char *label = g_strdup_printf (_ ("Begin “%s”, %d sheets in all"), name, opening->n_sheets);
  if (!sgz_store_commit_as (opening->store, label, opening->records, (const char *const *)opening->ids->pdata,
                            1, error))
    return -1;
  return opening->n_sheets;
}

int
sgz_round_open (SgzStore *store, const char *scheme, int year, const char *county, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && scheme != NULL && county != NULL, -1);

  g_auto (Opening) opening = { .store = store, .scheme = scheme, .year = year };
  g_autoptr (SgzRecord) record = sgz_store_get (store, &sgz_kind_scheme, scheme, error);
  g_autofree char *today = sgz_date_today ();
  gboolean of_city = strcmp (sgz_place_level (county), "county") != 0;

  if (record == NULL)
    return -1;
  opening.of_systems = g_strcmp0 (sgz_record_get_text (record, "subject"), "system") == 0;
  if (opening.of_systems && !of_city)
    {
      g_set_error (
          error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
          _ ("“%s” evaluates the counties' systems, which the city does for all of them: choose the city"),
          sgz_record_get_text (record, "name"));
      return -1;
    }
  opening.day = sgz_date_in_year (today, year);
  opening.records = g_ptr_array_new_with_free_func (g_object_unref);
  opening.ids = g_ptr_array_new_with_free_func (g_free);
  opening.subjects = sgz_subjects_read (store, year, opening.day, opening.day, of_city ? NULL : county, NULL,
                                        !opening.of_systems, error);
  if (opening.subjects == NULL
      || !(opening.of_systems ? open_systems (&opening, error) : open_stations (&opening, error)))
    return -1;
  return commit_opening (&opening, error);
}
