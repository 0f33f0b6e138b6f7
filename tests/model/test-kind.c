/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks all kinds there are, so that a new one is covered the day it is described. */
#include "model/sgz-kind.h"

#include <string.h>

#include "model/sgz-place.h"
#include "model/sgz-record.h"

static void
check_field (const SgzKind *kind, const SgzField *field)
{
  g_assert_true (g_regex_match_simple ("^[a-z][a-z0-9_]*$", field->code, 0, 0));
  g_assert_true (g_utf8_validate (field->title, -1, NULL));
  g_assert_cmpint (*field->title, !=, '\0');
  g_assert_true (field->type >= SGZ_FIELD_TEXT && field->type <= SGZ_FIELD_SET);
  g_assert_true ((field->type == SGZ_FIELD_CHOICE || field->type == SGZ_FIELD_SET)
                 == (field->choices != NULL));
  g_assert_true ((field->type == SGZ_FIELD_REFERENCE) == (field->kind != NULL));
  if (field->kind != NULL)
    g_assert_nonnull (sgz_kind_find (field->kind, NULL));
  g_assert_cmpint (field->min, <=, field->max);
  /* A search looks at what people read: that is what stands in these. */
  if (field->flags & SGZ_FIELD_SEARCHED)
    g_assert_true (field->type == SGZ_FIELD_TEXT || field->type == SGZ_FIELD_LONG_TEXT
                   || field->type == SGZ_FIELD_CODE);
  if (field->flags & SGZ_FIELD_DERIVED)
    g_assert_false (field->flags & (SGZ_FIELD_REQUIRED | SGZ_FIELD_SEARCHED | SGZ_FIELD_PAST));
  if (field->flags & SGZ_FIELD_FILTERED)
    g_assert_true (field->choices != NULL || field->type == SGZ_FIELD_YEAR);
  g_assert_true (sgz_kind_find_field (kind, field->code, NULL) == field);
  g_assert_true (sgz_kind_find_field (kind, field->title, NULL) == field);
}

static void
check_codes (const SgzKind *kind, const char *const *codes)
{
  for (size_t i = 0; codes[i] != NULL; i++)
    g_assert_nonnull (sgz_kind_find_field (kind, codes[i], NULL));
}

static void
check_date (const SgzKind *kind, const char *code)
{
  if (code != NULL)
    g_assert_cmpint (sgz_kind_get_field (kind, code)->type, ==, SGZ_FIELD_DATE);
}

static void
check_way (const SgzKind *kind)
{
  check_date (kind, kind->due_field);
  check_date (kind, kind->done_field);
  check_date (kind, kind->closed_field);
  if (kind->officer_field != NULL)
    g_assert_cmpstr (sgz_kind_get_field (kind, kind->officer_field)->kind, ==, "officer");
  for (size_t i = 0; i < kind->n_stages; i++)
    {
      check_date (kind, kind->stages[i].due);
      check_date (kind, kind->stages[i].done);
      g_assert_nonnull (kind->stages[i].done);
      if (kind->stages[i].paper != NULL)
        g_assert_nonnull (sgz_kind_find_field (kind, kind->stages[i].paper, NULL));
    }
}

/* A ledger that shows nothing, or more than a screen holds, is none. */
static void
check_columns (const SgzKind *kind)
{
  guint n_columns = 0;

  for (size_t i = 0; i < kind->n_fields; i++)
    n_columns += (kind->fields[i].flags & SGZ_FIELD_DEFAULT) != 0 ? 1 : 0;
  g_test_message ("%s: %u columns", kind->code, n_columns);
  g_assert_cmpuint (n_columns, >=, 3);
  g_assert_cmpuint (n_columns, <=, 13);
  g_assert_true (sgz_kind_get_field (kind, kind->key)->flags & SGZ_FIELD_DEFAULT);
}

static void
test_every_kind_is_whole (void)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      const SgzKind *kind = kinds[i];
      g_assert_true (sgz_kind_find (kind->code, NULL) == kind);
      g_assert_true (sgz_kind_find (kind->title, NULL) == kind);
      g_assert_nonnull (kind->hint);
      g_assert_nonnull (kind->clause);
      g_assert_nonnull (kind->fields[0].section);
      for (size_t j = 0; j < kind->n_fields; j++)
        check_field (kind, &kind->fields[j]);
      check_codes (kind, kind->unique);
      check_codes (kind, kind->order);
      g_assert_nonnull (sgz_kind_find_field (kind, kind->key, NULL));
      g_assert_cmpint (kind->document == NULL, ==, kind->document_title == NULL);
      check_way (kind);
      check_columns (kind);
      g_autoptr (SgzRecord) record = sgz_record_new (kind);
      g_autoptr (GPtrArray) problems = sgz_record_check (record);
      /* Something is always required, but the one record there is starts whole. */
      g_assert_cmpint (problems->len == 0, ==, kind->is_single);
    }
}

static void
test_unknown_names_are_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_kind_find ("nothing", &error));
  g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "站点"));
  g_clear_error (&error);
  g_assert_null (sgz_kind_find_field (&sgz_kind_station, "nothing", &error));
  g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD);
}

static void
test_places (void)
{
  g_assert_cmpstr (sgz_place_level ("510400000000"), ==, "city");
  g_assert_cmpstr (sgz_place_level ("510402000000"), ==, "county");
  g_assert_cmpstr (sgz_place_level ("510402010000"), ==, "township");
  g_assert_cmpstr (sgz_place_level ("510402001002"), ==, "village");
  g_assert_cmpstr (sgz_place_level ("510000000000"), ==, "province");
  g_assert_true (sgz_place_contains ("510402000000", "510402001002"));
  g_assert_true (sgz_place_contains ("510402000000", "510402000000"));
  g_assert_false (sgz_place_contains ("510402000000", "510403001002"));
  g_assert_false (sgz_place_is_code ("51040200000"));
  g_assert_false (sgz_place_is_code ("51040200000x"));
  g_assert_false (sgz_place_is_code ("000000000000"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kind/every-kind-is-whole", test_every_kind_is_whole);
  g_test_add_func ("/model/kind/unknown-names-are-told", test_unknown_names_are_told);
  g_test_add_func ("/model/place/levels", test_places);
  return g_test_run ();
}
