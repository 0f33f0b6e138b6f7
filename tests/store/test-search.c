/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/sgz-history.h"
#include "support/sgz-query-fixture.h"

/* Those of 东区, 西区 and 仁和区, in the order of the divisions' codes. */
static void
set_up (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const stations[][3] = {
    { "东区社会工作服务总站", "general", "东区" },
    { "示例·炳草岗街道社会工作服务站", "township", "炳草岗街道" },
    { "示例·银江镇社会工作服务站", "township", "银江镇" },
    { "示例·格里坪镇社会工作服务站", "township", "格里坪镇" },
    { "示例·拉鲊社区社会工作服务室", "room", "拉鲊社区村民委员会" },
  };

  sgz_query_fixture_set_up (fixture, stations, G_N_ELEMENTS (stations));
}

/* What a record is told by here: the place's name, without the word for its sort. */
static const struct
{
  const char *place;
  const char *letter;
} letters[] = { { "炳草岗", "b" }, { "银江", "y" },   { "格里坪", "g" }, { "拉鲊", "l" },
                { "大河", "h" },   { "清香坪", "q" }, { "总站", "z" } };

static char *
tell (GPtrArray *found)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const char *name = sgz_record_get_text (g_ptr_array_index (found, i), "name");
      for (size_t j = 0; j < G_N_ELEMENTS (letters); j++)
        if (strstr (name, letters[j].place) != NULL)
          {
            g_string_append (told, letters[j].letter);
            break;
          }
    }
  return g_string_free (told, FALSE);
}

/* By every way of reading there is. */
static void
assert_query_finds (SgzQueryFixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->base.store, fixture->query, 0, -1, &error);
  g_autofree char *told = found != NULL ? tell (found) : NULL;
  g_autoptr (GArray) rows = sgz_store_list_rows (fixture->base.store, fixture->query, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->query, NULL), ==,
                   (gint64)strlen (expected));
  g_assert_cmpuint (rows->len, ==, strlen (expected));
}

static void
assert_finds (SgzQueryFixture *fixture, const char *words, const char *expected)
{
  sgz_query_set_search (fixture->query, words);
  assert_query_finds (fixture, expected);
}

static void
test_text (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_finds (fixture, "银江", "y");
  assert_finds (fixture, "东区", "zby"); /* the path is searched too */
  assert_finds (fixture, "东区 服务站", "by");
  assert_finds (fixture, "服务站　东区", "by"); /* with an ideographic space */
  assert_finds (fixture, "拉鲊", "l");
  assert_finds (fixture, "江银", "");
  assert_finds (fixture, NULL, "zbygl");
  assert_finds (fixture, " 　\t", "zbygl");
}

static void
test_pinyin (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_finds (fixture, "bingcaogang", "b");
  assert_finds (fixture, "caogang", "b");
  assert_finds (fixture, "bingcaog", "b"); /* the last syllable begun */
  assert_finds (fixture, "dongqu", "zby");
  assert_finds (fixture, "dongqu zongzhan", "z");
  assert_finds (fixture, "BingCaoGang", "b");
  assert_finds (fixture, "ｂｉｎｇｃａｏ", "b"); /* full width */
  assert_finds (fixture, "lazha", "l");
  assert_finds (fixture, "gelip", "g");
  assert_finds (fixture, "bingcaogangx", "");
  assert_finds (fixture, "ingcaogang", ""); /* syllables are not begun in the middle */
}

static void
test_initials (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_finds (fixture, "bcg", "b");
  assert_finds (fixture, "BCG", "b");
  assert_finds (fixture, "glpz", "g");
  assert_finds (fixture, "dqz", "zby");   /* 东区 … 站 */
  assert_finds (fixture, "dqzz", "z");    /* 东区 … 总站 */
  assert_finds (fixture, "dqbcgz", "b");  /* 东区 炳草岗 … 站 */
  assert_finds (fixture, "bcgsgz", "b");  /* 炳草岗街道社会工作服务站 */
  assert_finds (fixture, "dqgzz", "zby"); /* 东区 … 工作 … 站 */
  assert_finds (fixture, "dqs", "zby");
  assert_finds (fixture, "dltlzs", "l"); /* 大龙潭 拉鲊 … 室 */
  assert_finds (fixture, "dqbcg", "b");
  assert_finds (fixture, "bcgz", "b");
  assert_finds (fixture, "dltz", ""); /* it ends with 室 */
  assert_finds (fixture, "zqd", "");  /* in this order */
  assert_finds (fixture, "qjz", "");  /* 区 begins no part */
}

static void
test_mixed (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_finds (fixture, "炳cg", "b");
  assert_finds (fixture, "bing草", "b");
  assert_finds (fixture, "bcaog", "b");
  assert_finds (fixture, "dq 银江", "y");
  assert_finds (fixture, "dongqu yj", "y");
  assert_finds (fixture, "shgzfwzhan", "byg"); /* zh counts as one letter or two */
}

static void
test_bad_words (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *long_text = g_strnfill (5000, 'a');
  g_autoptr (GString) long_chinese = g_string_new (NULL);

  for (int i = 0; i < 5000; i++)
    g_string_append (long_chinese, "站");
  assert_finds (fixture, long_text, "");
  assert_finds (fixture, long_chinese->str, "");
  assert_finds (fixture, "%", "");
  assert_finds (fixture, "_", "");
  assert_finds (fixture, "\\", "");
  assert_finds (fixture, "*", "");
  assert_finds (fixture, "·", "bygl"); /* it stands in their names */
  assert_finds (fixture, "！？，。", "");
  assert_finds (fixture, "😀", "");
  assert_finds (fixture, "'; DROP TABLE station; --", "");
  assert_finds (fixture, "\xFF\xFE", "");
  assert_finds (fixture, "\x01", "");
  assert_finds (fixture, "a\xCC\x81", "");
}

static void
rename_station (SgzQueryFixture *fixture, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->base.store, &sgz_kind_station, from, &error);

  g_assert_no_error (error);
  sgz_fixture_set (&fixture->base, record, "name", to);
  sgz_store_save (fixture->base.store, record, &error);
  g_assert_no_error (error);
}

static void
test_long_names (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) name = g_string_new ("示例·银江");
  g_autoptr (GString) word = g_string_new (NULL);

  /* Longer than what is sought by pinyin. */
  for (int i = 0; i < 70; i++)
    g_string_append (word, i % 2 == 0 ? "镇" : "㭎");
  g_string_append (name, word->str);
  rename_station (fixture, "示例·银江镇社会工作服务站", name->str);
  assert_finds (fixture, word->str, "y");
  g_string_append (word, "镇");
  assert_finds (fixture, word->str, "");
  assert_finds (fixture, "zhenggang", ""); /* 镇 is zhen, 㭎 gang: this is zheng */
  assert_finds (fixture, "zhengang", "y");
}

static void
test_characters_of_all_planes (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  rename_station (fixture, "示例·银江镇社会工作服务站", "示例·银江𬒈石鳡鱼站A座");
  assert_finds (fixture, "𬒈", "y");
  assert_finds (fixture, "queshi", "y");
  assert_finds (fixture, "qsgy", "y");
  assert_finds (fixture, "鳡鱼站ａ座", "y");
  assert_finds (fixture, "zhanazuo", "y");
}

/* --- after changes --- */

static void
undo (SgzQueryFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
redo (SgzQueryFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_redo (fixture->base.store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* So many that an index is changed, not made anew; those of 清香坪 come after all others of 西区 but 格里坪. */
static void
add_stations (SgzQueryFixture *fixture, int n_stations)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n_stations; i++)
    {
      SgzRecord *record = sgz_record_new (&sgz_kind_station);
      g_autofree char *name = g_strdup_printf ("示例清香坪%04d", i);
      sgz_fixture_set (&fixture->base, record, "name", name);
      sgz_fixture_set (&fixture->base, record, "tier", "township");
      sgz_fixture_set (&fixture->base, record, "division", "清香坪街道");
      g_ptr_array_add (records, record);
    }
  sgz_store_commit_explained (fixture->base.store, NULL, "多站并存", records, &error);
  g_assert_no_error (error);
}

static void
check_additions (SgzQueryFixture *fixture)
{
  assert_finds (fixture, "dahezhong", "");
  g_autoptr (SgzRecord) added = sgz_fixture_add_station (&fixture->base, "示例·大河中路社会工作服务站",
                                                         "township", "大河中路街道", NULL);
  assert_finds (fixture, "dahezhong", "h");
  assert_finds (fixture, "shehuigongzuo", "zbyghl"); /* in its place */
  undo (fixture);
  assert_finds (fixture, "dahezhong", "");
  assert_finds (fixture, "shehuigongzuo", "zbygl");
  redo (fixture);
  assert_finds (fixture, "dahezhong", "h");
}

static void
test_follows_additions (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_additions (fixture);
}

static void
test_follows_additions_to_many (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture, 300);
  check_additions (fixture);
}

static void
check_renames (SgzQueryFixture *fixture)
{
  assert_finds (fixture, "yinjiang shehui", "y");
  /* It moves within its place, behind none: the order of others stands. */
  rename_station (fixture, "示例·银江镇社会工作服务站", "大河社会工作服务站");
  assert_finds (fixture, "dahe shehui", "h");
  assert_finds (fixture, "shehuigongzuo", "zbhgl");
  undo (fixture);
  assert_finds (fixture, "dahe shehui", "");
  assert_finds (fixture, "shehuigongzuo", "zbygl");
}

static void
test_follows_renames (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_renames (fixture);
}

static void
test_follows_renames_among_many (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture, 300);
  check_renames (fixture);
}

static void
test_follows_several_changes (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture, 300);
  assert_finds (fixture, "shehuigongzuo", "zbygl");
  rename_station (fixture, "示例清香坪0000", "清香坪社会工作服务站");
  rename_station (fixture, "示例清香坪0299", "啊清香坪社会工作服务站");
  g_autoptr (SgzRecord) added = sgz_fixture_add_station (&fixture->base, "示例·大河中路社会工作服务站",
                                                         "township", "大河中路街道", NULL);
  /* One that is added and gone again before anybody searches. */
  g_autoptr (SgzRecord) gone = sgz_fixture_add_station (&fixture->base, "示例·大河中路社会工作服务站二",
                                                        "township", "大河中路街道", NULL);
  undo (fixture);
  assert_finds (fixture, "shehuigongzuo", "zbyqqghl");
  sgz_query_sort (fixture->query, sgz_kind_get_field (&sgz_kind_station, "division"), FALSE);
  assert_finds (fixture, "shehuigongzuo", "zbyqqghl");
}

static void
test_follows_names_above (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) township = sgz_store_find (fixture->base.store, &sgz_kind_division, "银江镇", NULL);
  g_autoptr (GError) error = NULL;

  add_stations (fixture, 300);
  assert_finds (fixture, "xinyinjiang", "");
  sgz_fixture_set (&fixture->base, township, "name", "新银江镇");
  sgz_store_save (fixture->base.store, township, &error);
  g_assert_no_error (error);
  assert_finds (fixture, "xinyinjiang", "y");
  undo (fixture);
  assert_finds (fixture, "xinyinjiang", "");
}

/* --- with the rest of the query --- */

static void
test_place (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_query_set_place (fixture->query, "510402000000");
  assert_finds (fixture, "shehui", "zby");
  sgz_query_set_place (fixture->query, "510402100000");
  assert_finds (fixture, "shehui", "y");
  sgz_query_set_place (fixture->query, "510411000000");
  assert_finds (fixture, "shehui", "l");
  sgz_query_set_past (fixture->query, "2021-06-30");
  assert_finds (fixture, "shehui", "l");
  assert_finds (fixture, "dqz", "");
}

static void
test_place_of_a_station (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_worker);
  g_autoptr (SgzRecord) worker = sgz_record_new (&sgz_kind_worker);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (&fixture->base, worker, "name", "示例人员");
  sgz_fixture_set (&fixture->base, worker, "station", "示例·银江镇社会工作服务站");
  sgz_fixture_set (&fixture->base, worker, "post", "full");
  sgz_fixture_set (&fixture->base, worker, "joined_on", "2021-05-10");
  sgz_store_save (fixture->base.store, worker, &error);
  g_assert_no_error (error);
  sgz_query_set_search (query, "yinjiang slry");
  g_assert_cmpint (sgz_store_count (fixture->base.store, query, NULL), ==, 1);
  sgz_query_set_place (query, "510402000000");
  g_assert_cmpint (sgz_store_count (fixture->base.store, query, NULL), ==, 1);
  sgz_query_set_place (query, "510411000000");
  g_assert_cmpint (sgz_store_count (fixture->base.store, query, NULL), ==, 0);
}

static void
test_filters (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *status = sgz_kind_get_field (&sgz_kind_station, "status");
  g_auto (SgzValue) operating = { 0 };

  g_assert_true (sgz_field_parse (status, "operating", &operating, NULL));
  sgz_query_filter (fixture->query, status, &operating);
  assert_finds (fixture, "dqz", "zb");
  assert_finds (fixture, "yinjiang", "");
  sgz_query_set_behind (fixture->query, "stations-built", "township", 2021, "2021-12-31");
  assert_finds (fixture, "dqz", "b");
  sgz_query_set_place (fixture->query, "510402000000");
  assert_finds (fixture, "dqz", "b");
}

/* More than are fetched one by one. */
static void
test_filters_over_many (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *status = sgz_kind_get_field (&sgz_kind_station, "status");
  g_auto (SgzValue) planned = { 0 };

  add_stations (fixture, 1200);
  g_assert_true (sgz_field_parse (status, "planned", &planned, NULL));
  sgz_query_filter (fixture->query, status, &planned);
  sgz_query_set_search (fixture->query, "sl");
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->query, NULL), ==, 1203);
  sgz_query_set_search (fixture->query, "slqxp");
  g_autoptr (GArray) rows = sgz_store_list_rows (fixture->base.store, fixture->query, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 1200);
}

static void
test_voided (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record
      = sgz_store_find (fixture->base.store, &sgz_kind_station, "示例·银江镇社会工作服务站", NULL);

  assert_finds (fixture, "dqz", "zby");
  sgz_record_set_void_reason (record, "登记有误");
  g_assert_true (sgz_store_save (fixture->base.store, record, NULL));
  assert_finds (fixture, "dqz", "zb");
  sgz_query_set_voided (fixture->query, SGZ_VOIDED_ONLY);
  assert_finds (fixture, "dqz", "y");
  sgz_query_set_voided (fixture->query, SGZ_VOIDED_TOO);
  assert_finds (fixture, "dqz", "zby");
}

/* --- the best first --- */

static void
test_best_first (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *tier = sgz_kind_get_field (&sgz_kind_station, "tier");
  g_auto (SgzValue) township = { 0 };

  rename_station (fixture, "示例·格里坪镇社会工作服务站", "大河炳草岗"); /* inside the name */
  rename_station (fixture, "示例·拉鲊社区社会工作服务室", "炳草岗拉鲊"); /* the name begins with it */
  rename_station (fixture, "示例·银江镇社会工作服务站", "炳草岗");       /* it is the name */
  g_autoptr (SgzRecord) added
      = sgz_fixture_add_station (&fixture->base, "示例清香坪", "township", "炳草岗街道", NULL); /* the path */
  sgz_query_set_search (fixture->query, "bcg");
  sgz_query_set_best_first (fixture->query, TRUE);
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->base.store, fixture->query, 0, 3, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (found, 0), "name"), ==, "炳草岗");
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (found, 1), "name"), ==, "炳草岗拉鲊");
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (found, 2), "name"), ==,
                   "示例·炳草岗街道社会工作服务站");
  g_autoptr (GPtrArray) rest = sgz_store_fetch (fixture->base.store, fixture->query, 3, 10, NULL);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (rest, 0), "name"), ==, "大河炳草岗");
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (rest, 1), "name"), ==, "示例清香坪");

  g_assert_true (sgz_field_parse (tier, "township", &township, NULL));
  sgz_query_filter (fixture->query, tier, &township);
  g_autoptr (GPtrArray) filtered = sgz_store_fetch (fixture->base.store, fixture->query, 0, 2, NULL);
  g_assert_cmpuint (filtered->len, ==, 2);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (filtered, 0), "name"), ==, "炳草岗");
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (filtered, 1), "name"), ==,
                   "示例·炳草岗街道社会工作服务站");
}

/* --- on threads --- */

static gpointer
prepare_on_thread (gpointer data)
{
  g_autoptr (SgzStore) reader = data;

  return GSIZE_TO_POINTER ((gsize)sgz_store_prepare_search (reader, &sgz_kind_station, NULL));
}

static gpointer
search_on_thread (gpointer data)
{
  g_autoptr (SgzStore) reader = data;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_search (query, "dqz");
  return GSIZE_TO_POINTER ((gsize)sgz_store_count (reader, query, NULL));
}

static void
test_readers_share_what_is_known (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GThread *threads[4];

  add_stations (fixture, 300);
  GThread *preparing
      = g_thread_new ("prepare", prepare_on_thread, sgz_store_open_reader (fixture->base.store, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("search", search_on_thread, sgz_store_open_reader (fixture->base.store, NULL));
  assert_finds (fixture, "dqz", "zby");
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (preparing)), ==, TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, 3);
}

static void
test_every_kind (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  size_t n = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n);

  for (size_t i = 0; i < n; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (kinds[i]);
      g_autoptr (GError) error = NULL;
      sgz_query_set_search (query, "没有这样的记录");
      g_assert_cmpint (sgz_store_count (fixture->base.store, query, &error), ==, 0);
      g_assert_no_error (error);
    }
  g_autoptr (SgzQuery) divisions = sgz_query_new (&sgz_kind_division);
  sgz_query_set_search (divisions, "dq bcgjd");
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->base.store, divisions, 0, 1, NULL);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (found, 0), "name"), ==, "炳草岗街道");
}

static void
test_cancelled (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  sgz_query_set_search (fixture->query, "dqz");
  g_assert_null (sgz_store_list_rows (fixture->base.store, fixture->query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_query_finds (fixture, "zby");
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/store/search/" path, SgzQueryFixture, NULL, set_up, func, sgz_query_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("text", test_text);
  ADD ("pinyin", test_pinyin);
  ADD ("initials", test_initials);
  ADD ("mixed", test_mixed);
  ADD ("bad-words", test_bad_words);
  ADD ("long-names", test_long_names);
  ADD ("characters-of-all-planes", test_characters_of_all_planes);
  ADD ("follows-additions", test_follows_additions);
  ADD ("follows-additions-to-many", test_follows_additions_to_many);
  ADD ("follows-renames", test_follows_renames);
  ADD ("follows-renames-among-many", test_follows_renames_among_many);
  ADD ("follows-several-changes", test_follows_several_changes);
  ADD ("follows-names-above", test_follows_names_above);
  ADD ("place", test_place);
  ADD ("place-of-a-station", test_place_of_a_station);
  ADD ("filters", test_filters);
  ADD ("filters-over-many", test_filters_over_many);
  ADD ("voided", test_voided);
  ADD ("best-first", test_best_first);
  ADD ("readers-share-what-is-known", test_readers_share_what_is_known);
  ADD ("every-kind", test_every_kind);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
