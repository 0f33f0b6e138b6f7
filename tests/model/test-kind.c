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
      g_autoptr (SgzRecord) record = sgz_record_new (kind);
      g_autoptr (GPtrArray) problems = sgz_record_check (record);
      g_assert_cmpuint (problems->len, >, 0); /* something is always required */
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
