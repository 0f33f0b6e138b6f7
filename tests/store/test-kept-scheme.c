/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes as the register keeps them: what goes in comes out, and what is published stays. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "model/sgz-scheme-check.h"
#include "model/sgz-scheme-csv.h"
#include "store/sgz-history.h"
#include "store/sgz-kept-scheme.h"
#include "support/sgz-fixture.h"
#include "support/sgz-odd-schemes.h"

static char *
add_example (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *id = sgz_kept_scheme_add_example (fixture->store, "station", 2021, &error);

  g_assert_no_error (error);
  return id;
}

/* The smaller example. */
static char *
add_small (SgzFixture *fixture)
{
  return sgz_kept_scheme_add_example (fixture->store, "system", 2021, NULL);
}

static SgzKeptScheme *
read_kept (SgzFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  SgzKeptScheme *kept = sgz_kept_scheme_read (fixture->store, id, &error);

  g_assert_no_error (error);
  return kept;
}

static void
publish (SgzFixture *fixture, const char *id, const char *day)
{
  g_autoptr (GError) error = NULL;

  sgz_kept_scheme_publish (fixture->store, id, day, &error);
  g_assert_no_error (error);
}

/* The cells of two CSV forms are the same, the parameters as JSON. */
static void
assert_same_form (const char *one, const char *other)
{
  g_autoptr (GPtrArray) before = sgz_csv_parse (one, NULL);
  g_autoptr (GPtrArray) after = sgz_csv_parse (other, NULL);

  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    {
      char **a = before->pdata[i];
      char **b = after->pdata[i];
      for (guint column = 0; a[column] != NULL; column++)
        {
          g_autoptr (JsonNode) x = i > 0 && column == 6 ? json_from_string (a[6], NULL) : NULL;
          g_autoptr (JsonNode) y = x != NULL ? json_from_string (b[6], NULL) : NULL;
          if (x != NULL && !json_node_equal (x, y))
            g_test_message ("%s\n%s", a[6], b[6]);
          if (x != NULL)
            g_assert_true (json_node_equal (x, y));
          else
            g_assert_cmpstr (a[column], ==, b[column]);
        }
    }
}

static void
test_example_comes_back (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const files[] = { "evaluation_scheme_2021", "evaluation_system_2021" };
  static const char *const subjects[] = { "station", "system" };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/seed/%s.csv", files[i]);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *id = sgz_kept_scheme_add_example (fixture->store, subjects[i], 2021, &error);
      g_assert_no_error (error);
      g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
      g_autofree char *written = sgz_scheme_csv_write (kept->scheme, &error);
      g_assert_no_error (error);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      assert_same_form (text, written);
      g_autoptr (GPtrArray) problems = sgz_kept_scheme_check (kept);
      for (guint p = 0; p < problems->len; p++)
        g_test_message ("%s", ((SgzSchemeProblem *)problems->pdata[p])->words);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpstr (sgz_record_get_text (kept->record, "subject"), ==, subjects[i]);
      g_assert_cmpstr (sgz_record_get_text (kept->record, "basis"), ==,
                       "文件未规定分值，本细则分值为建议，可按实际调整。");
    }
}

static void
test_ids_stand_behind_codes (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_example (fixture);
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  const char *part = sgz_kept_scheme_get_indicator (kept, "D04-2");
  g_autoptr (SgzRecord) record = sgz_store_get (fixture->store, &sgz_kind_indicator, part, NULL);

  g_assert_cmpstr (sgz_record_get_text (record, "parent"), ==, sgz_kept_scheme_get_indicator (kept, "D04"));
  g_assert_cmpint (sgz_record_get_number (record, "points"), ==, 200);
  g_assert_cmpstr (sgz_record_get_text (record, "spread"), ==, "indicator");
  g_assert_cmpstr (sgz_record_get_text (record, "absence"), ==, "本年度无个案");
  g_assert_cmpstr (sgz_kept_scheme_get_code (kept, part), ==, "D04-2");
  const char *spot = sgz_kept_scheme_get_assessor (kept, "spot");
  g_assert_cmpstr (sgz_kept_scheme_get_code (kept, spot), ==, "spot");
  g_assert_null (sgz_kept_scheme_get_indicator (kept, "Z99"));
  /* Five dimensions, 45 indicators, and two parts each of D04 and D06. */
  g_assert_cmpuint (g_hash_table_size (kept->indicators), ==, 54);
}

static SgzRecord *
get_indicator (SgzFixture *fixture, const char *scheme, const char *code)
{
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, scheme);

  return sgz_store_get (fixture->store, &sgz_kind_indicator, sgz_kept_scheme_get_indicator (kept, code),
                        NULL);
}

static void
save (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;

  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static void
test_columns_are_the_truth (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_example (fixture);
  g_autoptr (SgzRecord) record = get_indicator (fixture, id, "B05");

  sgz_fixture_set (fixture, record, "absence", "示例情形");
  sgz_fixture_set (fixture, record, "evidence", "示例照片");
  sgz_fixture_set (fixture, record, "audience", "省级试点");
  save (fixture, record);
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_autofree char *written = sgz_scheme_csv_write (kept->scheme, NULL);
  g_autoptr (SgzScheme) again = sgz_scheme_csv_read (written, "示例", 2021, NULL);
  const SgzSchemeNode *node = sgz_scheme_find_node (again, "B05");
  g_assert_cmpstr (node->absence, ==, "示例情形");
  g_assert_cmpstr (node->evidence, ==, "示例照片");
  g_assert_cmpint (node->audience, ==, SGZ_AUDIENCE_PILOT);
}

static void
test_unreadable_parameters_are_named (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_example (fixture);
  g_autoptr (SgzRecord) record = get_indicator (fixture, id, "A01");
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, record, "parameters", "{\"items\":[{\"t\":\"甲\"}]}");
  save (fixture, record);
  g_assert_null (sgz_kept_scheme_read (fixture->store, id, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (
      error->message, ==,
      "How A01 站点选址人口集中、交通便利，符合安全、卫生、环保要求 is scored cannot be read: each of "
      "“items” needs a text t and points p. Put it right in the scheme");
}

static void
test_problems_keep_it_from_being_published (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (SgzRecord) record = get_indicator (fixture, id, "A01");
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, record, "points", "3");
  save (fixture, record);
  g_assert_false (sgz_kept_scheme_publish (fixture->store, id, "2021-03-01", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (
      strstr (error->message, "The parts of A 社会工作人才队伍 add up to 18.00 points, but it has 25.00"));
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_assert_false (sgz_record_has (kept->record, "published_on"));
}

static void
assert_frozen (const GError *error)
{
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "评价细则 “县（区）社会工作服务体系评价细则” cannot be changed any more (发布日期 "
                   "2021-03-01, 示例科员). "
                   "已发布的细则不再改动；需要调整的，请沿用为新的细则。");
}

static void
test_published_stays (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (GError) error = NULL;

  sgz_store_set_officer (fixture->store, "示例科员", NULL);
  publish (fixture, id, "2021-03-01");
  g_autoptr (SgzRecord) record = get_indicator (fixture, id, "A01");
  sgz_fixture_set (fixture, record, "points", "3");
  g_assert_false (sgz_store_save (fixture->store, record, &error));
  assert_frozen (error);
  g_clear_error (&error);

  g_autoptr (SgzRecord) voided = get_indicator (fixture, id, "A02");
  sgz_record_set_void_reason (voided, "示例");
  g_assert_false (sgz_store_save (fixture->store, voided, &error));
  assert_frozen (error);
  g_clear_error (&error);

  g_autoptr (SgzRecord) added = sgz_record_new (&sgz_kind_grade);
  sgz_fixture_set (fixture, added, "scheme", id);
  sgz_fixture_set (fixture, added, "name", "示例等次");
  g_assert_false (sgz_store_save (fixture->store, added, &error));
  assert_frozen (error);
  g_clear_error (&error);

  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_assert_true (sgz_scheme_is_published (kept->scheme));
  sgz_record_set_void_reason (kept->record, "示例");
  g_assert_false (sgz_store_save (fixture->store, kept->record, &error));
  assert_frozen (error);
}

static void
test_addition_is_not_undone_once_published (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (SgzHistoryEntry) added = sgz_history_peek_undo (fixture->store);
  g_autoptr (GError) error = NULL;

  publish (fixture, id, "2021-03-01");
  g_assert_null (sgz_history_undo (fixture->store, added->seq, &error));
  g_assert_nonnull (error);
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_assert_cmpuint (g_hash_table_size (kept->indicators), ==, 17);
}

static void
test_publishing_is_undone (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (GError) error = NULL;

  publish (fixture, id, "2021-03-01");
  g_assert_false (sgz_kept_scheme_publish (fixture->store, id, "2021-04-01", &error));
  g_assert_cmpstr (error->message, ==, "“县（区）社会工作服务体系评价细则” is published since 2021-03-01");
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, NULL);
  g_assert_cmpstr (undone->label, ==, "Publish the scheme “县（区）社会工作服务体系评价细则”");
  g_autoptr (SgzRecord) record = get_indicator (fixture, id, "A01");
  sgz_fixture_set (fixture, record, "clause", "1.10");
  save (fixture, record);
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_assert_false (sgz_scheme_is_published (kept->scheme));
  g_assert_cmpstr (sgz_scheme_find_node (kept->scheme, "A01")->clause, ==, "1.10");
}

static void
test_one_undo_takes_a_scheme_back (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_indicator);

  g_assert_cmpstr (undone->label, ==, "Add the scheme “县（区）社会工作服务体系评价细则” for 2021");
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 0);
  g_assert_null (sgz_kept_scheme_read (fixture->store, id, NULL));
}

static void
test_copy_keeps_codes (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_small (fixture);
  g_autoptr (GError) error = NULL;

  publish (fixture, id, "2021-03-01");
  g_autofree char *copy = sgz_kept_scheme_copy (fixture->store, id, 2022, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (SgzKeptScheme) before = read_kept (fixture, id);
  g_autoptr (SgzKeptScheme) after = read_kept (fixture, copy);
  g_autofree char *one = sgz_odd_scheme_describe (before->scheme);
  g_autofree char *other = sgz_odd_scheme_describe (after->scheme);
  g_assert_cmpstr (one, ==, other);
  g_assert_false (sgz_scheme_is_published (after->scheme));
  g_assert_cmpint (sgz_scheme_get_year (after->scheme), ==, 2022);
  g_assert_cmpstr (sgz_record_get_text (after->record, "source"), ==, id);
  /* The same name for the same year is there already; another name will do. */
  g_assert_null (sgz_kept_scheme_copy (fixture->store, id, 2022, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE);
  g_autofree char *named = sgz_kept_scheme_copy (fixture->store, id, 2022, "示例细则", NULL);
  g_assert_nonnull (named);
}

static void
assert_comes_back (SgzFixture *fixture, SgzScheme *scheme)
{
  g_autoptr (SgzScheme) owned = scheme;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = sgz_kept_scheme_add (fixture->store, scheme, "station", NULL, NULL, &error);

  g_assert_no_error (error);
  g_autoptr (SgzKeptScheme) kept = read_kept (fixture, id);
  g_autofree char *before = sgz_odd_scheme_describe (scheme);
  g_autofree char *after = sgz_odd_scheme_describe (kept->scheme);
  g_assert_cmpstr (before, ==, after);
  publish (fixture, id, "2021-03-01");
}

static void
test_thousand_points (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_comes_back (fixture, sgz_odd_scheme_thousand ());
}

static void
test_stars (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_comes_back (fixture, sgz_odd_scheme_stars ());
}

static void
test_four_levels (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_comes_back (fixture, sgz_odd_scheme_four_levels ());
}

static void
test_deductions (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_comes_back (fixture, sgz_odd_scheme_deductions ());
}

static void
test_letters_with_money (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_comes_back (fixture, sgz_odd_scheme_letters ());
}

static void
test_what_does_not_fit_is_refused_whole (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_stars ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);

  sgz_scheme_set_title (scheme, "", NULL);
  g_assert_null (sgz_kept_scheme_add (fixture->store, scheme, "station", NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_clear_error (&error);
  sgz_scheme_set_title (scheme, "示例", NULL);
  g_assert_null (sgz_kept_scheme_add (fixture->store, scheme, "nonsense", NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "nonsense"));
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 0);
}

static void
test_needs_that_cannot_be_read_are_refused (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_example (fixture);
  g_autoptr (SgzRecord) grade = sgz_record_new (&sgz_kind_grade);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, grade, "scheme", id);
  sgz_fixture_set (fixture, grade, "name", "示例等次");
  sgz_fixture_set (fixture, grade, "needs", "B=12；E十分");
  g_assert_false (sgz_store_save (fixture->store, grade, &error));
  g_assert_nonnull (strstr (error->message, "“E十分” is no condition"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/example-comes-back", test_example_comes_back);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/ids-stand-behind-codes", test_ids_stand_behind_codes);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/columns-are-the-truth", test_columns_are_the_truth);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/unreadable-parameters-are-named",
                    test_unreadable_parameters_are_named);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/problems-keep-it-from-being-published",
                    test_problems_keep_it_from_being_published);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/published-stays", test_published_stays);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/addition-is-not-undone-once-published",
                    test_addition_is_not_undone_once_published);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/publishing-is-undone", test_publishing_is_undone);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/one-undo-takes-a-scheme-back", test_one_undo_takes_a_scheme_back);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/copy-keeps-codes", test_copy_keeps_codes);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/thousand-points", test_thousand_points);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/stars", test_stars);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/four-levels", test_four_levels);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/deductions", test_deductions);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/letters-with-money", test_letters_with_money);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/what-does-not-fit-is-refused-whole",
                    test_what_does_not_fit_is_refused_whole);
  SGZ_FIXTURE_TEST ("/store/kept-scheme/needs-that-cannot-be-read-are-refused",
                    test_needs_that_cannot_be_read_are_refused);
  return g_test_run ();
}
