/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-judgement-private.h"

#include <string.h>

#include "model/sgz-place.h"
#include "sgz-past-private.h"
#include "sgz-store-private.h"
#include "sgz-succession.h"
#include "sgz-year.h"

/* Body 一(三) speaks of the counties with these words in brackets after their name. */
#define PILOT_STATUS "省级社会工作服务试点"

#define COUNTY_DIGITS 6

static const char *
keep (SgzSubjects *subjects, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (subjects->strings, text) : NULL;
}

/* --- counties --- */

static SgzSubject *
find_county (SgzSubjects *subjects, const char *code)
{
  for (guint i = 0; i < subjects->counties->len; i++)
    {
      SgzSubject *county = &g_array_index (subjects->counties, SgzSubject, i);
      if (strncmp (county->place, code, COUNTY_DIGITS) == 0)
        return county;
    }
  return NULL;
}

/* The county that a task was entered for; where it was entered under a code of another day, that of then. */
static SgzSubject *
find_target_county (SgzSubjects *subjects, SgzStore *store, const char *code, const char *placed,
                    GError **error)
{
  SgzSubject *county = find_county (subjects, code);

  if (county != NULL)
    return county;
  g_autofree char *then = sgz_succession_find_code (store, code, placed, error);
  return then != NULL ? find_county (subjects, then) : NULL;
}

static GPtrArray *
fetch_targets (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);

  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_target, "year"), FALSE);
  return sgz_store_fetch (store, query, 0, -1, error);
}

/* A county is a pilot as its task of the year says, or the latest one before it. */
static gboolean
mark_pilots (SgzSubjects *subjects, SgzStore *store, int year, const char *placed, GError **error)
{
  g_autoptr (GPtrArray) targets = fetch_targets (store, error);
  g_autoptr (GError) failure = NULL;

  if (targets == NULL)
    return FALSE;
  for (guint i = 0; i < targets->len && failure == NULL; i++)
    {
      const SgzRecord *target = g_ptr_array_index (targets, i);
      const char *status = sgz_record_get_text (target, "status");
      if (sgz_record_get_number (target, "year") > year)
        break;
      SgzSubject *county = find_target_county (
          subjects, store, sgz_record_get_reference_code (target, "division"), placed, &failure);
      if (county != NULL)
        county->is_pilot = status != NULL && g_str_has_prefix (status, PILOT_STATUS);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static gboolean
read_counties (SgzSubjects *subjects, SgzStore *store, int year, const char *placed, const char *county,
               GError **error)
{
  g_autoptr (SgzYear) counties = sgz_year_read_counties_on (store, placed, county, error);

  if (counties == NULL)
    return FALSE;
  subjects->city.place = keep (subjects, counties->city);
  subjects->city.name = keep (subjects, counties->city_name);
  for (size_t i = 0; i < counties->n_counties; i++)
    {
      SgzSubject subject = { .place = keep (subjects, counties->counties[i].place),
                             .name = keep (subjects, counties->counties[i].name) };
      subject.county = subject.place;
      subject.county_name = subject.name;
      g_array_append_val (subjects->counties, subject);
    }
  return mark_pilots (subjects, store, year, placed, error);
}

/* --- stations --- */

/* What closed before the day is asked nothing, and what opened after the year nothing of that year. */
#define STATIONS                                                                                             \
  "SELECT s.id, s.name, s.tier, coalesce (s.service_pilot_from <= :year"                                     \
  " AND (s.service_pilot_to IS NULL OR s.service_pilot_to >= :year), 0), d.code"                             \
  " FROM station s JOIN division d ON d.id = s.division WHERE s.void_reason IS NULL"                         \
  " AND s.opened_on <= :day AND s.opened_on <= :past AND (s.closed_on IS NULL OR s.closed_on > :day)"

#define STATION_ORDER                                                                                        \
  " ORDER BY d.code, CASE s.tier WHEN 'general' THEN 1 WHEN 'township' THEN 2"                               \
  " WHEN 'room' THEN 3 ELSE 4 END, s.name, s.id"

static char *
make_sql (gboolean is_past, const char *county, const char *station)
{
  GString *sql = g_string_new (NULL);

  if (is_past)
    sgz_past_append_tables (sql);
  g_string_append (sql, STATIONS);
  if (station != NULL)
    g_string_append (sql, " AND s.id = :station");
  if (county != NULL)
    g_string_append_printf (sql, " AND substr (d.code, 1, %d) = :county", COUNTY_DIGITS);
  g_string_append (sql, STATION_ORDER);
  return g_string_free (sql, FALSE);
}

static void
add_station (SgzSubjects *subjects, SgzStatement *statement, SgzSubject **county)
{
  const char *code = sgz_statement_get_text (statement, 4);
  SgzSubject subject
      = { .place = keep (subjects, code),
          .name = g_string_chunk_insert (subjects->strings, sgz_statement_get_text (statement, 1)),
          .station = g_string_chunk_insert (subjects->strings, sgz_statement_get_text (statement, 0)),
          .tier = keep (subjects, sgz_statement_get_text (statement, 2)),
          .is_pilot = sqlite3_column_int (statement, 3) != 0 };

  /* They come by division, so that mostly it is the county of the one before. */
  if (*county == NULL || strncmp ((*county)->place, code, COUNTY_DIGITS) != 0)
    *county = find_county (subjects, code);
  subject.county = *county != NULL ? (*county)->place : NULL;
  subject.county_name = *county != NULL ? (*county)->name : NULL;
  g_array_append_val (subjects->stations, subject);
}

static gboolean
read_stations (SgzSubjects *subjects, SgzStore *store, int year, const char *day, const char *placed,
               const char *county, const char *station, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autofree char *digits = county != NULL ? g_strndup (county, COUNTY_DIGITS) : NULL;
  SgzSubject *last = NULL;
  gboolean is_past = FALSE;
  SgzStep step = SGZ_STEP_FAILED;

  if (!sgz_past_is_different (store, placed, &is_past, error))
    return FALSE;
  g_autofree char *sql = make_sql (is_past, county, station);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_integer (statement, ":year", year);
  sgz_statement_bind_text (statement, ":day", day);
  sgz_statement_bind_text (statement, ":past", placed);
  sgz_statement_bind_text (statement, ":station", station);
  sgz_statement_bind_text (statement, ":county", digits);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    add_station (subjects, statement, &last);
  return step == SGZ_STEP_DONE;
}

SgzSubjects *
sgz_subjects_read (SgzStore *store, int year, const char *day, const char *placed, const char *county,
                   const char *station, gboolean with_stations, GError **error)
{
  g_autoptr (SgzSubjects) subjects = g_new0 (SgzSubjects, 1);

  subjects->counties = g_array_new (FALSE, FALSE, sizeof (SgzSubject));
  subjects->stations = g_array_new (FALSE, FALSE, sizeof (SgzSubject));
  subjects->strings = g_string_chunk_new (4096);
  if (!read_counties (subjects, store, year, placed, county, error))
    return NULL;
  /* The county's code may be one of another day. */
  const char *its = county != NULL && subjects->counties->len == 1
                        ? g_array_index (subjects->counties, SgzSubject, 0).place
                        : county;
  if (with_stations && !read_stations (subjects, store, year, day, placed, its, station, error))
    return NULL;
  return g_steal_pointer (&subjects);
}

void
sgz_subjects_free (SgzSubjects *subjects)
{
  g_clear_pointer (&subjects->counties, g_array_unref);
  g_clear_pointer (&subjects->stations, g_array_unref);
  g_clear_pointer (&subjects->strings, g_string_chunk_free);
  g_free (subjects);
}
