/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of the register ask of an import: computed fields, sets, doubles, and what only the whole register can tell. */
#include "sgz-intake-fixture.h"
#include "store/sgz-history.h"

#include <string.h>

static void
add_stations (SgzFixture *fixture)
{
  g_object_unref (sgz_fixture_add_station (fixture, "示例甲站", "township", "东华街道", "2021-05-10"));
  g_object_unref (sgz_fixture_add_station (fixture, "示例乙站", "township", "银江镇", "2021-05-10"));
}

static const SgzIntakeProblem *
get_problem (SgzIntake *intake, guint row, guint n)
{
  GPtrArray *problems = sgz_intake_get_problems (intake, row);

  g_assert_cmpuint (problems->len, >, n);
  return g_ptr_array_index (problems, n);
}

/* Every kind takes back what its own ledger says, whatever order its columns have. */
static void
test_maps_every_kind (SgzFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t k = 0; k < n_kinds; k++)
    {
      g_autoptr (GString) head = g_string_new ("序号");
      for (size_t i = kinds[k]->n_fields; i-- > 0;)
        g_string_append_printf (head, "\t%s", kinds[k]->fields[i].title);
      g_string_append (head, "\n1\t");
      for (size_t i = 0; i < kinds[k]->n_fields; i++)
        g_string_append (head, "x\t");
      g_autoptr (GPtrArray) block = sgz_block_parse (head->str);
      g_autoptr (SgzIntake) intake = sgz_intake_new (kinds[k], block, NULL);
      g_assert_cmpuint (sgz_intake_get_n_columns (intake), ==, kinds[k]->n_fields + 1);
      g_assert_null (sgz_intake_get_field (intake, 0));
      for (size_t i = 0; i < kinds[k]->n_fields; i++)
        {
          const SgzField *field = &kinds[k]->fields[i];
          const SgzField *taken = sgz_intake_get_field (intake, (guint)(kinds[k]->n_fields - i));
          g_assert_true (taken == (sgz_field_is_input (field) ? field : NULL));
        }
    }
}

static void
test_leaves_computed_columns_out (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_worker,
                                 "姓名\t站点\t岗位\t到岗日期\t证书等级\t党员\n"
                                 "示例张三\t示例甲站\t站长\t2021.6.1\t不是等级\t√\n");

  g_assert_null (sgz_intake_get_field (intake, 4));
  g_assert_cmpuint (sgz_intake_count (intake, SGZ_INTAKE_NEW), ==, 1);
  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_autoptr (SgzRecord) worker = sgz_store_find (fixture->store, &sgz_kind_worker, "示例张三", NULL);
  g_assert_cmpstr (sgz_record_get_text (worker, "joined_on"), ==, "2021-06-01");
  g_assert_cmpint (sgz_record_get_number (worker, "party"), ==, 1);
}

static void
test_asks_about_doubles (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char rows[] = "站点\t日期\t服务形式\t服务内容\t次数\t老年人\n"
                             "示例甲站\t2021-06-01\t探访\t3.1.1、3.4\t1\t12\n"
                             "示例甲站\t2021-06-01\t探访\t3.4；3.1.1\t1\t12\n"
                             "示例甲站\t2021-06-02\t探访\t3.4\t1\t12\n";
  add_stations (fixture);
  g_autoptr (SgzIntake) first = sgz_intake_fixture_take (fixture, &sgz_kind_service, rows);
  g_assert_cmpuint (sgz_intake_count (first, SGZ_INTAKE_NEW), ==, 3);
  g_assert_cmpuint (sgz_intake_count_warnings (first), ==, 1);
  g_assert_cmpstr (get_problem (first, 1, 0)->reason, ==, "the row is exactly like row 2");
  sgz_intake_fixture_commit (fixture, first, "两次探访");

  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->store);
  g_assert_cmpstr (entry->explanation, ==, "两次探访");
  g_autoptr (SgzIntake) again = sgz_intake_fixture_take (fixture, &sgz_kind_service, rows);
  g_assert_cmpuint (sgz_intake_count_warnings (again), ==, 4);
  g_assert_cmpstr (get_problem (again, 2, 0)->reason, ==,
                   "a record exactly like this stands in the register already");
}

/* Two heads of one station: no row can see that alone. */
static void
test_tells_warnings_of_the_register (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  add_stations (fixture);
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (fixture, &sgz_kind_worker,
                                                          "姓名\t站点\t岗位\t到岗日期\n"
                                                          "示例张三\t示例乙站\t站长\t2021-06-01\n"
                                                          "示例李四\t示例甲站\t站长\t2021-06-01\n"
                                                          "示例王五\t示例甲站\t站长\t2021-07-01\n");
  g_assert_cmpuint (sgz_intake_get_problems (intake, 0)->len, ==, 0);
  for (guint row = 1; row <= 2; row++)
    {
      g_assert_true (get_problem (intake, row, 0)->is_warning);
      g_assert_nonnull (strstr (get_problem (intake, row, 0)->reason, "a station has one"));
    }
  g_assert_cmpuint (sgz_intake_count_warnings (intake), ==, 2);
  g_assert_false (sgz_intake_commit (intake, fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED);
  /* A cell mended elsewhere has the rows tried again, and nothing is told twice. */
  g_clear_error (&error);
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 0, 0, "示例赵六", &error));
  sgz_intake_fixture_commit (fixture, intake, "交接期间两人同时在岗");
  g_assert_cmpuint (sgz_intake_get_problems (intake, 1)->len, ==, 1);

  /* What was explained is not asked about again. */
  g_autoptr (SgzIntake) later = sgz_intake_fixture_take (
      fixture, &sgz_kind_worker, "姓名\t站点\t到岗日期\t联系电话\n示例李四\t示例甲站\t2021-06-01\t0812-1\n");
  g_assert_cmpuint (sgz_intake_count (later, SGZ_INTAKE_UPDATE), ==, 1);
  g_assert_cmpuint (sgz_intake_count_warnings (later), ==, 0);
  sgz_intake_fixture_commit (fixture, later, NULL);
}

static void
test_tells_errors_of_the_register (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_organisation,
                                 "名称\t孵化站点\t所在村(社区)\t类别\t孵化开始\n"
                                 "示例合唱队\t示例乙站\t银江镇 双江社区居民委员会\thobby\t2021-06-01\n"
                                 "示例舞蹈队\t示例甲站\t银江镇 双江社区居民委员会\thobby\t2021-06-01\n");

  g_assert_cmpint (sgz_intake_get_state (intake, 0), ==, SGZ_INTAKE_NEW);
  g_assert_cmpint (sgz_intake_get_state (intake, 1), ==, SGZ_INTAKE_BAD);
  g_assert_nonnull (strstr (get_problem (intake, 1, 0)->reason, "does not lie where 示例甲站 works"));
  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_organisation);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 1);
}

/* A cell mended so that the row is wrong in another way, which only the register can tell: that stops the commit and is listed. */
static void
test_tries_what_was_mended (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  add_stations (fixture);
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_organisation,
                                 "名称\t孵化站点\t所在村(社区)\t类别\t孵化开始\n"
                                 "示例合唱队\t示例甲站\t无此社区\thobby\t2021-06-01\n");
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 0, 2, "银江镇 双江社区居民委员会", &error));
  g_assert_cmpint (sgz_intake_get_state (intake, 0), ==, SGZ_INTAKE_NEW);
  g_assert_false (sgz_intake_commit (intake, fixture->store, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_CHANGED);
  g_assert_cmpint (sgz_intake_get_state (intake, 0), ==, SGZ_INTAKE_BAD);
  g_clear_error (&error);
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 0, 1, "示例乙站", &error));
  sgz_intake_fixture_commit (fixture, intake, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/exchange/intake/maps-the-columns-of-every-kind", test_maps_every_kind);
  SGZ_FIXTURE_TEST ("/exchange/intake/leaves-computed-columns-out", test_leaves_computed_columns_out);
  SGZ_FIXTURE_TEST ("/exchange/intake/asks-about-doubles", test_asks_about_doubles);
  SGZ_FIXTURE_TEST ("/exchange/intake/tells-warnings-of-the-register", test_tells_warnings_of_the_register);
  SGZ_FIXTURE_TEST ("/exchange/intake/tells-errors-of-the-register", test_tells_errors_of_the_register);
  SGZ_FIXTURE_TEST ("/exchange/intake/tries-what-was-mended", test_tries_what_was_mended);
  return g_test_run ();
}
