/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-batch.h"
#include "support/sgz-fixture.h"

static GPtrArray *
add_three (SgzFixture *fixture)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", NULL));
  g_ptr_array_add (records, sgz_fixture_add_station (fixture, "示例乙站", "general", "西区", NULL));
  g_ptr_array_add (records, sgz_fixture_add_station (fixture, "示例丙站", "township", "银江镇", NULL));
  return records;
}

static void
test_sets_those_that_differ (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = add_three (fixture);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SgzRecord) from = sgz_record_new (&sgz_kind_station);
  const SgzField *phone = sgz_kind_get_field (&sgz_kind_station, "phone");

  sgz_fixture_set (fixture, g_ptr_array_index (records, 2), "phone", "0812-0000001");
  g_assert_true (sgz_store_save (fixture->store, g_ptr_array_index (records, 2), NULL));
  sgz_fixture_set (fixture, from, "phone", "0812-0000001");
  g_autoptr (GPtrArray) changed = sgz_batch_set (records, from, phone, refused);
  g_assert_cmpuint (changed->len, ==, 2);
  g_assert_cmpuint (refused->len, ==, 0);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (changed, 1), "phone"), ==, "0812-0000001");
  g_assert_null (sgz_record_get_text (g_ptr_array_index (records, 1), "phone"));
}

static void
test_carries_references (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = add_three (fixture);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  const SgzField *division = sgz_kind_get_field (&sgz_kind_station, "division");

  g_autoptr (GPtrArray) changed = sgz_batch_set (records, g_ptr_array_index (records, 2), division, refused);
  g_assert_cmpuint (changed->len, ==, 2);
  g_assert_cmpuint (refused->len, ==, 2);
  g_autofree char *label = sgz_record_format (g_ptr_array_index (changed, 0), division);
  g_autofree char *expected = sgz_record_format (g_ptr_array_index (records, 2), division);
  g_assert_cmpstr (label, ==, expected);
  g_assert_cmpstr (sgz_record_get_reference_code (g_ptr_array_index (changed, 0), "division"), ==,
                   "510402100000");
}

static void
test_names_the_records_that_refuse (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = add_three (fixture);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SgzRecord) from = sgz_record_new_blank (&sgz_kind_station);

  g_autoptr (GPtrArray) changed
      = sgz_batch_set (records, from, sgz_kind_get_field (&sgz_kind_station, "tier"), refused);
  g_assert_cmpuint (changed->len, ==, 3);
  g_assert_cmpuint (refused->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (refused, 1), ==, "“示例乙站”: 层级 must be filled in");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/batch/sets-those-that-differ", test_sets_those_that_differ);
  SGZ_FIXTURE_TEST ("/store/batch/carries-references", test_carries_references);
  SGZ_FIXTURE_TEST ("/store/batch/names-the-records-that-refuse", test_names_the_records_that_refuse);
  return g_test_run ();
}
