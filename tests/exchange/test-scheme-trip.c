/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes out as files and back: as they were, as other programs save them, and spoilt. */
#include "exchange/sgz-block.h"
#include "exchange/sgz-scheme-intake.h"
#include "export/sgz-export.h"
#include "export/sgz-scheme-export.h"
#include "model/sgz-field.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-book-fixture.h"
#include "support/sgz-odd-schemes.h"

#include <glib/gstdio.h>
#include <string.h>

#define STRINGS "xl/sharedStrings.xml"
#define NODES "xl/worksheets/sheet1.xml"
#define HEADER "code,dimension,clause,indicator,max_points,method,parameters,source_text\n"

static SgzScheme *(*const odd[]) (void)
    = { sgz_odd_scheme_thousand, sgz_odd_scheme_stars, sgz_odd_scheme_four_levels, sgz_odd_scheme_deductions,
        sgz_odd_scheme_letters };

typedef struct
{
  char *folder;
  char *path;
} Trip;

static void
set_up (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  trip->folder = g_dir_make_tmp ("scheme-XXXXXX", NULL);
  trip->path = g_build_filename (trip->folder, "a.xlsx", NULL);
}

static guint
count_files (const Trip *trip)
{
  g_autoptr (GDir) dir = g_dir_open (trip->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
tear_down (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (trip->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (trip->folder, name, NULL);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (trip->folder), ==, 0);
  g_free (trip->folder);
  g_free (trip->path);
}

static void
write_scheme (const SgzScheme *scheme, const char *path)
{
  g_autoptr (GError) error = NULL;

  sgz_scheme_export (scheme, path, &error);
  g_assert_no_error (error);
}

static void
assert_same (const SgzScheme *scheme, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzScheme) back = sgz_scheme_intake_read (path, NULL, 0, &error);
  g_assert_no_error (error);
  g_autofree char *before = sgz_odd_scheme_describe (scheme);
  g_autofree char *after = sgz_odd_scheme_describe (back);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (sgz_scheme_get_title (back), ==, sgz_scheme_get_title (scheme));
  g_assert_cmpint (sgz_scheme_get_year (back), ==, 2021);
}

static void
test_odd_schemes_come_back (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  for (size_t i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SgzScheme) scheme = odd[i]();
      write_scheme (scheme, trip->path);
      assert_same (scheme, trip->path);
    }
  g_assert_cmpuint (count_files (trip), ==, 1);
}

/* Gnumeric opens the workbook and saves it anew, as an officer's program does. */
static void
test_other_programs_keep_it (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *saved = g_build_filename (trip->folder, "b.xlsx", NULL);
  const char *argv[] = { "ssconvert", trip->path, saved, NULL };

  for (size_t i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SgzScheme) scheme = odd[i]();
      g_autoptr (GError) error = NULL;
      int status = 0;
      write_scheme (scheme, trip->path);
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                    NULL, NULL, &status, &error);
      g_assert_no_error (error);
      g_assert_true (g_spawn_check_wait_status (status, NULL));
      assert_same (scheme, saved);
    }
}

/* The CSV form holds the tree, but for what is said of it to be refused; grades and assessors become the usual. */
static void
test_csv_holds_what_it_can (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  static const gboolean fits[] = { FALSE, FALSE, FALSE, TRUE, TRUE };
  g_autofree char *path = g_build_filename (trip->folder, "示例.csv", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SgzScheme) scheme = odd[i]();
      g_autoptr (GError) error = NULL;
      g_assert_cmpint (sgz_scheme_export (scheme, path, &error), ==, fits[i]);
      if (!fits[i])
        {
          g_assert_true (g_str_has_suffix (error->message, "export the scheme as a workbook"));
          g_assert_cmpuint (count_files (trip), ==, 0);
          continue;
        }
      g_autoptr (SgzScheme) back = sgz_scheme_intake_read (path, NULL, 2022, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (sgz_scheme_get_title (back), ==, "示例");
      g_assert_cmpint (sgz_scheme_get_total (back), ==, sgz_scheme_get_total (scheme));
      g_assert_cmpuint (sgz_scheme_get_nodes (back)->len, ==, sgz_scheme_get_nodes (scheme)->len);
      g_assert_cmpstr (((SgzGradeBand *)sgz_scheme_get_bands (back)->pdata[0])->name, ==, "优秀");
      g_assert_null (sgz_scheme_intake_read (path, NULL, 0, &error));
      g_assert_cmpstr (error->message, ==,
                       "The file does not say for which year the scheme is; say the year");
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* Someone filled the CSV form in with a spreadsheet and saved it as that program does, the points as text. */
static void
test_the_csv_form_may_be_a_workbook (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  book_write_rows (
      trip->path,
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
      "<c r=\"E1\" t=\"s\"><v>4</v></c><c r=\"F1\" t=\"s\"><v>5</v></c>"
      "<c r=\"G1\" t=\"s\"><v>6</v></c><c r=\"H1\" t=\"s\"><v>7</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>8</v></c><c r=\"B2\" t=\"s\"><v>9</v></c>"
      "<c r=\"D2\" t=\"s\"><v>9</v></c><c r=\"E2\" t=\"s\"><v>10</v></c>"
      "<c r=\"F2\" t=\"s\"><v>11</v></c><c r=\"H2\" t=\"s\"><v>9</v></c></row>",
      "<si><t>code</t></si><si><t>dimension</t></si><si><t>clause</t></si><si><t>indicator</t></si>"
      "<si><t>max_points</t></si><si><t>method</t></si><si><t>parameters</t></si>"
      "<si><t>source_text</t></si><si><t>A01</t></si><si><t>示例</t></si><si><t>2.50</t></si>"
      "<si><t>manual</t></si>",
      NULL);
  g_autoptr (SgzScheme) scheme = sgz_scheme_intake_read (trip->path, "甲", 2021, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_scheme_find_node (scheme, "A01")->points, ==, 250);
  g_assert_cmpint (sgz_scheme_get_total (scheme), ==, 250);
}

/* --- what cannot be read --- */

typedef struct
{
  const char *part;
  const char *from;
  const char *to;
  const char *words;
} Spoiling;

/* Of the scheme of 1,000 points. Its sheets have a line of help and the head above the first row. */
static const Spoiling spoilings[] = {
  { "xl/workbook.xml", "指标", "别的",
    "The workbook “a.xlsx” has no sheet “指标”; its sheets are: "
    "别的、计分项、目标、等次、评分方、总则、统计项" },
  /* The sheet of that name is another: that of the measures. */
  { "xl/workbook.xml", "sheetId=\"3\" r:id=\"rId3\"", "sheetId=\"3\" r:id=\"rId7\"",
    "The sheet “目标” has no head with the names of its columns, such as “指标编码” and “目标”" },
  { STRINGS, "<t>计分方法</t>", "<t>怎么打分</t>",
    "The sheet “指标” has no column “计分方法”; a scheme that is exported has all of them" },
  { STRINGS, "<t>适用对象</t>", "<t>性质</t>",
    "The sheet “指标” has the column “性质” twice; take one of them out" },
  { NODES, "<v>600</v>", "<v>-600</v>",
    "Sheet “指标”, row 3, column “分值”: “-600” is not between 0.00 and 10000.00" },
  { STRINGS, "<t>示例1.1</t>", "<t xml:space=\"preserve\"> </t>",
    "Sheet “指标”, row 4, column “指标”: the cell is empty" },
  { STRINGS, "<t>2.1</t>", "<t>1.1</t>",
    "Sheet “指标”, row 6, column “编码”: the code stands in another row too" },
  { STRINGS, "<t>一票否决</t>", "<t>否决</t>",
    "Sheet “指标”, row 7, column “性质”: “否决” is not one of "
    "计分、加分(不超总分)、加分(总分之外)、一票否决" },
  { STRINGS, "<t>panel</t>", "<t>county</t>",
    "Sheet “评分方”, row 4, column “编码”: the code stands in another row too" },
  { NODES, "</sheetData>", "",
    "The workbook “a.xlsx” is damaged: its part “xl/worksheets/sheet1.xml” cannot be read; open it in its "
    "program and save it again" },
};

static void
test_what_is_spoilt_is_told_by_its_place (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();

  for (size_t i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autoptr (GError) error = NULL;
      write_scheme (scheme, trip->path);
      g_autoptr (GHashTable) parts = book_read (trip->path);
      book_replace (parts, spoilings[i].part, spoilings[i].from, spoilings[i].to);
      book_rewrite (trip->path, parts);
      g_assert_null (sgz_scheme_intake_read (trip->path, NULL, 0, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, spoilings[i].words);
    }
}

static void
assert_refused (Trip *trip, const char *contents, gssize length, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (trip->path, contents, length, NULL));
  g_assert_null (sgz_scheme_intake_read (trip->path, "甲", 2021, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, words);
}

static void
test_what_is_no_workbook_is_refused (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  write_scheme (scheme, trip->path);
  g_assert_true (g_file_get_contents (trip->path, &whole, &length, NULL));
  assert_refused (trip, "", 0, "“a.xlsx” is no workbook of the form .xlsx");
  assert_refused (trip, HEADER, -1, "“a.xlsx” is no workbook of the form .xlsx");
  assert_refused (trip, whole, (gssize)length / 2,
                  "The workbook “a.xlsx” is cut off or damaged; copy it again, or save it again");
  assert_refused (trip, "\xD0\xCF\x11\xE0 old", -1,
                  "“a.xlsx” is protected by a password, or a workbook of the old form .xls; save it as .xlsx "
                  "without a password");
  g_assert_cmpint (g_remove (trip->path), ==, 0);
  g_assert_null (sgz_scheme_intake_read (trip->path, "甲", 2021, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_a_ledger_is_no_scheme (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2995; i++)
    {
      g_autofree char *name = g_strdup_printf ("等次%d", i);
      g_assert_nonnull (sgz_scheme_add_band (scheme, name, 0, NULL));
    }
  /* With the four usual ones and the two rows above them. */
  write_scheme (scheme, trip->path);
  g_assert_null (sgz_scheme_intake_read (trip->path, NULL, 0, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==,
                   "The sheet “等次” has 3001 rows, which is no scheme; 3000 is the most");
}

/* A cell of a megabyte is quoted by its beginning. */
static void
test_a_megabyte_is_quoted_by_its_beginning (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("<t>%s</t>", huge);
  g_autoptr (GError) error = NULL;

  write_scheme (scheme, trip->path);
  g_autoptr (GHashTable) parts = book_read (trip->path);
  book_replace (parts, STRINGS, "<t>直接评分</t>", text);
  book_rewrite (trip->path, parts);
  g_assert_null (sgz_scheme_intake_read (trip->path, NULL, 0, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "Sheet “指标”, row 4, column “计分方法”: “xxxx"));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 1100);
}

static void
test_nothing_half_written_stays (Trip *trip, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzScheme) scheme = sgz_odd_scheme_thousand ();
  g_autofree char *none = g_build_filename (trip->folder, "none", "a.xlsx", NULL);
  g_autofree char *other = g_build_filename (trip->folder, "a.ods", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_scheme_export (scheme, none, &error));
  g_assert_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_false (sgz_scheme_export (scheme, other, &error));
  g_assert_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (sgz_scheme_export (scheme, trip->folder, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (trip), ==, 0);
}

#define TEST(path, func) g_test_add (path, Trip, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/exchange/scheme-trip/odd-schemes-come-back", test_odd_schemes_come_back);
  TEST ("/exchange/scheme-trip/other-programs-keep-it", test_other_programs_keep_it);
  TEST ("/exchange/scheme-trip/csv-holds-what-it-can", test_csv_holds_what_it_can);
  TEST ("/exchange/scheme-trip/the-csv-form-may-be-a-workbook", test_the_csv_form_may_be_a_workbook);
  TEST ("/exchange/scheme-trip/what-is-spoilt-is-told-by-its-place",
        test_what_is_spoilt_is_told_by_its_place);
  TEST ("/exchange/scheme-trip/what-is-no-workbook-is-refused", test_what_is_no_workbook_is_refused);
  TEST ("/exchange/scheme-trip/a-ledger-is-no-scheme", test_a_ledger_is_no_scheme);
  TEST ("/exchange/scheme-trip/a-megabyte-is-quoted-by-its-beginning",
        test_a_megabyte_is_quoted_by_its_beginning);
  TEST ("/exchange/scheme-trip/nothing-half-written-stays", test_nothing_half_written_stays);
  return g_test_run ();
}
