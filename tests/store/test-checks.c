/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not go together between records: found whichever of them is written, told of one, explained once. */
#include <string.h>

#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

/* Sets fields of a record, pairs of a code and a text, ended by NULL. */
static void G_GNUC_NULL_TERMINATED
set (SgzFixture *fixture, SgzRecord *record, ...)
{
  va_list words;
  const char *code = NULL;

  va_start (words, record);
  while ((code = va_arg (words, const char *)) != NULL)
    sgz_fixture_set (fixture, record, code, va_arg (words, const char *));
  va_end (words);
}

static void
save (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;

  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static void
assert_refused (SgzFixture *fixture, SgzRecord *record, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_store_save (fixture->store, record, &error));
  g_assert_error (error, SGZ_STORE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

/* Saves what brings a warning; the explanation then stands in history and the warning is not asked about again. */
static void
explain (SgzFixture *fixture, SgzRecord *record, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  assert_refused (fixture, record, SGZ_STORE_ERROR_UNEXPLAINED, words);
  g_ptr_array_add (records, record);
  gboolean done = sgz_store_commit_explained (fixture->store, NULL, "示例：已核实。", records, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, NULL, NULL, 1, &error);
  g_assert_cmpstr (((const SgzHistoryEntry *)entries->pdata[0])->explanation, ==, "示例：已核实。");
  sgz_fixture_set (fixture, record, "note", "示例：再改。");
  save (fixture, record);
}

static void
assert_sound (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static SgzRecord *
add_worker (SgzFixture *fixture, const char *name, const char *station, const char *post, const char *joined)
{
  SgzRecord *worker = sgz_record_new (&sgz_kind_worker);

  set (fixture, worker, "name", name, "station", station, "post", post, "joined_on", joined, NULL);
  return worker;
}

static SgzRecord *
make_organisation (SgzFixture *fixture, const char *village, const char *station)
{
  SgzRecord *organisation = sgz_record_new (&sgz_kind_organisation);

  set (fixture, organisation, "name", "示例舞蹈队", "kind", "hobby", "village", village, "station", station,
       "started_on", "2021-09-01", NULL);
  return organisation;
}

/* 炳草岗街道 is 510402002, 大渡口街道 is 510402001, both of 东区. */
static void
test_organisation_village (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) township
      = sgz_fixture_add_station (fixture, "示例站", "township", "510402002000", "2021-06-01");
  g_autoptr (SgzRecord) general
      = sgz_fixture_add_station (fixture, "示例总站", "general", "510402000000", "2021-06-01");
  g_autoptr (SgzRecord) record = make_organisation (fixture, "510402001002", "示例站");

  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID, "示例舞蹈队");
  sgz_fixture_set (fixture, record, "village", "510402002001");
  save (fixture, record);
  sgz_fixture_set (fixture, record, "village", "510402001002");
  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID, "大渡口街社区");
  sgz_fixture_set (fixture, record, "station", "示例总站"); /* of the whole county */
  save (fixture, record);
  sgz_fixture_set (fixture, record, "village", "510403001003"); /* 西区 */
  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID, "示例总站");
  assert_sound (fixture);

  /* The other side of it: the station moves away from its organisation. */
  sgz_fixture_set (fixture, general, "division", "510403000000");
  assert_refused (fixture, general, SGZ_STORE_ERROR_INVALID, "示例舞蹈队");
}

static void
test_rectification_source (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) here
      = sgz_fixture_add_station (fixture, "示例甲站", "township", "510402002000", "2021-06-01");
  g_autoptr (SgzRecord) there
      = sgz_fixture_add_station (fixture, "示例乙站", "township", "510402005000", "2021-06-01");
  g_autoptr (SgzRecord) inspection = sgz_record_new (&sgz_kind_inspection);
  g_autoptr (SgzRecord) complaint = sgz_record_new (&sgz_kind_complaint);
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_rectification);

  set (fixture, inspection, "station", "示例甲站", "inspected_on", "2021-11-01", "way", "random", "unit",
       "示例局", "conclusion", "minor", NULL);
  save (fixture, inspection);
  set (fixture, complaint, "station", "示例甲站", "received_on", "2021-11-01", "channel", "box", "nature",
       "complaint", "content", "示例", "due_on", "2021-11-16", NULL);
  save (fixture, complaint);
  set (fixture, record, "station", "示例乙站", "problem", "示例问题", "found_on", "2021-11-01", "due_on",
       "2021-12-01", "inspection", sgz_record_get_id (inspection), NULL);
  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID, "示例甲站");
  sgz_fixture_set (fixture, record, "station", "示例甲站");
  save (fixture, record);
  set (fixture, record, "inspection", "", "complaint", sgz_record_get_id (complaint), NULL);
  save (fixture, record);
  assert_sound (fixture);
  sgz_fixture_set (fixture, complaint, "station", "示例乙站");
  assert_refused (fixture, complaint, SGZ_STORE_ERROR_INVALID, "示例问题");
}

static void
test_two_heads (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "510402002000", "2021-06-01");
  g_autoptr (SgzRecord) first = add_worker (fixture, "示例甲", "示例站", "head", "2021-06-01");
  g_autoptr (SgzRecord) second = add_worker (fixture, "示例乙", "示例站", "head", "2021-12-01");

  save (fixture, first);
  assert_refused (fixture, second, SGZ_STORE_ERROR_UNEXPLAINED, "示例甲");
  sgz_fixture_set (fixture, first, "left_on", "2021-12-01"); /* the day one leaves the other may start */
  save (fixture, first);
  save (fixture, second);
  sgz_fixture_set (fixture, first, "left_on", "2021-12-02");
  explain (fixture, first, "示例乙");
  assert_sound (fixture);

  /* A deputy or a void record is no second head. */
  g_autoptr (SgzRecord) third = add_worker (fixture, "示例丙", "示例站", "full", "2021-06-01");
  save (fixture, third);
  sgz_record_set_void_reason (second, "示例：登记错误。");
  save (fixture, second);
}

static SgzRecord *
make_project (SgzFixture *fixture, const char *sum)
{
  SgzRecord *project = sgz_record_new (&sgz_kind_project);

  set (fixture, project, "name", "示例项目", "purchaser", "civil", "division", "510402000000", "contract_sum",
       sum, NULL);
  return project;
}

static SgzRecord *
make_funding (SgzFixture *fixture, const char *channel, const char *planned)
{
  SgzRecord *funding = sgz_record_new (&sgz_kind_funding);

  set (fixture, funding, "division", "510402000000", "channel", channel, "year", "2021", "project",
       "示例项目", "planned", planned, NULL);
  return funding;
}

static void
test_project_money (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) project = make_project (fixture, "100000");

  save (fixture, project); /* without lines of money there is nothing to compare */
  g_autoptr (SgzRecord) lottery = make_funding (fixture, "lottery", "60000.5");
  g_autoptr (SgzRecord) fiscal = make_funding (fixture, "fiscal", "39999.5");
  explain (fixture, lottery, "60000.50");
  save (fixture, fiscal); /* now it adds up */
  sgz_fixture_set (fixture, project, "contract_sum", "90000");
  explain (fixture, project, "90000.00");
  assert_sound (fixture);
}

static void
test_registration_certificate (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "510402002000", "2021-06-01");
  g_autoptr (SgzRecord) worker = add_worker (fixture, "示例甲", "示例站", "full", "2021-06-01");
  g_autoptr (SgzRecord) certificate = sgz_record_new (&sgz_kind_certificate);
  g_autoptr (SgzRecord) registration = sgz_record_new (&sgz_kind_registration);

  save (fixture, worker);
  set (fixture, registration, "worker", "示例甲", "level", "worker", "registered_on", "2021-03-15",
       "valid_until", "2024-03-14", NULL);
  assert_refused (fixture, registration, SGZ_STORE_ERROR_UNEXPLAINED, "示例甲");
  set (fixture, certificate, "worker", "示例甲", "level", "assistant", "number", "示例1", "obtained_on",
       "2020-10-18", NULL);
  save (fixture, certificate); /* of another level */
  assert_refused (fixture, registration, SGZ_STORE_ERROR_UNEXPLAINED, "2021-03-15");
  sgz_fixture_set (fixture, certificate, "level", "worker");
  save (fixture, certificate);
  save (fixture, registration);
  sgz_fixture_set (fixture, certificate, "obtained_on", "2021-03-16"); /* obtained after it was registered */
  assert_sound (fixture);
}

static void
test_service_station (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "510402002000", "2021-06-01");
  g_autoptr (SgzRecord) service = sgz_record_new (&sgz_kind_service);

  set (fixture, service, "station", "示例站", "held_on", "2021-06-01", "form", "visit", "clauses", "3.2.2.2",
       NULL);
  save (fixture, service);
  sgz_fixture_set (fixture, service, "held_on", "2021-05-31");
  explain (fixture, service, "2021-05-31");
  sgz_fixture_set (fixture, service, "held_on", "2021-07-01");
  save (fixture, service);

  /* The station that opens later than it served is the other side of it. */
  sgz_fixture_set (fixture, station, "opened_on", "2021-08-01");
  explain (fixture, station, "2021-07-01");
  assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/checks/organisation-village", test_organisation_village);
  SGZ_FIXTURE_TEST ("/store/checks/rectification-source", test_rectification_source);
  SGZ_FIXTURE_TEST ("/store/checks/two-heads", test_two_heads);
  SGZ_FIXTURE_TEST ("/store/checks/project-money", test_project_money);
  SGZ_FIXTURE_TEST ("/store/checks/registration-certificate", test_registration_certificate);
  SGZ_FIXTURE_TEST ("/store/checks/service-station", test_service_station);
  return g_test_run ();
}
