/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a year that go by one scheme. */
#include <string.h>

#include "model/sgz-place.h"
#include "sgz-evaluation-private.h"

void
sgz_evaluated_free (SgzEvaluated *evaluated)
{
  g_object_unref (evaluated->sheet);
  g_free (evaluated->county);
  g_clear_pointer (&evaluated->result, sgz_result_free);
  g_free (evaluated->dimensions);
  g_free (evaluated);
}

gboolean
sgz_evaluated_is_locked (const SgzEvaluated *evaluated)
{
  return sgz_record_has (evaluated->sheet, "locked_on");
}

SgzAudience
sgz_evaluated_get_audience (const SgzEvaluated *evaluated)
{
  return g_strcmp0 (sgz_record_get_text (evaluated->sheet, "audience"), "pilot") == 0 ? SGZ_AUDIENCE_PILOT
                                                                                      : SGZ_AUDIENCE_OTHER;
}

const char *
sgz_evaluated_get_place (const SgzEvaluated *evaluated)
{
  const char *station = sgz_record_get_text (evaluated->sheet, "station");

  return station != NULL ? station : evaluated->county;
}

const char *
sgz_evaluation_get_level (const SgzKeptScheme *scheme)
{
  return g_strcmp0 (sgz_record_get_text (scheme->record, "subject"), "system") == 0 ? "county" : "station";
}

/* A query of the year's evaluations, of @scheme where that is not NULL. */
static SgzQuery *
query_evaluations (const char *scheme, int year)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_evaluation);
  SgzValue of_year = { SGZ_VALUE_NUMBER, year, NULL };
  SgzValue of_scheme = { SGZ_VALUE_TEXT, 0, (char *)scheme };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_evaluation, "year"), &of_year);
  if (scheme != NULL)
    sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_evaluation, "scheme"), &of_scheme);
  sgz_query_set_derived (query, (const char *const[]){ NULL });
  return query;
}

static SgzEvaluated *
evaluated_new (SgzRecord *sheet)
{
  SgzEvaluated *evaluated = g_new0 (SgzEvaluated, 1);
  const char *code = sgz_record_get_reference_code (sheet, "division");
  int digits = sgz_place_digits ("county");

  evaluated->sheet = g_object_ref (sheet);
  evaluated->county
      = code != NULL && strlen (code) == 12 ? g_strdup_printf ("%.*s000000", digits, code) : g_strdup ("");
  evaluated->total = -1;
  evaluated->grade.band = -1;
  evaluated->grade.node = -1;
  return evaluated;
}

static int
compare_counties (gconstpointer a, gconstpointer b)
{
  const SgzEvaluated *const *first = a;
  const SgzEvaluated *const *second = b;

  return strcmp ((*first)->county, (*second)->county);
}

static GPtrArray *
fetch_sheets (SgzStore *store, const char *scheme, int year, GError **error)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_sheet, "evaluation");
  g_autoptr (SgzQuery) of_year = query_evaluations (scheme, year);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);
  g_autoptr (GPtrArray) evaluations = sgz_store_fetch (store, of_year, 0, -1, error);

  if (evaluations == NULL)
    return NULL;
  if (evaluations->len == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < evaluations->len; i++)
    {
      SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (evaluations->pdata[i]) };
      sgz_query_filter (query, field, &id);
    }
  return sgz_store_fetch (store, query, 0, -1, error);
}

GPtrArray *
sgz_evaluated_list (SgzStore *store, const char *scheme, int year, const char *sheet, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_evaluated_free);

  if (sheet != NULL)
    {
      g_autoptr (SgzRecord) record = sgz_store_get (store, &sgz_kind_sheet, sheet, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (list, evaluated_new (record));
      return g_steal_pointer (&list);
    }
  g_autoptr (GPtrArray) sheets = fetch_sheets (store, scheme, year, error);
  if (sheets == NULL)
    return NULL;
  for (guint i = 0; i < sheets->len; i++)
    g_ptr_array_add (list, evaluated_new (sheets->pdata[i]));
  /* Codes are in the fixed order of the counties, and the sort keeps the ledger's order within them. */
  g_ptr_array_sort (list, compare_counties);
  return g_steal_pointer (&list);
}

static int
compare_subjects (gconstpointer a, gconstpointer b)
{
  return strcmp (sgz_record_get_text (*(SgzRecord *const *)a, "subject"),
                 sgz_record_get_text (*(SgzRecord *const *)b, "subject"));
}

GPtrArray *
sgz_evaluation_list_schemes (SgzStore *store, int year, GError **error)
{
  g_autoptr (SgzQuery) query = query_evaluations (NULL, year);
  g_autoptr (GPtrArray) evaluations = sgz_store_fetch (store, query, 0, -1, error);
  g_autoptr (GPtrArray) schemes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  if (evaluations == NULL)
    return NULL;
  for (guint i = 0; i < evaluations->len; i++)
    {
      const char *id = sgz_record_get_text (evaluations->pdata[i], "scheme");
      if (!g_hash_table_add (met, (gpointer)id))
        continue;
      SgzRecord *scheme = sgz_store_get (store, &sgz_kind_scheme, id, error);
      if (scheme == NULL)
        return NULL;
      g_ptr_array_add (schemes, scheme);
    }
  /* "station" comes before "system", and the sort is a stable one. */
  g_ptr_array_sort (schemes, compare_subjects);
  return g_steal_pointer (&schemes);
}
