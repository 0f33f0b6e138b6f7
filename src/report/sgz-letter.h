/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SgzLetter:
 *
 * An official letter as data, in the order of GB/T 9704-2012: number (发文字号), title, 主送, body with headings of three levels and tables,
 * 附件说明, issuing body and date, then the attached tables. It has a text form in which an officer's edited draft is kept and
 * compared; pages, .pdf and .docx are drawn from this object alone. Every text in it is UTF-8; line ends of any sort become "\n",
 * which is a forced line end.
 */
typedef enum
{
  SGZ_LETTER_PARAGRAPH = 1,
  SGZ_LETTER_HEADING_1, /* 一、 黑体 */
  SGZ_LETTER_HEADING_2, /* （一）楷体 */
  SGZ_LETTER_HEADING_3, /* 1. 仿宋 */
  SGZ_LETTER_TABLE,
} SgzLetterBlockType;

/**
 * SgzLetterBlock:
 * @text: the paragraph or heading, with "**" around what is bold: see sgz_letter_split_bold(); the title of a table, plain
 * @columns: (nullable) (array zero-terminated=1): the column titles of a table, plain
 * @rows: (nullable) (element-type GStrv): its rows, as many plain cells each as there are columns
 * @is_attached: of a table: whether it stands on a page of its own after the letter, and is named under 附件
 */
typedef struct
{
  SgzLetterBlockType type;
  char *text;
  GStrv columns;
  GPtrArray *rows;
  gboolean is_attached;
} SgzLetterBlock;

#define SGZ_TYPE_LETTER (sgz_letter_get_type ())
G_DECLARE_FINAL_TYPE (SgzLetter, sgz_letter, SGZ, LETTER, GObject)

SgzLetter *sgz_letter_new (const char *title);

const char *sgz_letter_get_title (SgzLetter *self);
void sgz_letter_set_title (SgzLetter *self, const char *title);

/* The title in one line, whatever line ends are in it. */
const char *sgz_letter_get_flat_title (SgzLetter *self);

/* 发文字号, such as 攀民政〔2021〕31号. This and the following are "" for none. */
const char *sgz_letter_get_number (SgzLetter *self);
void sgz_letter_set_number (SgzLetter *self, const char *number);

/* 主送, without its colon. */
const char *sgz_letter_get_recipients (SgzLetter *self);
void sgz_letter_set_recipients (SgzLetter *self, const char *recipients);

/* 抄送; 发文机关署名; 成文日期 (ISO). */
const char *sgz_letter_get_copies (SgzLetter *self);
void sgz_letter_set_copies (SgzLetter *self, const char *copies);
const char *sgz_letter_get_issuer (SgzLetter *self);
void sgz_letter_set_issuer (SgzLetter *self, const char *issuer);
const char *sgz_letter_get_day (SgzLetter *self);
void sgz_letter_set_day (SgzLetter *self, const char *day);

/* The document's origin in small print (database, moment, officer), and the stem of its files. */
const char *sgz_letter_get_origin (SgzLetter *self);
void sgz_letter_set_origin (SgzLetter *self, const char *origin);
const char *sgz_letter_get_file_name (SgzLetter *self);
void sgz_letter_set_file_name (SgzLetter *self, const char *file_name);

/* The id of the document it is, and whether sensitive fields are masked in it; "" and %TRUE until it is set. Not in the text form. */
const char *sgz_letter_get_document (SgzLetter *self);
gboolean sgz_letter_get_masked (SgzLetter *self);
void sgz_letter_set_document (SgzLetter *self, const char *document, gboolean is_masked);

/* The text of a paragraph may hold marks for bold; a word from the register goes through sgz_letter_escape() first. */
void sgz_letter_add (SgzLetter *self, SgzLetterBlockType type, const char *text);
void sgz_letter_add_printf (SgzLetter *self, SgzLetterBlockType type, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * sgz_letter_add_table:
 * @columns: (array zero-terminated=1): its column titles
 *
 * Returns: (transfer none): the block, for sgz_letter_add_row()
 */
SgzLetterBlock *sgz_letter_add_table (SgzLetter *self, const char *title, const char *const *columns,
                                      gboolean is_attached);

/* @cells: (array zero-terminated=1): as many as there are columns. */
void sgz_letter_add_row (SgzLetterBlock *table, const char *const *cells);

/* (transfer none) (element-type SgzLetterBlock): in order */
GPtrArray *sgz_letter_get_blocks (SgzLetter *self);

/* Returns: (transfer full) (array zero-terminated=1): the titles of the attached tables, in order */
char **sgz_letter_list_attachments (SgzLetter *self);

/**
 * SgzLetterRun:
 *
 * A part of a paragraph that is bold throughout, or not.
 */
typedef struct
{
  char *text;
  gboolean is_bold;
} SgzLetterRun;

/**
 * sgz_letter_split_bold:
 * @text: a paragraph or heading
 *
 * Takes the marks out of @text. Bold is what stands between two marks of exactly two asterisks, so that masked numbers
 * (138****0000) stay as they are; "\*" is an asterisk that is no mark, "\\" a backslash.
 *
 * Returns: (transfer full) (element-type SgzLetterRun): its parts, none of them empty
 */
GPtrArray *sgz_letter_split_bold (const char *text);

/* Returns: (transfer full): @text without its marks, as it is read */
char *sgz_letter_strip (const char *text);

/* Returns: (transfer full): a paragraph that reads as @text does, whatever is in it */
char *sgz_letter_escape (const char *text);

/**
 * sgz_letter_to_text:
 *
 * The letter as text: a head of "键: 值" lines (标题, 文号, 主送, 抄送, 落款, 日期), an empty line, then a line a paragraph, "# " to "### "
 * before headings, tables as rows "| cell | cell |" under "|= title" or, attached, "|+ title", the first row being its column
 * titles. Within a line U+2028 is a forced line end; in cells "\|" is a bar and "\\" a backslash; a paragraph that would look like
 * something else has a backslash before it. sgz_letter_from_text() gives the same letter again, but for origin, file name and
 * document, which are of the moment.
 */
char *sgz_letter_to_text (SgzLetter *self);

/* (transfer full): the letter of @text. Every text is one: what is no head, heading or table is a paragraph. */
SgzLetter *sgz_letter_from_text (const char *text);

G_END_DECLS
