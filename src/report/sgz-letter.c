/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter.h"

#include <string.h>

/* What stands in one line each. */
typedef enum
{
  PART_TITLE = 0,
  PART_FLAT_TITLE,
  PART_NUMBER,
  PART_RECIPIENTS,
  PART_COPIES,
  PART_ISSUER,
  PART_DAY,
  PART_ORIGIN,
  PART_FILE_NAME,
  PART_DOCUMENT,
  N_PARTS,
} Part;

struct _SgzLetter
{
  GObject parent_instance;

  char *parts[N_PARTS];
  gboolean is_masked;
  GPtrArray *blocks; /* of SgzLetterBlock */
};

G_DEFINE_FINAL_TYPE (SgzLetter, sgz_letter, G_TYPE_OBJECT)

static void
block_free (SgzLetterBlock *block)
{
  g_free (block->text);
  g_strfreev (block->columns);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static void
sgz_letter_finalize (GObject *object)
{
  SgzLetter *self = SGZ_LETTER (object);

  for (int i = 0; i < N_PARTS; i++)
    g_free (self->parts[i]);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (sgz_letter_parent_class)->finalize (object);
}

static void
sgz_letter_class_init (SgzLetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_letter_finalize;
}

static void
sgz_letter_init (SgzLetter *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  self->is_masked = TRUE;
  for (int i = 0; i < N_PARTS; i++)
    self->parts[i] = g_strdup ("");
}

SgzLetter *
sgz_letter_new (const char *title)
{
  SgzLetter *self = g_object_new (SGZ_TYPE_LETTER, NULL);

  sgz_letter_set_title (self, title);
  return self;
}

/* Every sort of line end becomes one. Returns: (transfer full) */
static char *
tidy (const char *text)
{
  static const char *const ends[] = { "\r\n", "\r", "\v", "\f", "\302\205", "\342\200\250", "\342\200\251" };
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *tidied = g_string_new (valid);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    g_string_replace (tidied, ends[i], "\n", 0);
  return g_string_free (tidied, FALSE);
}

static GStrv
tidy_all (const char *const *texts)
{
  GStrv tidied = g_new0 (char *, g_strv_length ((char **)texts) + 1);

  for (int i = 0; texts[i] != NULL; i++)
    tidied[i] = tidy (texts[i]);
  return tidied;
}

static void
set_part (SgzLetter *self, Part part, const char *text)
{
  g_return_if_fail (SGZ_IS_LETTER (self));

  char *tidied = tidy (text);
  g_free (self->parts[part]);
  self->parts[part] = tidied;
}

static const char *
get_part (SgzLetter *self, Part part)
{
  g_return_val_if_fail (SGZ_IS_LETTER (self), "");

  return self->parts[part];
}

const char *
sgz_letter_get_title (SgzLetter *self)
{
  return get_part (self, PART_TITLE);
}

void
sgz_letter_set_title (SgzLetter *self, const char *title)
{
  set_part (self, PART_TITLE, title);
  g_auto (GStrv) lines = g_strsplit (self->parts[PART_TITLE], "\n", -1);
  g_free (self->parts[PART_FLAT_TITLE]);
  self->parts[PART_FLAT_TITLE] = g_strjoinv ("", lines);
}

const char *
sgz_letter_get_flat_title (SgzLetter *self)
{
  return get_part (self, PART_FLAT_TITLE);
}

const char *
sgz_letter_get_number (SgzLetter *self)
{
  return get_part (self, PART_NUMBER);
}

void
sgz_letter_set_number (SgzLetter *self, const char *number)
{
  set_part (self, PART_NUMBER, number);
}

const char *
sgz_letter_get_recipients (SgzLetter *self)
{
  return get_part (self, PART_RECIPIENTS);
}

void
sgz_letter_set_recipients (SgzLetter *self, const char *recipients)
{
  set_part (self, PART_RECIPIENTS, recipients);
}

const char *
sgz_letter_get_copies (SgzLetter *self)
{
  return get_part (self, PART_COPIES);
}

void
sgz_letter_set_copies (SgzLetter *self, const char *copies)
{
  set_part (self, PART_COPIES, copies);
}

const char *
sgz_letter_get_issuer (SgzLetter *self)
{
  return get_part (self, PART_ISSUER);
}

void
sgz_letter_set_issuer (SgzLetter *self, const char *issuer)
{
  set_part (self, PART_ISSUER, issuer);
}

const char *
sgz_letter_get_day (SgzLetter *self)
{
  return get_part (self, PART_DAY);
}

void
sgz_letter_set_day (SgzLetter *self, const char *day)
{
  set_part (self, PART_DAY, day);
}

const char *
sgz_letter_get_origin (SgzLetter *self)
{
  return get_part (self, PART_ORIGIN);
}

void
sgz_letter_set_origin (SgzLetter *self, const char *origin)
{
  set_part (self, PART_ORIGIN, origin);
}

const char *
sgz_letter_get_file_name (SgzLetter *self)
{
  return get_part (self, PART_FILE_NAME);
}

void
sgz_letter_set_file_name (SgzLetter *self, const char *file_name)
{
  set_part (self, PART_FILE_NAME, file_name);
}

const char *
sgz_letter_get_document (SgzLetter *self)
{
  return get_part (self, PART_DOCUMENT);
}

gboolean
sgz_letter_get_masked (SgzLetter *self)
{
  g_return_val_if_fail (SGZ_IS_LETTER (self), TRUE);

  return self->is_masked;
}

void
sgz_letter_set_document (SgzLetter *self, const char *document, gboolean is_masked)
{
  set_part (self, PART_DOCUMENT, document);
  self->is_masked = is_masked;
}

static SgzLetterBlock *
add_block (SgzLetter *self, SgzLetterBlockType type, const char *text)
{
  SgzLetterBlock *block = g_new0 (SgzLetterBlock, 1);

  block->type = type;
  block->text = tidy (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
sgz_letter_add (SgzLetter *self, SgzLetterBlockType type, const char *text)
{
  g_return_if_fail (SGZ_IS_LETTER (self) && text != NULL);
  g_return_if_fail (type >= SGZ_LETTER_PARAGRAPH && type < SGZ_LETTER_TABLE);

  add_block (self, type, text);
}

void
sgz_letter_add_printf (SgzLetter *self, SgzLetterBlockType type, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  sgz_letter_add (self, type, text);
}

SgzLetterBlock *
sgz_letter_add_table (SgzLetter *self, const char *title, const char *const *columns, gboolean is_attached)
{
  g_return_val_if_fail (SGZ_IS_LETTER (self) && title != NULL && columns != NULL, NULL);

  SgzLetterBlock *table = add_block (self, SGZ_LETTER_TABLE, title);
  table->columns = tidy_all (columns);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  table->is_attached = is_attached;
  return table;
}

void
sgz_letter_add_row (SgzLetterBlock *table, const char *const *cells)
{
  g_return_if_fail (table != NULL && table->type == SGZ_LETTER_TABLE);
  g_return_if_fail (g_strv_length ((char **)cells) == g_strv_length (table->columns));

  g_ptr_array_add (table->rows, tidy_all (cells));
}

GPtrArray *
sgz_letter_get_blocks (SgzLetter *self)
{
  g_return_val_if_fail (SGZ_IS_LETTER (self), NULL);

  return self->blocks;
}

char **
sgz_letter_list_attachments (SgzLetter *self)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  g_return_val_if_fail (SGZ_IS_LETTER (self), NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (self->blocks, i);
      if (block->type == SGZ_LETTER_TABLE && block->is_attached)
        g_strv_builder_add (titles, block->text);
    }
  return g_strv_builder_end (titles);
}
