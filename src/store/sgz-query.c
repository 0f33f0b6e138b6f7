/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-derived-private.h"
#include "sgz-query-struct-private.h"

#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-place.h"
#include "sgz-measure.h"
#include "sgz-past-private.h"

static void
filter_clear (SgzFilter *filter)
{
  sgz_value_clear (&filter->value);
}

static void
bounds_clear (SgzBounds *bounds)
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
  query->due = SGZ_DUE_ANY;
  query->fields = SGZ_FIELDS_ALL;
  query->filters = g_array_new (FALSE, TRUE, sizeof (SgzFilter));
  query->bounds = g_array_new (FALSE, TRUE, sizeof (SgzBounds));
  g_array_set_clear_func (query->filters, (GDestroyNotify)filter_clear);
  g_array_set_clear_func (query->bounds, (GDestroyNotify)bounds_clear);
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
  copy->due = query->due;
  for (guint i = 0; i < query->filters->len; i++)
    {
      const SgzFilter *filter = &g_array_index (query->filters, SgzFilter, i);
      sgz_query_filter (copy, filter->field, &filter->value);
    }
  for (guint i = 0; i < query->bounds->len; i++)
    {
      const SgzBounds *bounds = &g_array_index (query->bounds, SgzBounds, i);
      sgz_query_set_bounds (copy, bounds->field, &bounds->from, &bounds->to, bounds->or_none);
    }
  copy->countyless = query->countyless;
  sgz_query_set_behind (copy, query->measure, query->part, query->year, query->day);
  sgz_query_set_behind_station (copy, query->behind_station);
  sgz_query_set_past (copy, query->past);
  copy->sort = query->sort;
  copy->descending = query->descending;
  copy->fields = query->fields;
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
  g_free (query->placed);
  g_free (query->behind_station);
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

/* Whether the digits of the codes of now say what lies in the place of the query, and in what order: not in a township, whose villages
 * may keep other digits after a merger, and not on a past day. */
static gboolean
is_place_in_digits (const SgzQuery *query)
{
  return sgz_query_get_past (query) == NULL
         && (query->place == NULL || strcmp (sgz_place_level (query->place), "township") != 0);
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
sgz_query_set_due (SgzQuery *query, SgzDue due)
{
  query->due = due;
}

void
sgz_query_set_voided (SgzQuery *query, SgzVoided voided)
{
  query->voided = voided;
}

void
sgz_query_filter (SgzQuery *query, const SgzField *field, const SgzValue *value)
{
  SgzFilter filter = { field, { 0 } };

  sgz_value_copy (&filter.value, value);
  g_array_append_val (query->filters, filter);
}

void
sgz_query_set_bounds (SgzQuery *query, const SgzField *field, const SgzValue *from, const SgzValue *to,
                      gboolean or_none)
{
  SgzBounds bounds = { field, { 0 }, { 0 }, or_none };

  for (guint i = query->bounds->len; i-- > 0;)
    if (g_array_index (query->bounds, SgzBounds, i).field == field)
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
    if (g_array_index (query->filters, SgzFilter, i).field == field)
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
sgz_query_set_behind_station (SgzQuery *query, const char *station)
{
  char *copy = g_strdup (station);

  g_free (query->behind_station);
  query->behind_station = copy;
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

static SgzFields
find_fields (const SgzKind *kind, const char *const *codes)
{
  SgzFields fields = 0;

  for (size_t i = 0; codes[i] != NULL; i++)
    fields |= SGZ_FIELD_BIT (sgz_kind_index (kind, sgz_kind_get_field (kind, codes[i])));
  return fields;
}

void
sgz_query_set_fields (SgzQuery *query, const char *const *codes)
{
  query->fields = find_fields (query->kind, codes);
}

void
sgz_query_set_derived (SgzQuery *query, const char *const *codes)
{
  query->fields = find_fields (query->kind, codes);
  for (size_t i = 0; i < query->kind->n_fields; i++)
    if (sgz_field_is_stored (&query->kind->fields[i]))
      query->fields |= SGZ_FIELD_BIT (i);
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
         && query->measure == NULL && query->sort == NULL && query->voided != SGZ_VOIDED_ONLY
         && query->due == SGZ_DUE_ANY;
}

/* --- what it is --- */

char *
sgz_query_get_search (const SgzQuery *query)
{
  return query->words != NULL ? g_strjoinv (" ", query->words) : NULL;
}

SgzDue
sgz_query_get_due (const SgzQuery *query)
{
  return query->due;
}

GPtrArray *
sgz_query_get_filters (const SgzQuery *query, const SgzField *field)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < query->filters->len; i++)
    if (g_array_index (query->filters, SgzFilter, i).field == field)
      g_ptr_array_add (values, &g_array_index (query->filters, SgzFilter, i).value);
  return values;
}

gboolean
sgz_query_is_behind (const SgzQuery *query)
{
  return query->measure != NULL;
}

void
sgz_query_get_behind (const SgzQuery *query, const char **measure, const char **part, int *year,
                      const char **day, const char **station)
{
  *measure = query->measure;
  *part = query->part;
  *station = query->behind_station;
  *year = query->year;
  *day = query->day;
}

const SgzField *
sgz_query_get_sort (const SgzQuery *query, gboolean *descending)
{
  *descending = query->descending;
  return query->sort;
}

gboolean
sgz_query_is_search_alone (const SgzQuery *query)
{
  return query->words != NULL && query->filters->len == 0 && query->measure == NULL && query->sort == NULL
         && query->due == SGZ_DUE_ANY && is_place_in_digits (query);
}
