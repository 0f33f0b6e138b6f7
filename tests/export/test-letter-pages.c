/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of letters, measured where the words came to stand on paper: GB/T 9704-2012. */
#include "export/sgz-export.h"
#include "export/sgz-pages.h"
#include "sample-letter.h"
#include "sample.h"

#include <stdlib.h>
#include <string.h>

#define MILLIMETRES(mm) ((mm)*72.0 / 25.4)
#define PITCH (MILLIMETRES (297 - 37 - 35) / 22)

/* Some words as they stand in a PDF, a line each, with the box around them. */
typedef struct
{
  int page; /* from 1 */
  double left;
  double top;
  double right;
  double bottom;
  char *text;
} Line;

static void
line_free (Line *line)
{
  g_free (line->text);
  g_free (line);
}

static double
get_number (const char *tag, const char *name)
{
  g_autofree char *key = g_strdup_printf (" %s=\"", name);
  const char *at = strstr (tag, key);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (key), NULL);
}

static char *
get_word (const char *tag)
{
  const char *start = strchr (tag, '>') + 1;
  g_autofree char *escaped = g_strndup (start, (gsize)(strstr (start, "</word>") - start));
  GString *word = g_string_new (escaped);

  g_string_replace (word, "&amp;", "&", 0);
  g_string_replace (word, "&lt;", "<", 0);
  g_string_replace (word, "&quot;", "\"", 0);
  return g_string_free (word, FALSE);
}

/* A line of pdftotext's has words of its own size; those of one line follow each other. */
static GPtrArray *
parse_lines (const char *xml)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  g_auto (GStrv) rows = g_strsplit (xml, "\n", -1);
  Line *line = NULL;
  int page = 0;

  for (int i = 0; rows[i] != NULL; i++)
    {
      if (strstr (rows[i], "<page ") != NULL)
        page++;
      if (strstr (rows[i], "<line ") != NULL)
        {
          line = g_new0 (Line, 1);
          *line = (Line){ page,
                          get_number (rows[i], "xMin"),
                          get_number (rows[i], "yMin"),
                          get_number (rows[i], "xMax"),
                          get_number (rows[i], "yMax"),
                          g_strdup ("") };
          g_ptr_array_add (lines, line);
        }
      if (strstr (rows[i], "<word ") != NULL)
        {
          g_autofree char *word = get_word (rows[i]);
          char *text = g_strconcat (line->text, *line->text != '\0' ? " " : "", word, NULL);
          g_free (line->text);
          line->text = text;
        }
    }
  return lines;
}

static GPtrArray *
read_lines (SgzLetter *letter)
{
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  const char *argv[] = { "pdftotext", "-bbox-layout", path, "-", NULL };

  g_assert_true (sgz_export_letter (letter, NULL, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_autofree char *xml = sample_run (argv);
  sample_remove_folder (folder);
  return parse_lines (xml);
}

static const Line *
find_line (GPtrArray *lines, const char *text)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (((const Line *)g_ptr_array_index (lines, i))->text, text) == 0)
      return g_ptr_array_index (lines, i);
  for (guint i = 0; i < lines->len; i++)
    g_test_message ("%s", ((const Line *)g_ptr_array_index (lines, i))->text);
  g_error ("the line “%s” is not there", text);
}

static int
count_pages (SgzLetter *letter)
{
  g_autoptr (SgzPages) pages = sgz_pages_new_for_letter (letter, NULL, NULL);

  return sgz_pages_get_n_pages (pages);
}

/* 26 characters after the indent, then 28 a line, 22 lines a page: 614 on a page, and one more goes over. */
static void
test_22_lines_of_28 (void)
{
  static const int n_lines_by_page[] = { 22, 2 };
  g_autoptr (SgzLetter) letter = sample_new_long_letter (614 + 28 + 1);
  g_autoptr (GPtrArray) lines = read_lines (letter);
  int n_body[] = { 0, 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      glong length = g_utf8_strlen (line->text, -1);
      gboolean is_first = i == 0;
      if (g_utf8_get_char (line->text) != 0x793E) /* 社: not the page number */
        continue;
      g_assert_cmpint (line->page, <=, 2);
      gboolean is_last = line->page == 2 && n_body[1] == 1;
      g_assert_cmpint (length, ==, is_first ? 26 : is_last ? 1 : 28);
      g_assert_cmpfloat_with_epsilon (line->left, MILLIMETRES (28) + (is_first ? 2 * 15.79 : 0), 0.5);
      if (!is_last)
        g_assert_cmpfloat_with_epsilon (line->right, MILLIMETRES (210 - 26), 0.5);
      n_body[line->page - 1]++;
    }
  g_assert_cmpint (n_body[0], ==, n_lines_by_page[0]);
  g_assert_cmpint (n_body[1], ==, n_lines_by_page[1]);
}

static void
test_pages_fill_up (void)
{
  static const struct
  {
    int n_characters;
    int n_pages;
  } cases[]
      = { { 0, 1 }, { 1, 1 }, { 614, 1 }, { 615, 2 }, { 614 + 616, 2 }, { 614 + 616 + 1, 3 }, { 5000, 9 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzLetter) letter = sample_new_long_letter (cases[i].n_characters);
      g_assert_cmpint (count_pages (letter), ==, cases[i].n_pages);
    }
}

/* Lines are as far apart as 22 of them fill the page, whatever is in them. */
static void
test_lines_stand_on_a_grid (void)
{
  g_autoptr (SgzLetter) letter = sgz_letter_new ("");
  const char *const columns[] = { "甲", "乙", NULL };

  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "第一行");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_1, "二、鲊石𠮷");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "第四行\n第五行");
  sgz_letter_add_row (sgz_letter_add_table (letter, "表", columns, FALSE), columns);
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "表下一行");
  g_autoptr (GPtrArray) lines = read_lines (letter);
  double first = find_line (lines, "第一行")->bottom;

  g_assert_cmpfloat_with_epsilon (find_line (lines, "第四行")->bottom - first, 3 * PITCH, 0.1);
  g_assert_cmpfloat_with_epsilon (find_line (lines, "第五行")->bottom - first, 4 * PITCH, 0.1);
  /* A forced line end starts no paragraph. */
  g_assert_cmpfloat_with_epsilon (find_line (lines, "第五行")->left, MILLIMETRES (28), 0.5);
  /* A title, and two rows of 24 points are two lines, go before it. */
  g_assert_cmpfloat_with_epsilon (find_line (lines, "表下一行")->bottom - first, 8 * PITCH, 0.1);
}

static void
assert_centred (const Line *line)
{
  g_assert_cmpfloat_with_epsilon ((line->left + line->right) / 2, MILLIMETRES (28 + 156 / 2.0), 1.0);
}

static void
test_every_part_in_its_place (void)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autoptr (GPtrArray) lines = read_lines (letter);
  const Line *issuer = find_line (lines, "攀枝花市民政局");
  const Line *day = find_line (lines, "2021年10月8日");
  const Line *recipients = find_line (lines, "各县（区）民政局：");

  g_assert_cmpint (count_pages (letter), ==, 5);
  assert_centred (find_line (lines, "攀民政〔2021〕31号"));
  assert_centred (find_line (lines, "关于2021年第三季度全市社会工作"));
  assert_centred (find_line (lines, "服务体系建设工作进展情况的通报"));
  g_assert_cmpfloat_with_epsilon (recipients->left, MILLIMETRES (28), 0.5);
  g_assert_cmpfloat_with_epsilon (find_line (lines, "一、总体情况")->left, MILLIMETRES (28) + 2 * 15.79, 0.5);
  /* The issuer in the middle above the date, which has four characters free. */
  g_assert_cmpfloat_with_epsilon (day->right, MILLIMETRES (184) - 4 * 15.79, 0.5);
  g_assert_cmpfloat_with_epsilon ((issuer->left + issuer->right) / 2, (day->left + day->right) / 2, 0.5);
  g_assert_cmpfloat_with_epsilon (day->bottom - issuer->bottom, PITCH, 0.1);
  g_assert_cmpint (day->page, ==, 2);
}

static void
test_attachments (void)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autoptr (GPtrArray) lines = read_lines (letter);
  const Line *name = find_line (lines, "2. 未报送材料站点名单");
  int n_heads[6] = { 0 };

  g_assert_cmpint (find_line (lines, "附件1")->page, ==, 3);
  g_assert_cmpint (find_line (lines, "附件2")->page, ==, 5);
  g_assert_cmpfloat_with_epsilon (find_line (lines, "附件2")->left, MILLIMETRES (28), 0.5);
  assert_centred (find_line (lines, "未报送材料站点名单"));
  /* Two characters in, after the three of 附件：. */
  g_assert_cmpfloat_with_epsilon (name->left, MILLIMETRES (28) + 5 * 15.79, 0.5);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      if (strstr (line->text, "所在地") != NULL)
        n_heads[line->page]++;
    }
  /* The table of two pages has its head on both. */
  g_assert_cmpint (n_heads[3], ==, 1);
  g_assert_cmpint (n_heads[4], ==, 1);
  g_assert_cmpint (n_heads[5], ==, 1);
}

/* One attachment has no number. */
static void
test_one_attachment (void)
{
  const char *const columns[] = { "甲", NULL };
  g_autoptr (SgzLetter) letter = sgz_letter_new ("示例");

  sgz_letter_add_table (letter, "明细表", columns, TRUE);
  g_autoptr (GPtrArray) lines = read_lines (letter);
  g_assert_cmpint (find_line (lines, "附件：明细表")->page, ==, 1);
  g_assert_cmpint (find_line (lines, "附件")->page, ==, 2);
}

/* 7 mm under the text: odd pages at the right, even ones at the left, one character in. */
static void
test_page_numbers (void)
{
  g_autoptr (SgzLetter) letter = sample_new_long_letter (1500);
  g_autoptr (GPtrArray) lines = read_lines (letter);
  const Line *first = find_line (lines, "— 1 —");
  const Line *second = find_line (lines, "— 2 —");

  g_assert_cmpint (first->page, ==, 1);
  g_assert_cmpint (second->page, ==, 2);
  g_assert_cmpfloat_with_epsilon (first->right, MILLIMETRES (184) - 14, 1.0);
  g_assert_cmpfloat_with_epsilon (second->left, MILLIMETRES (28) + 14, 1.0);
  g_assert_cmpfloat_with_epsilon ((first->top + first->bottom) / 2, MILLIMETRES (297 - 35 + 7) + 7, 4.0);
}

/* 抄送 is the last thing on the last page, where there is room for it or not. */
static void
test_copies_at_the_foot (void)
{
  for (int n_characters = 100; n_characters <= 614; n_characters += 514)
    {
      g_autoptr (SgzLetter) letter = sample_new_long_letter (n_characters);
      sgz_letter_set_copies (letter, "示例机关");
      g_autoptr (GPtrArray) lines = read_lines (letter);
      const Line *copies = find_line (lines, "抄送：示例机关。");
      g_assert_cmpint (copies->page, ==, n_characters > 600 ? 2 : 1);
      g_assert_cmpfloat (copies->bottom, <=, MILLIMETRES (297 - 35) + 1);
      g_assert_cmpfloat (copies->bottom, >, MILLIMETRES (297 - 35) - 20);
    }
}

/* 21 lines leave no room to sign: the last two go along. A heading at the foot goes along with its text. */
static void
test_nothing_stands_alone (void)
{
  g_autoptr (SgzLetter) letter = sample_new_long_letter (26 + 20 * 28);
  g_autoptr (SgzLetter) other = sample_new_long_letter (26 + 20 * 28);

  sgz_letter_set_issuer (letter, "示例局");
  sgz_letter_set_day (letter, "2021-01-02");
  g_autoptr (GPtrArray) lines = read_lines (letter);
  int n_lines = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      n_lines += line->page == 2 && g_str_has_prefix (line->text, "社社") ? 1 : 0;
    }
  g_assert_cmpint (n_lines, ==, 2);
  g_assert_cmpint (find_line (lines, "2021年1月2日")->page, ==, 2);

  sgz_letter_add (other, SGZ_LETTER_HEADING_1, "一、标题");
  sgz_letter_add (other, SGZ_LETTER_PARAGRAPH, "正文");
  g_autoptr (GPtrArray) other_lines = read_lines (other);
  g_assert_cmpint (find_line (other_lines, "一、标题")->page, ==, 2);
}

/* Words of every sort stay within the margins. */
static void
assert_within_margins (SgzLetter *letter)
{
  g_autoptr (SgzPages) pages = sgz_pages_new_for_letter (letter, NULL, NULL);

  sample_assert_ink_within (pages, MILLIMETRES (28), MILLIMETRES (37), MILLIMETRES (184),
                            MILLIMETRES (297 - 5));
}

static void
test_odd_letters (void)
{
  const char *const columns[]
      = { "序号", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "一个很长的栏目名称", NULL };
  const char *const none[] = { NULL };
  g_autoptr (SgzLetter) empty = sgz_letter_new ("");
  g_autoptr (SgzLetter) odd = sgz_letter_new ("很长的标题很长的标题很长的标题很长的标题很长的标题\n第二行");
  g_autoptr (GString) cell = g_string_new (NULL);

  for (int i = 0; i < 800; i++)
    g_string_append (cell, "没有空格的格子");
  const char *const row[]
      = { "1", cell->str, "２", "1234567890", "<&>", "𠮷", "鲊", "", "\n", "\t", "|", "**", NULL };
  sgz_letter_set_recipients (odd, cell->str);
  sgz_letter_set_issuer (odd, "一个名称很长很长很长很长很长很长很长很长很长很长很长的发文机关");
  sgz_letter_set_day (odd, "不是日期");
  sgz_letter_set_number (odd, "示例〔２０２１〕１号");
  sgz_letter_add (odd, SGZ_LETTER_HEADING_2, "（一）**标题**");
  sgz_letter_add (odd, SGZ_LETTER_PARAGRAPH,
                  "AVeryLongWordWithoutAnySpacesThatDoesNotFitIntoOneLineOfTheLetterAtAll");
  sgz_letter_add_row (sgz_letter_add_table (odd, "", columns, FALSE), row);
  sgz_letter_add_table (odd, "没有栏目", none, FALSE);
  sgz_letter_add_table (odd, "没有行", columns, TRUE);
  g_assert_cmpint (count_pages (empty), ==, 1);
  assert_within_margins (empty);
  assert_within_margins (odd);
}

static void
test_fonts_and_facts (void)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autoptr (SgzPages) pages = sgz_pages_new_for_letter (letter, NULL, NULL);
  SgzPagesInfo info = sgz_pages_get_info (pages);
  double width = 0;
  double height = 0;

  sgz_letter_set_title (letter, "分为\n两行的标题");
  sgz_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, MILLIMETRES (210), 0.01);
  g_assert_cmpfloat_with_epsilon (height, MILLIMETRES (297), 0.01);
  g_assert_cmpuint (g_strv_length ((char **)sgz_pages_get_fonts (pages)), ==, 5);
  g_assert_null (sgz_pages_get_table (pages));
  g_assert_true (sgz_pages_get_letter (pages) == letter);
  g_assert_cmpstr (info.document, ==, "quarterly-bulletin");
  g_assert_cmpstr (info.file_name, ==, "2021年第3季度通报");
  g_assert_cmpstr (sgz_pages_get_info (pages).title, ==, "分为两行的标题");
  g_assert_true (info.is_masked);
  g_assert_false (info.is_landscape);
}

static void
test_cancelled (void)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sgz_pages_new_for_letter (letter, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/letter-pages/22-lines-of-28", test_22_lines_of_28);
  g_test_add_func ("/export/letter-pages/pages-fill-up", test_pages_fill_up);
  g_test_add_func ("/export/letter-pages/lines-stand-on-a-grid", test_lines_stand_on_a_grid);
  g_test_add_func ("/export/letter-pages/every-part-in-its-place", test_every_part_in_its_place);
  g_test_add_func ("/export/letter-pages/attachments", test_attachments);
  g_test_add_func ("/export/letter-pages/one-attachment", test_one_attachment);
  g_test_add_func ("/export/letter-pages/page-numbers", test_page_numbers);
  g_test_add_func ("/export/letter-pages/copies-at-the-foot", test_copies_at_the_foot);
  g_test_add_func ("/export/letter-pages/nothing-stands-alone", test_nothing_stands_alone);
  g_test_add_func ("/export/letter-pages/odd-letters", test_odd_letters);
  g_test_add_func ("/export/letter-pages/fonts-and-facts", test_fonts_and_facts);
  g_test_add_func ("/export/letter-pages/cancelled", test_cancelled);
  return g_test_run ();
}
