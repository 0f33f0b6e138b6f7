/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the self-score form, and what may be filled in on them. */
#include "model/sgz-form-line.h"
#include "model/sgz-scheme-node-words.h"

#include <string.h>

/* A dimension with one leaf of each method, a veto, and one for pilots only. */
static SgzScheme *
make_scheme (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例", 2021, 10000);
  SgzSchemeNode *list = sgz_scheme_node_new ("A1", "清单", SGZ_METHOD_CHECKLIST, 200);
  SgzSchemeNode *cover = sgz_scheme_node_new ("A2", "覆盖", SGZ_METHOD_COVERAGE, 200);
  SgzSchemeNode *ratio = sgz_scheme_node_new ("A3", "比例", SGZ_METHOD_RATIO, 200);
  SgzSchemeNode *count = sgz_scheme_node_new ("A4", "系统", SGZ_METHOD_RATIO, 200);
  SgzSchemeNode *veto = sgz_scheme_node_new ("A5", "否决", SGZ_METHOD_NONE, 0);
  SgzSchemeNode *pilot = sgz_scheme_node_new ("A6", "试点", SGZ_METHOD_MANUAL, 150);

  sgz_scheme_node_add_item (list, "甲", 100, 0);
  sgz_scheme_node_add_item (list, "乙", 100, 0)->may_not_apply = TRUE;
  sgz_scheme_node_add_item (cover, "一", 0, 0);
  sgz_scheme_node_add_item (cover, "二", 0, 0);
  sgz_scheme_node_add_target (ratio, SGZ_AUDIENCE_ALL, 800);
  count->measure = g_strdup ("workers-certified");
  veto->role = SGZ_ROLE_VETO;
  veto->veto_band = g_strdup ("合格");
  pilot->audience = SGZ_AUDIENCE_PILOT;
  pilot->spread = SGZ_SPREAD_DIMENSION;
  sgz_scheme_add_node (scheme, NULL, sgz_scheme_node_new ("A", "维度", SGZ_METHOD_NONE, 0), NULL);
  SgzSchemeNode *const nodes[] = { list, cover, ratio, count, veto, pilot };
  for (size_t i = 0; i < G_N_ELEMENTS (nodes); i++)
    g_assert_nonnull (sgz_scheme_add_node (scheme, "A", nodes[i], NULL));
  return scheme;
}

static char *
list_keys (const SgzScheme *scheme, SgzAudience audience)
{
  g_autoptr (GPtrArray) lines = sgz_form_list_lines (scheme, audience);
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (keys, "%s ", ((SgzFormLine *)lines->pdata[i])->key);
  return g_string_free (keys, FALSE);
}

static void
test_asks_a_class_what_is_asked_of_it (void)
{
  g_autoptr (SgzScheme) scheme = make_scheme ();
  g_autofree char *other = list_keys (scheme, SGZ_AUDIENCE_OTHER);
  g_autofree char *pilot = list_keys (scheme, SGZ_AUDIENCE_PILOT);

  g_assert_cmpstr (other, ==, "A1/1 A1/2 A2/1 A2/2 A3 A4 A5 ");
  g_assert_cmpstr (pilot, ==, "A1/1 A1/2 A2/1 A2/2 A3 A4 A5 A6/- A6 ");
}

static void
test_reads_what_fits (void)
{
  static const struct
  {
    guint line;
    const char *text;
    gint64 value; /* -1 for what is refused */
  } cases[] = {
    { 0, "是", 1 },        { 0, " 否 ", 0 },         { 0, "不适用", -1 }, { 1, "不适用", 2 },
    { 0, "√", -1 },        { 4, "8", 80000 },        { 4, "0.85", 8500 }, { 4, "85.25%", 8525 },
    { 4, "１２", 120000 }, { 4, "1,200", 12000000 }, { 4, "-1", -1 },     { 4, "1.23456", -1 },
    { 4, "六", -1 },       { 4, ".", -1 },           { 6, "3", 3 },       { 6, "1.5", -1 },
    { 6, "10000", -1 },    { 7, "适用", 0 },         { 7, "不适用", 1 },  { 8, "1.5", 150 },
    { 8, "1.51", -1 },     { 8, "0.333", -1 },       { 8, "-0.5", -1 },
  };
  g_autoptr (SgzScheme) scheme = make_scheme ();
  g_autoptr (GPtrArray) lines = sgz_form_list_lines (scheme, SGZ_AUDIENCE_PILOT);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;
      gboolean is_read = sgz_form_line_read (lines->pdata[cases[i].line], cases[i].text, &value, &error);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_read, ==, cases[i].value >= 0);
      if (is_read)
        g_assert_cmpint (value, ==, cases[i].value);
      else
        g_assert_nonnull (strstr (error->message, "“"));
    }
}

static void
test_makes_answers (void)
{
  g_autoptr (SgzScheme) scheme = make_scheme ();
  g_autoptr (GPtrArray) lines = sgz_form_list_lines (scheme, SGZ_AUDIENCE_PILOT);
  const SgzFormLine *const *at = (const SgzFormLine *const *)lines->pdata;
  const gint64 items[] = { 1, 2 };
  const gint64 members[] = { 0, 1 };
  const gint64 value[] = { 85000 };
  g_autoptr (SgzAnswer) list = sgz_form_make_answer (at, items, 2, "照实");
  g_autoptr (SgzAnswer) cover = sgz_form_make_answer (at + 2, members, 2, NULL);
  g_autoptr (SgzAnswer) ratio = sgz_form_make_answer (at + 4, value, 1, NULL);

  g_assert_cmpuint (list->met, ==, 1);
  g_assert_cmpuint (list->exempt, ==, 2);
  g_assert_cmpstr (list->reason, ==, "照实");
  g_assert_cmpuint (g_strv_length (cover->names), ==, 1);
  g_assert_cmpstr (cover->names[0], ==, "二");
  g_assert_cmpint (ratio->value.part, ==, 85);
  g_assert_cmpint (ratio->value.whole, ==, 10);
}

static void
assert_described (const SgzScheme *scheme, const char *code, const char *expected)
{
  g_autofree char *words = sgz_scheme_node_describe (sgz_scheme_find_node (scheme, code), SGZ_AUDIENCE_PILOT);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_says_how_it_is_scored (void)
{
  g_autoptr (SgzScheme) scheme = make_scheme ();

  assert_described (scheme, "A1", "逐项检查：甲1分；乙1分");
  assert_described (scheme, "A2", "共2项，按覆盖的项数得分");
  assert_described (scheme, "A3", "按完成比例得分，目标8");
  assert_described (scheme, "A5", "发生即一票否决，等次最高为合格");
  assert_described (scheme, "A6", "直接评分，0—1.5分；可以不适用");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/form-line/asks-a-class-what-is-asked-of-it",
                   test_asks_a_class_what_is_asked_of_it);
  g_test_add_func ("/model/form-line/reads-what-fits-and-refuses-the-rest", test_reads_what_fits);
  g_test_add_func ("/model/form-line/makes-answers", test_makes_answers);
  g_test_add_func ("/model/form-line/says-how-it-is-scored", test_says_how_it_is_scored);
  return g_test_run ();
}
