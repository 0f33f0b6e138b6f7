/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SgzIndex:
 *
 * The searched texts of all records of a kind in memory, in the order of its ledger, folded: full-width forms and capitals are
 * plain small letters. It takes two bytes a character and 56 a record: 100 MB for the 700,000 stations of a country.
 */
typedef struct _SgzIndex SgzIndex;

/* A character's number in an index, given as it is met. */
typedef guint16 SgzSymbol;

/* White space and the end of a text. */
#define SGZ_SYMBOL_GAP 0
/* Stands for a character of which an index has none: a word with it finds nothing. */
#define SGZ_SYMBOL_NONE 1
#define SGZ_SYMBOL_FIRST 2

/**
 * SgzEntry:
 * @letters: a bit for each letter and digit that a character starts with, as pinyin or as it is
 * @head_letters: the same of the path and the name alone
 * @marks: a bit for each symbol, several symbols sharing one
 * @place: the code of the division, as a number
 * @start: where its texts begin: the path, the name, what else is searched, each ended by a gap
 * @name: where the name begins, from @start
 * @head: where the name ends, from @start
 */
typedef struct
{
  gint64 row;
  guint64 letters;
  guint64 head_letters;
  guint64 marks;
  guint64 place : 63;
  guint64 is_void : 1;
  guint32 start;
  guint32 length;
  guint32 name;
  guint32 head;
} SgzEntry;

/**
 * SgzTexts:
 *
 * A record as it is taken into an index.
 */
typedef struct
{
  gint64 row;
  gboolean is_void;
  guint64 place;
  const char *path; /* (nullable), as all texts */
  const char *name;
  const char *const *others;
  size_t n_others;
} SgzTexts;

SgzIndex *sgz_index_new (void);
void sgz_index_free (SgzIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzIndex, sgz_index_free)

/* Makes the entry of a record; its texts are kept by the index, the entry by the caller. */
void sgz_index_encode (SgzIndex *index, const SgzTexts *texts, SgzEntry *entry);

/* The entries, in the ledger's order. (transfer none): for the owner of the index to change. */
GArray *sgz_index_get_entries (const SgzIndex *index);

/* Puts other entries in place. */
void sgz_index_take_entries (SgzIndex *index, GArray *entries);

/* How much of the texts belongs to no entry any more, in percent. */
guint sgz_index_get_waste (const SgzIndex *index);

const SgzSymbol *sgz_index_get_text (const SgzIndex *index, const SgzEntry *entry);

/* The symbol of a character, folded; %SGZ_SYMBOL_NONE where no text has it. */
SgzSymbol sgz_index_find_symbol (const SgzIndex *index, gunichar character);

guint sgz_index_count_symbols (const SgzIndex *index);

/* What a symbol stands for; its readings are as sgz_pinyin_find() gives them. */
gunichar sgz_index_get_character (const SgzIndex *index, SgzSymbol symbol);
const char *sgz_index_get_readings (const SgzIndex *index, SgzSymbol symbol);

/* By symbol: a bit for each letter or digit it starts with. */
const guint64 *sgz_index_get_initials (const SgzIndex *index);

/* By symbol: whether a part of a name begins after it. */
const guint8 *sgz_index_get_breaks (const SgzIndex *index);

/* A character as it is compared. */
gunichar sgz_index_fold (gunichar character);

/* The bit of a small letter or digit in letters; 0 for others. */
guint64 sgz_index_letter_bit (gunichar character);

/* The bit of a symbol in marks. */
static inline guint64
sgz_index_mark_bit (SgzSymbol symbol)
{
  return G_GUINT64_CONSTANT (1) << (symbol % 64);
}

G_END_DECLS
