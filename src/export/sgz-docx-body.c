/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter as WordprocessingML. */
#include "sgz-docx-private.h"

#include "base/sgz-text.h"

/* Thin borders: eighths of a point. */
#define TABLE_LINE 4

/* How far the lower edge of the footer is from the paper's: its number is 7 mm under the text, with the origin under it. */
#define FOOTER_DOWN 53.0

static void
start_properties (GsfXMLOut *out, const char *style)
{
  gsf_xml_out_start_element (out, "w:p");
  gsf_xml_out_start_element (out, "w:pPr");
  sgz_docx_add_value (out, "w:pStyle", style);
}

static void
start_paragraph (GsfXMLOut *out, const char *style, SgzDocxIndent indent, const char *align)
{
  start_properties (out, style);
  sgz_docx_add_indent (out, indent);
  if (align != NULL)
    sgz_docx_add_value (out, "w:jc", align);
  gsf_xml_out_end_element (out);
}

/* A paragraph of plain text. */
static void
add_plain (GsfXMLOut *out, const char *style, const char *text)
{
  start_paragraph (out, style, (SgzDocxIndent){ 0 }, NULL);
  sgz_docx_add_run (out, text, FALSE);
  gsf_xml_out_end_element (out);
}

static void
add_blanks (GsfXMLOut *out, const char *style, int n_lines)
{
  for (int i = 0; i < n_lines; i++)
    add_plain (out, style, "");
}

/* A paragraph with marks for bold. */
static void
add_marked (GsfXMLOut *out, const char *style, const char *text, gboolean keeps_next)
{
  g_autoptr (GPtrArray) runs = sgz_letter_split_bold (text);

  start_properties (out, style);
  if (keeps_next)
    {
      gsf_xml_out_start_element (out, "w:keepNext");
      gsf_xml_out_end_element (out);
    }
  gsf_xml_out_end_element (out);
  for (guint i = 0; i < runs->len; i++)
    {
      const SgzLetterRun *run = g_ptr_array_index (runs, i);
      sgz_docx_add_run (out, run->text, run->is_bold);
    }
  gsf_xml_out_end_element (out);
}

/* --- tables --- */

/* As sgz_letter_words_share_width() gives them. */
typedef struct
{
  const double *widths;
  const gboolean *centred;
  double size;
} Columns;

static void
add_cell_margin (GsfXMLOut *out, const char *side)
{
  gsf_xml_out_start_element (out, side);
  gsf_xml_out_add_int (out, "w:w", SGZ_DOCX_TWIPS (SGZ_LETTER_CELL_PADDING));
  gsf_xml_out_add_cstr (out, "w:type", "dxa");
  gsf_xml_out_end_element (out);
}

static void
add_table_properties (GsfXMLOut *out)
{
  static const char *const sides[] = { "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV" };

  gsf_xml_out_start_element (out, "w:tblPr");
  gsf_xml_out_start_element (out, "w:tblW");
  gsf_xml_out_add_int (out, "w:w", 5000); /* fiftieths of a per cent */
  gsf_xml_out_add_cstr (out, "w:type", "pct");
  gsf_xml_out_end_element (out);
  sgz_docx_add_value (out, "w:jc", "center");
  gsf_xml_out_start_element (out, "w:tblBorders");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gsf_xml_out_start_element (out, sides[i]);
      gsf_xml_out_add_cstr (out, "w:val", "single");
      gsf_xml_out_add_int (out, "w:sz", TABLE_LINE);
      gsf_xml_out_add_int (out, "w:space", 0);
      gsf_xml_out_add_cstr (out, "w:color", "auto");
      gsf_xml_out_end_element (out);
    }
  gsf_xml_out_end_element (out);
  gsf_xml_out_start_element (out, "w:tblLayout");
  gsf_xml_out_add_cstr (out, "w:type", "fixed");
  gsf_xml_out_end_element (out);
  gsf_xml_out_start_element (out, "w:tblCellMar");
  add_cell_margin (out, "w:left");
  add_cell_margin (out, "w:right");
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

static void
add_cell (GsfXMLOut *out, const char *style, const char *text, int width, const char *align, double size)
{
  gsf_xml_out_start_element (out, "w:tc");
  gsf_xml_out_start_element (out, "w:tcPr");
  gsf_xml_out_start_element (out, "w:tcW");
  gsf_xml_out_add_int (out, "w:w", width);
  gsf_xml_out_add_cstr (out, "w:type", "dxa");
  gsf_xml_out_end_element (out);
  sgz_docx_add_value (out, "w:vAlign", "center");
  gsf_xml_out_end_element (out);
  start_paragraph (out, style, (SgzDocxIndent){ 0 }, align);
  sgz_docx_add_sized_run (out, text, size);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

/* A row that stays in one piece; the head comes again on every page. */
static void
add_row (GsfXMLOut *out, char *const *cells, const Columns *columns, gboolean is_head)
{
  gsf_xml_out_start_element (out, "w:tr");
  gsf_xml_out_start_element (out, "w:trPr");
  gsf_xml_out_start_element (out, "w:cantSplit");
  gsf_xml_out_end_element (out);
  if (is_head)
    {
      gsf_xml_out_start_element (out, "w:tblHeader");
      gsf_xml_out_end_element (out);
    }
  gsf_xml_out_end_element (out);
  for (int i = 0; cells[i] != NULL; i++)
    add_cell (out, is_head ? SGZ_DOCX_TABLE_HEAD : SGZ_DOCX_TABLE_TEXT, cells[i],
              SGZ_DOCX_TWIPS (columns->widths[i]), is_head || columns->centred[i] ? NULL : "left",
              columns->size);
  gsf_xml_out_end_element (out);
}

static void
add_grid (GsfXMLOut *out, const Columns *columns, guint n_columns)
{
  gsf_xml_out_start_element (out, "w:tblGrid");
  for (guint i = 0; i < n_columns; i++)
    {
      gsf_xml_out_start_element (out, "w:gridCol");
      gsf_xml_out_add_int (out, "w:w", SGZ_DOCX_TWIPS (columns->widths[i]));
      gsf_xml_out_end_element (out);
    }
  gsf_xml_out_end_element (out);
}

static void
add_table (GsfXMLOut *out, const SgzLetterBlock *block)
{
  guint n_columns = g_strv_length (block->columns);
  g_autofree double *widths = g_new0 (double, n_columns + 1);
  g_autofree gboolean *centred = g_new0 (gboolean, n_columns + 1);
  double across = (SGZ_LETTER_WIDTH - SGZ_LETTER_LEFT - SGZ_LETTER_RIGHT) * 72.0 / 25.4;

  if (n_columns == 0)
    return;
  Columns columns = { widths, centred, sgz_letter_words_share_width (block, across, widths, centred) };
  gsf_xml_out_start_element (out, "w:tbl");
  add_table_properties (out);
  add_grid (out, &columns, n_columns);
  add_row (out, block->columns, &columns, TRUE);
  for (guint i = 0; i < block->rows->len; i++)
    add_row (out, g_ptr_array_index (block->rows, i), &columns, FALSE);
  gsf_xml_out_end_element (out);
}

/* --- the parts of a letter --- */

static void
add_head (GsfXMLOut *out, SgzLetter *letter)
{
  g_autofree char *recipients = sgz_letter_words_get_recipients (letter);

  if (*sgz_letter_get_number (letter) != '\0')
    {
      add_plain (out, SGZ_DOCX_NUMBER, sgz_letter_get_number (letter));
      add_blanks (out, SGZ_DOCX_NUMBER, SGZ_LETTER_NUMBER_GAP);
    }
  if (*sgz_letter_get_title (letter) != '\0')
    {
      add_plain (out, SGZ_DOCX_TITLE, sgz_letter_get_title (letter));
      add_blanks (out, SGZ_DOCX_RECIPIENTS, 1);
    }
  if (*recipients != '\0')
    add_plain (out, SGZ_DOCX_RECIPIENTS, recipients);
}

static void
add_body (GsfXMLOut *out, SgzLetter *letter)
{
  static const char *const styles[] = {
    [SGZ_LETTER_PARAGRAPH] = SGZ_DOCX_BODY,
    [SGZ_LETTER_HEADING_1] = SGZ_DOCX_HEADING_1,
    [SGZ_LETTER_HEADING_2] = SGZ_DOCX_HEADING_2,
    [SGZ_LETTER_HEADING_3] = SGZ_DOCX_HEADING_3,
  };
  GPtrArray *blocks = sgz_letter_get_blocks (letter);
  guint n_in_text = blocks->len;

  while (n_in_text > 0 && ((const SgzLetterBlock *)g_ptr_array_index (blocks, n_in_text - 1))->is_attached)
    n_in_text--;
  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type != SGZ_LETTER_TABLE)
        /* The signature never stands on a page by itself. */
        add_marked (out, styles[block->type], block->text, i + 1 == n_in_text);
      else if (!block->is_attached)
        {
          if (*block->text != '\0')
            add_plain (out, SGZ_DOCX_TABLE_TITLE, block->text);
          add_table (out, block);
        }
    }
}

/* The names of the attached tables, each with its further lines under its first character. */
static void
add_attachment_names (GsfXMLOut *out, SgzLetter *letter)
{
  g_auto (GStrv) titles = sgz_letter_list_attachments (letter);
  guint n_titles = g_strv_length (titles);
  int label = sgz_text_width (SGZ_LETTER_ATTACHMENT) * 50;

  if (n_titles > 0)
    add_blanks (out, SGZ_DOCX_ATTACHMENTS, 1);
  for (guint i = 0; i < n_titles; i++)
    {
      g_autofree char *number = sgz_letter_words_get_attachment_number (i, n_titles);
      g_autofree char *text = g_strconcat (i == 0 ? SGZ_LETTER_ATTACHMENT : "", number, titles[i], NULL);
      int hanging = sgz_text_width (number) * 50;
      SgzDocxIndent indent
          = { .left = SGZ_LETTER_INDENT * 100 + label + hanging, .hanging = hanging + (i == 0 ? label : 0) };
      start_paragraph (out, SGZ_DOCX_ATTACHMENTS, indent, NULL);
      sgz_docx_add_run (out, text, FALSE);
      gsf_xml_out_end_element (out);
    }
}

static void
add_signature_line (GsfXMLOut *out, const char *text, int right)
{
  start_paragraph (out, SGZ_DOCX_SIGNATURE, (SgzDocxIndent){ .right = right }, NULL);
  sgz_docx_add_run (out, text, FALSE);
  gsf_xml_out_end_element (out);
}

/* The body that issues the letter is in the middle above the date. */
static void
add_signature (GsfXMLOut *out, SgzLetter *letter)
{
  const char *issuer = sgz_letter_get_issuer (letter);
  g_autofree char *day = sgz_letter_words_get_day (letter);
  int right = SGZ_LETTER_DATE_RIGHT * 100;
  int issuer_right = right + (sgz_text_width (day) - sgz_text_width (issuer)) * 25;

  if (*issuer == '\0' && *day == '\0')
    return;
  add_blanks (out, SGZ_DOCX_SIGNATURE, SGZ_LETTER_SIGNATURE_GAP);
  if (*issuer != '\0')
    add_signature_line (out, issuer, MAX (0, issuer_right));
  if (*day != '\0')
    add_signature_line (out, day, right);
}

static void
add_attached_tables (GsfXMLOut *out, SgzLetter *letter)
{
  g_auto (GStrv) titles = sgz_letter_list_attachments (letter);
  GPtrArray *blocks = sgz_letter_get_blocks (letter);
  guint index = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type != SGZ_LETTER_TABLE || !block->is_attached)
        continue;
      g_autofree char *label = sgz_letter_words_get_attachment_label (index++, g_strv_length (titles));
      add_plain (out, SGZ_DOCX_LABEL, label);
      add_blanks (out, SGZ_DOCX_ATTACHMENTS, 1);
      add_plain (out, SGZ_DOCX_TITLE, block->text);
      add_table (out, block);
    }
}

static void
add_footer (GsfXMLOut *out, const char *type, const char *link)
{
  gsf_xml_out_start_element (out, "w:footerReference");
  gsf_xml_out_add_cstr (out, "w:type", type);
  gsf_xml_out_add_cstr (out, "r:id", link);
  gsf_xml_out_end_element (out);
}

/* Paper, margins, and the grid of 22 lines. That 28 characters go into a line is said by the styles: programs disagree about grids of
 * characters. */
static void
add_section (GsfXMLOut *out)
{
  gsf_xml_out_start_element (out, "w:sectPr");
  add_footer (out, "default", "rId3");
  add_footer (out, "even", "rId4");
  gsf_xml_out_start_element (out, "w:pgSz");
  gsf_xml_out_add_int (out, "w:w", SGZ_DOCX_MM (SGZ_LETTER_WIDTH));
  gsf_xml_out_add_int (out, "w:h", SGZ_DOCX_MM (SGZ_LETTER_HEIGHT));
  gsf_xml_out_end_element (out);
  gsf_xml_out_start_element (out, "w:pgMar");
  gsf_xml_out_add_int (out, "w:top", SGZ_DOCX_MM (SGZ_LETTER_TOP));
  gsf_xml_out_add_int (out, "w:right", SGZ_DOCX_MM (SGZ_LETTER_RIGHT));
  gsf_xml_out_add_int (out, "w:bottom", SGZ_DOCX_MM (SGZ_LETTER_BOTTOM));
  gsf_xml_out_add_int (out, "w:left", SGZ_DOCX_MM (SGZ_LETTER_LEFT));
  gsf_xml_out_add_int (out, "w:header", SGZ_DOCX_MM (15));
  gsf_xml_out_add_int (out, "w:footer", SGZ_DOCX_TWIPS (FOOTER_DOWN));
  gsf_xml_out_add_int (out, "w:gutter", 0);
  gsf_xml_out_end_element (out);
  gsf_xml_out_start_element (out, "w:docGrid");
  gsf_xml_out_add_cstr (out, "w:type", "lines");
  gsf_xml_out_add_int (out, "w:linePitch", (int)(SGZ_DOCX_PITCH * 20));
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

void
sgz_docx_write_document (GsfXMLOut *out, SgzLetter *letter)
{
  g_autofree char *copies = sgz_letter_words_get_copies (letter);

  gsf_xml_out_start_element (out, "w:document");
  gsf_xml_out_add_cstr (out, "xmlns:w", SGZ_DOCX_NS_WORDS);
  gsf_xml_out_add_cstr (out, "xmlns:r", SGZ_DOCX_NS_LINKS);
  gsf_xml_out_start_element (out, "w:body");
  add_head (out, letter);
  add_body (out, letter);
  add_attachment_names (out, letter);
  add_signature (out, letter);
  add_attached_tables (out, letter);
  if (*copies != '\0')
    {
      add_blanks (out, SGZ_DOCX_RECIPIENTS, 1);
      add_plain (out, SGZ_DOCX_COPIES, copies);
    }
  add_section (out);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}
