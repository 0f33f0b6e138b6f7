/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query asks for, in SQL. */
#include "sgz-derived-private.h"
#include "sgz-query-struct-private.h"

#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-place.h"
#include "sgz-measure.h"
#include "sgz-past-private.h"

/* --- what is asked --- */

/* The codes under a division are those that start with its digits: a range, which an index can be asked for. Only a village may have
 * other digits than its township, after a merger: those of a township are asked for by their parent. */
static void
add_in_place (const char *code, const char *id, const char *place, SgzSql *sql)
{
  if (strcmp (sgz_place_level (place), "township") == 0)
    {
      g_string_append_printf (sql->text, "%s IN (SELECT d.id FROM division d WHERE d.code = ", id);
      sgz_sql_add_text (sql, place);
      g_string_append (
          sql->text, " UNION SELECT d.id FROM division p JOIN division d ON d.parent = p.id WHERE p.code = ");
      sgz_sql_add_text (sql, place);
      g_string_append_c (sql->text, ')');
      return;
    }

  g_autofree char *from = sgz_place_prefix (place);
  g_autofree char *to = g_strconcat (from, ":", NULL); /* the character after 9 */
  g_string_append_printf (sql->text, "%s >= ", code);
  sgz_sql_add_text (sql, from);
  g_string_append_printf (sql->text, " AND %s < ", code);
  sgz_sql_add_text (sql, to);
}

/* "id IN (those of @kind that are of the place)": a worker's place is its station's, whose place is its division. */
static void
add_within (const SgzKind *kind, const char *place, SgzSql *sql)
{
  g_string_append_printf (sql->text, " IN (SELECT id FROM %s WHERE ", kind->code);
  if (kind == &sgz_kind_division)
    add_in_place ("code", "id", place, sql);
  else
    {
      const SgzField *field = sgz_kind_get_field (kind, kind->place_field);
      g_string_append (sql->text, field->code);
      add_within (sgz_kind_find (field->kind, NULL), place, sql);
    }
  g_string_append (sql->text, ")");
}

/* Kinds without a place are of everywhere. */
static void
add_place (const SgzQuery *query, SgzSql *sql)
{
  const SgzField *field
      = query->kind->place_field != NULL ? sgz_kind_get_field (query->kind, query->kind->place_field) : NULL;

  if (field == NULL && query->kind != &sgz_kind_division)
    return;
  const char *place = sql->place != NULL ? sql->place : query->place;
  g_string_append (sql->text, " AND ");
  if (field == NULL)
    add_in_place ("t.code", "t.id", place, sql);
  else if (strcmp (field->kind, sgz_kind_division.code) == 0)
    {
      g_autofree char *column = g_strdup_printf ("r%zu.code", sgz_kind_index (query->kind, field));
      g_autofree char *id = g_strconcat ("t.", field->code, NULL);
      add_in_place (column, id, place, sql);
    }
  else
    {
      g_string_append_printf (sql->text, "t.%s", field->code);
      add_within (sgz_kind_find (field->kind, NULL), place, sql);
    }
}

/* A set holds a choice where its code stands between commas. */
static void
add_filter_value (const SgzField *field, const char *column, const SgzValue *value, SgzSql *sql)
{
  g_string_append (sql->text, column);
  if (value->type == SGZ_VALUE_NONE)
    g_string_append (sql->text, " IS NULL");
  else if (field->type == SGZ_FIELD_SET)
    {
      g_autofree char *pattern = g_strdup_printf ("%%,%s,%%", value->text);
      g_string_truncate (sql->text, sql->text->len - strlen (column));
      g_string_append_printf (sql->text, "',' || %s || ',' LIKE ", column);
      sgz_sql_add_text (sql, pattern);
    }
  else
    {
      g_string_append (sql->text, " = ");
      sgz_sql_add_value (sql, value);
    }
}

static void
add_filters (const SgzQuery *query, SgzSql *sql)
{
  for (size_t i = 0; i < query->kind->n_fields; i++)
    {
      const SgzField *field = &query->kind->fields[i];
      gboolean first = TRUE;

      for (guint j = 0; j < query->filters->len; j++)
        {
          const SgzFilter *filter = &g_array_index (query->filters, SgzFilter, j);
          if (filter->field != field)
            continue;
          g_autofree char *column = sgz_derived_column (query->kind, field);
          g_string_append (sql->text, first ? " AND (" : " OR ");
          first = FALSE;
          add_filter_value (field, column, &filter->value, sql);
        }
      if (!first)
        g_string_append (sql->text, ")");
    }
}

static void
add_bounds (const SgzBounds *bounds, const SgzKind *kind, SgzSql *sql)
{
  g_autofree char *column = sgz_derived_column (kind, bounds->field);

  g_string_append_printf (sql->text, " AND (%s%s%s", bounds->or_none ? column : "",
                          bounds->or_none ? " IS NULL OR " : "", "(1");
  if (bounds->from.type != SGZ_VALUE_NONE)
    {
      g_string_append_printf (sql->text, " AND %s >= ", column);
      sgz_sql_add_value (sql, &bounds->from);
    }
  if (bounds->to.type != SGZ_VALUE_NONE)
    {
      g_string_append_printf (sql->text, " AND %s <= ", column);
      sgz_sql_add_value (sql, &bounds->to);
    }
  g_string_append (sql->text, "))");
}

/* The fifth and sixth digits of a place's code are its county's; the city's are 00. */
static void
add_countyless (const SgzKind *kind, SgzSql *sql)
{
  if (kind->place_field == NULL)
    return;
  const SgzField *field = sgz_kind_get_field (kind, kind->place_field);
  g_autofree char *id = g_strdup_printf ("t.%s", field->code);
  for (kind = sgz_kind_find (field->kind, NULL); kind != &sgz_kind_division;
       kind = sgz_kind_find (field->kind, NULL))
    {
      g_autofree char *inner = g_steal_pointer (&id);
      field = sgz_kind_get_field (kind, kind->place_field);
      id = g_strdup_printf ("(SELECT %s FROM %s WHERE id = %s)", field->code, kind->code, inner);
    }
  g_string_append_printf (
      sql->text, " AND coalesce (substr ((SELECT code FROM division WHERE id = %s), 5, 2), '00') = '00'", id);
}

static void
add_parts (const char *parts, SgzSql *sql)
{
  g_auto (GStrv) wanted = g_strsplit (parts, "|", -1);

  g_string_append (sql->text, " AND m.part IN (");
  for (size_t i = 0; wanted[i] != NULL; i++)
    {
      g_string_append (sql->text, i > 0 ? ", " : "");
      sgz_sql_add_text (sql, wanted[i]);
    }
  g_string_append_c (sql->text, ')');
}

/* The records that a figure counts, in the places of the year it was taken for, as sgz_measure_take() counts them. */
static void
add_behind (const SgzQuery *query, SgzSql *sql)
{
  const SgzMeasure *measure = sgz_measure_find (query->measure);

  g_return_if_fail (measure != NULL && measure->kind == query->kind);
  g_string_append (sql->text, " AND t.id IN (");
  if (sql->is_past)
    sgz_past_append_tables (sql->text);
  g_string_append_printf (sql->text, "SELECT m.record FROM (%s) m WHERE 1", measure->sql);
  if (query->part != NULL)
    add_parts (query->part, sql);
  if (query->behind_station != NULL)
    {
      g_string_append (sql->text, " AND m.station = ");
      sgz_sql_add_text (sql, query->behind_station);
    }
  if (query->place != NULL)
    {
      g_autofree char *prefix = sgz_place_prefix (sql->place != NULL ? sql->place : query->place);
      g_string_append (sql->text, " AND ");
      sgz_past_append_place (sql->text, (int)strlen (prefix));
      g_string_append (sql->text, " = ");
      sgz_sql_add_text (sql, prefix);
    }
  g_string_append (sql->text, ")");
}

/* The same in SQL as sgz_progress_is_open() and sgz_progress_is_overdue(). */
static void
add_due (const SgzQuery *query, SgzSql *sql)
{
  const SgzKind *kind = query->kind;
  const char *done = kind->done_field != NULL ? kind->done_field : kind->closed_field;

  g_string_append (sql->text, " AND t.void_reason IS NULL AND (0");
  if (query->due == SGZ_DUE_OPEN && kind->closed_field != NULL)
    g_string_append_printf (sql->text, " OR t.%s IS NULL", kind->closed_field);
  if (query->due == SGZ_DUE_OVERDUE && kind->due_field != NULL && done != NULL)
    g_string_append_printf (sql->text, " OR (t.%s IS NULL AND t.%s < :day)", done, kind->due_field);
  for (size_t i = 0; query->due == SGZ_DUE_OVERDUE && i < kind->n_stages; i++)
    if (kind->stages[i].due != NULL)
      g_string_append_printf (sql->text, " OR (t.%s IS NULL AND t.%s < :day)", kind->stages[i].done,
                              kind->stages[i].due);
  g_string_append (sql->text, ")");
}

static void
add_conditions (const SgzQuery *query, SgzSql *sql)
{
  sql->year = query->year;
  sql->day = query->day;
  if (query->voided != SGZ_VOIDED_TOO)
    g_string_append (sql->text, query->voided == SGZ_VOIDED_ONLY ? " AND t.void_reason IS NOT NULL"
                                                                 : " AND t.void_reason IS NULL");
  if (query->due != SGZ_DUE_ANY)
    add_due (query, sql);
  if (query->place != NULL && query->measure == NULL)
    add_place (query, sql);
  add_filters (query, sql);
  for (guint i = 0; i < query->bounds->len; i++)
    add_bounds (&g_array_index (query->bounds, SgzBounds, i), query->kind, sql);
  if (query->countyless)
    add_countyless (query->kind, sql);
  if (sql->found != NULL)
    g_string_append (sql->text, sgz_found_get_condition (sql->found));
  if (query->measure != NULL)
    add_behind (query, sql);
}

/* --- in what order --- */

static void
add_order_field (const SgzKind *kind, const SgzField *field, gboolean descending, SgzSql *sql)
{
  const char *direction = descending ? " DESC" : "";
  g_autofree char *column = sgz_derived_column (kind, field);
  size_t i = sgz_kind_index (kind, field);

  if (field->type == SGZ_FIELD_REFERENCE)
    {
      const SgzKind *other = sgz_kind_find (field->kind, NULL);
      g_string_append_printf (sql->text, "r%zu.%s%s, r%zu.id%s, ", i,
                              other->code_field != NULL ? other->code_field : other->key, direction, i,
                              direction);
    }
  else if (field->type == SGZ_FIELD_CHOICE)
    {
      int n = 0;
      g_string_append_printf (sql->text, "CASE %s", column);
      for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
        g_string_append_printf (sql->text, " WHEN '%s' THEN %d", choice->code, n++);
      g_string_append_printf (sql->text, " END%s, ", direction);
    }
  else
    g_string_append_printf (sql->text, "%s%s, ", column, direction);
}

void
sgz_query_add_order (const SgzQuery *query, SgzSql *sql)
{
  g_string_append (sql->text, " ORDER BY ");
  if (query->sort != NULL)
    add_order_field (query->kind, query->sort, query->descending, sql);
  else
    for (size_t i = 0; query->kind->order[i] != NULL; i++)
      add_order_field (query->kind, sgz_kind_get_field (query->kind, query->kind->order[i]), FALSE, sql);
  g_string_append (sql->text, "t.rowid");
}

/* The required reference that the order begins with, if it does and the rows are met in that order. */
static const SgzField *
find_leading (const SgzQuery *query, const SgzSql *sql)
{
  const SgzField *first
      = query->sort != NULL ? query->sort : sgz_kind_get_field (query->kind, query->kind->order[0]);

  if (sql->found != NULL && sgz_found_are_few (sql->found))
    return NULL;
  return first->type == SGZ_FIELD_REFERENCE && (first->flags & SGZ_FIELD_REQUIRED) ? first : NULL;
}

/* The references that the conditions look at, and (@ordered) the order. */
static SgzFields
find_joins (const SgzQuery *query, gboolean ordered)
{
  SgzFields joins = 0;

  if (query->place != NULL && query->kind->place_field != NULL
      && strcmp (sgz_kind_get_field (query->kind, query->kind->place_field)->kind, sgz_kind_division.code)
             == 0)
    joins |= SGZ_FIELD_BIT (
        sgz_kind_index (query->kind, sgz_kind_get_field (query->kind, query->kind->place_field)));
  if (ordered && query->sort != NULL)
    joins |= SGZ_FIELD_BIT (sgz_kind_index (query->kind, query->sort));
  for (size_t i = 0; ordered && query->sort == NULL && query->kind->order[i] != NULL; i++)
    joins |= SGZ_FIELD_BIT (
        sgz_kind_index (query->kind, sgz_kind_get_field (query->kind, query->kind->order[i])));
  return joins;
}

void
sgz_query_to_sql (const SgzQuery *query, SgzSelect select, const SgzField *field, SgzSql *sql)
{
  g_autofree char *column = field != NULL ? sgz_derived_column (query->kind, field) : NULL;
  g_autofree char *sum = field != NULL ? g_strdup_printf ("coalesce (sum (%s), 0)", column) : NULL;

  sql->past = sgz_query_get_past (query);
  if (sql->is_past && query->measure == NULL)
    {
      sgz_sql_start (sql);
      sgz_past_append_tables (sql->text);
    }
  switch (select)
    {
    case SGZ_SELECT_RECORDS:
      sgz_query_add_head (query->kind, find_leading (query, sql), query->fields, find_joins (query, TRUE),
                          sql);
      break;
    case SGZ_SELECT_ROWS:
      sgz_sql_add_from (query->kind, "t.rowid", find_leading (query, sql), find_joins (query, TRUE), sql);
      break;
    case SGZ_SELECT_TEXTS:
      sgz_query_add_texts (query->kind, find_leading (query, sql), sql);
      break;
    case SGZ_SELECT_COUNT:
      sgz_sql_add_from (query->kind, "count(*)", NULL, find_joins (query, FALSE), sql);
      break;
    case SGZ_SELECT_SUM:
      sgz_sql_add_from (query->kind, sum, NULL, find_joins (query, FALSE), sql);
      break;
    }
  add_conditions (query, sql);
  if (select != SGZ_SELECT_COUNT && select != SGZ_SELECT_SUM)
    sgz_query_add_order (query, sql);
}
