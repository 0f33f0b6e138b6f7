/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-index-private.h"

#include <string.h>

#include "base/sgz-pinyin.h"

#define PAGE_SIZE 256
#define N_PAGES (0x110000 / PAGE_SIZE)
#define MOST_SYMBOLS 65535

typedef struct
{
  gunichar character;
  const char *readings;
} Symbol;

struct _SgzIndex
{
  SgzSymbol *pages[N_PAGES]; /* character → symbol, 0 where it was not met */
  GArray *symbols;           /* Symbol */
  GArray *initials;          /* guint64, by symbol */
  GArray *breaks;            /* guint8, by symbol */
  GArray *texts;             /* SgzSymbol */
  GArray *entries;           /* SgzEntry */
};

gunichar
sgz_index_fold (gunichar character)
{
  if (character >= 0xFF01 && character <= 0xFF5E)
    character -= 0xFEE0;
  return g_unichar_tolower (character);
}

guint64
sgz_index_letter_bit (gunichar character)
{
  if (character >= 'a' && character <= 'z')
    return G_GUINT64_CONSTANT (1) << (character - 'a');
  if (character >= '0' && character <= '9')
    return G_GUINT64_CONSTANT (1) << (26 + character - '0');
  return 0;
}

static guint64
find_initials (gunichar character, const char *readings)
{
  guint64 initials = sgz_index_letter_bit (character);

  for (const char *p = readings; p != NULL && *p != '\0'; p++)
    if (p == readings || p[-1] == ' ')
      initials |= sgz_index_letter_bit ((guchar)*p);
  return initials;
}

static SgzSymbol
add_symbol (SgzIndex *index, gunichar character)
{
  Symbol symbol = { character, sgz_pinyin_find (character) };
  guint64 initials = find_initials (character, symbol.readings);
  guint8 is_break = !g_unichar_isalnum (character);

  g_array_append_val (index->symbols, symbol);
  g_array_append_val (index->initials, initials);
  g_array_append_val (index->breaks, is_break);
  return (SgzSymbol)(index->symbols->len - 1);
}

SgzIndex *
sgz_index_new (void)
{
  SgzIndex *index = g_new0 (SgzIndex, 1);

  index->symbols = g_array_new (FALSE, FALSE, sizeof (Symbol));
  index->initials = g_array_new (FALSE, FALSE, sizeof (guint64));
  index->breaks = g_array_new (FALSE, FALSE, sizeof (guint8));
  index->texts = g_array_new (FALSE, FALSE, sizeof (SgzSymbol));
  index->entries = g_array_new (FALSE, FALSE, sizeof (SgzEntry));
  add_symbol (index, ' ');
  add_symbol (index, 0);
  return index;
}

void
sgz_index_free (SgzIndex *index)
{
  for (size_t i = 0; i < N_PAGES; i++)
    g_free (index->pages[i]);
  g_array_unref (index->symbols);
  g_array_unref (index->initials);
  g_array_unref (index->breaks);
  g_array_unref (index->texts);
  g_array_unref (index->entries);
  g_free (index);
}

/* --- taking records in --- */

static SgzSymbol
take_symbol (SgzIndex *index, gunichar character)
{
  gunichar folded = 0;

  /* What is not UTF-8 cannot be typed either. */
  if (character >= 0x110000)
    return SGZ_SYMBOL_NONE;
  SgzSymbol **page = &index->pages[character / PAGE_SIZE];
  if (*page == NULL)
    *page = g_new0 (SgzSymbol, PAGE_SIZE);
  SgzSymbol *symbol = &(*page)[character % PAGE_SIZE];
  if (*symbol != SGZ_SYMBOL_GAP || g_unichar_isspace (character) || g_unichar_iscntrl (character))
    return *symbol;
  folded = sgz_index_fold (character);
  if (folded != character)
    *symbol = take_symbol (index, folded);
  else
    *symbol = index->symbols->len < MOST_SYMBOLS ? add_symbol (index, character) : SGZ_SYMBOL_NONE;
  return *symbol;
}

static void
take_text (SgzIndex *index, SgzEntry *entry, const char *text)
{
  SgzSymbol last = SGZ_SYMBOL_GAP;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      last = take_symbol (index, g_utf8_get_char (p));
      g_array_append_val (index->texts, last);
      entry->letters |= g_array_index (index->initials, guint64, last);
      entry->marks |= sgz_index_mark_bit (last);
    }
  if (last != SGZ_SYMBOL_GAP)
    {
      last = SGZ_SYMBOL_GAP;
      g_array_append_val (index->texts, last);
    }
}

void
sgz_index_encode (SgzIndex *index, const SgzTexts *texts, SgzEntry *entry)
{
  *entry = (SgzEntry){ .row = texts->row, .is_void = texts->is_void != 0, .start = index->texts->len };
  entry->place = texts->place & G_MAXINT64;
  take_text (index, entry, texts->path);
  entry->name = index->texts->len - entry->start;
  take_text (index, entry, texts->name);
  entry->head = index->texts->len - entry->start;
  entry->head_letters = entry->letters;
  for (size_t i = 0; i < texts->n_others; i++)
    take_text (index, entry, texts->others[i]);
  entry->length = index->texts->len - entry->start;
}

GArray *
sgz_index_get_entries (const SgzIndex *index)
{
  return index->entries;
}

void
sgz_index_take_entries (SgzIndex *index, GArray *entries)
{
  g_array_unref (index->entries);
  index->entries = entries;
}

guint
sgz_index_get_waste (const SgzIndex *index)
{
  guint64 used = 0;

  for (guint i = 0; i < index->entries->len; i++)
    used += g_array_index (index->entries, SgzEntry, i).length;
  return index->texts->len > 0 ? (guint)(100 - 100 * used / index->texts->len) : 0;
}

/* --- looking into it --- */

const SgzSymbol *
sgz_index_get_text (const SgzIndex *index, const SgzEntry *entry)
{
  return &g_array_index (index->texts, SgzSymbol, entry->start);
}

SgzSymbol
sgz_index_find_symbol (const SgzIndex *index, gunichar character)
{
  gunichar folded = sgz_index_fold (character);
  const SgzSymbol *page = folded < 0x110000 ? index->pages[folded / PAGE_SIZE] : NULL;
  SgzSymbol symbol = page != NULL ? page[folded % PAGE_SIZE] : SGZ_SYMBOL_GAP;

  return symbol != SGZ_SYMBOL_GAP ? symbol : SGZ_SYMBOL_NONE;
}

guint
sgz_index_count_symbols (const SgzIndex *index)
{
  return index->symbols->len;
}

gunichar
sgz_index_get_character (const SgzIndex *index, SgzSymbol symbol)
{
  return g_array_index (index->symbols, Symbol, symbol).character;
}

const char *
sgz_index_get_readings (const SgzIndex *index, SgzSymbol symbol)
{
  return g_array_index (index->symbols, Symbol, symbol).readings;
}

const guint64 *
sgz_index_get_initials (const SgzIndex *index)
{
  return (const guint64 *)(gpointer)index->initials->data;
}

const guint8 *
sgz_index_get_breaks (const SgzIndex *index)
{
  return (const guint8 *)index->breaks->data;
}
