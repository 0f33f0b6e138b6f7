/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-derived-private.h"
#include "sgz-query-private.h"

#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-place.h"
#include "sgz-measure.h"
#include "sgz-past-private.h"

typedef struct
{
  const SgzField *field;
  SgzValue value;
} Filter;

struct _SgzQuery
{
  const SgzKind *kind;
  char **words; /* %NULL for none */
  gboolean is_best_first;
  char *place;
  SgzVoided voided;
  GArray *filters; /* Filter */
  char *measure;
  char *part;
  int year;
  char *day;
  char *placed; /* the day on whose places the measure counts */
  char *past;
  const SgzField *sort;
  gboolean descending;
  SgzFields derived;
};

static void
filter_clear (Filter *filter)
{
  sgz_value_clear (&filter->value);
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
  g_array_set_clear_func (query->filters, (GDestroyNotify)filter_clear);
  return query;
}

SgzQuery *
sgz_query_copy (const SgzQuery *query)
{
  SgzQuery *copy = sgz_query_new (query->kind);

  copy->words = g_strdupv (query->words);
  copy->is_best_first = query->is_best_first;
  copy->place = g_strdup (query->place);
  copy->voided = query->voided;
  for (guint i = 0; i < query->filters->len; i++)
    {
      const Filter *filter = &g_array_index (query->filters, Filter, i);
      sgz_query_filter (copy, filter->field, &filter->value);
    }
  sgz_query_set_behind (copy, query->measure, query->part, query->year, query->day);
  sgz_query_set_past (copy, query->past);
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
  g_free (query->measure);
  g_free (query->part);
  g_free (query->day);
  g_free (query->placed);
  g_free (query->past);
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
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const char *start = valid;

  for (const char *p = valid;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        continue;
      if (p > start)
        g_ptr_array_add (words, g_strndup (start, (size_t)(p - start)));
      if (*p == '\0')
        break;
      start = g_utf8_next_char (p);
    }
  g_clear_pointer (&query->words, g_strfreev);
  if (words->len == 0)
    return;
  g_ptr_array_add (words, NULL);
  query->words = (char **)g_ptr_array_steal (words, NULL);
}

void
sgz_query_set_best_first (SgzQuery *query, gboolean best_first)
{
  query->is_best_first = best_first;
}

const char *const *
sgz_query_get_words (const SgzQuery *query)
{
  return (const char *const *)query->words;
}

gboolean
sgz_query_is_best_first (const SgzQuery *query)
{
  return query->is_best_first;
}

/* Whether the digits of the codes say what lies in the place of the query: not in a township, whose villages may keep other digits
 * after a merger, and not on a past day. */
static gboolean
is_place_in_digits (const SgzQuery *query)
{
  return query->place == NULL
         || (query->past == NULL && strcmp (sgz_place_level (query->place), "township") != 0);
}

const char *
sgz_query_get_indexed_place (const SgzQuery *query)
{
  /* As in add_place(): kinds without a place are of everywhere. */
  gboolean has_place = query->kind->place_field != NULL || query->kind == &sgz_kind_division;

  return has_place && is_place_in_digits (query) ? query->place : NULL;
}

SgzVoided
sgz_query_get_voided (const SgzQuery *query)
{
  return query->voided;
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
  g_free (query->placed);
  query->placed = measure != NULL ? sgz_date_in_year (day, year) : NULL;
}

void
sgz_query_set_past (SgzQuery *query, const char *day)
{
  char *copy = g_strdup (day);

  g_free (query->past);
  query->past = copy;
}

const char *
sgz_query_get_place (const SgzQuery *query)
{
  return query->place;
}

const char *
sgz_query_get_past (const SgzQuery *query)
{
  return query->measure != NULL ? query->placed : query->past;
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
  return query->words == NULL && query->filters->len == 0 && query->measure == NULL && query->sort == NULL
         && query->voided != SGZ_VOIDED_ONLY;
}

gboolean
sgz_query_is_search_alone (const SgzQuery *query)
{
  return query->words != NULL && query->filters->len == 0 && query->measure == NULL && query->sort == NULL
         && is_place_in_digits (query);
}

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
    {
      g_string_append (sql->text, " AND m.part = ");
      sgz_sql_add_text (sql, query->part);
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

static void
add_conditions (const SgzQuery *query, SgzSql *sql)
{
  sql->year = query->year;
  sql->day = query->day;
  if (query->voided != SGZ_VOIDED_TOO)
    g_string_append (sql->text, query->voided == SGZ_VOIDED_ONLY ? " AND t.void_reason IS NOT NULL"
                                                                 : " AND t.void_reason IS NULL");
  if (query->place != NULL && query->measure == NULL)
    add_place (query, sql);
  add_filters (query, sql);
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
      sgz_query_add_head (query->kind, find_leading (query, sql), query->derived, sql);
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
