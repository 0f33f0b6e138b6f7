/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The styles of a letter as WordprocessingML, and the elements that text is written with. */
#include "sgz-docx-private.h"

#define SONG "宋体"
#define FANG_SONG "仿宋_GB2312"
#define KAI "楷体_GB2312"
#define HEI "黑体"
#define XIAO_BIAO_SONG "方正小标宋简体"

#define ORIGIN_SIZE 7.0
#define ORIGIN_COLOUR "737373"

/* Twips between characters, rounded down. */
#define CLOSER ((int)((SGZ_DOCX_ADVANCE - SGZ_LETTER_BODY_SIZE) * 20) - 1)

/* Above the lines around 抄送: eighths of a point, 0.35 mm. */
#define COPIES_LINE 8

/**
 * Style:
 * @name: how WPS and Word list it; a known English name is shown translated there
 * @next: (nullable): the style of the paragraph that is typed after it
 * @pitch: from line to line in points, 0 for what the font asks
 * @level: of a heading, from 1
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *next;
  const char *font;
  double size;
  double pitch;
  const char *align;
  SgzDocxIndent indent;
  int level;
  gboolean is_bold;
  gboolean keeps_next;
  gboolean starts_page;
  gboolean has_lines;
} Style;

#define INDENTED                                                                                             \
  {                                                                                                          \
    .first = SGZ_LETTER_INDENT * 100                                                                         \
  }
#define BODY_SIZE .size = SGZ_LETTER_BODY_SIZE, .pitch = SGZ_DOCX_PITCH
#define HEADING(n)                                                                                           \
  .name = "heading " #n, .next = SGZ_DOCX_BODY, BODY_SIZE, .align = "both", .indent = INDENTED, .level = n,  \
  .keeps_next = TRUE

static const Style styles[] = {
  { "Normal", "Normal", .font = FANG_SONG, BODY_SIZE, .align = "both" },
  { SGZ_DOCX_TITLE, "Title", SGZ_DOCX_BODY, XIAO_BIAO_SONG, SGZ_LETTER_TITLE_SIZE, SGZ_LETTER_TITLE_PITCH,
    "center", .keeps_next = TRUE },
  { SGZ_DOCX_NUMBER, "发文字号", .font = FANG_SONG, BODY_SIZE, .align = "center" },
  { SGZ_DOCX_RECIPIENTS, "主送机关", SGZ_DOCX_BODY, FANG_SONG, BODY_SIZE, .align = "both" },
  { SGZ_DOCX_BODY, "公文正文", .font = FANG_SONG, BODY_SIZE, .align = "both", .indent = INDENTED },
  { SGZ_DOCX_HEADING_1, HEADING (1), .font = HEI },
  { SGZ_DOCX_HEADING_2, HEADING (2), .font = KAI },
  { SGZ_DOCX_HEADING_3, HEADING (3), .font = FANG_SONG, .is_bold = TRUE },
  { SGZ_DOCX_TABLE_TITLE, "表格标题", SGZ_DOCX_BODY, HEI, SGZ_LETTER_SMALL_SIZE, SGZ_DOCX_PITCH, "center",
    .keeps_next = TRUE },
  { SGZ_DOCX_TABLE_HEAD, "表格栏目", NULL, HEI, SGZ_LETTER_TABLE_SIZE, 0, "center" },
  { SGZ_DOCX_TABLE_TEXT, "表格文字", NULL, FANG_SONG, SGZ_LETTER_TABLE_SIZE, 0, "center" },
  { SGZ_DOCX_ATTACHMENTS, "附件说明", .font = FANG_SONG, BODY_SIZE, .align = "both", .keeps_next = TRUE },
  { SGZ_DOCX_SIGNATURE, "署名和日期", .font = FANG_SONG, BODY_SIZE, .align = "right", .keeps_next = TRUE },
  { SGZ_DOCX_LABEL, "附件标记", SGZ_DOCX_TITLE, HEI, BODY_SIZE, .align = "left", .keeps_next = TRUE,
    .starts_page = TRUE },
  { SGZ_DOCX_COPIES, "抄送机关", NULL, FANG_SONG, SGZ_LETTER_SMALL_SIZE, 0, "both",
    .indent = { .left = 400, .right = 100, .hanging = 300 }, .has_lines = TRUE },
  { SGZ_DOCX_FOOTER, "footer", NULL, SONG, SGZ_LETTER_SMALL_SIZE, 18, "both" },
  { SGZ_DOCX_ORIGIN, "文件来源", NULL, FANG_SONG, ORIGIN_SIZE, 10, "left" },
};

/* --- elements --- */

void
sgz_docx_add_value (GsfXMLOut *out, const char *element, const char *value)
{
  gsf_xml_out_start_element (out, element);
  gsf_xml_out_add_cstr (out, "w:val", value);
  gsf_xml_out_end_element (out);
}

void
sgz_docx_add_int (GsfXMLOut *out, const char *element, int value)
{
  gsf_xml_out_start_element (out, element);
  gsf_xml_out_add_int (out, "w:val", value);
  gsf_xml_out_end_element (out);
}

static void
add_empty (GsfXMLOut *out, const char *element)
{
  gsf_xml_out_start_element (out, element);
  gsf_xml_out_end_element (out);
}

/* In characters, which follow the size of the text, and in twips for programs that know no characters. */
static void
add_distance (GsfXMLOut *out, const char *name, int hundredths)
{
  g_autofree char *characters = g_strconcat (name, "Chars", NULL);

  if (hundredths == 0)
    return;
  gsf_xml_out_add_int (out, characters, hundredths);
  gsf_xml_out_add_int (out, name, SGZ_DOCX_TWIPS (hundredths / 100.0 * SGZ_DOCX_ADVANCE));
}

void
sgz_docx_add_indent (GsfXMLOut *out, SgzDocxIndent indent)
{
  if (indent.left == 0 && indent.right == 0 && indent.first == 0 && indent.hanging == 0)
    return;
  gsf_xml_out_start_element (out, "w:ind");
  add_distance (out, "w:left", indent.left);
  add_distance (out, "w:right", indent.right);
  add_distance (out, "w:firstLine", indent.first);
  add_distance (out, "w:hanging", indent.hanging);
  gsf_xml_out_end_element (out);
}

/* Text up to the next line end or tab, without what XML 1.0 cannot hold. */
static void
add_text (GsfXMLOut *out, GString *text)
{
  if (text->len == 0)
    return;
  gsf_xml_out_start_element (out, "w:t");
  gsf_xml_out_add_cstr (out, "xml:space", "preserve");
  gsf_xml_out_add_cstr (out, NULL, text->str);
  gsf_xml_out_end_element (out);
  g_string_truncate (text, 0);
}

/* The text of a run. */
static void
add_pieces (GsfXMLOut *out, const char *text)
{
  g_autoptr (GString) piece = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '\n' || c == '\t')
        {
          add_text (out, piece);
          add_empty (out, c == '\n' ? "w:br" : "w:tab");
        }
      else if (c >= ' ' && (c & 0xFFFE) != 0xFFFE)
        g_string_append_unichar (piece, c);
    }
  add_text (out, piece);
}

static void
add_sizes (GsfXMLOut *out, double size)
{
  sgz_docx_add_int (out, "w:sz", (int)(size * 2));
  sgz_docx_add_int (out, "w:szCs", (int)(size * 2));
}

void
sgz_docx_add_run (GsfXMLOut *out, const char *text, gboolean is_bold)
{
  if (*text == '\0')
    return;
  gsf_xml_out_start_element (out, "w:r");
  if (is_bold)
    {
      gsf_xml_out_start_element (out, "w:rPr");
      add_empty (out, "w:b");
      gsf_xml_out_end_element (out);
    }
  add_pieces (out, text);
  gsf_xml_out_end_element (out);
}

void
sgz_docx_add_sized_run (GsfXMLOut *out, const char *text, double size)
{
  if (*text == '\0')
    return;
  gsf_xml_out_start_element (out, "w:r");
  if (size > 0)
    {
      gsf_xml_out_start_element (out, "w:rPr");
      add_sizes (out, size);
      gsf_xml_out_end_element (out);
    }
  add_pieces (out, text);
  gsf_xml_out_end_element (out);
}

/* --- styles --- */

static void
add_fonts (GsfXMLOut *out, const char *font)
{
  static const char *const scripts[] = { "w:ascii", "w:eastAsia", "w:hAnsi", "w:cs" };

  gsf_xml_out_start_element (out, "w:rFonts");
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    gsf_xml_out_add_cstr (out, scripts[i], font);
  gsf_xml_out_end_element (out);
}

static void
add_line (GsfXMLOut *out, const char *element)
{
  gsf_xml_out_start_element (out, element);
  gsf_xml_out_add_cstr (out, "w:val", "single");
  gsf_xml_out_add_int (out, "w:sz", COPIES_LINE);
  gsf_xml_out_add_int (out, "w:space", 4);
  gsf_xml_out_add_cstr (out, "w:color", "auto");
  gsf_xml_out_end_element (out);
}

static void
add_spacing (GsfXMLOut *out, double pitch)
{
  gsf_xml_out_start_element (out, "w:spacing");
  gsf_xml_out_add_int (out, "w:before", 0);
  gsf_xml_out_add_int (out, "w:after", 0);
  gsf_xml_out_add_int (out, "w:line", pitch > 0 ? (int)(pitch * 20) : 240);
  gsf_xml_out_add_cstr (out, "w:lineRule", pitch > 0 ? "exact" : "auto");
  gsf_xml_out_end_element (out);
}

/* In the order that the schema asks for. */
static void
add_paragraph_properties (GsfXMLOut *out, const Style *style)
{
  gsf_xml_out_start_element (out, "w:pPr");
  if (style->keeps_next)
    add_empty (out, "w:keepNext");
  if (style->starts_page)
    add_empty (out, "w:pageBreakBefore");
  sgz_docx_add_int (out, "w:widowControl", 0);
  if (style->has_lines)
    {
      gsf_xml_out_start_element (out, "w:pBdr");
      add_line (out, "w:top");
      add_line (out, "w:bottom");
      gsf_xml_out_end_element (out);
    }
  if (style->size != SGZ_LETTER_BODY_SIZE)
    sgz_docx_add_int (out, "w:snapToGrid", 0);
  add_spacing (out, style->pitch);
  sgz_docx_add_indent (out, style->indent);
  sgz_docx_add_value (out, "w:jc", style->align);
  if (style->level > 0)
    sgz_docx_add_int (out, "w:outlineLvl", style->level - 1);
  gsf_xml_out_end_element (out);
}

static void
add_text_properties (GsfXMLOut *out, const Style *style)
{
  gsf_xml_out_start_element (out, "w:rPr");
  add_fonts (out, style->font);
  sgz_docx_add_int (out, "w:b", style->is_bold);
  if (style->size == ORIGIN_SIZE)
    sgz_docx_add_value (out, "w:color", ORIGIN_COLOUR);
  /* 28 characters of 16 points are a little wider than the text: they stand closer, as they do on the pages. */
  if (style->size == SGZ_LETTER_BODY_SIZE)
    sgz_docx_add_int (out, "w:spacing", CLOSER);
  add_sizes (out, style->size);
  gsf_xml_out_end_element (out);
}

static void
add_style (GsfXMLOut *out, const Style *style)
{
  gboolean is_normal = g_str_equal (style->id, "Normal");

  gsf_xml_out_start_element (out, "w:style");
  gsf_xml_out_add_cstr (out, "w:type", "paragraph");
  if (is_normal)
    gsf_xml_out_add_cstr (out, "w:default", "1");
  gsf_xml_out_add_cstr (out, "w:styleId", style->id);
  sgz_docx_add_value (out, "w:name", style->name);
  if (!is_normal)
    sgz_docx_add_value (out, "w:basedOn", "Normal");
  if (style->next != NULL)
    sgz_docx_add_value (out, "w:next", style->next);
  add_empty (out, "w:qFormat");
  add_paragraph_properties (out, style);
  add_text_properties (out, style);
  gsf_xml_out_end_element (out);
}

/* What stands in for a font that the reader's machine lacks: GB 2312's own are not on every one. */
void
sgz_docx_write_fonts (GsfXMLOut *out)
{
  static const struct
  {
    const char *font;
    const char *instead;
  } fonts[] = { { FANG_SONG, "仿宋" },
                { KAI, "楷体" },
                { XIAO_BIAO_SONG, "华文中宋" },
                { HEI, "SimHei" },
                { SONG, "SimSun" } };

  gsf_xml_out_start_element (out, "w:fonts");
  gsf_xml_out_add_cstr (out, "xmlns:w", SGZ_DOCX_NS_WORDS);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      gsf_xml_out_start_element (out, "w:font");
      gsf_xml_out_add_cstr (out, "w:name", fonts[i].font);
      sgz_docx_add_value (out, "w:altName", fonts[i].instead);
      sgz_docx_add_value (out, "w:charset", "86"); /* GB 2312 */
      gsf_xml_out_end_element (out);
    }
  gsf_xml_out_end_element (out);
}

void
sgz_docx_write_styles (GsfXMLOut *out)
{
  gsf_xml_out_start_element (out, "w:styles");
  gsf_xml_out_add_cstr (out, "xmlns:w", SGZ_DOCX_NS_WORDS);
  gsf_xml_out_start_element (out, "w:docDefaults");
  gsf_xml_out_start_element (out, "w:rPrDefault");
  gsf_xml_out_start_element (out, "w:rPr");
  add_fonts (out, FANG_SONG);
  gsf_xml_out_start_element (out, "w:lang");
  gsf_xml_out_add_cstr (out, "w:val", "en-US");
  gsf_xml_out_add_cstr (out, "w:eastAsia", "zh-CN");
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (out, &styles[i]);
  gsf_xml_out_end_element (out);
}
