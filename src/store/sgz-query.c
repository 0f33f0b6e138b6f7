/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-derived-private.h"
#include "sgz-query-private.h"

#include <string.h>

#include "model/sgz-place.h"
#include "sgz-measure.h"

typedef struct
{
  const SgzField *field;
  SgzValue value;
} Filter;

typedef struct
{
  const SgzField *field;
  SgzValue from;
  SgzValue to;
  gboolean or_none;
} Bounds;

struct _SgzQuery
{
  const SgzKind *kind;
  char **words;
  char *place;
  SgzVoided voided;
  GArray *filters; /* Filter */
  GArray *bounds;  /* Bounds */
  gboolean countyless;
  char *measure;
  char *part;
  int year;
  char *day;
  const SgzField *sort;
  gboolean descending;
  SgzFields derived;
};

static void
filter_clear (Filter *filter)
{
  sgz_value_clear (&filter->value);
}

static void
bounds_clear (Bounds *bounds)
{
  sgz_value_clear (&bounds->from);
  sgz_value_clear (&bounds->to);
}

SgzQuery *
sgz_query_new (const SgzKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  SgzQuery *query = g_new0 (SgzQuery, 1);
  query->kind = kind;
  query->voided = SGZ_VOIDED_LEFT_OUT;
  query->derived = SGZ_FIELDS_ALL;
  query->filters = g_array_new (FALSE, TRUE, sizeof (Filter));
  query->bounds = g_array_new (FALSE, TRUE, sizeof (Bounds));
  g_array_set_clear_func (query->filters, (GDestroyNotify)filter_clear);
  g_array_set_clear_func (query->bounds, (GDestroyNotify)bounds_clear);
  return query;
}

SgzQuery *
sgz_query_copy (const SgzQuery *query)
{
  SgzQuery *copy = sgz_query_new (query->kind);

  copy->words = g_strdupv (query->words);
  copy->place = g_strdup (query->place);
  copy->voided = query->voided;
  for (guint i = 0; i < query->filters->len; i++)
    {
      const Filter *filter = &g_array_index (query->filters, Filter, i);
      sgz_query_filter (copy, filter->field, &filter->value);
    }
  for (guint i = 0; i < query->bounds->len; i++)
    {
      const Bounds *bounds = &g_array_index (query->bounds, Bounds, i);
      sgz_query_set_bounds (copy, bounds->field, &bounds->from, &bounds->to, bounds->or_none);
    }
  copy->countyless = query->countyless;
  sgz_query_set_behind (copy, query->measure, query->part, query->year, query->day);
  copy->sort = query->sort;
  copy->descending = query->descending;
  copy->derived = query->derived;
  return copy;
}

void
sgz_query_free (SgzQuery *query)
{
  g_strfreev (query->words);
  g_free (query->place);
  g_array_unref (query->filters);
  g_array_unref (query->bounds);
  g_free (query->measure);
  g_free (query->part);
  g_free (query->day);
  g_free (query);
}

const SgzKind *
sgz_query_get_kind (const SgzQuery *query)
{
  return query->kind;
}

void
sgz_query_set_search (SgzQuery *query, const char *text)
{
  g_clear_pointer (&query->words, g_strfreev);
  if (text == NULL)
    return;

  GStrvBuilder *builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  query->words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
}

void
sgz_query_set_place (SgzQuery *query, const char *code)
{
  char *copy = g_strdup (code);

  g_free (query->place);
  query->place = copy;
}

void
sgz_query_set_voided (SgzQuery *query, SgzVoided voided)
{
  query->voided = voided;
}

void
sgz_query_filter (SgzQuery *query, const SgzField *field, const SgzValue *value)
{
  Filter filter = { field, { 0 } };

  sgz_value_copy (&filter.value, value);
  g_array_append_val (query->filters, filter);
}

void
sgz_query_set_bounds (SgzQuery *query, const SgzField *field, const SgzValue *from, const SgzValue *to,
                      gboolean or_none)
{
  Bounds bounds = { field, { 0 }, { 0 }, or_none };

  for (guint i = query->bounds->len; i-- > 0;)
    if (g_array_index (query->bounds, Bounds, i).field == field)
      g_array_remove_index (query->bounds, i);
  if (from != NULL)
    sgz_value_copy (&bounds.from, from);
  if (to != NULL)
    sgz_value_copy (&bounds.to, to);
  g_array_append_val (query->bounds, bounds);
}

void
sgz_query_set_countyless (SgzQuery *query, gboolean countyless)
{
  query->countyless = countyless;
}

void
sgz_query_unfilter (SgzQuery *query, const SgzField *field)
{
  for (guint i = query->filters->len; i-- > 0;)
    if (g_array_index (query->filters, Filter, i).field == field)
      g_array_remove_index (query->filters, i);
}

void
sgz_query_set_behind (SgzQuery *query, const char *measure, const char *part, int year, const char *day)
{
  g_free (query->measure);
  query->measure = g_strdup (measure);
  g_free (query->part);
  query->part = g_strdup (part);
  query->year = year;
  g_free (query->day);
  query->day = g_strdup (day);
}

void
sgz_query_sort (SgzQuery *query, const SgzField *field, gboolean descending)
{
  query->sort = field;
  query->descending = descending;
}

void
sgz_query_set_derived (SgzQuery *query, const char *const *codes)
{
  query->derived = 0;
  for (size_t i = 0; codes[i] != NULL; i++)
    query->derived
        |= SGZ_FIELD_BIT (sgz_kind_index (query->kind, sgz_kind_get_field (query->kind, codes[i])));
}

void
sgz_query_set_day (SgzQuery *query, const char *day)
{
  char *copy = g_strdup (day);

  g_free (query->day);
  query->day = copy;
}

gboolean
sgz_query_is_plain (const SgzQuery *query)
{
  return query->words == NULL && query->filters->len == 0 && query->bounds->len == 0 && !query->countyless
         && query->measure == NULL && query->sort == NULL && query->voided != SGZ_VOIDED_ONLY;
}

/* --- what is asked --- */

static void
add_word (const SgzQuery *query, const char *word, SgzSql *sql)
{
  g_autoptr (GString) pattern = g_string_new ("%");

  for (const char *p = word; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  g_string_append (sql->text, " AND (0");
  for (size_t i = 0; i < query->kind->n_fields; i++)
    {
      const SgzField *field = &query->kind->fields[i];
      if (field->type == SGZ_FIELD_REFERENCE)
        {
          const SgzKind *other = sgz_kind_find (field->kind, NULL);
          g_string_append_printf (sql->text, " OR r%zu.%s LIKE ", i, other->key);
          sgz_sql_add_text (sql, pattern->str);
          g_string_append (sql->text, " ESCAPE '\\'");
          if (other->parent_field == NULL)
            continue;
          g_string_append_printf (sql->text, " OR (p%zu.%s IS NOT NULL AND p%zu.%s LIKE ", i,
                                  other->parent_field, i, other->key);
          sgz_sql_add_text (sql, pattern->str);
          g_string_append_printf (sql->text, " ESCAPE '\\') OR (g%zu.%s IS NOT NULL AND g%zu.%s LIKE ", i,
                                  other->parent_field, i, other->key);
          sgz_sql_add_text (sql, pattern->str);
          g_string_append (sql->text, " ESCAPE '\\')");
        }
      else if (field->flags & SGZ_FIELD_SEARCHED)
        {
          g_string_append_printf (sql->text, " OR t.%s LIKE ", field->code);
          sgz_sql_add_text (sql, pattern->str);
          g_string_append (sql->text, " ESCAPE '\\'");
        }
    }
  g_string_append (sql->text, ")");
}

/* The codes under a division are those that start with its digits: a range, which an index can be asked for. */
static void
add_code_range (const char *column, const char *place, SgzSql *sql)
{
  g_autofree char *from = sgz_place_prefix (place);
  g_autofree char *to = g_strconcat (from, ":", NULL); /* the character after 9 */

  g_string_append_printf (sql->text, "%s >= ", column);
  sgz_sql_add_text (sql, from);
  g_string_append_printf (sql->text, " AND %s < ", column);
  sgz_sql_add_text (sql, to);
}

/* "id IN (those of @kind that are of the place)": a worker's place is its station's, whose place is its division. */
static void
add_within (const SgzKind *kind, const char *place, SgzSql *sql)
{
  g_string_append_printf (sql->text, " IN (SELECT id FROM %s WHERE ", kind->code);
  if (kind == &sgz_kind_division)
    add_code_range ("code", place, sql);
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
  g_string_append (sql->text, " AND ");
  if (field == NULL)
    add_code_range ("t.code", query->place, sql);
  else if (strcmp (field->kind, sgz_kind_division.code) == 0)
    {
      g_autofree char *column = g_strdup_printf ("r%zu.code", sgz_kind_index (query->kind, field));
      add_code_range (column, query->place, sql);
    }
  else
    {
      g_string_append_printf (sql->text, "t.%s", field->code);
      add_within (sgz_kind_find (field->kind, NULL), query->place, sql);
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
          const Filter *filter = &g_array_index (query->filters, Filter, j);
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
add_bounds (const Bounds *bounds, const SgzKind *kind, SgzSql *sql)
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
add_behind (const SgzQuery *query, SgzSql *sql)
{
  const SgzMeasure *measure = sgz_measure_find (query->measure);

  g_return_if_fail (measure != NULL && measure->kind == query->kind);
  g_string_append_printf (sql->text, " AND t.id IN (SELECT m.record FROM (%s) m WHERE 1", measure->sql);
  if (query->part != NULL)
    {
      g_string_append (sql->text, " AND m.part = ");
      sgz_sql_add_text (sql, query->part);
    }
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
  if (query->place != NULL)
    add_place (query, sql);
  add_filters (query, sql);
  for (guint i = 0; i < query->bounds->len; i++)
    add_bounds (&g_array_index (query->bounds, Bounds, i), query->kind, sql);
  if (query->countyless)
    add_countyless (query->kind, sql);
  for (size_t i = 0; query->words != NULL && query->words[i] != NULL; i++)
    add_word (query, query->words[i], sql);
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

static void
add_order (const SgzQuery *query, SgzSql *sql)
{
  g_string_append (sql->text, " ORDER BY ");
  if (query->sort != NULL)
    add_order_field (query->kind, query->sort, query->descending, sql);
  else
    for (size_t i = 0; query->kind->order[i] != NULL; i++)
      add_order_field (query->kind, sgz_kind_get_field (query->kind, query->kind->order[i]), FALSE, sql);
  g_string_append (sql->text, "t.rowid");
}

/* The required reference that the order begins with, if it does. */
static const SgzField *
find_leading (const SgzQuery *query)
{
  const SgzField *first
      = query->sort != NULL ? query->sort : sgz_kind_get_field (query->kind, query->kind->order[0]);

  return first->type == SGZ_FIELD_REFERENCE && (first->flags & SGZ_FIELD_REQUIRED) ? first : NULL;
}

/* The references that the conditions look at, and (@ordered) the order. */
static SgzFields
find_joins (const SgzQuery *query, gboolean ordered)
{
  SgzFields joins = 0;

  if (query->words != NULL)
    return SGZ_FIELDS_ALL;
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

  switch (select)
    {
    case SGZ_SELECT_RECORDS:
      sgz_query_add_head (query->kind, find_leading (query), query->derived, sql);
      break;
    case SGZ_SELECT_ROWS:
      sgz_sql_add_from (query->kind, "t.rowid", find_leading (query), find_joins (query, TRUE), sql);
      break;
    case SGZ_SELECT_COUNT:
      sgz_sql_add_from (query->kind, "count(*)", NULL, find_joins (query, FALSE), sql);
      break;
    case SGZ_SELECT_SUM:
      sgz_sql_add_from (query->kind, sum, NULL, find_joins (query, FALSE), sql);
      break;
    }
  add_conditions (query, sql);
  if (select == SGZ_SELECT_RECORDS || select == SGZ_SELECT_ROWS)
    add_order (query, sql);
}
