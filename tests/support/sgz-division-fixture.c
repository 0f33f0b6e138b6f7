/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-fixture.h"

char *
sgz_fixture_find_division (SgzFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) division = sgz_store_find (fixture->store, &sgz_kind_division, text, &error);

  g_assert_no_error (error);
  return g_strdup (sgz_record_get_id (division));
}

SgzDivisionPlan *
sgz_fixture_plan_division (SgzFixture *fixture, SgzDivisionChange change, const char *sources,
                           const char *into, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (sources, " ", -1);
  g_autofree char *into_id = into != NULL ? sgz_fixture_find_division (fixture, into) : NULL;

  for (size_t i = 0; ids[i] != NULL; i++)
    {
      char *id = sgz_fixture_find_division (fixture, ids[i]);
      g_free (ids[i]);
      ids[i] = id;
    }
  change.sources = (const char *const *)ids;
  change.into = into_id;
  if (change.basis == NULL)
    change.basis = SGZ_FIXTURE_BASIS;
  return sgz_division_plan_new (fixture->store, &change, error);
}

void
sgz_fixture_change_division (SgzFixture *fixture, SgzDivisionChange change, const char *sources,
                             const char *into)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzDivisionPlan) made = sgz_fixture_plan_division (fixture, change, sources, into, &error);

  g_assert_no_error (error);
  sgz_division_plan_carry_out (made, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}
