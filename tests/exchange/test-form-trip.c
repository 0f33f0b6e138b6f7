/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Self-score forms out, filled in, and back. */
#include "exchange/sgz-form-intake.h"
#include "exchange/sgz-xlsx-reader.h"
#include "export/sgz-form-export.h"
#include "model/sgz-form-line.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-book-fixture.h"
#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_STATIONS 48
#define STRINGS "xl/sharedStrings.xml"

/* A01 checklist of two items, the second of which may not apply; A02 levels; A03 deduction of two kinds; A04 points, which may not apply;
 * A05 a value of a target; B01 by the register. */
#define SCHEME                                                                                                    \
  "code,dimension,clause,indicator,max_points,method,parameters,source_text\n"                                    \
  "A01,设施,1.1,场地,4,checklist,\"{\"\"items\"\":[{\"\"t\"\":\"\"甲\"\",\"\"p\"\":2},"                      \
  "{\"\"t\"\":\"\"乙\"\",\"\"p\"\":2}],\"\"na\"\":{\"\"item\"\":2,\"\"renormalise\"\":\"\"indicator\"\"}}"       \
  "\",示例\n"                                                                                                   \
  "A02,设施,1.2,品牌,3,graded,\"{\"\"levels\"\":[[\"\"有品牌,且有效益\"\",3],[\"\"有做法\"\",1],["  \
  "\"\"无\"\",0]]}\",示例\n"                                                                                   \
  "A03,设施,1.3,守则,3,deduction,\"{\"\"start\"\":3,\"\"floor\"\":0,\"\"each\"\":[{\"\"t\"\":\"\"违规\"\"," \
  "\"\"p\"\":-1.5},"                                                                                              \
  "{\"\"t\"\":\"\"缺学\"\",\"\"p\"\":-1}]}\",示例\n"                                                          \
  "A04,设施,1.4,着装,2,manual,\"{\"\"na\"\":{\"\"allowed\"\":true,\"\"reason\"\":\"\"不具备条件\"\","    \
  "\"\"renormalise\"\":\"\"dimension\"\"}}\",示例\n"                                                            \
  "A05,设施,1.5,家具,2,ratio_cap,\"{\"\"denominator\"\":8,\"\"cap\"\":1}\",示例\n"                          \
  "B01,人员,2.1,持证社工,6,auto_threshold,\"{\"\"steps\"\":[[2,6],[1,3],[0,0]],"                            \
  "\"\"measure\"\":\"\"workers-certified\"\"}\",示例\n"

/* What a station fills in, line by line. */
typedef struct
{
  const char *key;
  const char *text;
} Filled;

static const Filled usual[] = {
  { "A01/1", "是" }, { "A01/2", "不适用" }, { "A02", "有品牌,且有效益" },
  { "A03/1", "1" },  { "A03/2", "0" },      { "A04", "1.75" },
  { "A05", "6" },    { NULL, NULL },
};

typedef struct
{
  SgzFixture base;
  char *scheme;
  char *forms;
  GPtrArray *sheets;
  GPtrArray *paths;
} Trip;

static void
set_up (Trip *trip, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&trip->base, data);
  sgz_store_set_officer (trip->base.store, "示例经办人", NULL);
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (SCHEME, "示例细则", 2021, &error);
  g_assert_no_error (error);
  trip->scheme = sgz_kept_scheme_add (trip->base.store, scheme, "station", NULL, NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (trip->base.store, trip->scheme, "2021-11-30", &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) evaluation
      = sgz_fixture_add (trip->base.store, &sgz_kind_evaluation, "name", "示例评价", "year", "2021",
                         "division", "510402000000", "scheme", trip->scheme, NULL);
  trip->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 1; i <= N_STATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("示例%02d站", i);
      g_ptr_array_add (trip->sheets, sgz_fixture_add (trip->base.store, &sgz_kind_sheet, "evaluation",
                                                      sgz_record_get_id (evaluation), "name", name,
                                                      "division", "510402002000", NULL));
    }
  trip->forms = sgz_fixture_get_file (&trip->base, "自评表");
  trip->paths
      = sgz_form_export_all (trip->base.store, 2021, NULL, NULL, trip->forms, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Trip *trip, gconstpointer data)
{
  g_ptr_array_unref (trip->paths);
  g_ptr_array_unref (trip->sheets);
  g_free (trip->scheme);
  g_free (trip->forms);
  sgz_fixture_tear_down (&trip->base, data);
}

/* The path of the form of station @number, from 1. */
static const char *
get_path (Trip *trip, guint number)
{
  return trip->paths->pdata[number - 1];
}

static SgzXlsxSheet *
read_sheet (const char *path, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzXlsxReader) reader = sgz_xlsx_reader_open (path, &error);

  g_assert_no_error (error);
  int number = sgz_xlsx_reader_find_sheet (reader, name);
  g_assert_cmpint (number, >=, 0);
  SgzXlsxSheet *sheet = sgz_xlsx_reader_read_sheet (reader, (guint)number, &error);
  g_assert_no_error (error);
  return sheet;
}

/* The row of the line @key, as the spreadsheet numbers it. */
static guint
find_row (const SgzXlsxSheet *sheet, const char *key)
{
  for (guint r = 0; r < sgz_xlsx_sheet_get_n_rows (sheet); r++)
    if (g_strcmp0 (sgz_xlsx_sheet_get_text (sheet, r, SGZ_FORM_COLUMN_KEY), key) == 0)
      return r + 1;
  g_error ("no line is %s", key);
}

static void
fill_cell (GHashTable *book, const SgzXlsxSheet *sheet, const char *key, char column, const char *text)
{
  g_autofree char *cell = g_strdup_printf ("%c%u", column, find_row (sheet, key));

  book_fill (book, cell, text);
}

static void
fill (const char *path, const Filled *lines, const char *reason)
{
  g_autoptr (SgzXlsxSheet) sheet = read_sheet (path, SGZ_FORM_SHEET);
  g_autoptr (GHashTable) book = book_read (path);

  for (const Filled *line = lines; line->key != NULL; line++)
    fill_cell (book, sheet, line->key, 'I', line->text);
  fill_cell (book, sheet, "A04/-", 'J', reason);
  fill_cell (book, sheet, "A01/1", 'K', "照片在示例文件夹");
  book_rewrite (path, book);
}

/* Fills the form of station @number as usual, but for the line @key. */
static void
fill_but (Trip *trip, guint number, const char *key, const char *text)
{
  Filled lines[G_N_ELEMENTS (usual)];

  memcpy (lines, usual, sizeof usual);
  for (Filled *line = lines; line->key != NULL; line++)
    if (g_str_equal (line->key, key))
      line->text = text;
  fill (get_path (trip, number), lines, NULL);
}

static void
change (Trip *trip, guint number, const char *from, const char *to)
{
  g_autoptr (GHashTable) book = book_read (get_path (trip, number));

  book_replace (book, STRINGS, from, to);
  book_rewrite (get_path (trip, number), book);
}

static SgzFormIntake *
read_forms (Trip *trip, guint first, guint last)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = first; i <= last; i++)
    g_ptr_array_add (paths, (gpointer)get_path (trip, i));
  g_ptr_array_add (paths, NULL);
  SgzFormIntake *intake
      = sgz_form_intake_read (trip->base.store, (const char *const *)paths->pdata, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return intake;
}

static gint64
count_answers (Trip *trip)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);

  return sgz_store_count (trip->base.store, query, NULL);
}

static void
undo (Trip *trip)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (trip->base.store, 0, &error);

  g_assert_no_error (error);
}

static char *
list_problems (const SgzFormIntake *intake)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < intake->problems->len; i++)
    {
      const SgzFormProblem *problem = intake->problems->pdata[i];
      g_autofree char *station = g_utf8_substring (problem->file, 0, 5);
      g_string_append_printf (lines, "%s %s %s %s\n", station, sgz_form_problem_get_title (problem),
                              problem->code != NULL ? problem->code : "-",
                              problem->text != NULL ? problem->text : "-");
    }
  return g_string_free (lines, FALSE);
}

/* --- the form --- */

static void
test_writes_a_form (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzXlsxSheet) sheet = read_sheet (get_path (trip, 1), SGZ_FORM_SHEET);
  g_autoptr (SgzXlsxSheet) info = read_sheet (get_path (trip, 1), SGZ_FORM_INFO_SHEET);
  guint computed = find_row (sheet, "B01") - 1;
  guint item = find_row (sheet, "A01/1") - 1;

  g_assert_cmpuint (trip->paths->len, ==, N_STATIONS);
  g_assert_true (g_str_has_suffix (get_path (trip, 1), "示例01站-2021年自评表.xlsx"));
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, 0, 0), ==, "2021年社会工作服务站年度评价自评表");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, 1, 0), ==, "评价对象：示例01站");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, computed, SGZ_FORM_COLUMN_LABEL), ==,
                   "系统计算，无需填写");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, item, SGZ_FORM_COLUMN_DIMENSION), ==, "设施");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, item, SGZ_FORM_COLUMN_CODE), ==, "A01");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, item, SGZ_FORM_COLUMN_MAXIMUM), ==, "4");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, item, SGZ_FORM_COLUMN_SCORING), ==,
                   "逐项检查：甲2分；乙2分");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (sheet, item, SGZ_FORM_COLUMN_LABEL), ==, "甲（2分）");
  g_assert_cmpstr (sgz_xlsx_sheet_get_text (info, SGZ_FORM_INFO_ID, 1), ==,
                   sgz_record_get_id (trip->sheets->pdata[0]));
}

static void
test_protects_all_but_the_answers (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) book = book_read (get_path (trip, 1));
  const char *sheet = ((GString *)g_hash_table_lookup (book, "xl/worksheets/sheet1.xml"))->str;
  const char *styles = ((GString *)g_hash_table_lookup (book, "xl/styles.xml"))->str;
  const char *workbook = ((GString *)g_hash_table_lookup (book, "xl/workbook.xml"))->str;

  g_assert_nonnull (strstr (sheet, "<sheetProtection sheet=\"1\""));
  g_assert_null (strstr (sheet, "password="));
  g_assert_nonnull (strstr (sheet, "<formula1>\"否,是,不适用\"</formula1>"));
  g_assert_nonnull (strstr (sheet, "<formula1>'系统信息'!$D$1:$D$3</formula1>"));
  g_assert_nonnull (strstr (sheet, "&lt;=2,ROUND("));
  g_assert_nonnull (strstr (sheet, "fitToHeight=\"0\" orientation=\"landscape\""));
  g_assert_nonnull (strstr (styles, "<protection locked=\"0\"/>"));
  g_assert_nonnull (strstr (workbook, "state=\"hidden\""));
  g_assert_nonnull (strstr (workbook, "_xlnm.Print_Titles"));
}

static void
test_keeps_what_lies_there (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again
      = sgz_form_export_all (trip->base.store, 2021, NULL, sgz_record_get_id (trip->sheets->pdata[2]),
                             trip->forms, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (g_str_has_suffix (again->pdata[0], "示例03站-2021年自评表 (2).xlsx"));
  g_assert_null (
      sgz_form_export_all (trip->base.store, 2022, NULL, NULL, trip->forms, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
}

/* --- back --- */

static void
test_reads_48_forms_back (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= N_STATIONS; i++)
    fill (get_path (trip, i), usual, NULL);
  g_autoptr (SgzFormIntake) intake = read_forms (trip, 1, N_STATIONS);
  g_autofree char *problems = list_problems (intake);
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpuint (intake->n_taken, ==, 48);
  g_assert_cmpuint (intake->records->len, ==, 240);
  g_assert_cmpint (count_answers (trip), ==, 0);
  g_assert_true (sgz_form_intake_commit (intake, trip->base.store, &error));
  g_assert_cmpint (count_answers (trip), ==, 240);

  /* What was read already is nothing new. */
  g_autoptr (SgzFormIntake) again = read_forms (trip, 1, N_STATIONS);
  g_assert_cmpuint (again->n_answers, ==, 240);
  g_assert_cmpuint (again->records->len, ==, 0);
  undo (trip);
  g_assert_cmpint (count_answers (trip), ==, 0);
}

static void
test_keeps_each_answer (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expected[][3] = {
    { "项1；不适用2", "4.00", "照片在示例文件夹" },
    { "档1", "3.00", NULL },
    { "次1、0", "1.50", NULL },
    { "1.75", "1.75", NULL },
    { "数6", "1.50", NULL },
  };
  g_autoptr (GError) error = NULL;

  fill (get_path (trip, 20), usual, NULL);
  g_autoptr (SgzFormIntake) intake = read_forms (trip, 20, 20);
  g_assert_cmpuint (intake->records->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      SgzRecord *record = intake->records->pdata[i];
      g_autofree char *points = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_answer, "points"));
      g_autofree char *assessor
          = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_answer, "assessor"));
      g_assert_cmpstr (sgz_record_get_text (record, "answer"), ==, expected[i][0]);
      g_assert_cmpstr (points, ==, expected[i][1]);
      g_assert_cmpstr (sgz_record_get_text (record, "evidence"), ==, expected[i][2]);
      g_assert_nonnull (strstr (assessor, "自评"));
      g_assert_cmpstr (sgz_record_get_text (record, "sheet"), ==,
                       sgz_record_get_id (trip->sheets->pdata[19]));
    }
  g_assert_true (sgz_form_intake_commit (intake, trip->base.store, &error));
}

static void
lock (Trip *trip, guint number)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *sheet = trip->sheets->pdata[number - 1];

  sgz_record_set_value (sheet, sgz_kind_get_field (&sgz_kind_sheet, "state"),
                        &(SgzValue){ SGZ_VALUE_TEXT, 0, (char *)"locked" });
  sgz_record_set_value (sheet, sgz_kind_get_field (&sgz_kind_sheet, "locked_on"),
                        &(SgzValue){ SGZ_VALUE_TEXT, 0, (char *)"2021-12-20" });
  sgz_store_save (trip->base.store, sheet, &error);
  g_assert_no_error (error);
}

/* Of 48: wrong values, missing answers, one twice, others of elsewhere. */
static void
test_names_what_it_leaves_out (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= N_STATIONS; i++)
    if (i < 2 || i > 7)
      fill (get_path (trip, i), usual, NULL);
  fill_but (trip, 2, "A04", "2.5");
  fill_but (trip, 3, "A02", NULL);
  fill_but (trip, 4, "A01/2", NULL);
  fill_but (trip, 5, "A01/1", "有");
  fill_but (trip, 6, "A03/1", "-1");
  fill_but (trip, 7, "A05", "六");
  lock (trip, 8);
  g_assert_true (g_file_get_contents (get_path (trip, 10), &copy, &length, NULL));
  g_assert_true (g_file_set_contents (get_path (trip, 9), copy, (gssize)length, NULL));
  change (trip, 11, sgz_record_get_id (trip->sheets->pdata[10]), "01890000-0000-7000-8000-000000000000");
  change (trip, 12, "<t>2021</t>", "<t>2020</t>");
  change (trip, 13, "评价对象：示例13站", "评价对象：示例31站");
  change (trip, 14, trip->scheme, "01890000-0000-7000-8000-000000000001");
  g_assert_true (g_file_set_contents (get_path (trip, 15), "示例", -1, NULL));
  change (trip, 16, SGZ_FORM_MARK, "another-form");
  g_autoptr (SgzFormIntake) intake = read_forms (trip, 1, N_STATIONS);
  g_autofree char *problems = list_problems (intake);
  g_assert_cmpstr (
      problems, ==,
      "示例02站 wrong A04 2.5\n示例03站 missing A02 -\n示例04站 missing A01 -\n"
      "示例05站 wrong A01 有\n示例06站 wrong A03 -1\n示例07站 wrong A05 六\n"
      "示例08站 locked - -\n示例10站 duplicate - -\n示例11站 foreign - -\n示例12站 foreign - -\n"
      "示例13站 foreign - -\n示例14站 foreign - -\n示例15站 no form - -\n示例16站 no form - -\n");
  g_assert_cmpuint (intake->n_taken, ==, 40);
  g_assert_cmpuint (intake->records->len, ==, 40 * 5 - 6);
  g_assert_true (sgz_form_intake_commit (intake, trip->base.store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_answers (trip), ==, 194);
  undo (trip);
  g_assert_cmpint (count_answers (trip), ==, 0);
}

static void
test_asks_why_it_does_not_apply (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  static const Filled absent[] = { { "A04/-", "不适用" }, { NULL, NULL } };

  fill (get_path (trip, 1), absent, NULL);
  fill (get_path (trip, 2), absent, "不具备条件");
  g_autoptr (SgzFormIntake) first = read_forms (trip, 1, 1);
  g_autoptr (SgzFormIntake) second = read_forms (trip, 2, 2);
  g_autofree char *problems = list_problems (first);
  g_assert_nonnull (strstr (problems, "示例01站 wrong A04"));
  g_assert_cmpuint (first->records->len, ==, 0);
  g_assert_cmpuint (second->records->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (second->records->pdata[0], "answer"), ==, "不适用");
  g_assert_cmpstr (sgz_record_get_text (second->records->pdata[0], "reason"), ==, "不具备条件");
}

#define TEST(path, func) g_test_add (path, Trip, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/exchange/form-trip/writes-a-form-a-station", test_writes_a_form);
  TEST ("/exchange/form-trip/protects-all-but-the-answers", test_protects_all_but_the_answers);
  TEST ("/exchange/form-trip/keeps-what-lies-in-the-folder", test_keeps_what_lies_there);
  TEST ("/exchange/form-trip/reads-48-forms-back-with-one-undo", test_reads_48_forms_back);
  TEST ("/exchange/form-trip/keeps-each-answer", test_keeps_each_answer);
  TEST ("/exchange/form-trip/names-what-it-leaves-out", test_names_what_it_leaves_out);
  TEST ("/exchange/form-trip/asks-why-it-does-not-apply", test_asks_why_it_does_not_apply);
  return g_test_run ();
}
