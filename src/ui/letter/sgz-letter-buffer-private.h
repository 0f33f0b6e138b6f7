/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-letter-buffer.h"

G_BEGIN_DECLS

/* The tags of the styles, by SgzLetterBlockType; NULL for those that have none. */
#define SGZ_LETTER_N_STYLES (SGZ_LETTER_TABLE + 1)
extern const char *const sgz_letter_tags[SGZ_LETTER_N_STYLES];
#define SGZ_LETTER_BOLD "bold"

/* What a line is. */
SgzLetterBlockType sgz_letter_line_get_style (GtkTextBuffer *buffer, const GtkTextIter *start);

/* Puts the blocks of @letter in place of all text. */
void sgz_letter_lines_write (GtkTextBuffer *buffer, SgzLetter *letter);

G_END_DECLS
