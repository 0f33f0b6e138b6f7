/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-past-private.h"

#include "model/sgz-place.h"
#include "sgz-store-private.h"
#include "sgz-succession.h"

/* The changes after the day, each with the entry of history that made it. What an undo takes out and a redo makes again
 * has the redo as its entry. */
#define CHANGES                                                                                              \
  "WITH RECURSIVE past_change (seq, source, target) AS MATERIALIZED ("                                       \
  "SELECT (SELECT max (l.entry) FROM main.history_line l WHERE l.record = x.id AND l.before IS NULL),"       \
  " x.source, x.target FROM main.succession x WHERE x.void_reason IS NULL AND x.changed_on > :past),"

/* A division that had not begun on the day → the one before it that stood on it; of several that were merged into a new one, the one
 * whose code went on, or else the first by code. */
#define NAMES                                                                                                \
  " past_step (division, past) AS ("                                                                         \
  "SELECT c.target, c.source FROM past_change c JOIN main.division n ON n.id = c.target"                     \
  " WHERE n.valid_from > :past"                                                                              \
  " UNION SELECT s.division, c.source FROM past_step s JOIN past_change c ON c.target = s.past"              \
  " JOIN main.division n ON n.id = s.past WHERE n.valid_from > :past),"                                      \
  " past_name (division, past) AS MATERIALIZED (SELECT division, past FROM ("                                \
  "SELECT s.division AS division, s.past AS past, row_number () OVER (PARTITION BY s.division"               \
  " ORDER BY CASE WHEN o.code = n.code THEN 0 ELSE 1 END, o.code) AS n"                                      \
  " FROM past_step s JOIN main.division o ON o.id = s.past JOIN main.division n ON n.id = s.division"        \
  " WHERE o.valid_from IS NULL OR o.valid_from <= :past) WHERE n = 1)"

static gboolean
refers_to_division (const SgzField *field)
{
  return field->type == SGZ_FIELD_REFERENCE && g_strcmp0 (field->kind, sgz_kind_division.code) == 0;
}

/* Record → the division it referred to before the first of the changes moved it on. */
static void
append_moves (const SgzKind *kind, const SgzField *field, GString *sql)
{
  g_string_append_printf (sql,
                          ", past_%s_%s (record, division) AS MATERIALIZED (SELECT record, division FROM ("
                          "SELECT l.record AS record, c.source AS division,"
                          " row_number () OVER (PARTITION BY l.record ORDER BY c.seq) AS n"
                          " FROM past_change c JOIN main.history_line l ON l.entry = c.seq"
                          " WHERE l.kind = '%s' AND l.before ->> '%s' = c.source"
                          " AND l.after ->> '%s' = c.target) WHERE n = 1)",
                          kind->code, field->code, kind->code, field->code, field->code);
}

/* The kind's table under its own name, with the divisions of then. */
static void
append_table (const SgzKind *kind, GString *sql)
{
  g_autoptr (GString) joins = g_string_new (NULL);

  g_string_append_printf (sql, ", %s AS (SELECT t.rowid AS rowid, t.id, t.revision, t.void_reason",
                          kind->code);
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (!sgz_field_is_stored (field))
        continue;
      if (!refers_to_division (field))
        {
          g_string_append_printf (sql, ", t.%s", field->code);
          continue;
        }
      g_string_append_printf (sql, ", coalesce (n%zu.past, m%zu.division, t.%s) AS %s", i, i, field->code,
                              field->code);
      g_string_append_printf (joins,
                              " LEFT JOIN past_%s_%s m%zu ON m%zu.record = t.id"
                              " LEFT JOIN past_name n%zu ON n%zu.division = coalesce (m%zu.division, t.%s)",
                              kind->code, field->code, i, i, i, i, i, field->code);
    }
  g_string_append_printf (sql, " FROM main.%s t%s)", kind->code, joins->str);
}

void
sgz_past_append_tables (GString *sql)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  g_string_append (sql, CHANGES NAMES);
  for (size_t i = 0; i < n_kinds; i++)
    {
      gboolean refers = FALSE;

      /* The succession says what was when by itself. */
      if (kinds[i] == &sgz_kind_succession)
        continue;
      for (size_t j = 0; j < kinds[i]->n_fields; j++)
        if (refers_to_division (&kinds[i]->fields[j]))
          {
            append_moves (kinds[i], &kinds[i]->fields[j], sql);
            refers = TRUE;
          }
      if (refers)
        append_table (kinds[i], sql);
    }
  g_string_append_c (sql, ' ');
}

gboolean
sgz_past_is_different (SgzStore *store, const char *day, gboolean *different, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection, "SELECT 1 FROM succession WHERE changed_on > :past AND void_reason IS NULL LIMIT 1", error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":past", day);
  SgzStep step = sgz_connection_step (connection, statement, error);
  *different = step == SGZ_STEP_ROW;
  return step != SGZ_STEP_FAILED;
}

gboolean
sgz_past_query_to_sql (SgzStore *store, const SgzQuery *query, SgzSelect select, const SgzField *field,
                       SgzSql *sql, GError **error)
{
  const char *day = sgz_query_get_past (query);

  if (day != NULL && !sgz_past_is_different (store, day, &sql->is_past, error))
    return FALSE;
  if (sql->is_past && sgz_query_get_place (query) != NULL)
    {
      sql->place = sgz_succession_find_code (store, sgz_query_get_place (query), day, error);
      if (sql->place == NULL)
        return FALSE;
    }
  sgz_query_to_sql (query, select, field, sql);
  return TRUE;
}

void
sgz_past_append_place (GString *sql, int digits)
{
  if (digits != sgz_place_digits ("township"))
    g_string_append_printf (sql, "substr (m.place, 1, %d)", digits);
  else
    g_string_append_printf (
        sql,
        "substr (coalesce ((SELECT p.code FROM division v JOIN division p ON p.id = v.parent"
        " WHERE v.code = m.place AND v.level = 'village' AND v.void_reason IS NULL"
        " AND coalesce (v.valid_from, '') <= :past AND coalesce (v.valid_to, '9') > :past"
        " LIMIT 1), m.place), 1, %d)",
        digits);
}
