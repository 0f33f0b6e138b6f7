/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-station-tally.h"

#include "sgz-store-private.h"

#define IN_YEAR(field) "substr (" field ", 1, 4) = :year"

static GArray *
read_tallies (SgzStore *store, const char *sql, const SgzField *field, const char *station, int year,
              GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GArray) tallies = g_array_new (FALSE, FALSE, sizeof (SgzStationTally));
  g_autofree char *digits = g_strdup_printf ("%04d", year);
  SgzStep step = SGZ_STEP_FAILED;

  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  sgz_statement_bind_text (statement, ":station", station);
  sgz_statement_bind_text (statement, ":year", digits);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      const SgzChoice *choice = sgz_field_find_choice (field, sgz_statement_get_text (statement, 0));
      SgzStationTally tally = { choice->code, choice->title, sqlite3_column_int64 (statement, 1),
                                sqlite3_column_int64 (statement, 2) };
      g_array_append_val (tallies, tally);
    }
  return step == SGZ_STEP_DONE ? g_steal_pointer (&tallies) : NULL;
}

GArray *
sgz_station_tally_services (SgzStore *store, const char *station, int year, GError **error)
{
  return read_tallies (
      store,
      "SELECT form, sum (coalesce (sessions, 1)), sum (coalesce (elderly, 0) + coalesce (minors, 0)"
      " + coalesce (disabled, 0) + coalesce (women, 0) + coalesce (hardship, 0)"
      " + coalesce (migrants, 0) + coalesce (others, 0))"
      " FROM service WHERE station = :station AND void_reason IS NULL AND " IN_YEAR (
          "held_on") " GROUP BY form ORDER BY 2 DESC, form",
      sgz_kind_get_field (&sgz_kind_service, "form"), station, year, error);
}

GArray *
sgz_station_tally_organisations (SgzStore *store, const char *station, int year, GError **error)
{
  return read_tallies (
      store,
      "SELECT kind, count(*), 0 FROM organisation WHERE station = :station AND void_reason IS NULL"
      " AND CASE WHEN kind IN ('registered', 'agency') THEN " IN_YEAR ("registered_on") " ELSE " IN_YEAR (
          "completed_on") " END GROUP BY kind ORDER BY kind",
      sgz_kind_get_field (&sgz_kind_organisation, "kind"), station, year, error);
}
