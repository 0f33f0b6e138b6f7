/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-chronicle.h"

#include "store/sgz-open-count.h"
#include "store/sgz-station-tally.h"
#include "support/sgz-fixture.h"

#define ADD(kind, ...)                                                                                       \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (SgzRecord) added = add (fixture, &sgz_kind_##kind, __VA_ARGS__, NULL);                        \
    g_assert_nonnull (sgz_record_get_id (added));                                                            \
  }                                                                                                          \
  G_STMT_END

/* Saves a record of @kind with pairs of field and text up to a NULL. */
static SgzRecord *G_GNUC_NULL_TERMINATED
add (SgzFixture *fixture, const SgzKind *kind, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  SgzRecord *added = sgz_record_new (kind);
  va_list pairs;

  va_start (pairs, kind);
  for (const char *code = va_arg (pairs, const char *); code != NULL; code = va_arg (pairs, const char *))
    sgz_fixture_set (fixture, added, code, va_arg (pairs, const char *));
  va_end (pairs);
  g_ptr_array_add (records, added);
  sgz_store_commit_explained (fixture->store, NULL, "示例", records, &error);
  g_assert_no_error (error);
  return added;
}

static void
assert_event (GPtrArray *events, guint i, const char *day, const char *what, const char *name)
{
  const SgzEvent *event = g_ptr_array_index (events, i);

  g_assert_cmpstr (event->day, ==, day);
  g_assert_cmpstr (event->what, ==, what);
  g_assert_cmpstr (event->name, ==, name);
}

static void
test_tells_what_happened (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  g_autoptr (SgzRecord) other
      = sgz_fixture_add_station (fixture, "示例二站", "township", "仁和镇", "2021-06-15");
  const char *id = sgz_record_get_id (station);
  g_autoptr (GError) error = NULL;

  ADD (worker, "name", "示例甲", "station", id, "post", "head", "joined_on", "2021-06-02", "left_on",
       "2021-09-30");
  ADD (worker, "name", "示例乙", "station", id, "post", "part", "joined_on", "2022-01-01");
  ADD (facility, "station", id, "checked_on", "2021-07-01");
  ADD (facility, "station", sgz_record_get_id (other), "checked_on", "2021-07-02");
  ADD (regulation, "station", id, "regulation", "finance", "issued_on", "2021-06-10");
  ADD (training, "name", "示例培训", "station", id, "training", "exam", "held_on", "2021-08-01");
  ADD (complaint, "station", id, "received_on", "2021-10-01", "channel", "box", "nature", "complaint",
       "content", "示例意见", "due_on", "2021-10-16");
  ADD (service, "station", id, "held_on", "2021-11-01", "form", "group", "clauses", "3.1.1");
  g_autoptr (GPtrArray) events = sgz_chronicle_read (fixture->store, id, "2021-12-31", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 7);
  assert_event (events, 0, "2021-10-01", "意见投诉·受理", "示例意见");
  assert_event (events, 1, "2021-09-30", "站长·离岗", "示例甲");
  assert_event (events, 2, "2021-08-01", "培训", "示例培训");
  assert_event (events, 3, "2021-07-01", "设施检查·检查", "");
  assert_event (events, 4, "2021-06-10", "规章制度·印发", "财务管理");
  assert_event (events, 5, "2021-06-02", "站长·到岗", "示例甲");
  assert_event (events, 6, "2021-06-01", "站点·运行", "");
  g_assert_true (((SgzEvent *)g_ptr_array_index (events, 6))->kind == &sgz_kind_station);
  g_assert_cmpstr (((SgzEvent *)g_ptr_array_index (events, 6))->record, ==, id);

  g_autoptr (GPtrArray) first = sgz_chronicle_read (fixture->store, id, "2021-12-31", 2, NULL);
  g_assert_cmpuint (first->len, ==, 2);
  g_autoptr (GPtrArray) later = sgz_chronicle_read (fixture->store, id, "2022-12-31", -1, NULL);
  assert_event (later, 0, "2022-01-01", "兼职·到岗", "示例乙");
}

/* A project belongs to a station by a line of its own. */
static void
test_tells_of_projects (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  const char *id = sgz_record_get_id (station);
  g_autoptr (SgzRecord) project = add (fixture, &sgz_kind_project, "name", "示例项目", "purchaser", "civil",
                                       "division", "东区", "signed_on", "2021-07-01", NULL);

  ADD (project_station, "project", sgz_record_get_id (project), "station", id, "joined_on", "2021-07-05");
  g_autoptr (GPtrArray) events = sgz_chronicle_read (fixture->store, id, "2021-12-31", -1, NULL);
  g_assert_cmpuint (events->len, ==, 3);
  assert_event (events, 0, "2021-07-05", "项目站点·加入", "示例项目");
  assert_event (events, 1, "2021-07-01", "服务项目·签订", "示例项目");
}

/* Group work 2 + 3 sessions with 10 + 5 people, one visit of one; the next year and other stations do not count. */
static void
test_counts_services_by_form (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  const char *id = sgz_record_get_id (station);

  ADD (service, "station", id, "held_on", "2021-11-01", "form", "group", "clauses", "3.1.1", "sessions", "2",
       "elderly", "10");
  ADD (service, "station", id, "held_on", "2021-12-31", "form", "group", "clauses", "3.1.1", "sessions", "3",
       "women", "5", "topic", "示例");
  ADD (service, "station", id, "held_on", "2021-12-31", "form", "visit", "clauses", "3.1.1", "others", "1");
  ADD (service, "station", id, "held_on", "2022-01-01", "form", "visit", "clauses", "3.1.1", "others", "9");
  g_autoptr (GArray) tallies = sgz_station_tally_services (fixture->store, id, 2021, NULL);
  g_assert_cmpuint (tallies->len, ==, 2);
  g_assert_cmpstr (g_array_index (tallies, SgzStationTally, 0).title, ==, "小组");
  g_assert_cmpint (g_array_index (tallies, SgzStationTally, 0).amount, ==, 5);
  g_assert_cmpint (g_array_index (tallies, SgzStationTally, 0).people, ==, 15);
  g_assert_cmpstr (g_array_index (tallies, SgzStationTally, 1).code, ==, "visit");
  g_assert_cmpint (g_array_index (tallies, SgzStationTally, 1).people, ==, 1);
}

/* What is incubated counts when it is completed, what is registered when it is registered. */
static void
test_counts_organisations_by_kind (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "general", "东区", "2021-06-01");
  const char *id = sgz_record_get_id (station);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue village = { SGZ_VALUE_TEXT, 0, (char *)"village" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &village);
  sgz_query_set_place (query, "510402000000");
  g_autoptr (GPtrArray) villages = sgz_store_fetch (fixture->store, query, 0, 1, NULL);
  const char *place = sgz_record_get_id (g_ptr_array_index (villages, 0));
  ADD (organisation, "name", "示例一社", "kind", "functional", "village", place, "station", id, "status",
       "completed", "started_on", "2021-06-01", "completed_on", "2021-12-01");
  ADD (organisation, "name", "示例二社", "kind", "functional", "village", place, "station", id, "status",
       "completed", "started_on", "2021-06-01", "completed_on", "2022-01-01");
  ADD (organisation, "name", "示例三社", "kind", "hobby", "village", place, "station", id, "status",
       "incubating", "started_on", "2021-06-01");
  g_autoptr (GArray) tallies = sgz_station_tally_organisations (fixture->store, id, 2021, NULL);
  g_assert_cmpuint (tallies->len, ==, 1);
  g_assert_cmpstr (g_array_index (tallies, SgzStationTally, 0).code, ==, "functional");
  g_assert_cmpint (g_array_index (tallies, SgzStationTally, 0).amount, ==, 1);
}

static void
test_counts_what_is_open (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  const char *id = sgz_record_get_id (station);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  gint64 n_open = 0;
  gint64 n_overdue = 0;

  ADD (rectification, "station", id, "problem", "示例一", "found_on", "2021-06-01", "due_on", "2021-07-01");
  ADD (rectification, "station", id, "problem", "示例二", "found_on", "2021-06-01", "due_on", "2021-07-02");
  /* Done, and waiting to be struck off: open, but not overdue. */
  ADD (rectification, "station", id, "problem", "示例三", "found_on", "2021-06-01", "measure", "示例",
       "ordered_on", "2021-06-02", "due_on", "2021-07-01", "done_on", "2021-06-20", "evidence", "示例");
  g_assert_false (sgz_open_count_can (&sgz_kind_facility));
  g_assert_true (sgz_open_count_can (&sgz_kind_rectification));
  g_assert_true (sgz_open_count_read (fixture->store, query, "2021-07-02", &n_open, &n_overdue, NULL));
  g_assert_cmpint (n_open, ==, 3);
  g_assert_cmpint (n_overdue, ==, 1);
  sgz_query_set_place (query, "510411000000");
  g_assert_true (sgz_open_count_read (fixture->store, query, "2021-07-02", &n_open, &n_overdue, NULL));
  g_assert_cmpint (n_open, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/chronicle/tells-what-happened", test_tells_what_happened);
  SGZ_FIXTURE_TEST ("/store/chronicle/tells-of-projects", test_tells_of_projects);
  SGZ_FIXTURE_TEST ("/store/station-tally/counts-services-by-form", test_counts_services_by_form);
  SGZ_FIXTURE_TEST ("/store/station-tally/counts-organisations-by-kind", test_counts_organisations_by_kind);
  SGZ_FIXTURE_TEST ("/store/open-count/counts-what-is-open", test_counts_what_is_open);
  return g_test_run ();
}
