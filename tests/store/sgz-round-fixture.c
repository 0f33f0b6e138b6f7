/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-round-fixture.h"

#include "model/sgz-scheme-csv.h"
#include "store/sgz-history.h"

#define SCHEME                                                                                               \
  "code,dimension,clause,indicator,max_points,method,parameters,source_text\n"                               \
  "A01,设施,1.1,场地,4,checklist,\"{\"\"items\"\":[{\"\"t\"\":\"\"甲\"\",\"\"p\"\":2},"                 \
  "{\"\"t\"\":\"\"乙\"\",\"\"p\"\":2}]}\",示例\n"                                                         \
  "B01,人员,2.1,持证社工,6,auto_threshold,\"{\"\"steps\"\":[[2,6],[1,3],[0,0]],"                       \
  "\"\"measure\"\":\"\"workers-certified\"\"}\",示例\n"

char *
round_fixture_add_scheme (RoundFixture *fixture, const char *name, const char *year, const char *subject,
                          gboolean published)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzScheme) scheme
      = sgz_scheme_csv_read (SCHEME, name, (int)g_ascii_strtoll (year, NULL, 10), &error);

  g_assert_no_error (error);
  char *id = sgz_kept_scheme_add (fixture->base.store, scheme, subject, NULL, NULL, &error);
  g_assert_no_error (error);
  if (published)
    sgz_kept_scheme_publish (fixture->base.store, id, "2021-11-30", &error);
  g_assert_no_error (error);
  return id;
}

static void
add_certified (RoundFixture *fixture, const char *name, const char *station)
{
  g_autoptr (SgzRecord) worker
      = sgz_fixture_add (fixture->base.store, &sgz_kind_worker, "name", name, "station", station, "post",
                         "full", "joined_on", "2021-06-01", NULL);
  g_autoptr (SgzRecord) certificate
      = sgz_fixture_add (fixture->base.store, &sgz_kind_certificate, "worker", sgz_record_get_id (worker),
                         "level", "assistant", "number", name, "obtained_on", "2020-12-01", NULL);
}

void
round_fixture_set_up (RoundFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&fixture->base, data);
  sgz_store_set_officer (fixture->base.store, "示例经办人", NULL);
  fixture->scheme = round_fixture_add_scheme (fixture, "示例细则", "2021", "station", TRUE);
  fixture->first
      = sgz_fixture_add_station (&fixture->base, "示例甲站", "township", "510402002000", "2021-05-10");
  sgz_fixture_set (&fixture->base, fixture->first, "service_pilot_from", "2021");
  sgz_store_save (fixture->base.store, fixture->first, &error);
  g_assert_no_error (error);
  fixture->second
      = sgz_fixture_add_station (&fixture->base, "示例乙站", "township", "510402005000", "2021-06-01");
  add_certified (fixture, "示例一", "示例甲站");
  add_certified (fixture, "示例二", "示例甲站");
  add_certified (fixture, "示例三", "示例乙站");
}

void
round_fixture_tear_down (RoundFixture *fixture, gconstpointer data)
{
  g_free (fixture->scheme);
  g_object_unref (fixture->first);
  g_object_unref (fixture->second);
  sgz_fixture_tear_down (&fixture->base, data);
}

void
round_fixture_open (RoundFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  int n_added = sgz_round_open (fixture->base.store, fixture->scheme, 2021, EAST, &error);

  g_assert_no_error (error);
  g_assert_cmpint (n_added, ==, 2);
}

SgzRecord *
round_fixture_get_sheet (RoundFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *sheet = sgz_store_find (fixture->base.store, &sgz_kind_sheet, name, &error);

  g_assert_no_error (error);
  return sheet;
}

gboolean
round_fixture_try_answer (RoundFixture *fixture, const char *sheet, const char *assessor, guint64 met,
                          const char *evaluator, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzRecord) record = round_fixture_get_sheet (fixture, sheet);
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (fixture->base.store, fixture->scheme, &failure);
  g_assert_no_error (failure);
  g_autoptr (SgzAnswer) answer = sgz_answer_new_items (met, 0);
  g_autoptr (SgzRecord) saved = sgz_evaluation_set_answer (fixture->base.store, kept, record, "A01", assessor,
                                                           0, answer, NULL, &failure);

  g_assert_no_error (failure);
  if (evaluator != NULL)
    sgz_fixture_set (&fixture->base, saved, "evaluator", evaluator);
  return sgz_store_save (fixture->base.store, saved, error);
}

void
round_fixture_answer (RoundFixture *fixture, const char *sheet, const char *assessor, guint64 met)
{
  g_autoptr (GError) error = NULL;

  round_fixture_try_answer (fixture, sheet, assessor, met, NULL, &error);
  g_assert_no_error (error);
}

gboolean
round_fixture_move (RoundFixture *fixture, const char *names, const char *state, const char *reason,
                    GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) sheets = g_strsplit (names, "|", -1);

  for (size_t i = 0; sheets[i] != NULL; i++)
    {
      g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, sheets[i]);
      g_ptr_array_add (ids, g_strdup (sgz_record_get_id (sheet)));
    }
  return sgz_round_move (fixture->base.store, ids, state, reason, error);
}

void
round_fixture_go (RoundFixture *fixture, const char *names, const char *states)
{
  g_auto (GStrv) steps = g_strsplit (states, "|", -1);

  for (size_t i = 0; steps[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      round_fixture_move (fixture, names, steps[i], NULL, &error);
      g_assert_no_error (error);
    }
}

void
round_fixture_undo (RoundFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);

  g_assert_no_error (error);
}

void
round_fixture_assert (RoundFixture *fixture, const char *sheet, const char *field, const char *text)
{
  g_autoptr (SgzRecord) record = round_fixture_get_sheet (fixture, sheet);
  g_autofree char *value = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_sheet, field));

  g_assert_cmpstr (value, ==, text);
}

gint64
round_fixture_count_answers (RoundFixture *fixture, const char *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record = round_fixture_get_sheet (fixture, sheet);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (record) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, "sheet"), &id);
  gint64 count = sgz_store_count (fixture->base.store, query, &error);
  g_assert_no_error (error);
  return count;
}
