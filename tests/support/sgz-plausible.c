/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-plausible.h"

#include <string.h>

/* Two places that have nothing in common, from the village up to the city; the city itself is common to all. */
static const char *const places[][4] = {
  { "510402001002", "510402001000", "510402000000", "510400000000" },
  { "510421101200", "510421101000", "510421000000", "510400000000" },
};
#define N_TRIES 64

static gboolean
is_sound (SgzRecord *record, const SgzField **blamed)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);

  *blamed = problems->len > 0 ? ((const SgzProblem *)problems->pdata[0])->field : NULL;
  return problems->len == 0;
}

/* Days of different kinds and fields lie apart, in the order of both, all of them past. */
static char *
make_day (const SgzKind *kind, const SgzField *field)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  GDate day = { 0 };
  size_t place = 0;

  while (kinds[place] != kind)
    place++;
  g_date_set_dmy (&day, 10, G_DATE_MAY, 2021);
  g_date_add_days (&day, (guint)(place * 25 + sgz_kind_index (kind, field)));
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&day), (guint)g_date_get_month (&day),
                          g_date_get_day (&day));
}

/* Codes are of three sorts: any, a credit code and, where that is too long, a division's. */
static char *
make_code (const SgzField *field, guint nth, guint attempt)
{
  static const char *const credit[] = { "91350100M000100Y43", "52510402DEM0000162" };

  if (attempt == 0)
    return g_strdup_printf ("SL-%u%c", nth, field->code[0]);
  if (field->max > 12)
    return g_strdup (credit[nth % 2]);
  return g_strdup_printf ("5104%02u000000", 90 + nth);
}

/* Texts that have a form of their own. */
static const struct
{
  const SgzKind *kind;
  const char *field;
  const char *text;
} forms[] = {
  { &sgz_kind_answer, "answer", "1" },
  { &sgz_kind_response, "answers", "1" },
  { &sgz_kind_indicator, "parameters", "{}" },
  { &sgz_kind_grade, "needs", "B=12" },
};

static const char *
find_form (const SgzKind *kind, const SgzField *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].kind == kind && strcmp (forms[i].field, field->code) == 0)
      return forms[i].text;
  return NULL;
}

gboolean
sgz_plausible_has_form (const SgzKind *kind, const SgzField *field)
{
  return find_form (kind, field) != NULL;
}

static char *
make_text (const SgzKind *kind, const SgzField *field, guint nth, guint attempt)
{
  guint n_choices = 0;

  if (find_form (kind, field) != NULL)
    return g_strdup (find_form (kind, field));
  switch (field->type)
    {
    case SGZ_FIELD_TEXT:
    case SGZ_FIELD_LONG_TEXT:
      return g_strdup_printf ("示例%s%s", field->title, nth == 0 ? "甲" : "乙");
    case SGZ_FIELD_CODE:
      return make_code (field, nth, attempt);
    case SGZ_FIELD_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, MAX (field->min, 1) + nth);
    case SGZ_FIELD_DECIMAL:
      return g_strdup_printf ("%u.25", 1 + nth);
    case SGZ_FIELD_DATE:
      return make_day (kind, field);
    case SGZ_FIELD_YEAR:
      return g_strdup_printf ("%u", 2016 + nth + attempt);
    case SGZ_FIELD_BOOLEAN:
      return g_strdup (nth == 0 ? "是" : "否");
    case SGZ_FIELD_CHOICE:
    case SGZ_FIELD_SET:
      while (field->choices[n_choices].code != NULL)
        n_choices++;
      return g_strdup (field->choices[(nth + attempt) % n_choices].code);
    case SGZ_FIELD_REFERENCE:
      break;
    }
  g_assert_not_reached ();
}

/* The record of @kind that others refer to is made once a store. */
static char *
dup_referred (SgzStore *store, const SgzKind *kind, guint nth, guint attempt)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = g_strdup_printf ("plausible/%s/%u", kind->code, nth);

  if (kind == &sgz_kind_division)
    {
      g_autoptr (SgzRecord) division = sgz_store_find (store, kind, places[nth % 2][attempt % 4], &error);
      g_assert_no_error (error);
      return g_strdup (sgz_record_get_id (division));
    }
  if (g_object_get_data (G_OBJECT (store), key) == NULL)
    {
      g_autoptr (SgzRecord) record = sgz_plausible_add (store, kind, nth);
      g_object_set_data_full (G_OBJECT (store), key, g_strdup (sgz_record_get_id (record)), g_free);
    }
  return g_strdup (g_object_get_data (G_OBJECT (store), key));
}

static void
fill (SgzStore *store, SgzRecord *record, const SgzField *field, guint nth, guint attempt)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (field->type == SGZ_FIELD_REFERENCE)
    {
      text = dup_referred (store, sgz_kind_find (field->kind, NULL), nth, attempt);
      sgz_store_set_field (store, record, field, text, &error);
    }
  else
    {
      text = make_text (kind, field, nth, attempt);
      sgz_record_parse (record, field, text, &error);
    }
  g_assert_no_error (error);
}

static void
clear (SgzRecord *record, const SgzField *field)
{
  const SgzValue none = { 0 };

  if (field->type == SGZ_FIELD_REFERENCE)
    sgz_record_set_reference (record, field, NULL, NULL, NULL);
  else
    sgz_record_set_value (record, field, &none);
}

/* What must be there, tried in turn until nothing is blamed. */
static void
fill_required (SgzStore *store, SgzRecord *record, guint nth)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const SgzField *blamed = NULL;
  guint *attempts = g_newa0 (guint, kind->n_fields);

  for (size_t i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_REQUIRED) && sgz_field_is_stored (&kind->fields[i])
        && kind->fields[i].initial == NULL)
      fill (store, record, &kind->fields[i], nth, 0);
  for (guint i = 0; !is_sound (record, &blamed); i++)
    {
      g_assert_nonnull (blamed);
      g_assert_cmpuint (i, <, N_TRIES);
      fill (store, record, blamed, nth, ++attempts[sgz_kind_index (kind, blamed)]);
    }
}

/* Fills @field, alone or with the one after it, which it may need; a reference may need another place. */
static void
try_optional (SgzStore *store, SgzRecord *record, const SgzField *field, const SgzField *after, guint nth)
{
  const SgzField *blamed = NULL;
  guint n_attempts = field->type == SGZ_FIELD_REFERENCE ? 4 : field->type == SGZ_FIELD_CODE ? 2 : 1;

  for (guint attempt = 0; attempt < n_attempts; attempt++)
    {
      fill (store, record, field, nth, attempt);
      if (is_sound (record, &blamed))
        return;
    }
  if (after != NULL && sgz_field_is_stored (after)
      && sgz_record_get_value (record, after)->type == SGZ_VALUE_NONE)
    {
      fill (store, record, after, nth, 0);
      if (is_sound (record, &blamed))
        return;
      clear (record, after);
    }
  clear (record, field);
}

/* Of what every database starts with there is one of each: it is voided, once, and leaves room for those made here. */
static void
make_room (SgzStore *store, const SgzKind *kind)
{
  g_autofree char *key = g_strdup_printf ("room/%s", kind->code);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GError) error = NULL;

  if ((!kind->is_single && kind != &sgz_kind_rule) || g_object_get_data (G_OBJECT (store), key) != NULL)
    return;
  g_object_set_data (G_OBJECT (store), key, store);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    sgz_record_set_void_reason (records->pdata[i], "示例：另立。");
  sgz_store_commit (store, NULL, records, &error);
  g_assert_no_error (error);
}

SgzRecord *
sgz_plausible_make (SgzStore *store, const SgzKind *kind, guint nth)
{
  make_room (store, kind);
  SgzRecord *record = sgz_record_new (kind);

  fill_required (store, record, nth);
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      gboolean of_itself = g_strcmp0 (field->kind, kind->code) == 0 && kind != &sgz_kind_division;
      /* Who is of a station does not score it. */
      gboolean is_partial = kind == &sgz_kind_evaluator && field->type == SGZ_FIELD_REFERENCE;
      if (sgz_field_is_stored (field) && !(field->flags & SGZ_FIELD_KEPT)
          && sgz_record_get_value (record, field)->type == SGZ_VALUE_NONE && !of_itself && !is_partial)
        try_optional (store, record, field, i + 1 < kind->n_fields ? field + 1 : NULL, nth);
      else if (field->initial != NULL && field->type == SGZ_FIELD_NUMBER)
        fill (store, record, field, nth, 0);
    }
  return record;
}

void
sgz_plausible_save (SgzStore *store, SgzRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  sgz_store_commit_explained (store, NULL, "示例：核对过。", records, &error);
  g_assert_no_error (error);
}

SgzRecord *
sgz_plausible_add (SgzStore *store, const SgzKind *kind, guint nth)
{
  SgzRecord *record = sgz_plausible_make (store, kind, nth);

  sgz_plausible_save (store, record);
  return record;
}
