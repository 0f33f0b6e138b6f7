/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-letter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzLetterBuffer:
 *
 * The body of a letter as an officer edits it in a text view: a line a paragraph, headings and bold as tags, tables as anchors of which the
 * view makes widgets. It takes changes of style back too, which a text buffer's own undo does not.
 */
#define SGZ_TYPE_LETTER_BUFFER (sgz_letter_buffer_get_type ())
G_DECLARE_FINAL_TYPE (SgzLetterBuffer, sgz_letter_buffer, SGZ, LETTER_BUFFER, GtkTextBuffer)

/**
 * SgzLetterBuffer::loaded:
 *
 * All of it is other text: its anchors want widgets.
 */

/**
 * SgzLetterBuffer::edited:
 *
 * The officer changed something, or took a change back.
 */

SgzLetterBuffer *sgz_letter_buffer_new (void);

/* Shows the blocks of @letter. What was done before cannot be taken back any more, unless @undoable. */
void sgz_letter_buffer_load (SgzLetterBuffer *self, SgzLetter *letter, gboolean undoable);

/* Adds the body to @letter, which has none; lines without text are left out. */
void sgz_letter_buffer_store (SgzLetterBuffer *self, SgzLetter *letter);

/* Makes the lines of the selection, or that of the cursor, paragraphs or headings. */
void sgz_letter_buffer_set_style (SgzLetterBuffer *self, SgzLetterBlockType style);

/* What the line of the cursor is. */
SgzLetterBlockType sgz_letter_buffer_get_style (SgzLetterBuffer *self);

/* Makes the selection bold, or plain where all of it is bold. */
void sgz_letter_buffer_toggle_bold (SgzLetterBuffer *self);

/* (nullable): the table that stands at @anchor, owned by it. */
const SgzLetterBlock *sgz_letter_buffer_get_table (GtkTextChildAnchor *anchor);

/* Takes the table at @anchor out, with its line. */
void sgz_letter_buffer_remove_table (SgzLetterBuffer *self, GtkTextChildAnchor *anchor);

gboolean sgz_letter_buffer_can_undo (SgzLetterBuffer *self);
gboolean sgz_letter_buffer_can_redo (SgzLetterBuffer *self);
void sgz_letter_buffer_undo (SgzLetterBuffer *self);
void sgz_letter_buffer_redo (SgzLetterBuffer *self);

G_END_DECLS
