/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-readiness.h"

#include <string.h>

#include "support/sgz-fixture.h"

/* Day asked for by the tests. */
#define DAY "2021-12-31"

static SgzRecord *
add_station (SgzFixture *fixture)
{
  return sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
}

/* Saves a record of @kind that belongs to @owner; then pairs of field and text up to a NULL. */
static SgzRecord *G_GNUC_NULL_TERMINATED
add (SgzFixture *fixture, const SgzKind *kind, const char *owner, const SgzRecord *record, ...)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *added = sgz_record_new (kind);
  va_list pairs;

  sgz_fixture_set (fixture, added, owner, sgz_record_get_id (record));
  va_start (pairs, record);
  for (const char *code = va_arg (pairs, const char *); code != NULL; code = va_arg (pairs, const char *))
    sgz_fixture_set (fixture, added, code, va_arg (pairs, const char *));
  va_end (pairs);
  sgz_store_save (fixture->store, added, &error);
  g_assert_no_error (error);
  return added;
}

#define ADD(kind, owner, record, ...)                                                                        \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (SgzRecord) added = add (fixture, &sgz_kind_##kind, owner, record, __VA_ARGS__, NULL);         \
    g_assert_nonnull (sgz_record_get_id (added));                                                            \
  }                                                                                                          \
  G_STMT_END

static GPtrArray *
take (SgzFixture *fixture, SgzRecord *station, const char *day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = sgz_readiness_take (fixture->store, sgz_record_get_id (station), day, &error);

  g_assert_no_error (error);
  return items;
}

static const SgzReadinessItem *
find (GPtrArray *items, const char *code)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (((SgzReadinessItem *)g_ptr_array_index (items, i))->code, code) == 0)
      return g_ptr_array_index (items, i);
  return NULL;
}

static void
assert_item (GPtrArray *items, const char *code, SgzReadinessState state, const char *note)
{
  const SgzReadinessItem *item = find (items, code);

  g_assert_nonnull (item);
  g_assert_cmpint (item->state, ==, state);
  g_assert_cmpstr (item->note, ==, note);
}

static guint
count_open (GPtrArray *items)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    count += sgz_readiness_item_is_open (g_ptr_array_index (items, i)) ? 1 : 0;
  return count;
}

/* 5 of 五有, 3 of 标准化, certified, head, the check, 8 regulations, 4 plans, address, telephone, photograph: 26. */
static void
test_a_bare_station_lacks_everything (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);

  g_assert_cmpuint (items->len, ==, 26);
  g_assert_cmpuint (count_open (items), ==, 26);
  assert_item (items, "has_site", SGZ_READINESS_MISSING, "");
  g_assert_cmpstr (find (items, "has_site")->title, ==, "有场地");
  g_assert_cmpstr (find (items, "has_site")->clause, ==, "二(一)");
  assert_item (items, "certified", SGZ_READINESS_MISSING, "现有0人");
  g_assert_cmpstr (find (items, "certified")->clause, ==, "2.1");
  assert_item (items, "head", SGZ_READINESS_MISSING, "现有0人");
  assert_item (items, "facility", SGZ_READINESS_MISSING, "从未检查");
  assert_item (items, "regulation.finance", SGZ_READINESS_MISSING, "");
  g_assert_cmpstr (find (items, "regulation.finance")->title, ==, "制度：财务管理");
  g_assert_cmpstr (find (items, "regulation.finance")->clause, ==, "4.2");
  assert_item (items, "plan.overall", SGZ_READINESS_MISSING, "");
  assert_item (items, "address", SGZ_READINESS_MISSING, "");
  g_assert_cmpstr (find (items, "address")->record, ==, sgz_record_get_id (station));
  assert_item (items, "photograph", SGZ_READINESS_MISSING, "");
}

/* One head with a certificate, one part-time worker without, one who left before the day. */
static void
test_people (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) head = add (fixture, &sgz_kind_worker, "station", station, "name", "示例甲", "post",
                                    "head", "joined_on", "2021-06-01", NULL);
  g_autoptr (SgzRecord) gone = add (fixture, &sgz_kind_worker, "station", station, "name", "示例乙", "post",
                                    "full", "joined_on", "2021-06-01", "left_on", DAY, NULL);

  ADD (worker, "station", station, "name", "示例丙", "post", "part", "joined_on", "2021-07-01");
  ADD (certificate, "worker", head, "level", "assistant", "number", "示例0001", "obtained_on", "2020-11-01");
  ADD (certificate, "worker", gone, "level", "worker", "number", "示例0002", "obtained_on", "2020-11-01");
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  assert_item (items, "certified", SGZ_READINESS_PARTLY, "现有1人");
  assert_item (items, "head", SGZ_READINESS_MET, "示例甲");
  assert_item (items, "has_workers", SGZ_READINESS_MET, "");
  assert_item (items, "has_certified", SGZ_READINESS_MET, "");

  g_autoptr (GPtrArray) before = take (fixture, station, "2021-12-30");
  assert_item (before, "certified", SGZ_READINESS_MET, "现有2人");
}

/* 90 days after 2021-12-31 is 2022-03-31. */
static void
test_registrations_that_end (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) worker = add (fixture, &sgz_kind_worker, "station", station, "name", "示例甲", "post",
                                      "full", "joined_on", "2021-06-01", NULL);

  ADD (certificate, "worker", worker, "level", "assistant", "number", "示例0001", "obtained_on",
       "2018-11-01");
  ADD (registration, "worker", worker, "level", "assistant", "registered_on", "2019-04-01", "valid_until",
       "2022-03-31");
  g_autoptr (GPtrArray) on_last = take (fixture, station, DAY);
  assert_item (on_last, "registration", SGZ_READINESS_SOON, "有效期至2022-03-31");
  g_assert_cmpstr (find (on_last, "registration")->title, ==, "证书登记：示例甲");
  g_assert_cmpstr (find (on_last, "registration")->record, ==, sgz_record_get_id (worker));
  g_autoptr (GPtrArray) earlier = take (fixture, station, "2021-12-30");
  g_assert_null (find (earlier, "registration"));
  g_autoptr (GPtrArray) on_day = take (fixture, station, "2022-03-31");
  assert_item (on_day, "registration", SGZ_READINESS_SOON, "有效期至2022-03-31");
  g_autoptr (GPtrArray) over = take (fixture, station, "2022-04-01");
  assert_item (over, "registration", SGZ_READINESS_OVERDUE, "有效期至2022-03-31");
}

/* The last check up to the day counts, a later one not yet. */
static void
test_facilities_are_as_last_checked (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);

  ADD (facility, "station", station, "checked_on", "2021-07-01", "fire", "no", "premises", "no");
  ADD (facility, "station", station, "checked_on", "2021-09-01", "premises", "yes", "sign", "partly",
       "access", "none", "fire", "no", "fire_note", "灭火器过期");
  ADD (facility, "station", station, "checked_on", "2022-01-01", "fire", "yes");
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  g_assert_null (find (items, "facility"));
  assert_item (items, "facility.premises", SGZ_READINESS_MET, "2021-09-01检查：符合");
  assert_item (items, "facility.sign", SGZ_READINESS_PARTLY, "2021-09-01检查：部分符合");
  assert_item (items, "facility.access", SGZ_READINESS_EXEMPT, "2021-09-01检查：不适用");
  assert_item (items, "facility.fire", SGZ_READINESS_MISSING, "2021-09-01检查：不符合，灭火器过期");
  assert_item (items, "facility.site", SGZ_READINESS_MISSING, "2021-09-01检查：未填");
  g_assert_cmpstr (find (items, "facility.fire")->clause, ==, "1.7");
  assert_item (items, "has_site", SGZ_READINESS_MET, "");
  assert_item (items, "has_sign", SGZ_READINESS_MISSING, "");
  g_assert_false (sgz_readiness_item_is_open (find (items, "facility.access")));
}

static void
test_regulations_and_plans_in_force (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);

  ADD (regulation, "station", station, "regulation", "daily", "issued_on", "2021-06-10");
  ADD (regulation, "station", station, "regulation", "finance", "issued_on", "2021-06-10", "abolished_on",
       DAY);
  ADD (plan, "station", station, "plan", "overall", "name", "示例规划", "issued_on", "2021-06-10", "ends_on",
       DAY);
  ADD (plan, "station", station, "plan", "periodic", "name", "示例计划", "issued_on", "2021-06-10", "year",
       "2021");
  ADD (plan, "station", station, "plan", "method", "name", "示例办法", "issued_on", "2022-01-01");
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  assert_item (items, "regulation.daily", SGZ_READINESS_MET, "2021-06-10印发");
  assert_item (items, "regulation.finance", SGZ_READINESS_MISSING, "");
  assert_item (items, "plan.overall", SGZ_READINESS_MET, "2021-06-10印发");
  assert_item (items, "plan.periodic", SGZ_READINESS_MET, "2021-06-10印发");
  assert_item (items, "plan.method", SGZ_READINESS_MISSING, "");
  g_autoptr (GPtrArray) next = take (fixture, station, "2022-01-01");
  assert_item (next, "plan.overall", SGZ_READINESS_MISSING, "");
  assert_item (next, "plan.periodic", SGZ_READINESS_MISSING, "");
  assert_item (next, "plan.method", SGZ_READINESS_MET, "2022-01-01印发");
}

static void
test_overdue_stand_first (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) other
      = sgz_fixture_add_station (fixture, "示例二站", "township", "仁和镇", "2021-06-01");

  ADD (complaint, "station", station, "received_on", "2021-10-01", "channel", "box", "nature", "complaint",
       "content", "示例：开放时间太短", "due_on", "2021-10-16");
  ADD (complaint, "station", station, "received_on", "2021-10-01", "channel", "box", "nature", "complaint",
       "content", "示例：已答复", "due_on", "2021-10-16", "answered_on", "2021-10-20", "answer", "已改");
  ADD (complaint, "station", other, "received_on", "2021-10-01", "channel", "box", "nature", "complaint",
       "content", "示例：别处", "due_on", "2021-10-16");
  ADD (rectification, "station", station, "problem", "示例：灭火器过期", "found_on", "2021-09-01", "due_on",
       DAY);
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  const SgzReadinessItem *first = g_ptr_array_index (items, 0);
  g_assert_cmpstr (first->code, ==, "complaint");
  g_assert_cmpstr (first->title, ==, "意见投诉：示例：开放时间太短");
  g_assert_cmpstr (first->note, ==, "期限2021-10-16");
  g_assert_cmpint (first->state, ==, SGZ_READINESS_OVERDUE);
  g_assert_cmpuint (items->len, ==, 27);
  /* Due on the day is not overdue. */
  g_assert_null (find (items, "rectification"));

  g_autoptr (GPtrArray) next = take (fixture, station, "2022-01-01");
  assert_item (next, "rectification", SGZ_READINESS_OVERDUE, "期限" DAY);
  /* What was answered late was still overdue the day before it was answered. */
  g_autoptr (GPtrArray) back = take (fixture, station, "2021-10-19");
  g_assert_cmpuint (back->len, ==, 28);
}

/* An attachment's fields are the program's own: no text may set them. */
static void
attach (SgzFixture *fixture, const SgzRecord *owner, const char *name, const char *media, const char *day)
{
  static const char sum[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const char *const pairs[][2] = {
    { "owner_kind", "station" },
    { "owner", sgz_record_get_id (owner) },
    { "name", name },
    { "size", "1" },
    { "sha256", sum },
    { "media", media },
    { "added_on", day },
  };
  g_autoptr (SgzRecord) file = sgz_record_new (&sgz_kind_attachment);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      sgz_record_parse (file, sgz_kind_get_field (&sgz_kind_attachment, pairs[i][0]), pairs[i][1], &error);
      g_assert_no_error (error);
    }
  sgz_store_save (fixture->store, file, &error);
  g_assert_no_error (error);
}

static void
test_address_phone_and_photograph (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);

  sgz_fixture_set (fixture, station, "address", "示例路1号");
  sgz_fixture_set (fixture, station, "phone", "0812-0000000");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  attach (fixture, station, "a.pdf", "application/pdf", "2021-07-01");
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  assert_item (items, "address", SGZ_READINESS_MET, "");
  assert_item (items, "phone", SGZ_READINESS_MET, "");
  assert_item (items, "photograph", SGZ_READINESS_MISSING, "");
  attach (fixture, station, "a.jpg", "image/jpeg", "2021-07-02");
  g_autoptr (GPtrArray) with = take (fixture, station, DAY);
  assert_item (with, "photograph", SGZ_READINESS_MET, "2021-07-02");
}

static void
test_a_closed_station_is_asked_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, station, "status", "撤销");
  sgz_fixture_set (fixture, station, "closed_on", "2021-12-01");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  g_autoptr (GPtrArray) items = take (fixture, station, DAY);
  g_assert_cmpuint (items->len, ==, 0);
  g_autoptr (GPtrArray) before = take (fixture, station, "2021-11-30");
  g_assert_cmpuint (before->len, ==, 26);

  g_assert_null (sgz_readiness_take (fixture->store, "nowhere", DAY, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/readiness/a-bare-station-lacks-everything", test_a_bare_station_lacks_everything);
  SGZ_FIXTURE_TEST ("/store/readiness/people", test_people);
  SGZ_FIXTURE_TEST ("/store/readiness/registrations-that-end", test_registrations_that_end);
  SGZ_FIXTURE_TEST ("/store/readiness/facilities-are-as-last-checked", test_facilities_are_as_last_checked);
  SGZ_FIXTURE_TEST ("/store/readiness/regulations-and-plans-in-force", test_regulations_and_plans_in_force);
  SGZ_FIXTURE_TEST ("/store/readiness/overdue-stand-first", test_overdue_stand_first);
  SGZ_FIXTURE_TEST ("/store/readiness/address-phone-and-photograph", test_address_phone_and_photograph);
  SGZ_FIXTURE_TEST ("/store/readiness/a-closed-station-is-asked-nothing",
                    test_a_closed_station_is_asked_nothing);
  return g_test_run ();
}
