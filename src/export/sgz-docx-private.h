/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsf/gsf-libxml.h>

#include "sgz-export-private.h"
#include "sgz-letter-words-private.h"

G_BEGIN_DECLS

#define SGZ_DOCX_NS_WORDS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define SGZ_DOCX_NS_LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* Twentieths of a point, which WordprocessingML counts in. */
#define SGZ_DOCX_TWIPS(points) ((int)((points)*20 + 0.5))
#define SGZ_DOCX_MM(mm) SGZ_DOCX_TWIPS ((mm)*72.0 / 25.4)

/* From one character to the next, and from one line to the next, so that 28 and 22 of them are in the text. */
#define SGZ_DOCX_ADVANCE                                                                                     \
  ((SGZ_LETTER_WIDTH - SGZ_LETTER_LEFT - SGZ_LETTER_RIGHT) * 72.0 / 25.4 / SGZ_LETTER_CHARACTERS)
#define SGZ_DOCX_PITCH                                                                                       \
  ((SGZ_LETTER_HEIGHT - SGZ_LETTER_TOP - SGZ_LETTER_BOTTOM) * 72.0 / 25.4 / SGZ_LETTER_LINES)

/* The styles, by their ids. */
#define SGZ_DOCX_TITLE "Title"
#define SGZ_DOCX_NUMBER "LetterNumber"
#define SGZ_DOCX_RECIPIENTS "LetterRecipients"
#define SGZ_DOCX_BODY "LetterBody"
#define SGZ_DOCX_HEADING_1 "Heading1"
#define SGZ_DOCX_HEADING_2 "Heading2"
#define SGZ_DOCX_HEADING_3 "Heading3"
#define SGZ_DOCX_TABLE_TITLE "LetterTableTitle"
#define SGZ_DOCX_TABLE_HEAD "LetterTableHead"
#define SGZ_DOCX_TABLE_TEXT "LetterTableText"
#define SGZ_DOCX_ATTACHMENTS "LetterAttachments"
#define SGZ_DOCX_SIGNATURE "LetterSignature"
#define SGZ_DOCX_LABEL "LetterAttachmentLabel"
#define SGZ_DOCX_COPIES "LetterCopies"
#define SGZ_DOCX_FOOTER "Footer"
#define SGZ_DOCX_ORIGIN "LetterOrigin"

/* Writes <@element @key="@value"/>, @key being w:val unless given. */
void sgz_docx_add_value (GsfXMLOut *out, const char *element, const char *value);
void sgz_docx_add_int (GsfXMLOut *out, const char *element, int value);

/**
 * SgzDocxIndent:
 *
 * In hundredths of a character; all 0 is none.
 */
typedef struct
{
  int left;
  int right;
  int first;
  int hanging;
} SgzDocxIndent;

void sgz_docx_add_indent (GsfXMLOut *out, SgzDocxIndent indent);

/* Writes @text as runs of the paragraph that is open: line ends, tabs, nothing that XML cannot hold. */
void sgz_docx_add_run (GsfXMLOut *out, const char *text, gboolean is_bold);

/* The same in another size than the paragraph's style has; in that where @size is 0. */
void sgz_docx_add_sized_run (GsfXMLOut *out, const char *text, double size);

/* The parts of the package that are more than a few lines. */
void sgz_docx_write_styles (GsfXMLOut *out);
void sgz_docx_write_fonts (GsfXMLOut *out);
void sgz_docx_write_document (GsfXMLOut *out, SgzLetter *letter);

G_END_DECLS
