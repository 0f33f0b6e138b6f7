/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-answer-text.h"
#include "model/sgz-field.h"

static void
assert_reads (const char *text, const char *written)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzAnswer) answer = sgz_answer_read (text, &error);

  g_assert_no_error (error);
  g_autofree char *again = sgz_answer_write (answer);
  g_assert_cmpstr (again, ==, written);
}

static void
test_what_is_written_reads_the_same (void)
{
  static const char *const forms[] = { "4.5",
                                       "-1",
                                       "0",
                                       "项1、3",
                                       "项0",
                                       "项1、3；不适用4",
                                       "档2",
                                       "次0、2",
                                       "数5",
                                       "数3/10",
                                       "数2；目标4",
                                       "数0；目标1；在建",
                                       "均86/20；20份",
                                       "均4；3份；确认",
                                       "不适用",
                                       "无",
                                       "有就业政策咨询、精神卫生",
                                       "有「甲、乙」、丙；丁" };

  for (size_t i = 0; i + 1 < G_N_ELEMENTS (forms); i++)
    assert_reads (forms[i], forms[i]);
  /* A name that holds a mark of the form is in brackets, so that it comes back whole. */
  assert_reads (forms[G_N_ELEMENTS (forms) - 1], "有「甲、乙」、「丙；丁」");
}

static void
test_what_is_typed_otherwise_is_taken (void)
{
  assert_reads (" ４.５０ ", "4.5");
  assert_reads ("项３，1", "项1、3");
  assert_reads ("项1,2;不适用4", "项1、2；不适用4");
  assert_reads ("数2.5", "数250/100");
  assert_reads ("均4.3；20份", "均430/100；20份");
}

static void
test_values_come_through (void)
{
  g_autoptr (SgzAnswer) items = sgz_answer_read ("项1、3；不适用4", NULL);
  g_autoptr (SgzAnswer) level = sgz_answer_read ("档2", NULL);
  g_autoptr (SgzAnswer) value = sgz_answer_read ("数3/10；目标0.3；在建", NULL);
  g_autoptr (SgzAnswer) survey = sgz_answer_read ("均86/20；20份", NULL);

  g_assert_cmpuint (items->met, ==, 5);
  g_assert_cmpuint (items->exempt, ==, 8);
  g_assert_cmpint (level->level, ==, 1);
  g_assert_cmpint (value->value.part, ==, 3);
  g_assert_cmpint (value->value.whole, ==, 10);
  g_assert_cmpint (value->target, ==, 30);
  g_assert_true (value->is_under_way);
  g_assert_cmpint (survey->value.part, ==, 86);
  g_assert_cmpint (survey->responses, ==, 20);
  g_assert_false (survey->is_confirmed);
}

static void
test_what_is_no_answer_is_refused (void)
{
  static const char *const wrong[]
      = { "",        "好",   "项",    "项1、0",     "项61",      "档0",   "档",
          "次-1",    "数",   "数1/0", "数-1",       "数1；目标", "均4.3", "均4.3；20",
          "不适用4", "无甲", "有",    "有甲、、乙", "4.5；在建", "4.555" };

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      SgzAnswer *answer = sgz_answer_read (wrong[i], &error);
      g_assert_null (answer);
      g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
      g_autofree char *message = g_strdup_printf ("“%s” cannot be read as an answer", wrong[i]);
      g_assert_cmpstr (error->message, ==, message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/answer-text/what-is-written-reads-the-same", test_what_is_written_reads_the_same);
  g_test_add_func ("/model/answer-text/what-is-typed-otherwise-is-taken",
                   test_what_is_typed_otherwise_is_taken);
  g_test_add_func ("/model/answer-text/values-come-through", test_values_come_through);
  g_test_add_func ("/model/answer-text/what-is-no-answer-is-refused", test_what_is_no_answer_is_refused);
  return g_test_run ();
}
