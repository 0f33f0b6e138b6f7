/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-cli-fixture.h"

#define DB "one.shegong"

static void
make_database (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = fixture_do (fixture, "add", DB, "station", "name=示例·一站", "tier=township",
                                    "division=510402002000", NULL);
}

/* Each must be told in one line, change nothing in the database and leave no file. */
static void
refuse_each (Fixture *fixture, const Refusal *cases, size_t n_cases)
{
  make_database (fixture);
  fixture_assert_refusals (fixture, DB, cases, n_cases);
}

static void
test_unknown_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "frobnicate", NULL }, "There is no command “frobnicate”" },
    { { "--frobnicate", NULL }, "There is no command “--frobnicate”" },
    { { "help", "frobnicate", NULL }, "There is no command “frobnicate”" },
    { { "--version", "too-much", NULL }, "“too-much” is too much" },
    { { "list", DB, "station", "--frobnicate", NULL }, "--frobnicate" },
    { { "list", DB, "station", "too-much", NULL }, "“too-much” is too much" },
    { { "list", DB, NULL }, "An argument is missing" },
    { { "add", DB, "station", NULL }, "An argument is missing" },
    { { "new", NULL }, "An argument is missing" },
    { { "check", DB, "--year", NULL }, "--year" },
    { { "list", DB, "station", "--format", "xml", NULL }, "There is no format “xml”" },
    { { "check", DB, "--format", "xml", NULL }, "There is no format “xml”" },
    { { "check", DB, "--rule", "R17", NULL }, "There is no rule “R17”" },
    { { "check", DB, "--county", "510402002000", NULL }, "is not a county" },
    { { "check", DB, "--station", "示例无此站", NULL }, "示例无此站" },
    { { "list", DB, "nobody", NULL }, "There is no kind “nobody”" },
    { { "history", DB, "--kind", "nobody", NULL }, "There is no kind “nobody”" },
    { { "history", DB, "--id", "x", NULL }, "--id needs --kind" },
    { { "undo", DB, "newest", NULL }, "is not the number of an entry" },
    { { "redo", DB, "0", NULL }, "is not the number of an entry" },
    { { "list", DB, "station", "--county", "510402002000", NULL }, "is not a county" },
    { { "list", DB, "station", "--county", "510499", NULL }, "510499" },
    { { "list", DB, "station", "--search", "\xff\xfe", NULL }, "is not UTF-8" },
    { { "add", DB, "station", "name=\xb9\xab", NULL }, "is not UTF-8" },
    { { "list", DB, "a\nb", NULL }, "a b" },
  };

  refuse_each (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_values_that_do_not_fit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "add", DB, "station", "nosuch=1", NULL }, "has no field “nosuch”" },
    { { "list", DB, "station", "--where", "nosuch=1", NULL }, "has no field “nosuch”" },
    { { "add", DB, "station", "name", NULL }, "is not of the form FIELD=VALUE" },
    { { "add", DB, "station", "=name", NULL }, "is not of the form FIELD=VALUE" },
    { { "set", DB, "station", "示例·一站", "name=示例·甲", "名称=示例·乙", NULL }, "名称 is given twice" },
    { { "set", DB, "station", "示例·一站", "opened_on=2021-02-30", NULL }, "is not a date" },
    { { "set", DB, "station", "示例·一站", "status=开业", NULL }, "is not one of" },
    { { "set", DB, "station", "示例·一站", "task_year=1021", NULL }, "is not between 2015 and 2099" },
    { { "set", DB, "station", "示例·一站", "division=510499999999", NULL }, "510499999999" },
    { { "set", DB, "station", "示例·一站", "division=无此地", NULL }, "无此地" },
    { { "set", DB, "station", "示例·无此站", "note=一", NULL }, "示例·无此站" },
    { { "set", DB, "station", "示例·一站", "status=运行", NULL }, "needs its 运行日期" },
    { { "set", DB, "station", "示例·一站", "division=510402000000", NULL }, "乡镇(街道)" },
    { { "set", DB, "station", "示例·一站", "name=", NULL }, "must be filled in" },
    { { "add", DB, "station", "name=示例·一站", "tier=township", "division=510402002000", NULL },
      "示例·一站" },
    { { "void", DB, "station", "示例·一站", NULL }, "needs a reason" },
    { { "void", DB, "station", "示例·一站", "--reason", "  ", NULL }, "needs a reason" },
    { { "void", DB, "station", "示例·无此站", "--reason", "一", NULL }, "示例·无此站" },
  };

  refuse_each (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_documents_that_cannot_be_made (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "export", DB, "nosuch", "-o", "x.xlsx", NULL }, "nosuch" },
    { { "export", DB, "construction-tasks", NULL }, "-o" },
    { { "export", DB, "construction-tasks", "--signoff", "--no-signoff", "-o", "x.xlsx", NULL },
      "exclude each other" },
    { { "export", DB, "construction-tasks", "--year", "9999", "-o", "x.xlsx", NULL },
      "is not between 2015 and 2099" },
    { { "check", DB, "--year", "1999", NULL }, "is not between 2015 and 2099" },
    { { "export", DB, "construction-tasks", "--on", "2021-13-01", "-o", "x.xlsx", NULL }, "is not a date" },
    { { "check", DB, "--on", "soon", NULL }, "is not a date" },
    { { "export", DB, "construction-tasks", "-o", "./" DB, NULL }, "is the database itself" },
    { { "export", DB, "construction-tasks", "-o", "x.docx", NULL }, "x.docx" },
    { { "export", DB, "construction-tasks", "-o", "nowhere/x.xlsx", NULL }, "nowhere" },
    { { "export", DB, "construction-tasks", "-o", "nowhere/x.pdf", NULL }, "nowhere" },
    { { "export", DB, "construction-tasks", "-o", "nowhere/x.csv", NULL }, "nowhere" },
    { { "export", DB, "construction-tasks", "-o", "/proc/x.xlsx", NULL }, "" },
    { { "export", DB, "construction-tasks", "--year", "2030", "-o", "x.xlsx", NULL }, "2030" },
  };

  refuse_each (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_new_never_replaces_a_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "new", DB, NULL }, DB },
    { { "demo", DB, NULL }, DB },
    { { "new", "nowhere/" DB, NULL }, "nowhere" },
    { { "demo", "nowhere/" DB, NULL }, "nowhere" },
  };

  refuse_each (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_nothing_to_undo_or_redo (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Refusal cases[] = {
    { { "undo", "empty.shegong", NULL }, "" },
    { { "redo", "empty.shegong", NULL }, "" },
    { { "redo", DB, NULL }, "" },
    { { "undo", DB, "99999", NULL }, "" },
  };
  g_autofree char *made = fixture_do (fixture, "new", "--empty", "empty.shegong", NULL);

  refuse_each (fixture, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/refusals/unknown-words", test_unknown_words);
  fixture_add_test ("/cli/refusals/values-that-do-not-fit", test_values_that_do_not_fit);
  fixture_add_test ("/cli/refusals/documents-that-cannot-be-made", test_documents_that_cannot_be_made);
  fixture_add_test ("/cli/refusals/new-never-replaces-a-file", test_new_never_replaces_a_file);
  fixture_add_test ("/cli/refusals/nothing-to-undo-or-redo", test_nothing_to_undo_or_redo);
  return g_test_run ();
}
