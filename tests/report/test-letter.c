/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sgz-letter.h"

#include <string.h>

#define FORCED "\342\200\250"

/* --- losslessness --- */

static void
assert_same_block (const SgzLetterBlock *a, const SgzLetterBlock *b)
{
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpint (a->is_attached, ==, b->is_attached);
  g_assert_cmpint (a->columns != NULL, ==, b->columns != NULL);
  if (a->columns == NULL)
    return;
  g_assert_cmpstrv (a->columns, b->columns);
  g_assert_cmpuint (a->rows->len, ==, b->rows->len);
  for (guint i = 0; i < a->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (a->rows, i);
      GStrv other = g_ptr_array_index (b->rows, i);
      g_assert_cmpstrv (row, other);
    }
}

/* @letter becomes text and a letter again, and then the same text. */
static void
assert_lossless (SgzLetter *letter)
{
  g_autofree char *text = sgz_letter_to_text (letter);
  g_autoptr (SgzLetter) read = sgz_letter_from_text (text);
  g_autofree char *again = sgz_letter_to_text (read);
  GPtrArray *blocks = sgz_letter_get_blocks (letter);
  GPtrArray *others = sgz_letter_get_blocks (read);

  g_assert_cmpstr (sgz_letter_get_title (letter), ==, sgz_letter_get_title (read));
  g_assert_cmpstr (sgz_letter_get_number (letter), ==, sgz_letter_get_number (read));
  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, sgz_letter_get_recipients (read));
  g_assert_cmpstr (sgz_letter_get_copies (letter), ==, sgz_letter_get_copies (read));
  g_assert_cmpstr (sgz_letter_get_issuer (letter), ==, sgz_letter_get_issuer (read));
  g_assert_cmpstr (sgz_letter_get_day (letter), ==, sgz_letter_get_day (read));
  g_assert_cmpuint (blocks->len, ==, others->len);
  for (guint i = 0; i < blocks->len; i++)
    assert_same_block (g_ptr_array_index (blocks, i), g_ptr_array_index (others, i));
  g_assert_cmpstr (text, ==, again);
}

static char *
repeat (const char *text, int times)
{
  GString *whole = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append (whole, text);
  return g_string_free (whole, FALSE);
}

static void
test_text_form (void)
{
  const char *const columns[] = { "县（区）", "站点数", NULL };
  const char *const row[] = { "东区", "12", NULL };
  g_autoptr (SgzLetter) letter = sgz_letter_new ("关于示例工作进展情况的通报");

  sgz_letter_set_number (letter, "攀民政〔2021〕31号");
  sgz_letter_set_recipients (letter, "各县（区）民政局");
  sgz_letter_set_copies (letter, "省民政厅");
  sgz_letter_set_issuer (letter, "攀枝花市民政局");
  sgz_letter_set_day (letter, "2021-10-08");
  sgz_letter_set_origin (letter, "数据库：示例.shegong");
  sgz_letter_set_file_name (letter, "通报");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "现将情况通报如下。");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_1, "一、总体情况");
  sgz_letter_add_printf (letter, SGZ_LETTER_PARAGRAPH, "建成**%d个**。", 48);
  sgz_letter_add_row (sgz_letter_add_table (letter, "建设情况", columns, FALSE), row);
  sgz_letter_add (letter, SGZ_LETTER_HEADING_2, "（一）东区");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_3, "1. 示例");
  sgz_letter_add_row (sgz_letter_add_table (letter, "明细表", columns, TRUE), row);

  g_autofree char *text = sgz_letter_to_text (letter);
  g_assert_cmpstr (text, ==,
                   "标题: 关于示例工作进展情况的通报\n"
                   "文号: 攀民政〔2021〕31号\n"
                   "主送: 各县（区）民政局\n"
                   "抄送: 省民政厅\n"
                   "落款: 攀枝花市民政局\n"
                   "日期: 2021-10-08\n"
                   "\n"
                   "现将情况通报如下。\n"
                   "# 一、总体情况\n"
                   "建成**48个**。\n"
                   "|= 建设情况\n"
                   "| 县（区） | 站点数 |\n"
                   "| 东区 | 12 |\n"
                   "## （一）东区\n"
                   "### 1. 示例\n"
                   "|+ 明细表\n"
                   "| 县（区） | 站点数 |\n"
                   "| 东区 | 12 |\n");
  assert_lossless (letter);

  g_auto (GStrv) attached = sgz_letter_list_attachments (letter);
  g_assert_cmpuint (g_strv_length (attached), ==, 1);
  g_assert_cmpstr (attached[0], ==, "明细表");
}

static const char *const odd_texts[] = {
  "",
  " ",
  "  两边有空格  ",
  "#",
  "# 井号开头",
  "#1号站",
  "### ",
  "|",
  "|= 像表",
  "|+ 像附件表",
  "| 甲 | 乙 |",
  "甲 | 乙",
  "甲\\|乙",
  "\\",
  "\\\\",
  "\\n",
  "末尾反斜杠\\",
  "**",
  "****",
  "**加粗**和**没有结束",
  "*单个*",
  "\\*\\*不加粗\\*\\*",
  "138****0000",
  "标题: 正文里的一行",
  "抄送：正文里的一行",
  "𠮷野家𠀋",
  "鲊石村鳡鱼村",
  "１２３，全角数字",
  "第一行\n第二行",
  "\n",
  "\n\n# 不是标题",
  "制表\t符",
  "<w:p>&amp;\"'",
  "\357\273\277开头",
  "‏مرحبا",
};

static void
test_odd_texts_are_kept (void)
{
  g_autofree char *long_text = repeat ("五千字符", 1250);

  for (gsize i = 0; i <= G_N_ELEMENTS (odd_texts); i++)
    {
      const char *odd = i < G_N_ELEMENTS (odd_texts) ? odd_texts[i] : long_text;
      g_autoptr (SgzLetter) letter = sgz_letter_new (odd);
      const char *const columns[] = { odd, "乙", odd, NULL };
      const char *const row[] = { "", odd, "末", NULL };
      const char *const one[] = { odd, NULL };
      sgz_letter_set_number (letter, odd);
      sgz_letter_set_recipients (letter, odd);
      sgz_letter_set_copies (letter, odd);
      sgz_letter_set_issuer (letter, odd);
      sgz_letter_set_day (letter, odd);
      for (int type = SGZ_LETTER_PARAGRAPH; type <= SGZ_LETTER_HEADING_3; type++)
        sgz_letter_add (letter, (SgzLetterBlockType)type, odd);
      for (int attached = 0; attached < 2; attached++)
        {
          SgzLetterBlock *table = sgz_letter_add_table (letter, odd, columns, attached);
          sgz_letter_add_row (table, row);
          sgz_letter_add_row (table, columns);
          sgz_letter_add_row (sgz_letter_add_table (letter, odd, one, attached), one);
          sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, odd);
        }
      assert_lossless (letter);
    }
}

static void
test_empty (void)
{
  const char *const none[] = { NULL };
  g_autoptr (SgzLetter) empty = sgz_letter_new ("");
  g_autoptr (SgzLetter) tables = sgz_letter_new ("只有表");
  g_autofree char *text = sgz_letter_to_text (empty);

  g_assert_cmpstr (text, ==, "标题: \n\n");
  assert_lossless (empty);
  sgz_letter_add_row (sgz_letter_add_table (tables, "没有栏目", none, FALSE), none);
  sgz_letter_add_table (tables, "", none, TRUE);
  assert_lossless (tables);
}

/* --- what officers write --- */

static const SgzLetterBlock *
get_block (SgzLetter *letter, guint index)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  g_assert_cmpuint (index, <, blocks->len);
  return g_ptr_array_index (blocks, index);
}

static void
assert_block (SgzLetter *letter, guint index, SgzLetterBlockType type, const char *text)
{
  g_assert_cmpint (get_block (letter, index)->type, ==, type);
  g_assert_cmpstr (get_block (letter, index)->text, ==, text);
}

static void
test_any_text_is_a_letter (void)
{
  g_autoptr (SgzLetter) nothing = sgz_letter_from_text ("");
  g_autoptr (SgzLetter) blank = sgz_letter_from_text ("\n");
  g_autoptr (SgzLetter) plain = sgz_letter_from_text ("第一段\n\n#第二段\n| 不是表 |");
  g_autoptr (SgzLetter) broken = sgz_letter_from_text ("坏字节\xff。");

  g_assert_cmpuint (sgz_letter_get_blocks (nothing)->len, ==, 0);
  g_assert_cmpstr (sgz_letter_get_title (nothing), ==, "");
  g_assert_cmpuint (sgz_letter_get_blocks (blank)->len, ==, 1);
  g_assert_cmpuint (sgz_letter_get_blocks (plain)->len, ==, 4);
  assert_block (plain, 0, SGZ_LETTER_PARAGRAPH, "第一段");
  assert_block (plain, 1, SGZ_LETTER_PARAGRAPH, "");
  assert_block (plain, 2, SGZ_LETTER_PARAGRAPH, "#第二段");
  assert_block (plain, 3, SGZ_LETTER_PARAGRAPH, "| 不是表 |");
  assert_block (broken, 0, SGZ_LETTER_PARAGRAPH, "坏字节\357\277\275。");
}

static void
test_line_ends_of_any_sort (void)
{
  g_autoptr (SgzLetter) letter = sgz_letter_from_text (
      "\357\273\277标题：通报\r\n主送:各县\r\n\r\n# 一、甲\r\n正文" FORCED "续\r|= 表\r\n|甲|乙|\r\n|1|");

  g_assert_cmpstr (sgz_letter_get_title (letter), ==, "通报");
  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, "各县");
  g_assert_cmpuint (sgz_letter_get_blocks (letter)->len, ==, 3);
  assert_block (letter, 0, SGZ_LETTER_HEADING_1, "一、甲");
  assert_block (letter, 1, SGZ_LETTER_PARAGRAPH, "正文\n续");
  assert_block (letter, 2, SGZ_LETTER_TABLE, "表");
  sgz_letter_set_title (letter, "甲\r\n乙\r丙");
  g_assert_cmpstr (sgz_letter_get_title (letter), ==, "甲\n乙\n丙");
}

/* A row that is short gets empty cells; one that is long widens the table: nothing typed is lost. */
static void
test_ragged_rows (void)
{
  g_autoptr (SgzLetter) letter = sgz_letter_from_text ("|= 表\n|甲|\n|1|2|3|\n| |\n||\n|a \\| b\n完");
  const SgzLetterBlock *table = get_block (letter, 0);
  const char *const expected[][4]
      = { { "1", "2", "3", NULL }, { "", "", "", NULL }, { "", "", "", NULL }, { "a | b", "", "", NULL } };
  const char *const columns[] = { "甲", "", "", NULL };

  g_assert_cmpstrv (table->columns, (char **)columns);
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < table->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (table->rows, i);
      g_assert_cmpstrv (row, (char **)expected[i]);
    }
  assert_block (letter, 1, SGZ_LETTER_PARAGRAPH, "完");
}

/* --- bold --- */

/* @expected has each part in brackets, bold ones with a B. */
static void
assert_runs (const char *text, const char *expected)
{
  g_autoptr (GPtrArray) runs = sgz_letter_split_bold (text);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SgzLetterRun *run = g_ptr_array_index (runs, i);
      g_string_append_printf (shown, "%s[%s]", run->is_bold ? "B" : "", run->text);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_bold (void)
{
  assert_runs ("", "");
  assert_runs ("普通", "[普通]");
  assert_runs ("建成**48个**站点", "[建成]B[48个][站点]");
  assert_runs ("**全粗**", "B[全粗]");
  assert_runs ("**一****二**", "B[一****二]");
  assert_runs ("**一**、**二**", "B[一][、]B[二]");
  assert_runs ("没有**结束", "[没有**结束]");
  assert_runs ("电话138****0000和139****1111", "[电话138****0000和139****1111]");
  assert_runs ("\\*\\*不粗\\*\\*", "[**不粗**]");
  assert_runs ("反斜杠\\\\**粗**", "[反斜杠\\]B[粗]");
  assert_runs ("路径\\a", "[路径\\a]");
  assert_runs ("**粗\\***", "B[粗*]");
}

static void
test_escaped_reads_as_it_was (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odd_texts); i++)
    {
      g_autofree char *escaped = sgz_letter_escape (odd_texts[i]);
      g_autofree char *read = sgz_letter_strip (escaped);
      g_assert_cmpstr (read, ==, odd_texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/letter/text-form", test_text_form);
  g_test_add_func ("/report/letter/odd-texts-are-kept", test_odd_texts_are_kept);
  g_test_add_func ("/report/letter/empty", test_empty);
  g_test_add_func ("/report/letter/any-text-is-a-letter", test_any_text_is_a_letter);
  g_test_add_func ("/report/letter/line-ends-of-any-sort", test_line_ends_of_any_sort);
  g_test_add_func ("/report/letter/ragged-rows", test_ragged_rows);
  g_test_add_func ("/report/letter/bold", test_bold);
  g_test_add_func ("/report/letter/escaped-reads-as-it-was", test_escaped_reads_as_it_was);
  return g_test_run ();
}
