/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-fixture.h"
#include "store/sgz-history.h"

#include <string.h>

static gint64
count (SgzFixture *fixture, const SgzKind *kind)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  return sgz_store_count (fixture->store, query, NULL);
}

/* All that was found: "row column reason", a line each; ? for a warning. */
static char *
list_problems (SgzIntake *intake)
{
  g_autoptr (GPtrArray) problems = sgz_intake_list_problems (intake);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (lines, "%u %s %s%s\n", sgz_intake_get_number (intake, problem->row),
                              problem->field != NULL ? problem->field->title : "-", problem->reason,
                              problem->is_warning ? " ?" : "");
    }
  return g_string_free (lines, FALSE);
}

static void
assert_problems (SgzIntake *intake, const char *expected)
{
  g_autofree char *lines = list_problems (intake);

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_states (SgzIntake *intake, guint n_new, guint n_update, guint n_unchanged, guint n_bad)
{
  g_assert_cmpuint (sgz_intake_count (intake, SGZ_INTAKE_NEW), ==, n_new);
  g_assert_cmpuint (sgz_intake_count (intake, SGZ_INTAKE_UPDATE), ==, n_update);
  g_assert_cmpuint (sgz_intake_count (intake, SGZ_INTAKE_UNCHANGED), ==, n_unchanged);
  g_assert_cmpuint (sgz_intake_count (intake, SGZ_INTAKE_BAD), ==, n_bad);
}

static void
assert_cell (SgzIntake *intake, guint row, guint column, const char *expected)
{
  g_autofree char *text = sgz_intake_format (intake, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* Five hundred stations; every twenty-fifth of them is bad, in one of five ways. */
static char *
make_500 (void)
{
  static const char *const towns[] = { "大渡口街道", "炳草岗街道", "弄弄坪街道", "瓜子坪街道", "东华街道" };
  static const char *const bad[] = {
    "示例%d站\t街道站\t东华街道\t拟建\t\t40\n",
    "示例%d站\t乡镇(街道)社会工作服务站\t无此街道\t拟建\t\t40\n",
    "示例%d站\t乡镇(街道)社会工作服务站\t东华街道\t运行\t2021-02-30\t40\n",
    "示例%d站\t乡镇(街道)社会工作服务站\t东华街道\t拟建\t\t-40\n",
    "示例%d站\t乡镇(街道)社会工作服务站\t东华街道\t拟建\t\t40.125\n",
  };
  GString *text = g_string_new ("名称\t层级\t所属区划\t状态\t运行日期\t建筑面积（㎡）\n");

  for (int i = 1; i <= 500; i++)
    if (i % 25 == 0)
      g_string_append_printf (text, bad[i / 25 % 5], i);
    else
      g_string_append_printf (text, "示例%d站\t乡镇(街道)社会工作服务站\t%s\t运行\t2021年5月%d日\t%d.5\n", i,
                              towns[i % 5], 1 + i % 28, i);
  return g_string_free (text, FALSE);
}

static void
test_twenty_of_500 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *reason;
  } bad[] = {
    { "层级", "街道站", "“街道站” is not one of " },
    { "所属区划", "无此街道", "There is no 行政区划 “无此街道”" },
    { "运行日期", "2021-02-30", "“2021-02-30” is not a date; write it like 2021-05-10" },
    { "建筑面积", "-40", "“-40” is not between 0.00 and " },
    { "建筑面积", "40.125", "“40.125” has more than two decimals" },
  };
  g_autofree char *text = make_500 ();
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (fixture, &sgz_kind_station, text);
  g_autoptr (GPtrArray) problems = sgz_intake_list_problems (intake);

  assert_states (intake, 480, 0, 0, 20);
  g_assert_cmpuint (problems->len, ==, 20);
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (problems, i);
      const guint way = (i + 1) % 5;
      /* Row 1 is the head. */
      g_assert_cmpuint (sgz_intake_get_number (intake, problem->row), ==, (i + 1) * 25 + 1);
      g_assert_cmpstr (problem->field->title, ==, bad[way].title);
      g_assert_cmpstr (sgz_intake_get_text (intake, problem->row, (guint)problem->column), ==, bad[way].text);
      g_assert_true (g_str_has_prefix (problem->reason, bad[way].reason));
      g_assert_false (problem->is_warning);
    }
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 0);

  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 480);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->store);
  g_assert_cmpstr (entry->label, ==, "Paste 480 rows");
  g_assert_cmpint (entry->n_records, ==, 480);

  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->seq, ==, entry->seq);
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 0);
}

static void
test_takes_what_people_write (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const dates[]
      = { "2021-05-10",           "2021/5/10",  "2021.5.10", "2021年5月10日", "20210510",
          "２０２１－０５－１０", " 2021-5-10 " };
  g_autoptr (GString) text
      = g_string_new ("名称\t层级\t所属区划\t状态\t运行日期\t建筑面积\t联系电话\t备注\n");

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    g_string_append_printf (text,
                            "示例%zu号😀站\t村(社区)社会工作服务室\t银江镇 "
                            "沙坝社区村民委员会\toperating\t%s\t１，２３４．５０\t（０８１２）\t\"甲\n乙\"\n",
                            i, dates[i]);
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (fixture, &sgz_kind_station, text->str);

  assert_problems (intake, "");
  assert_states (intake, G_N_ELEMENTS (dates), 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      assert_cell (intake, i, 3, "运行");
      assert_cell (intake, i, 4, "2021-05-10");
      assert_cell (intake, i, 5, "1234.50");
      assert_cell (intake, i, 6, "(0812)");
      assert_cell (intake, i, 7, "甲\n乙");
    }
  assert_cell (intake, 0, 0, "示例0号😀站");
}

static void
test_finds_all_of_a_row (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *text = g_strdup_printf ("名称\t层级\t所属区划\t任务年度\t建筑面积\t联系电话\t备注\n"
                                           "%s\t无\t东\x01区\t二〇二一\t1.234\t1.38E+10\t%s\n"
                                           "\t县(区)社会工作服务总站\t东区\t2021\t40\t0812\t短\n",
                                           "示例站", long_text);
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (fixture, &sgz_kind_station, text);
  g_autofree char *lines = list_problems (intake);
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);

  g_assert_cmpuint (g_strv_length (each), ==, 8);
  g_assert_true (g_str_has_prefix (each[0], "2 层级 “无” is not one of "));
  g_assert_true (g_str_has_prefix (each[1], "2 所属区划 "));
  g_assert_cmpstr (each[2], ==, "2 任务年度 “二〇二一” is not a whole number");
  g_assert_cmpstr (each[3], ==, "2 建筑面积 “1.234” has more than two decimals");
  g_assert_true (g_str_has_prefix (each[4], "2 联系电话 the spreadsheet has shortened this number"));
  g_assert_cmpstr (each[5], ==, "2 备注 5000 characters are too many; at most 2000 fit");
  g_assert_cmpstr (each[6], ==, "3 名称 名称 must be filled in");
  assert_states (intake, 0, 0, 0, 2);
}

/* 1,000 without quotes is two cells in a file parted by commas. */
static void
test_refuses_cells_beyond_the_head (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_station,
                                 "名称\t层级\t所属区划\t任务年度\t建筑面积\n"
                                 "示例甲站\t县(区)社会工作服务总站\t东区\t2021\t1\t000\n"
                                 "示例乙站\t县(区)社会工作服务总站\t西区\t2021\t40\t \n");

  assert_problems (intake,
                   "2 - “000” stands beyond the last heading, so that cells may have moved; put them under "
                   "their headings\n");
  assert_states (intake, 1, 0, 0, 1);
}

static void
test_updates_what_stands (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_unref (sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", "2021-05-10"));
  g_object_unref (sgz_fixture_add_station (fixture, "示例乙站", "general", "西区", "2021-05-11"));
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_station,
                                 "序号\t所属区划\t名称\t联系电话\t运行日期\t层级\n"
                                 "1\t东区\t示例甲站\t0812-1\t\t县(区)社会工作服务总站\n"
                                 "2\t西区\t示例乙站\t\t2021-05-11\t\n"
                                 "3\t东区\t示例乙站\t0812-3\t\t县(区)社会工作服务总站\n");

  assert_problems (intake, "");
  g_assert_cmpint (sgz_intake_get_state (intake, 0), ==, SGZ_INTAKE_UPDATE);
  g_assert_cmpint (sgz_intake_get_state (intake, 1), ==, SGZ_INTAKE_UNCHANGED);
  g_assert_cmpint (sgz_intake_get_state (intake, 2), ==, SGZ_INTAKE_NEW);
  /* A blank cell takes nothing away. */
  assert_cell (intake, 0, 4, "2021-05-10");

  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->store);
  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, entry->seq, NULL, NULL);
  const SgzHistoryLine *first = g_ptr_array_index (lines, 0);
  const SgzFieldChange *change = g_ptr_array_index (first->changes, 0);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (first->changes->len, ==, 1);
  g_assert_cmpstr (change->title, ==, "联系电话");
  g_assert_cmpstr (change->after, ==, "0812-1");

  g_autoptr (SgzIntake) again = sgz_intake_fixture_take (
      fixture, &sgz_kind_station, "名称\t所属区划\t联系电话\n示例甲站\t东区\t0812-1\n");
  assert_states (again, 0, 0, 1, 0);
}

/* A sheet that was exported names what was voided since: what stands stays, what is new is refused. */
static void
test_takes_no_new_reference_to_what_is_void (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, "parent");
  g_autoptr (SgzRecord) above = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzRecord) station = sgz_fixture_add_station (fixture, "示例甲站", "township", "银江镇", NULL);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, station, "parent", "示例总站");
  g_assert_true (sgz_store_save (fixture->store, station, &error));
  sgz_record_set_void_reason (above, "登记有误");
  g_assert_true (sgz_store_save (fixture->store, above, &error));
  g_autofree char *shown = sgz_record_format (station, field);
  g_autofree char *text = g_strdup_printf ("名称\t层级\t所属区划\t上级站点\t联系电话\n"
                                           "示例甲站\ttownship\t银江镇\t%s\t0812-1\n"
                                           "示例乙站\ttownship\t东华街道\t%s\t\n"
                                           "示例丙站\ttownship\t瓜子坪街道\t%s\t\n",
                                           shown, shown, sgz_record_get_id (above));
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (fixture, &sgz_kind_station, text);
  g_autofree char *expected
      = g_strdup_printf ("3 上级站点 站点 “%s” is void; choose another, or restore it first\n"
                         "4 上级站点 站点 “示例丙站” refers to 站点 “示例总站”, which is void; choose "
                         "another, or restore it first\n",
                         shown);
  assert_problems (intake, expected);
  assert_states (intake, 0, 1, 0, 2);
  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_autoptr (SgzRecord) now
      = sgz_store_get (fixture->store, &sgz_kind_station, sgz_record_get_id (station), &error);
  g_assert_cmpstr (sgz_record_get_text (now, "phone"), ==, "0812-1");
  g_assert_cmpstr (sgz_record_get_value (now, field)->text, ==, sgz_record_get_id (above));
}

static void
test_tells_doubles_in_the_block (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (
      fixture, &sgz_kind_station,
      "名称\t所属区划\t层级\n示例站\t东区\tgeneral\n\n示例站\t510402\tgeneral\n示例站\t西区\tgeneral\n");

  assert_problems (intake, "4 名称 row 2 has the same 名称、所属区划\n");
  assert_states (intake, 2, 0, 0, 1);
  /* The first is given another name: the second is free to have this one. */
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 0, 0, "示例甲站", &error));
  assert_problems (intake, "");
  assert_states (intake, 3, 0, 0, 0);
}

static void
test_mends_a_cell (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (
      fixture, &sgz_kind_station, "名称\t所属区划\t层级\n示例站\t东\tgeneral\n示例乙站\t东\tgeneral\n");

  assert_states (intake, 0, 0, 0, 2);
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 0, 1, "东区", &error));
  assert_states (intake, 1, 0, 0, 1);
  assert_cell (intake, 0, 1, "东区");
  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 1);
}

static void
test_lets_rows_refer_to_rows (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzIntake) intake
      = sgz_intake_fixture_take (fixture, &sgz_kind_station,
                                 "名称\t所属区划\t层级\t上级站点\n"
                                 "示例室\t银江镇 沙坝社区村民委员会\troom\t示例镇站\n"
                                 "示例镇站\t银江镇\ttownship\t示例总站\n"
                                 "示例总站\t东\tgeneral\t\n"
                                 "示例丙站\t东华街道\ttownship\t没有的站\n");

  assert_problems (intake, "2 上级站点 it refers to row 3, which has errors\n"
                           "3 上级站点 it refers to row 4, which has errors\n"
                           "4 所属区划 There is no 行政区划 “东”\n"
                           "5 上级站点 There is no 站点 “没有的站”\n");
  g_assert_true (sgz_intake_set_text (intake, fixture->store, 2, 1, "东区", &error));
  assert_problems (intake, "5 上级站点 There is no 站点 “没有的站”\n");
  sgz_intake_fixture_commit (fixture, intake, NULL);
  g_autoptr (SgzRecord) room = sgz_store_find (fixture->store, &sgz_kind_station, "示例室", &error);
  g_autoptr (SgzRecord) town = sgz_store_find (fixture->store, &sgz_kind_station, "示例镇站", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_record_get_text (room, "parent"), ==, sgz_record_get_id (town));

  /* All of it goes back, in one. */
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->n_records, ==, 3);
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 0);
}

static void
test_maps_columns (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *name = sgz_kind_get_field (&sgz_kind_station, "name");
  const SgzField *tier = sgz_kind_get_field (&sgz_kind_station, "tier");
  const SgzField *division = sgz_kind_get_field (&sgz_kind_station, "division");
  const SgzField *const columns[] = { name, division, tier, NULL };
  g_autoptr (GPtrArray) block = sgz_block_parse ("general\t东区\t示例站\t余\t\t\n");
  g_autoptr (SgzIntake) intake = sgz_intake_new (&sgz_kind_station, block, columns);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sgz_intake_get_n_columns (intake), ==, 4);
  g_assert_null (sgz_intake_get_heading (intake, 0));
  g_assert_true (sgz_intake_get_field (intake, 0) == name);
  g_assert_null (sgz_intake_get_field (intake, 3));
  sgz_intake_set_field (intake, 2, name);
  g_assert_null (sgz_intake_get_field (intake, 0));
  sgz_intake_set_field (intake, 0, tier);
  g_assert_true (sgz_intake_check (intake, fixture->store, NULL, NULL, NULL, &error));
  assert_problems (intake, "");
  assert_states (intake, 1, 0, 0, 0);
}

static void
told_cb (gint64 done, gint64 total, gpointer user_data)
{
  g_assert_cmpint (total, ==, 500); /* of the trial after it nothing is told: it does not come to that */
  if (done >= 100)
    g_cancellable_cancel (user_data);
}

static void
test_can_be_cancelled (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_500 ();
  g_autoptr (GPtrArray) block = sgz_block_parse (text);
  g_autoptr (SgzIntake) intake = sgz_intake_new (&sgz_kind_station, block, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_intake_check (intake, fixture->store, told_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (sgz_intake_check (intake, fixture->store, NULL, NULL, NULL, &error));
  g_assert_false (sgz_intake_commit (intake, fixture->store, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (fixture, &sgz_kind_station), ==, 0);
}

/* A record that changed between the check and the commit is not overwritten. */
static void
test_keeps_what_came_between (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", "2021-05-10");
  g_autoptr (SgzIntake) intake = sgz_intake_fixture_take (
      fixture, &sgz_kind_station, "名称\t所属区划\t联系电话\n示例甲站\t东区\t0812-1\n");
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, station, "address", "示例路1号");
  g_assert_true (sgz_store_save (fixture->store, station, &error));
  g_assert_false (sgz_intake_commit (intake, fixture->store, "某表.csv", NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (sgz_intake_check (intake, fixture->store, NULL, NULL, NULL, &error));
  g_assert_true (sgz_intake_commit (intake, fixture->store, "某表.csv", NULL, NULL, &error));
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->store);
  g_assert_cmpstr (entry->label, ==, "Import 1 row from “某表.csv”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/exchange/intake/lists-the-twenty-bad-of-500-rows", test_twenty_of_500);
  SGZ_FIXTURE_TEST ("/exchange/intake/takes-what-people-write", test_takes_what_people_write);
  SGZ_FIXTURE_TEST ("/exchange/intake/finds-all-that-is-wrong-with-a-row", test_finds_all_of_a_row);
  SGZ_FIXTURE_TEST ("/exchange/intake/refuses-cells-beyond-the-head", test_refuses_cells_beyond_the_head);
  SGZ_FIXTURE_TEST ("/exchange/intake/updates-what-stands", test_updates_what_stands);
  SGZ_FIXTURE_TEST ("/exchange/intake/takes-no-new-reference-to-what-is-void",
                    test_takes_no_new_reference_to_what_is_void);
  SGZ_FIXTURE_TEST ("/exchange/intake/tells-doubles-in-the-block", test_tells_doubles_in_the_block);
  SGZ_FIXTURE_TEST ("/exchange/intake/mends-a-cell", test_mends_a_cell);
  SGZ_FIXTURE_TEST ("/exchange/intake/lets-rows-refer-to-rows", test_lets_rows_refer_to_rows);
  SGZ_FIXTURE_TEST ("/exchange/intake/maps-columns", test_maps_columns);
  SGZ_FIXTURE_TEST ("/exchange/intake/can-be-cancelled", test_can_be_cancelled);
  SGZ_FIXTURE_TEST ("/exchange/intake/keeps-what-came-between", test_keeps_what_came_between);
  return g_test_run ();
}
