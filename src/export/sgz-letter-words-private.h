/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-letter.h"

G_BEGIN_DECLS

/* The words around a letter's body and the measures of GB/T 9704-2012, the same on the pages and in .docx. */

/* Of the paper, in millimetres. */
#define SGZ_LETTER_WIDTH 210.0
#define SGZ_LETTER_HEIGHT 297.0
#define SGZ_LETTER_TOP 37.0
#define SGZ_LETTER_BOTTOM 35.0
#define SGZ_LETTER_LEFT 28.0
#define SGZ_LETTER_RIGHT 26.0

/* From the text's lower edge to the page number. */
#define SGZ_LETTER_NUMBER_DOWN 7.0

/* Of the text. */
#define SGZ_LETTER_LINES 22
#define SGZ_LETTER_CHARACTERS 28

/* 二号, 三号, 四号 and 小四, in points; the lines of a title are further apart. */
#define SGZ_LETTER_TITLE_SIZE 22.0
#define SGZ_LETTER_TITLE_PITCH 36.0
#define SGZ_LETTER_BODY_SIZE 16.0
#define SGZ_LETTER_SMALL_SIZE 14.0
#define SGZ_LETTER_TABLE_SIZE 12.0

/* Characters that a paragraph begins with free, and that stay free after the date. */
#define SGZ_LETTER_INDENT 2
#define SGZ_LETTER_DATE_RIGHT 4

/* Blank lines under the number, where the red line is printed, and above the signature. */
#define SGZ_LETTER_NUMBER_GAP 2
#define SGZ_LETTER_SIGNATURE_GAP 2

/* Returns: (transfer full): 主送 with its colon; "" for none */
char *sgz_letter_words_get_recipients (SgzLetter *letter);

/* Returns: (transfer full): 成文日期 as it is signed; what is no day stays as it is */
char *sgz_letter_words_get_day (SgzLetter *letter);

/* Returns: (transfer full): 抄送：…。; "" for none */
char *sgz_letter_words_get_copies (SgzLetter *letter);

/* What stands before the first name under 附件. */
#define SGZ_LETTER_ATTACHMENT "附件："

/* Returns: (transfer full): what stands before the name of attachment @index, from 0, of @n: "1. "; "" where there is only one */
char *sgz_letter_words_get_attachment_number (guint index, guint n);

/* Returns: (transfer full): what stands on its page: 附件1, or 附件 where there is only one */
char *sgz_letter_words_get_attachment_label (guint index, guint n);

/* Points around the text in a cell. */
#define SGZ_LETTER_CELL_PADDING 4.0

/**
 * sgz_letter_words_share_width:
 * @across: points that the table is wide
 * @widths: (out caller-allocates) (array): of each column
 * @centred: (out caller-allocates) (array): whether its cells are in the middle: short ones are, sentences begin at the left
 *
 * How the columns of @table share its width: each has what it wants, and what is left over goes to all; what is missing is taken from
 * the widest, whose cells take several lines.
 *
 * Returns: the size of its text in points, smaller where there are many columns
 */
double sgz_letter_words_share_width (const SgzLetterBlock *table, double across, double *widths,
                                     gboolean *centred);

G_END_DECLS
