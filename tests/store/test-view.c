/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-view.h"
#include "store/sgz-voided.h"
#include "support/sgz-fixture.h"

static void
filter (SgzQuery *query, const char *code, const char *text)
{
  g_auto (SgzValue) value = { 0 };
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, code);

  g_assert_true (sgz_field_parse (field, text, &value, NULL));
  sgz_query_filter (query, field, &value);
}

/* Everything a query can ask for. */
static SgzQuery *
make_query (void)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_search (query, " 示例  东区 ");
  sgz_query_set_place (query, "510402000000");
  sgz_query_set_voided (query, SGZ_VOIDED_TOO);
  filter (query, "tier", "township");
  filter (query, "tier", "general");
  filter (query, "task_year", "2021");
  filter (query, "opened_on", "");
  sgz_query_set_behind (query, "stations-built", "general", 2021, "2021-12-31");
  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_station, "name"), TRUE);
  return query;
}

static void
test_query_to_json (void)
{
  g_autoptr (SgzQuery) query = make_query ();
  g_autofree char *text = sgz_query_to_json (query);

  g_assert_cmpstr (text, ==,
                   "{\"search\":\"示例 东区\",\"place\":\"510402000000\",\"voided\":\"too\",\"filters\":{"
                   "\"tier\":[\"township\",\"general\"],\"task_year\":[2021],\"opened_on\":[null]},"
                   "\"measure\":\"stations-built\",\"part\":\"general\",\"year\":2021,\"day\":\"2021-12-31\","
                   "\"sort\":\"name\",\"descending\":true}");
}

static void
test_query_from_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = make_query ();
  g_autofree char *text = sgz_query_to_json (query);
  g_autoptr (SgzQuery) same = sgz_query_from_json (&sgz_kind_station, text, &error);

  g_assert_no_error (error);
  g_autofree char *again = sgz_query_to_json (same);
  g_assert_cmpstr (again, ==, text);
}

/* A later version may know other fields, choices and figures: what this one knows still counts. */
static void
test_query_passes_over_what_is_gone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_from_json (
      &sgz_kind_station,
      "{\"voided\":\"some\",\"filters\":{\"gone\":[1],\"tier\":[\"gone\",\"township\",7],\"status\":3},"
      "\"measure\":\"gone\",\"sort\":\"gone\",\"search\":5,\"new\":{}}",
      &error);

  g_assert_no_error (error);
  g_autofree char *text = sgz_query_to_json (query);
  g_assert_cmpstr (text, ==, "{\"voided\":\"no\",\"filters\":{\"tier\":[\"township\"]}}");
}

static void
test_query_refuses_other_text (void)
{
  static const char *const cases[] = { "", "[]", "{", "3", "null" };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (sgz_query_from_json (&sgz_kind_station, cases[i], &error));
      g_assert_nonnull (error);
    }
}

static void
save (SgzFixture *fixture, const char *name, gboolean is_default)
{
  static const char *const columns[] = { "name", "phone", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = make_query ();
  g_autoptr (SgzView) view = sgz_view_new (name, query, columns);

  view->is_default = is_default;
  sgz_view_save (fixture->store, view, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_views (SgzFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) views = sgz_view_list (fixture->store, &sgz_kind_station);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    {
      const SgzView *view = g_ptr_array_index (views, i);
      g_string_append_printf (names, "%s%s%s", i > 0 ? " " : "", view->name, view->is_default ? "*" : "");
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_views_are_kept_in_the_file (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  save (fixture, "b", FALSE);
  save (fixture, "a", FALSE);
  g_clear_object (&fixture->store);
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
  assert_views (fixture, "a b");
  g_autoptr (SgzView) view = sgz_view_find (fixture->store, &sgz_kind_station, "b", &error);
  g_assert_no_error (error);
  g_autoptr (SgzQuery) query = make_query ();
  g_autofree char *expected = sgz_query_to_json (query);
  g_autofree char *kept = sgz_query_to_json (view->query);
  g_assert_cmpstr (kept, ==, expected);
  g_assert_cmpstr (view->columns[1], ==, "phone");
  g_assert_null (view->columns[2]);
}

static void
test_views_rename_and_remove (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  save (fixture, "a", TRUE);
  save (fixture, "b", TRUE);
  assert_views (fixture, "a b*");
  g_autoptr (SgzView) view = sgz_view_find (fixture->store, &sgz_kind_station, "b", NULL);
  g_free (view->name);
  view->name = g_strdup ("c");
  g_assert_true (sgz_view_save (fixture->store, view, "b", &error));
  assert_views (fixture, "a c*");
  g_free (view->name);
  view->name = g_strdup ("a");
  g_assert_false (sgz_view_save (fixture->store, view, "c", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE);
  assert_views (fixture, "a c*");
  g_assert_true (sgz_view_remove (fixture->store, &sgz_kind_station, "a", NULL));
  assert_views (fixture, "c*");
}

static void
test_views_need_a_name (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *longest = g_strnfill (61, 'a');
  const char *const names[] = { "", "  ", " a", "a\nb", longest };
  g_autoptr (SgzQuery) query = make_query ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzView) view = sgz_view_new (names[i], query, NULL);
      g_assert_false (sgz_view_save (fixture->store, view, NULL, &error));
      g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
    }
  assert_views (fixture, "");
}

static void
test_views_pass_over_damage (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const cases[] = { "", "{", "{}", "[1,\"a\",{},{\"name\":\"a\"},{\"query\":{}}]" };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (sgz_store_set_setting (fixture->store, "view/station", cases[i], NULL));
      assert_views (fixture, "");
    }
}

/* --- what was voided --- */

static void
set_reason (SgzFixture *fixture, const SgzKind *kind, const char *name, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->store, kind, name, &error);

  g_assert_no_error (error);
  sgz_record_set_void_reason (record, reason);
  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static void
test_lists_what_was_voided (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) one = sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", NULL);
  g_autoptr (SgzRecord) two = sgz_fixture_add_station (fixture, "示例乙站", "general", "西区", NULL);

  sgz_store_set_officer (fixture->store, "示例甲", NULL);
  set_reason (fixture, &sgz_kind_station, "示例乙站", "重复登记");
  sgz_store_set_officer (fixture->store, "示例乙", NULL);
  set_reason (fixture, &sgz_kind_station, "示例甲站", "登记错误");
  g_autoptr (GPtrArray) list = sgz_voided_list (fixture->store, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  const SgzVoidedRecord *newest = g_ptr_array_index (list, 0);
  const SgzVoidedRecord *older = g_ptr_array_index (list, 1);
  g_assert_cmpstr (sgz_record_get_void_reason (newest->record), ==, "登记错误");
  g_assert_cmpstr (newest->officer, ==, "示例乙");
  g_assert_nonnull (newest->at);
  g_assert_cmpstr (sgz_record_get_void_reason (older->record), ==, "重复登记");
  g_assert_cmpstr (older->officer, ==, "示例甲");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/query/to-json", test_query_to_json);
  g_test_add_func ("/store/query/from-json", test_query_from_json);
  g_test_add_func ("/store/query/passes-over-what-is-gone", test_query_passes_over_what_is_gone);
  g_test_add_func ("/store/query/refuses-other-text", test_query_refuses_other_text);
  SGZ_FIXTURE_TEST ("/store/view/kept-in-the-file", test_views_are_kept_in_the_file);
  SGZ_FIXTURE_TEST ("/store/view/renames-and-removes", test_views_rename_and_remove);
  SGZ_FIXTURE_TEST ("/store/view/needs-a-name", test_views_need_a_name);
  SGZ_FIXTURE_TEST ("/store/view/passes-over-damage", test_views_pass_over_damage);
  SGZ_FIXTURE_TEST ("/store/voided/lists-newest-first", test_lists_what_was_voided);
  return g_test_run ();
}
