/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"
#define LETTER "letter", DB, "quarterly-bulletin", "--year", "2021", "--period", "3", "--on", "2021-10-08"

static void
test_prints_keeps_and_forgets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = fixture_path (fixture, "draft.txt");

  g_free (fixture_do (fixture, "new", DB, NULL));
  g_autofree char *first = fixture_do (fixture, LETTER, NULL);
  g_assert_true (g_str_has_prefix (first, "标题: 关于2021年第3季度社会工作服务体系建设工作进展情况的通报\n"));
  g_autoptr (GString) edited = g_string_new (first);
  g_string_replace (edited, "一、总体情况", "一、示例情况", 1);
  g_assert_true (g_file_set_contents (path, edited->str, -1, NULL));
  g_free (fixture_do (fixture, LETTER, "--set", "draft.txt", NULL));
  g_autofree char *kept = fixture_do (fixture, LETTER, NULL);
  g_assert_cmpstr (kept, ==, edited->str);
  g_autofree char *fresh = fixture_do (fixture, LETTER, "--fresh", NULL);
  g_assert_cmpstr (fresh, ==, first);
  g_free (fixture_do (fixture, "undo", DB, NULL));
  g_autofree char *back = fixture_do (fixture, LETTER, NULL);
  g_assert_cmpstr (back, ==, first);
}

static void
assert_letter_refused (Fixture *fixture, const char *document, const char *option, const char *value,
                       const char *message)
{
  g_autoptr (Run) run = fixture_run (fixture, "letter", DB, document, "--year", "2021", option, value, NULL);

  assert_refused (run, message);
}

/* What the window would not let an officer keep: nothing of it is stored. */
static void
test_refuses_a_text_that_says_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *text;
    const char *message;
  } texts[] = {
    { "", "it has no title" },
    { "标题: 示例\n", "nothing below it" },
    { "日期: 2021-10-08\n\n示例\n", "it has no title" },
    { "标题: 示例\n日期: 2021-13-45\n\n示例\n", "“2021-13-45” is not a day" },
  };
  g_autofree char *path = fixture_path (fixture, "bad.txt");

  g_free (fixture_do (fixture, "new", DB, NULL));
  g_autofree char *before = fixture_do (fixture, "history", DB, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i].text, -1, NULL));
      assert_letter_refused (fixture, "quarterly-bulletin", "--set", "bad.txt", texts[i].message);
    }
  g_autofree char *after = fixture_do (fixture, "history", DB, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refuses_what_is_no_letter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = fixture_path (fixture, "bad.txt");

  g_free (fixture_do (fixture, "new", DB, NULL));
  g_assert_true (g_file_set_contents (path, "\xff\xfe", 2, NULL));
  assert_letter_refused (fixture, "task-progress", NULL, NULL, "is a table");
  assert_letter_refused (fixture, "quarterly-bulletin", "--period", "5", "a period from 1 to 4");
  assert_letter_refused (fixture, "quarterly-bulletin", "--period", "zwei", "is no period of a year");
  assert_letter_refused (fixture, "quarterly-bulletin", "--set", "bad.txt", "must be UTF-8");
  assert_letter_refused (fixture, "quarterly-bulletin", "--set", "missing.txt", "missing.txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/letter/prints-keeps-and-forgets", test_prints_keeps_and_forgets);
  fixture_add_test ("/cli/letter/refuses-what-is-no-letter", test_refuses_what_is_no_letter);
  fixture_add_test ("/cli/letter/refuses-a-text-that-says-nothing", test_refuses_a_text_that_says_nothing);
  return g_test_run ();
}
