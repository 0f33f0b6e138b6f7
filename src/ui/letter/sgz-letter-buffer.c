/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-buffer-private.h"

#include <string.h>

/* So many changes can be taken back. */
#define MOST_STATES 200

/* Where a sentence ends, a change ends too. */
#define SENTENCE_ENDS "。；！？"

/**
 * State:
 * @text: the body in a letter's text form
 * @cursor: where the cursor stood
 * @line: the line of the change that led here, or -1 where it was more than typing
 */
typedef struct
{
  char *text;
  int cursor;
  int line;
} State;

struct _SgzLetterBuffer
{
  GtkTextBuffer parent_instance;

  GPtrArray *undo; /* State: the last is how it stands */
  GPtrArray *redo; /* State: the last was taken back last */
  gboolean is_loading;
};

enum
{
  LOADED,
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzLetterBuffer, sgz_letter_buffer, GTK_TYPE_TEXT_BUFFER)

static void
state_free (gpointer data)
{
  State *state = data;

  g_free (state->text);
  g_free (state);
}

static void
get_cursor (SgzLetterBuffer *self, GtkTextIter *at)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_get_iter_at_mark (buffer, at, gtk_text_buffer_get_insert (buffer));
}

static State *
take_state (SgzLetterBuffer *self, gboolean is_typing)
{
  g_autoptr (SgzLetter) letter = sgz_letter_new ("");
  State *state = g_new0 (State, 1);
  GtkTextIter at;

  get_cursor (self, &at);
  sgz_letter_buffer_store (self, letter);
  state->text = sgz_letter_to_text (letter);
  state->cursor = gtk_text_iter_get_offset (&at);
  state->line = is_typing ? gtk_text_iter_get_line (&at) : -1;
  return state;
}

static gboolean
ends_sentence (SgzLetterBuffer *self)
{
  GtkTextIter at;

  get_cursor (self, &at);
  return gtk_text_iter_backward_char (&at)
         && g_utf8_strchr (SENTENCE_ENDS, -1, gtk_text_iter_get_char (&at)) != NULL;
}

/* What is typed in a line, sentence by sentence, is one change. */
static void
keep_state (SgzLetterBuffer *self, gboolean is_typing)
{
  State *last = self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;
  State *state = take_state (self, is_typing);

  if (last != NULL && g_str_equal (last->text, state->text))
    {
      state_free (state);
      return;
    }
  if (last != NULL && state->line >= 0 && last->line == state->line)
    g_ptr_array_remove_index (self->undo, self->undo->len - 1);
  if (ends_sentence (self))
    state->line = -1;
  g_ptr_array_add (self->undo, state);
  if (self->undo->len > MOST_STATES)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
sgz_letter_buffer_end_user_action (GtkTextBuffer *buffer)
{
  SgzLetterBuffer *self = SGZ_LETTER_BUFFER (buffer);

  if (GTK_TEXT_BUFFER_CLASS (sgz_letter_buffer_parent_class)->end_user_action != NULL)
    GTK_TEXT_BUFFER_CLASS (sgz_letter_buffer_parent_class)->end_user_action (buffer);
  if (!self->is_loading)
    keep_state (self, TRUE);
}

/* After a heading comes text: the new line is no heading. */
static void
sgz_letter_buffer_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  GtkTextIter start, end;

  GTK_TEXT_BUFFER_CLASS (sgz_letter_buffer_parent_class)->insert_text (buffer, at, text, length);
  if (SGZ_LETTER_BUFFER (buffer)->is_loading || length != 1 || *text != '\n' || !gtk_text_iter_ends_line (at))
    return;
  start = *at;
  end = *at;
  gtk_text_iter_forward_line (&end);
  for (int style = SGZ_LETTER_HEADING_1; style <= SGZ_LETTER_HEADING_3; style++)
    gtk_text_buffer_remove_tag_by_name (buffer, sgz_letter_tags[style], &start, &end);
}

static void
sgz_letter_buffer_finalize (GObject *object)
{
  SgzLetterBuffer *self = SGZ_LETTER_BUFFER (object);

  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  G_OBJECT_CLASS (sgz_letter_buffer_parent_class)->finalize (object);
}

/* The table of tags is there once the buffer is constructed. */
static void
sgz_letter_buffer_constructed (GObject *object)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (object);

  G_OBJECT_CLASS (sgz_letter_buffer_parent_class)->constructed (object);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_create_tag (buffer, sgz_letter_tags[SGZ_LETTER_HEADING_1], "weight", PANGO_WEIGHT_BOLD,
                              "scale", 1.25, "indent", 0, "pixels-above-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, sgz_letter_tags[SGZ_LETTER_HEADING_2], "weight", PANGO_WEIGHT_SEMIBOLD,
                              "scale", 1.12, "pixels-above-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, sgz_letter_tags[SGZ_LETTER_HEADING_3], "weight", PANGO_WEIGHT_SEMIBOLD,
                              "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, SGZ_LETTER_BOLD, "weight", PANGO_WEIGHT_BOLD, NULL);
}

static void
sgz_letter_buffer_class_init (SgzLetterBufferClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = sgz_letter_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = sgz_letter_buffer_finalize;
  GTK_TEXT_BUFFER_CLASS (klass)->end_user_action = sgz_letter_buffer_end_user_action;
  GTK_TEXT_BUFFER_CLASS (klass)->insert_text = sgz_letter_buffer_insert_text;
  signals[LOADED] = g_signal_new ("loaded", SGZ_TYPE_LETTER_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", SGZ_TYPE_LETTER_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
sgz_letter_buffer_init (SgzLetterBuffer *self)
{
  self->undo = g_ptr_array_new_with_free_func (state_free);
  self->redo = g_ptr_array_new_with_free_func (state_free);
}

SgzLetterBuffer *
sgz_letter_buffer_new (void)
{
  return g_object_new (SGZ_TYPE_LETTER_BUFFER, NULL);
}

static void
write_letter (SgzLetterBuffer *self, SgzLetter *letter, int cursor)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter at;

  self->is_loading = TRUE;
  sgz_letter_lines_write (buffer, letter);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, cursor);
  gtk_text_buffer_place_cursor (buffer, &at);
  self->is_loading = FALSE;
  g_signal_emit (self, signals[LOADED], 0);
}

void
sgz_letter_buffer_load (SgzLetterBuffer *self, SgzLetter *letter, gboolean undoable)
{
  write_letter (self, letter, 0);
  if (!undoable)
    {
      g_ptr_array_set_size (self->undo, 0);
      g_ptr_array_set_size (self->redo, 0);
      g_ptr_array_add (self->undo, take_state (self, FALSE));
    }
  else
    keep_state (self, FALSE);
}

/* --- styles --- */

/* The lines that the selection touches, whole. */
static void
get_lines (SgzLetterBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), start, end);
  gtk_text_iter_set_line_offset (start, 0);
  if (gtk_text_iter_equal (start, end) || !gtk_text_iter_starts_line (end))
    gtk_text_iter_forward_line (end);
}

void
sgz_letter_buffer_set_style (SgzLetterBuffer *self, SgzLetterBlockType style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  g_return_if_fail (style < SGZ_LETTER_TABLE);

  get_lines (self, &start, &end);
  for (int other = SGZ_LETTER_HEADING_1; other <= SGZ_LETTER_HEADING_3; other++)
    gtk_text_buffer_remove_tag_by_name (buffer, sgz_letter_tags[other], &start, &end);
  if (sgz_letter_tags[style] != NULL)
    gtk_text_buffer_apply_tag_by_name (buffer, sgz_letter_tags[style], &start, &end);
  keep_state (self, FALSE);
}

SgzLetterBlockType
sgz_letter_buffer_get_style (SgzLetterBuffer *self)
{
  GtkTextIter at;

  get_cursor (self, &at);
  gtk_text_iter_set_line_offset (&at, 0);
  return sgz_letter_line_get_style (GTK_TEXT_BUFFER (self), &at);
}

void
sgz_letter_buffer_toggle_bold (SgzLetterBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *bold = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), SGZ_LETTER_BOLD);
  GtkTextIter start, end, toggle;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;
  toggle = start;
  gboolean is_bold = gtk_text_iter_has_tag (&start, bold)
                     && (!gtk_text_iter_forward_to_tag_toggle (&toggle, bold)
                         || gtk_text_iter_compare (&toggle, &end) >= 0);
  if (is_bold)
    gtk_text_buffer_remove_tag (buffer, bold, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, bold, &start, &end);
  keep_state (self, FALSE);
}

void
sgz_letter_buffer_remove_table (SgzLetterBuffer *self, GtkTextChildAnchor *anchor)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  if (gtk_text_child_anchor_get_deleted (anchor))
    return;
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &start, anchor);
  end = start;
  gtk_text_iter_forward_char (&end);
  if (gtk_text_iter_starts_line (&start) && gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_line (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
  keep_state (self, FALSE);
}

/* --- undo --- */

gboolean
sgz_letter_buffer_can_undo (SgzLetterBuffer *self)
{
  return self->undo->len > 1;
}

gboolean
sgz_letter_buffer_can_redo (SgzLetterBuffer *self)
{
  return self->redo->len > 0;
}

static void
restore (SgzLetterBuffer *self, const State *state)
{
  g_autoptr (SgzLetter) letter = sgz_letter_from_text (state->text);

  write_letter (self, letter, state->cursor);
  g_signal_emit (self, signals[EDITED], 0);
}

/* What is typed after it is a change of its own. */
static State *
move_last (GPtrArray *from, GPtrArray *to)
{
  State *state = g_ptr_array_steal_index (from, from->len - 1);

  state->line = -1;
  g_ptr_array_add (to, state);
  return state;
}

void
sgz_letter_buffer_undo (SgzLetterBuffer *self)
{
  if (!sgz_letter_buffer_can_undo (self))
    return;
  move_last (self->undo, self->redo);
  State *last = g_ptr_array_index (self->undo, self->undo->len - 1);
  last->line = -1;
  restore (self, last);
}

void
sgz_letter_buffer_redo (SgzLetterBuffer *self)
{
  if (sgz_letter_buffer_can_redo (self))
    restore (self, move_last (self->redo, self->undo));
}
