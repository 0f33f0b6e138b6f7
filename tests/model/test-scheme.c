/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "model/sgz-field.h"
#include "model/sgz-scheme-check.h"
#include "model/sgz-scheme-csv.h"

#define HEADER "code,dimension,clause,indicator,max_points,method,parameters,source_text\n"

static const char *example_path;

static char *
read_example (void)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (example_path, &text, NULL, NULL));
  return text;
}

static SgzScheme *
read_scheme (void)
{
  g_autofree char *text = read_example ();
  g_autoptr (GError) error = NULL;
  SgzScheme *scheme = sgz_scheme_csv_read (text, "示例细则", 2021, &error);

  g_assert_no_error (error);
  return scheme;
}

static gboolean
measure_exists_cb (const char *code, gpointer unknown)
{
  return g_strcmp0 (code, unknown) != 0;
}

static void
test_example_is_read (void)
{
  g_autoptr (SgzScheme) scheme = read_scheme ();
  g_autoptr (GPtrArray) problems = sgz_scheme_check (scheme, measure_exists_cb, NULL);
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  int indicators = 0;

  for (guint i = 0; i < nodes->len; i++)
    indicators += ((const SgzSchemeNode *)nodes->pdata[i])->depth == 2;
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((SgzSchemeProblem *)problems->pdata[i])->words);
  g_assert_cmpint (indicators, ==, 45);
  g_assert_cmpuint (sgz_scheme_get_dimensions (scheme)->len, ==, 5);
  g_assert_cmpint (sgz_scheme_get_total (scheme), ==, 10000);
  g_assert_cmpint (sgz_scheme_find_node (scheme, "A")->points, ==, 1500);
  g_assert_cmpint (sgz_scheme_find_node (scheme, "D04-2")->spread, ==, SGZ_SPREAD_INDICATOR);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Every cell comes back as it was, the parameters as the same JSON. */
static void
test_example_is_written_back (void)
{
  g_autofree char *text = read_example ();
  g_autoptr (SgzScheme) scheme = read_scheme ();
  g_autofree char *written = sgz_scheme_csv_write (scheme, NULL);
  g_autoptr (GPtrArray) before = sgz_csv_parse (text, NULL);
  g_autoptr (GPtrArray) after = sgz_csv_parse (written, NULL);

  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    {
      GStrv one = before->pdata[i];
      GStrv other = after->pdata[i];
      for (guint column = 0; one[column] != NULL; column++)
        {
          if (i == 0 || column != 6)
            {
              g_assert_cmpstr (one[column], ==, other[column]);
              continue;
            }
          g_autoptr (JsonNode) a = json_from_string (one[6], NULL);
          g_autoptr (JsonNode) b = json_from_string (other[6], NULL);
          if (!json_node_equal (a, b))
            g_test_message ("%s\n%s", one[6], other[6]);
          g_assert_true (json_node_equal (a, b));
        }
    }
}

static void
assert_refused (const char *rows, const char *message)
{
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_scheme_csv_read (text, "示例", 2021, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
}

/* Texts are listed under any of these names; one that is added stands under the same. */
static void
test_an_added_text_is_written_where_the_others_are (void)
{
  static const char *const rows[] = {
    "A01,甲,1,子,2,checklist,\"{\"\"all_of\"\":[\"\"一\"\",\"\"二\"\"]}\",\n",
    "A01,甲,1,子,2,checklist,\"{\"\"items\"\":[\"\"一\"\",\"\"二\"\"]}\",\n",
    "A01,甲,1,子,2,auto_boolean,\"{\"\"all_of\"\":[\"\"一\"\",\"\"二\"\"]}\",\n",
    "A01,甲,1,子,2,coverage,\"{\"\"set\"\":[\"\"一\"\",\"\"二\"\"]}\",\n",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, rows[i], NULL);
      g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, "示例", 2021, NULL);
      SgzSchemeNode *longer = sgz_scheme_node_copy (sgz_scheme_find_node (scheme, "A01"));
      sgz_scheme_node_add_item (longer, "三", 0, 0);
      g_assert_true (sgz_scheme_change_node (scheme, "A01", longer, NULL));
      g_autofree char *written = sgz_scheme_csv_write (scheme, NULL);
      g_autoptr (SgzScheme) again = sgz_scheme_csv_read (written, "示例", 2021, NULL);
      const SgzSchemeNode *node = sgz_scheme_find_node (again, "A01");
      g_assert_cmpuint (node->items->len, ==, 3);
      g_assert_cmpstr (((const SgzSchemeItem *)node->items->pdata[2])->title, ==, "三");
    }
}

/* What an officer takes out stays out, though the words of the form that it was read from are kept. */
static void
test_what_is_taken_out_stays_out (void)
{
  static const char form[] = HEADER
      "A01,甲,1,子,2,auto_by_class,\"{\"\"measure\"\":\"\"m\"\",\"\"note\"\":\"\"注\"\",\"\"classes\"\":{"
      "\"\"provincial_pilot\"\":{\"\"target\"\":1,\"\"measure\"\":\"\"p\"\"},"
      "\"\"other\"\":{\"\"target\"\":2,\"\"window\"\":\"\"5y\"\",\"\"before_deadline\"\":\"\"得一半\"\"}}}\","
      "\n"
      "A02,甲,1,丑,2,auto_boolean,\"{\"\"require\"\":[\"\"x\"\"],\"\"measure\"\":\"\"m\"\"}\",\n"
      "A03,甲,1,寅,2,steps,\"{\"\"steps\"\":[[80,2],[0,0]],\"\"over\"\":\"\"percent\"\"}\",\n"
      "A04,甲,1,卯,2,survey_mean,\"{\"\"scale\"\":[1,5]}\",\n";
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (form, "示例", 2021, NULL);

  SgzSchemeNode *ratio = sgz_scheme_node_copy (sgz_scheme_find_node (scheme, "A01"));
  g_clear_pointer (&ratio->measure, g_free);
  g_ptr_array_remove_index (ratio->targets, 0);
  SgzSchemeTarget *other = ratio->targets->pdata[0];
  g_assert_cmpint (other->under_way, ==, 50);
  other->under_way = 0;
  SgzSchemeNode *list = sgz_scheme_node_copy (sgz_scheme_find_node (scheme, "A02"));
  ((SgzSchemeItem *)list->items->pdata[0])->points = 50;
  sgz_scheme_node_add_item (list, "另一项", 150, 0);
  SgzSchemeNode *steps = sgz_scheme_node_copy (sgz_scheme_find_node (scheme, "A03"));
  steps->is_percent = FALSE;
  SgzSchemeNode *survey = sgz_scheme_node_copy (sgz_scheme_find_node (scheme, "A04"));
  survey->scale = 9;
  g_assert_true (sgz_scheme_change_node (scheme, "A01", ratio, NULL));
  g_assert_true (sgz_scheme_change_node (scheme, "A02", list, NULL));
  g_assert_true (sgz_scheme_change_node (scheme, "A03", steps, NULL));
  g_assert_true (sgz_scheme_change_node (scheme, "A04", survey, NULL));

  g_autofree char *written = sgz_scheme_csv_write (scheme, NULL);
  g_autoptr (SgzScheme) again = sgz_scheme_csv_read (written, "示例", 2021, NULL);
  const SgzSchemeNode *node = sgz_scheme_find_node (again, "A01");
  g_assert_nonnull (strstr (written, "注"));
  g_assert_null (node->measure);
  g_assert_cmpuint (node->targets->len, ==, 1);
  g_assert_cmpint (((SgzSchemeTarget *)node->targets->pdata[0])->audience, ==, SGZ_AUDIENCE_OTHER);
  g_assert_cmpint (((SgzSchemeTarget *)node->targets->pdata[0])->under_way, ==, 0);
  g_assert_cmpuint (sgz_scheme_find_node (again, "A02")->items->len, ==, 2);
  g_assert_false (sgz_scheme_find_node (again, "A03")->is_percent);
  g_assert_cmpint (sgz_scheme_find_node (again, "A04")->scale, ==, 9);
}

static void
test_bad_input_is_told_by_line_and_column (void)
{
  g_autoptr (GError) error = NULL;

  assert_refused ("A01,甲,1,子,2,manual\n", "Line 2, column “parameters”: the line ends before it");
  assert_refused (",甲,1,子,2,manual,{},\n", "Line 2, column “code”: the cell is empty");
  assert_refused ("\nA01,甲,1,子,x,manual,{},\n",
                  "Line 3, column “max_points”: “x” is not a number; write it like 1234.50");
  assert_refused ("A01,甲,1,子,-1,manual,{},\n", "Line 2, column “max_points”: points cannot be below 0");
  assert_refused ("A01,甲,1,\"子\n丑\",1,manual,{},\nA01,甲,1,寅,1,manual,{},\n",
                  "Line 4, column “code”: the code stands in another line too");
  assert_refused ("A01,甲,1,子,1,magic,{},\n", "Line 2, column “method”: there is no method “magic”");
  assert_refused ("A01,甲,1,子,1,manual,{,\n", "Line 2, column “parameters”: “{” is no JSON object");
  assert_refused ("A01,甲,1,子,1,checklist,{},\n",
                  "Line 2, column “parameters”: “items” is missing, or is no list");
  assert_refused ("A01,甲,1,子,1,graded,\"{\"\"levels\"\":[[1]]}\",\n",
                  "Line 2, column “parameters”: each of “levels” is to be a pair");
  assert_refused ("A01,甲,1,子,1,auto_ratio,{},\n", "Line 2, column “parameters”: “target” is missing");
  assert_refused ("A01,甲,1,子,1,auto_ratio,\"{\"\"target\"\":0.333}\",\n",
                  "Line 2, column “parameters”: “0.333” has more than two decimals");
  assert_refused ("A01,甲,1,子,1,auto_by_class,\"{\"\"classes\"\":{\"\"other\"\":{\"\"target\"\":-1}}}\",\n",
                  "Line 2, column “parameters”: “target” is to be above 0");
  assert_refused ("", "Line 1, column “code”: the table has no indicators");
  g_assert_null (sgz_scheme_csv_read ("code,dimension\nA01,甲\n", "示例", 2021, &error));
  g_assert_cmpstr (error->message, ==,
                   "Line 1, column “clause”: there is no such column; the first line names the columns");
}

/* The refusal quotes the beginning of a cell of a megabyte, whatever column it stands in. */
static void
test_a_megabyte_is_quoted_by_its_beginning (void)
{
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  const char *const rows[][3] = {
    { "A01,甲,1,子,", huge, ",manual,{},\n" },
    { "A01,甲,1,子,1,", huge, ",{},\n" },
    { "A01,甲,1,子,1,manual,", huge, ",\n" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, rows[i][0], rows[i][1], rows[i][2], NULL);
      g_autoptr (GError) error = NULL;
      g_assert_null (sgz_scheme_csv_read (text, "示例", 2021, &error));
      g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
      g_assert_true (g_str_has_prefix (error->message, "Line 2, column “"));
      g_assert_nonnull (strstr (error->message, "xxx"));
      g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 1100);
    }
}

static void
test_a_published_scheme_refuses_changes (void)
{
  g_autoptr (SgzScheme) scheme = read_scheme ();
  g_autoptr (GError) error = NULL;

  sgz_scheme_publish (scheme);
  g_assert_false (sgz_scheme_remove_node (scheme, "A01", &error));
  g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_RECORD);
  g_assert_null (
      sgz_scheme_add_node (scheme, NULL, sgz_scheme_node_new ("F", "加分", SGZ_METHOD_NONE, 0), NULL));
  g_assert_false (sgz_scheme_change_node (scheme, "A01",
                                          sgz_scheme_node_new ("A01", "改", SGZ_METHOD_MANUAL, 200), NULL));
  g_assert_false (sgz_scheme_set_total (scheme, 1, NULL));
  g_assert_null (sgz_scheme_add_band (scheme, "特优", 9500, NULL));

  g_autoptr (SgzScheme) copy = sgz_scheme_copy (scheme, 2022);
  g_assert_false (sgz_scheme_is_published (copy));
  g_assert_cmpint (sgz_scheme_get_year (copy), ==, 2022);
  g_assert_cmpuint (sgz_scheme_get_nodes (copy)->len, ==, sgz_scheme_get_nodes (scheme)->len);
  g_assert_cmpstr (sgz_scheme_find_node (copy, "D04-1")->parent->code, ==, "D04");
  g_assert_true (sgz_scheme_remove_node (copy, "A01", &error));
}

static void
assert_problem (const SgzScheme *scheme, const char *words)
{
  g_autoptr (GPtrArray) problems
      = sgz_scheme_check (scheme, measure_exists_cb, (gpointer) "workers-certified");
  gboolean is_found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("%s", ((SgzSchemeProblem *)problems->pdata[i])->words);
      is_found |= g_str_equal (((SgzSchemeProblem *)problems->pdata[i])->words, words);
    }
  g_assert_true (is_found);
}

static void
test_checks_name_the_node (void)
{
  g_autoptr (SgzScheme) scheme = read_scheme ();

  assert_problem (
      scheme,
      "B01 持助理社会工作师及以上证书的专（兼）职社会工作者人数 is computed from “workers-certified”, but "
      "there is no such measure");
  g_assert_true (sgz_scheme_remove_node (scheme, "E04", NULL));
  assert_problem (scheme, "The parts of E 服务满意度 add up to 13.00 points, but it has 15.00");
  g_assert_true (sgz_scheme_set_total (scheme, 11000, NULL));
  assert_problem (scheme, "The dimensions add up to 100.00 points, but the scheme has 110.00");
  sgz_scheme_add_band (scheme, "差", 0, NULL);
  assert_problem (scheme, "The grade “差” overlaps the one above it, which begins at 0.00");
  ((SgzGradeBand *)sgz_scheme_get_bands (scheme)->pdata[1])->below = 8500;
  assert_problem (scheme,
                  "Between the grade “良好” and the one above it, which begins at 90.00, there is a gap");
  sgz_scheme_set_weighted (scheme, TRUE, NULL);
  assert_problem (scheme, "The weights add up to 3, neither 100 nor 1000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  example_path = argv[1];
  g_test_add_func ("/model/scheme/example-is-read", test_example_is_read);
  g_test_add_func ("/model/scheme/example-is-written-back", test_example_is_written_back);
  g_test_add_func ("/model/scheme/an-added-text-is-written-where-the-others-are",
                   test_an_added_text_is_written_where_the_others_are);
  g_test_add_func ("/model/scheme/bad-input-is-told-by-line-and-column",
                   test_bad_input_is_told_by_line_and_column);
  g_test_add_func ("/model/scheme/what-is-taken-out-stays-out", test_what_is_taken_out_stays_out);
  g_test_add_func ("/model/scheme/a-megabyte-is-quoted-by-its-beginning",
                   test_a_megabyte_is_quoted_by_its_beginning);
  g_test_add_func ("/model/scheme/a-published-scheme-refuses-changes",
                   test_a_published_scheme_refuses_changes);
  g_test_add_func ("/model/scheme/checks-name-the-node", test_checks_name_the_node);
  return g_test_run ();
}
