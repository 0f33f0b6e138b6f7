/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the cells of a self-score form look, and which of them may be filled in. */
#include "sgz-form-book-private.h"

/* What is typed into has a ground of its own, so that nobody looks for it. */
#define ANSWER_GROUND 0xFFF9E5
#define COMPUTED_GROUND 0xEEEEEE

static lxw_format *
make_cell (lxw_workbook *book, const char *font, uint8_t align)
{
  lxw_format *format = sgz_workbook_make_format (book, font, SGZ_FORM_SIZE_BODY, align);

  format_set_border (format, LXW_BORDER_THIN);
  return format;
}

/* A cell that is filled in; 49 is Excel's number of text, so that a number typed as words stays as it is. */
static lxw_format *
make_answer (lxw_workbook *book, uint8_t align, uint8_t number)
{
  lxw_format *format = make_cell (book, SGZ_WORKBOOK_FONT_BODY, align);

  format_set_unlocked (format);
  format_set_num_format_index (format, number);
  format_set_pattern (format, LXW_PATTERN_SOLID);
  format_set_fg_color (format, ANSWER_GROUND);
  return format;
}

void
sgz_form_book_make_formats (lxw_workbook *book, lxw_format **formats)
{
  formats[SGZ_FORM_FORMAT_TITLE]
      = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_TITLE, SGZ_FORM_SIZE_TITLE, LXW_ALIGN_CENTER);
  formats[SGZ_FORM_FORMAT_LINE]
      = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_BODY, SGZ_FORM_SIZE_BODY, LXW_ALIGN_LEFT);
  formats[SGZ_FORM_FORMAT_HEAD] = make_cell (book, SGZ_WORKBOOK_FONT_HEAD, LXW_ALIGN_CENTER);
  formats[SGZ_FORM_FORMAT_TEXT] = make_cell (book, SGZ_WORKBOOK_FONT_BODY, LXW_ALIGN_LEFT);
  formats[SGZ_FORM_FORMAT_CENTRED] = make_cell (book, SGZ_WORKBOOK_FONT_BODY, LXW_ALIGN_CENTER);
  formats[SGZ_FORM_FORMAT_COMPUTED] = make_cell (book, SGZ_WORKBOOK_FONT_BODY, LXW_ALIGN_CENTER);
  format_set_pattern (formats[SGZ_FORM_FORMAT_COMPUTED], LXW_PATTERN_SOLID);
  format_set_fg_color (formats[SGZ_FORM_FORMAT_COMPUTED], COMPUTED_GROUND);
  formats[SGZ_FORM_FORMAT_CHOICE] = make_answer (book, LXW_ALIGN_CENTER, 49);
  formats[SGZ_FORM_FORMAT_AMOUNT] = make_answer (book, LXW_ALIGN_CENTER, 0);
  formats[SGZ_FORM_FORMAT_WORDS] = make_answer (book, LXW_ALIGN_LEFT, 49);
  formats[SGZ_FORM_FORMAT_ORIGIN]
      = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_BODY, SGZ_FORM_SIZE_ORIGIN, LXW_ALIGN_LEFT);
  format_set_font_color (formats[SGZ_FORM_FORMAT_ORIGIN], LXW_COLOR_GRAY);
  formats[SGZ_FORM_FORMAT_HIDDEN]
      = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_BODY, SGZ_FORM_SIZE_BODY, LXW_ALIGN_LEFT);
  format_set_num_format_index (formats[SGZ_FORM_FORMAT_HIDDEN], 49);
}
