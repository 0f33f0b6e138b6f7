/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters as text documents, read back part by part. */
#include "export/sgz-export.h"
#include "sample-letter.h"
#include "sample-words.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = sample_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "通报.docx", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sample_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static void
write_letter (Fixture *fixture, SgzLetter *letter)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_export_letter (letter, NULL, fixture->path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static char *
read_part (Fixture *fixture, const char *name)
{
  const char *argv[] = { "unzip", "-p", fixture->path, name, NULL };

  return sample_run (argv);
}

static void
assert_has (const char *xml, const char *words)
{
  if (strstr (xml, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, xml);
}

/* The words of the document, a line a paragraph. */
static char *
read_words (Fixture *fixture)
{
  static const SampleWords words = { .paragraph = "w:p", .row = "w:tr", .text = "w:t", .line_end = "w:br" };
  g_autofree char *xml = read_part (fixture, "word/document.xml");

  return sample_read_words (xml, &words);
}

static void
test_words_in_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();

  write_letter (fixture, letter);
  g_autofree char *words = read_words (fixture);
  g_assert_true (g_str_has_prefix (words, "攀民政〔2021〕31号\n\n\n"
                                          "关于2021年第三季度全市社会工作服务体系建设工作进展情况的通报\n\n"
                                          "各县（区）民政局：\n按照《"));
  assert_has (words, "\n一、总体情况\n截至2021年9月30日，全市建成社会工作服务站（室）37个，占");
  assert_has (words, "\n站点建设情况\n| 县（区） | 任务（个） | 建成（个） | 完成率 | 排名 |\n"
                     "| 东区 | 12 | 12 | 100.00% | 1 |\n");
  assert_has (words, "| 盐边县鲊石𠮷 | 5 | 2 | 40.00% | 5 |\n（一）任务完成较好的县（区）\n");
  assert_has (words, "联系电话138****0000。\n1. 场所保障到位。\n");
  assert_has (words, "\n附件：1. 2021年第三季度未达标社会工作服务站（室）明细表\n2. 未报送材料站点名单\n");
  assert_has (words, "\n攀枝花市民政局\n2021年10月8日\n附件1\n");
  assert_has (words, "\n附件2\n\n未报送材料站点名单\n| 序号 | 站点名称 | 所在地 | 问题 |\n| 1 | 示例");
  g_assert_true (g_str_has_suffix (words, "\n抄送：示例省民政厅，示例市委办公室、市政府办公室。\n"));
}

/* 28 and 26 mm are 1587 and 1474 twentieths of a point; 22 lines are 579 each. */
static void
test_paper_and_grid (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();

  write_letter (fixture, letter);
  g_autofree char *xml = read_part (fixture, "word/document.xml");
  assert_has (xml, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
  assert_has (xml, "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"");
  assert_has (xml, "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>");
}

/* Checks that the style @id has the font and what is in @rest. */
static void
assert_style (const char *xml, const char *id, const char *font, const char *rest)
{
  g_autofree char *start = g_strdup_printf ("w:styleId=\"%s\"", id);
  g_autofree char *fonts = g_strdup_printf ("w:eastAsia=\"%s\"", font);
  const char *at = strstr (xml, start);

  g_assert_nonnull (at);
  g_autofree char *style = g_strndup (at, (gsize)(strstr (at, "</w:style>") - at));
  assert_has (style, fonts);
  assert_has (style, rest);
}

static void
test_styles (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();

  write_letter (fixture, letter);
  g_autofree char *styles = read_part (fixture, "word/styles.xml");
  g_autofree char *xml = read_part (fixture, "word/document.xml");
  g_autofree char *fonts = read_part (fixture, "word/fontTable.xml");

  assert_style (styles, "Title", "方正小标宋简体", "<w:sz w:val=\"44\"/>");
  assert_style (styles, "Heading1", "黑体", "<w:outlineLvl w:val=\"0\"/>");
  assert_style (styles, "Heading1", "黑体", "<w:name w:val=\"heading 1\"/>");
  assert_style (styles, "Heading2", "楷体_GB2312", "<w:outlineLvl w:val=\"1\"/>");
  assert_style (styles, "Heading3", "仿宋_GB2312", "<w:b w:val=\"1\"/>");
  assert_style (styles, "LetterBody", "仿宋_GB2312", "w:firstLineChars=\"200\"");
  assert_style (styles, "LetterBody", "仿宋_GB2312", "<w:sz w:val=\"32\"/>");
  assert_style (styles, "Footer", "宋体", "<w:sz w:val=\"28\"/>");
  assert_has (xml, "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">一、总体情况");
  assert_has (xml, "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">（一）");
  assert_has (xml, "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">37个</w:t></w:r>");
  assert_has (xml, "<w:tblHeader/>");
  assert_has (fonts, "<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
}

static void
test_footers_and_properties (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();

  write_letter (fixture, letter);
  g_autofree char *odd = read_part (fixture, "word/footer1.xml");
  g_autofree char *even = read_part (fixture, "word/footer2.xml");
  g_autofree char *settings = read_part (fixture, "word/settings.xml");
  g_autofree char *core = read_part (fixture, "docProps/core.xml");

  assert_has (odd, "<w:jc w:val=\"right\"/>");
  assert_has (odd, "w:instr=\" PAGE \"");
  assert_has (odd, "数据库：示例.shegong");
  assert_has (even, "<w:jc w:val=\"left\"/>");
  assert_has (settings, "<w:evenAndOddHeaders/>");
  assert_has (core, "<dc:title>关于2021年第三季度全市社会工作服务体系建设工作进展情况的通报</dc:title>");
  assert_has (core, "<dc:creator>攀枝花市民政局</dc:creator>");
  assert_has (core, "2021-12-31T16:00:00Z");
}

/* Every part is well-formed whatever is in the letter, and nothing but what XML cannot hold is lost. */
static void
test_odd_letters (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const columns[] = { "<甲>", "乙&", "\"丙\"", NULL };
  const char *const row[] = { "", "鲊𠮷１２３", "一\n二", NULL };
  const char *const none[] = { NULL };
  static const char *const names[] = { "word/document.xml", "word/styles.xml",         "word/settings.xml",
                                       "word/footer1.xml",  "word/fontTable.xml",      "docProps/core.xml",
                                       "docProps/app.xml",  "\\[Content_Types\\].xml", "_rels/.rels" };
  g_autoptr (SgzLetter) letter = sgz_letter_new ("标题\n<&>");

  sgz_letter_set_issuer (letter, "甲&乙局");
  sgz_letter_set_origin (letter, "<来源>\001");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "控制\001\033字符，制表\t符\n换行");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_1, "");
  sgz_letter_add_row (sgz_letter_add_table (letter, "", columns, FALSE), row);
  sgz_letter_add_table (letter, "没有栏目", none, TRUE);
  write_letter (fixture, letter);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *xml = read_part (fixture, names[i]);
      g_autofree char *words = sample_read_words (xml, &(SampleWords){ .paragraph = "w:p" });
      g_assert_nonnull (words);
    }
  g_autofree char *words = read_words (fixture);
  assert_has (words, "标题/<&>\n");
  assert_has (words, "控制字符，制表符/换行\n");
  assert_has (words, "| <甲> | 乙& | \"丙\" |\n|  | 鲊𠮷１２３ | 一/二 |\n");
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sgz_letter_new ("");

  write_letter (fixture, letter);
  g_autofree char *words = read_words (fixture);
  g_assert_cmpstr (words, ==, "");
}

/* --- what is refused --- */

static void
assert_refused (Fixture *fixture, SgzTable *table, SgzLetter *letter, const char *name, const char *words)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_written = letter != NULL ? sgz_export_letter (letter, NULL, path, NULL, NULL, NULL, &error)
                                       : sgz_export_table (table, path, NULL, NULL, NULL, &error);

  g_assert_false (is_written);
  g_assert_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT);
  assert_has (error->message, words);
  g_assert_cmpint (sample_count_files (fixture->folder), ==, 0);
}

static void
test_formats_that_do_not_fit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autoptr (SgzTable) table = sample_new_annex ();

  assert_refused (fixture, NULL, letter, "a.csv", "A letter becomes no table");
  assert_refused (fixture, NULL, letter, "a.gb18030.csv", "A letter becomes no table");
  assert_refused (fixture, NULL, letter, "a.xlsx", "A letter becomes no table");
  assert_refused (fixture, NULL, letter, "a.doc", "does not end in .docx or .pdf");
  assert_refused (fixture, table, NULL, "a.docx", "A table becomes no text document");
}

static void
test_no_partial_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) letter = sample_new_letter ();
  g_autofree char *nowhere = g_build_filename (fixture->folder, "没有", "a.docx", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "b.docx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) taken = NULL;
  g_autoptr (GError) cancelled = NULL;

  g_assert_false (sgz_export_letter (letter, NULL, nowhere, NULL, NULL, NULL, &missing));
  g_assert_error (missing, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (sgz_export_letter (letter, NULL, folder, NULL, NULL, NULL, &taken));
  g_assert_error (taken, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE);
  g_cancellable_cancel (cancellable);
  g_assert_false (sgz_export_letter (letter, NULL, fixture->path, NULL, NULL, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (sample_count_files (fixture->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add ("/export/docx/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("words-in-order", test_words_in_order);
  TEST ("paper-and-grid", test_paper_and_grid);
  TEST ("styles", test_styles);
  TEST ("footers-and-properties", test_footers_and_properties);
  TEST ("odd-letters", test_odd_letters);
  TEST ("empty", test_empty);
  TEST ("formats-that-do-not-fit", test_formats_that_do_not_fit);
  TEST ("no-partial-file", test_no_partial_file);
  return g_test_run ();
}
