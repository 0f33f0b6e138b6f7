/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-letter.h"

static void
add_ranking (SgzLetter *letter)
{
  static const char *const columns[] = { "县（区）", "任务（个）", "建成（个）", "完成率", "排名", NULL };
  static const char *const rows[][6] = {
    { "东区", "12", "12", "100.00%", "1", NULL },      { "西区", "6", "6", "100.00%", "1", NULL },
    { "仁和区", "12", "9", "75.00%", "3", NULL },      { "米易县", "13", "8", "61.54%", "4", NULL },
    { "盐边县鲊石𠮷", "5", "2", "40.00%", "5", NULL },
  };
  SgzLetterBlock *table = sgz_letter_add_table (letter, "站点建设情况", columns, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    sgz_letter_add_row (table, rows[i]);
}

static void
add_details (SgzLetter *letter, const char *title, int n_rows)
{
  static const char *const columns[] = { "序号", "站点名称", "所在地", "问题", NULL };
  SgzLetterBlock *table = sgz_letter_add_table (letter, title, columns, TRUE);

  for (int i = 1; i <= n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autofree char *name = g_strdup_printf ("示例街道第%d社会工作服务站", i);
      const char *const cells[]
          = { number, name, "东区弄弄坪街道",
              i % 3 == 0 ? "无固定场所，未公开服务项目和监督电话，台账不全" : "台账不全", NULL };
      sgz_letter_add_row (table, cells);
    }
}

SgzLetter *
sample_new_letter (void)
{
  SgzLetter *letter = sgz_letter_new ("关于2021年第三季度全市社会工作服务体系建设工作进展情况的通报");

  sgz_letter_set_number (letter, "攀民政〔2021〕31号");
  sgz_letter_set_recipients (letter, "各县（区）民政局");
  sgz_letter_set_copies (letter, "示例省民政厅，示例市委办公室、市政府办公室");
  sgz_letter_set_issuer (letter, "攀枝花市民政局");
  sgz_letter_set_day (letter, "2021-10-08");
  sgz_letter_set_origin (letter, "数据库：示例.shegong　生成时间：2021-10-08 09:00　经办人：示例");
  sgz_letter_set_file_name (letter, "2021年第3季度通报");
  sgz_letter_set_document (letter, "quarterly-bulletin", TRUE);
  sgz_letter_add (
      letter, SGZ_LETTER_PARAGRAPH,
      "按照《攀枝花市社会工作服务体系建设实施方案》要求，现将2021年第三季度全市社会工作服务体系建设工作"
      "进展情况通报如下。");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_1, "一、总体情况");
  sgz_letter_add (
      letter, SGZ_LETTER_PARAGRAPH,
      "截至2021年9月30日，全市建成社会工作服务站（室）**37个**，占全年任务48个的77.08%。其中，"
      "县（区）社会工作服务总站5个，乡镇（街道）社会工作服务站11个，村（社区）社会工作服务室21个。");
  add_ranking (letter);
  sgz_letter_add (letter, SGZ_LETTER_HEADING_2, "（一）任务完成较好的县（区）");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH,
                  "东区、西区按期完成全年任务，“五有”达标率位居全市前列，联系电话138****0000。");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_3, "1. 场所保障到位。");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, "各站点均有独立办公场所，服务标识、制度、人员上墙公示。");
  sgz_letter_add (letter, SGZ_LETTER_HEADING_1, "二、下步工作要求");
  sgz_letter_add (
      letter, SGZ_LETTER_PARAGRAPH,
      "请各县（区）民政局于2021年10月31日前完成整改，并将整改情况书面报送市民政局；逾期未完成的，将在"
      "全市范围内再次通报。");
  add_details (letter, "2021年第三季度未达标社会工作服务站（室）明细表", 40);
  add_details (letter, "未报送材料站点名单", 3);
  return letter;
}

SgzLetter *
sample_new_long_letter (int n_characters)
{
  SgzLetter *letter = sgz_letter_new ("");
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n_characters; i++)
    g_string_append (text, "社");
  sgz_letter_add (letter, SGZ_LETTER_PARAGRAPH, text->str);
  return letter;
}
