/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-handover.h"

#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

typedef struct
{
  SgzRecord *from;
  SgzRecord *to;
} People;

static void
people_clear (People *people)
{
  g_object_unref (people->from);
  g_object_unref (people->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (People, people_clear)

/* 示例甲 has an open complaint, a closed one, an open case and a void one; 示例乙 an open complaint of their own. */
static People
add_business (SgzFixture *fixture)
{
  SgzStore *store = fixture->store;
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  People people = { sgz_fixture_add (store, &sgz_kind_officer, "name", "示例甲", "unit", "示例局", NULL),
                    sgz_fixture_add (store, &sgz_kind_officer, "name", "示例乙", "unit", "示例局", NULL) };
  g_autoptr (SgzRecord) open = sgz_fixture_add (
      store, &sgz_kind_complaint, "station", "示例站", "received_on", "2021-07-01", "channel", "电话",
      "nature", "投诉", "content", "示例一", "due_on", "2021-07-15", "officer", "示例甲", NULL);
  g_autoptr (SgzRecord) closed
      = sgz_fixture_add (store, &sgz_kind_complaint, "station", "示例站", "received_on", "2021-07-02",
                         "channel", "电话", "nature", "投诉", "content", "示例二", "due_on", "2021-07-15",
                         "answered_on", "2021-07-10", "answer", "已答复", "officer", "示例甲", NULL);
  g_autoptr (SgzRecord) other = sgz_fixture_add (
      store, &sgz_kind_complaint, "station", "示例站", "received_on", "2021-07-03", "channel", "电话",
      "nature", "投诉", "content", "示例三", "due_on", "2021-07-15", "officer", "示例乙", NULL);
  g_autoptr (SgzRecord) work
      = sgz_fixture_add (store, &sgz_kind_casework, "number", "G1", "station", "示例站", "intake_on",
                         "2021-07-01", "intake_paper", "接案表", "officer", "示例甲", NULL);
  g_autoptr (SgzRecord) gone
      = sgz_fixture_add (store, &sgz_kind_casework, "number", "G2", "station", "示例站", "intake_on",
                         "2021-07-01", "intake_paper", "接案表", "officer", "示例甲", NULL);

  sgz_record_set_void_reason (gone, "重复登记");
  g_assert_true (sgz_store_save (store, gone, NULL));
  return people;
}

static guint
count_open (SgzFixture *fixture, SgzRecord *officer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sgz_handover_list (fixture->store, sgz_record_get_id (officer), &error);

  g_assert_no_error (error);
  return records->len;
}

static void
test_hands_over_what_is_open (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (People) people = add_business (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sgz_handover_list (fixture->store, sgz_record_get_id (people.from), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_true (sgz_handover_commit (fixture->store, records, people.from, people.to, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_open (fixture, people.from), ==, 0);
  g_assert_cmpuint (count_open (fixture, people.to), ==, 3);

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->label, ==, "Hand over from 示例甲 to 示例乙: 2 records");
  g_assert_cmpint (undone->n_records, ==, 2);
  g_assert_cmpuint (count_open (fixture, people.from), ==, 2);
}

static void
test_refuses_those_who_cannot_take_over (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (People) people = add_business (fixture);
  g_autoptr (GPtrArray) records = sgz_handover_list (fixture->store, sgz_record_get_id (people.from), NULL);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GError) same = NULL;
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) left = NULL;

  g_assert_false (sgz_handover_commit (fixture->store, records, people.from, people.from, &same));
  g_assert_error (same, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_false (sgz_handover_commit (fixture->store, nothing, people.from, people.to, &none));
  g_assert_error (none, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING);
  sgz_fixture_set (fixture, people.to, "left_on", "2021-12-01");
  g_assert_false (sgz_handover_commit (fixture->store, records, people.from, people.to, &left));
  g_assert_error (left, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpuint (count_open (fixture, people.from), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/handover/open", test_hands_over_what_is_open);
  SGZ_FIXTURE_TEST ("/store/handover/refusals", test_refuses_those_who_cannot_take_over);
  return g_test_run ();
}
