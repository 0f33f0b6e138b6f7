/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-lines-private.h"
#include "sgz-workbook-private.h"

#define SIZE_BODY 12
#define SIZE_ORIGIN 8

static uint8_t
get_lxw_align (SgzAlign align)
{
  switch (align)
    {
    case SGZ_ALIGN_START:
      return LXW_ALIGN_LEFT;
    case SGZ_ALIGN_CENTER:
      return LXW_ALIGN_CENTER;
    case SGZ_ALIGN_END:
      return LXW_ALIGN_RIGHT;
    }
  return LXW_ALIGN_NONE;
}

static void
set_borders (lxw_format *format, SgzEdges edges)
{
  format_set_left (format, edges & SGZ_EDGE_LEFT ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
  format_set_right (format, edges & SGZ_EDGE_RIGHT ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
  format_set_top (format, edges & SGZ_EDGE_TOP ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
  format_set_bottom (format, edges & SGZ_EDGE_BOTTOM ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
}

static void
set_font (lxw_format *format, const char *name, double size)
{
  format_set_font_name (format, name);
  format_set_font_size (format, size);
}

/* Excel's own numbers of @, 0, 0.00 and 0.00%. */
static void
set_number_format (lxw_format *format, SgzFormat number)
{
  switch (number)
    {
    case SGZ_FORMAT_TEXT: /* So that a code typed into the sheet later stays text too. */
      format_set_num_format_index (format, 49);
      break;
    case SGZ_FORMAT_INTEGER:
      format_set_num_format_index (format, 1);
      break;
    case SGZ_FORMAT_DECIMAL:
      format_set_num_format_index (format, 2);
      break;
    case SGZ_FORMAT_PERCENT:
      format_set_num_format_index (format, 10);
      break;
    }
}

static void
set_style (SgzWorkbook *workbook, lxw_format *format, SgzStyle style, SgzFormat number, SgzEdges edges)
{
  switch (style)
    {
    case SGZ_STYLE_TITLE:
      set_font (format, SGZ_WORKBOOK_FONT_TITLE, sgz_lines_get_title_size (workbook->table));
      break;
    case SGZ_STYLE_HEAD:
    case SGZ_STYLE_GROUP:
      set_font (format, SGZ_WORKBOOK_FONT_HEAD, SIZE_BODY);
      set_borders (format, edges);
      break;
    case SGZ_STYLE_CELL:
      set_font (format, SGZ_WORKBOOK_FONT_BODY, SIZE_BODY);
      set_borders (format, edges);
      set_number_format (format, number);
      break;
    case SGZ_STYLE_LINE:
      set_font (format, SGZ_WORKBOOK_FONT_BODY, SIZE_BODY);
      break;
    case SGZ_STYLE_ORIGIN:
      set_font (format, SGZ_WORKBOOK_FONT_BODY, SIZE_ORIGIN);
      format_set_font_color (format, LXW_COLOR_GRAY);
      break;
    }
}

lxw_format *
sgz_workbook_make_format (lxw_workbook *book, const char *font, double size, uint8_t align)
{
  lxw_format *format = workbook_add_format (book);

  format_set_font_name (format, font);
  format_set_font_size (format, size);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  return format;
}

lxw_format *
sgz_workbook_get_format (SgzWorkbook *workbook, SgzStyle style, SgzFormat number, SgzAlign align,
                         SgzEdges edges)
{
  guint key = (guint)style | (guint)number << 4 | (guint)align << 8 | (guint)edges << 12;
  lxw_format *format;

  /* Titles are of two sizes. */
  if (style == SGZ_STYLE_TITLE)
    key |= (guint)sgz_lines_get_title_size (workbook->table) << 16;
  format = g_hash_table_lookup (workbook->formats, GUINT_TO_POINTER (key));

  if (format != NULL)
    return format;
  format = workbook_add_format (workbook->book);
  format_set_align (format, get_lxw_align (align));
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  set_style (workbook, format, style, number, edges);
  g_hash_table_insert (workbook->formats, GUINT_TO_POINTER (key), format);
  return format;
}
