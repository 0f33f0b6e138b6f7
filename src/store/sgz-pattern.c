/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word is sought by an automaton of as many states as it has characters, all of them in the bits of one number: bit k stands where
 * the first k characters of the word are answered. Each character of a text moves the bits on, by as many places as it answers. */
#include <string.h>

#include "sgz-pattern-struct-private.h"

/* From a state, the letters of which characters begin that go on by i + 1, and of those that come to the end. */
typedef struct
{
  guint64 move[SGZ_PATTERN_MOST_LETTERS];
  guint64 accept;
} Ways;

/* Characters that may be sought as they are only: not letters and digits, which are also initials. */
#define FREE_LETTER (G_GUINT64_CONSTANT (1) << 63)

/* --- making the automaton --- */

static void
add_way (SgzPattern *pattern, Ways *ways, SgzSymbol symbol, guint from, guint length, guint64 letter)
{
  guint64 state = G_GUINT64_CONSTANT (1) << from;

  if (from + length == pattern->n)
    {
      pattern->steps[symbol].accept |= state;
      ways[from].accept |= letter;
    }
  else
    {
      pattern->steps[symbol].move[length - 1] |= state;
      ways[from].move[length - 1] |= letter;
    }
}

/* What a character that is read as @reading answers from state @from on. */
static void
add_reading (SgzPattern *pattern, Ways *ways, SgzSymbol symbol, const char *reading, size_t length,
             guint from)
{
  guint64 letter = sgz_index_letter_bit ((guchar)reading[0]);
  guint rest = pattern->n - from;
  guint common = 0;

  while (common < length && common < rest && pattern->word[from + common] == (guchar)reading[common])
    common++;
  if (common == 0)
    return;
  add_way (pattern, ways, symbol, from, 1, letter);
  if (common > 1 && (common == length || common == rest))
    add_way (pattern, ways, symbol, from, common, letter);
  if (common > 1 && reading[1] == 'h')
    add_way (pattern, ways, symbol, from, 2, letter);
}

static void
add_symbol (SgzPattern *pattern, Ways *ways, SgzSymbol symbol)
{
  gunichar character = sgz_index_get_character (pattern->index, symbol);
  const char *readings = sgz_index_get_readings (pattern->index, symbol);
  guint64 letter = sgz_index_letter_bit (character);

  for (guint from = 0; from < pattern->n; from++)
    if (pattern->word[from] == character)
      add_way (pattern, ways, symbol, from, 1, letter != 0 ? letter : FREE_LETTER);
  for (const char *reading = readings; reading != NULL; reading = strchr (reading, ' '))
    {
      reading += *reading == ' ';
      size_t length = strcspn (reading, " ");
      for (guint from = 0; length <= SGZ_PATTERN_MOST_LETTERS && from < pattern->n; from++)
        if (pattern->word[from] == (guchar)*reading)
          add_reading (pattern, ways, symbol, reading, length, from);
    }
  for (guint i = 0; i < SGZ_PATTERN_MOST_LETTERS; i++)
    pattern->begins[symbol] |= (guint8)(pattern->steps[symbol].move[i] & 1);
  pattern->begins[symbol] |= (guint8)(pattern->steps[symbol].accept & 1);
}

/* Whether the end is reached without the characters that begin with @forbidden. */
static gboolean
reaches_end (const SgzPattern *pattern, const Ways *ways, guint64 forbidden)
{
  guint64 states = 1;

  for (guint from = 0; from < pattern->n; from++)
    {
      if ((states >> from & 1) == 0)
        continue;
      if (ways[from].accept & ~forbidden)
        return TRUE;
      for (guint i = 0; i < SGZ_PATTERN_MOST_LETTERS && from + i + 1 < pattern->n; i++)
        if (ways[from].move[i] & ~forbidden)
          states |= G_GUINT64_CONSTANT (1) << (from + i + 1);
    }
  return FALSE;
}

/* The letters without which no text answers the word: most entries are passed over by these alone. */
static void
find_needs (SgzPattern *pattern, const Ways *ways)
{
  for (guint i = 0; i < pattern->n; i++)
    {
      guint64 letter = sgz_index_letter_bit (pattern->word[i]);
      if (letter == 0)
        pattern->marks |= sgz_index_mark_bit (pattern->symbols[i]);
      else if (!reaches_end (pattern, ways, letter))
        pattern->letters |= letter;
    }
}

static void
make_steps (SgzPattern *pattern)
{
  guint n_symbols = sgz_index_count_symbols (pattern->index);
  g_autofree Ways *ways = g_new0 (Ways, pattern->n);

  pattern->steps = g_new0 (SgzPatternStep, n_symbols);
  pattern->begins = g_new0 (guint8, n_symbols);
  for (guint i = SGZ_SYMBOL_FIRST; i < n_symbols; i++)
    add_symbol (pattern, ways, (SgzSymbol)i);
  pattern->has_steps = reaches_end (pattern, ways, 0);
  if (pattern->has_steps)
    find_needs (pattern, ways);
}

/* For letters that stand scattered. */
static void
find_wanted (SgzPattern *pattern)
{
  guint n_symbols = sgz_index_count_symbols (pattern->index);
  const guint64 *initials = sgz_index_get_initials (pattern->index);

  pattern->wanted_by = g_new0 (guint64, n_symbols);
  for (guint k = 0; k < pattern->n; k++)
    {
      guint64 letter = sgz_index_letter_bit (pattern->word[k]);
      for (guint i = SGZ_SYMBOL_FIRST; i < n_symbols; i++)
        if ((initials[i] & letter) != 0)
          pattern->wanted_by[i] |= G_GUINT64_CONSTANT (1) << k;
    }
}

/* --- the pattern --- */

static void
read_word (SgzPattern *pattern, const char *word)
{
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
  glong n = 0;

  pattern->word = g_utf8_to_ucs4_fast (composed != NULL ? composed : "", -1, &n);
  pattern->n = (guint)n;
  pattern->symbols = g_new (SgzSymbol, pattern->n + 1);
  pattern->is_scattered = pattern->n > 1 && pattern->n <= SGZ_PATTERN_MOST_STATES;
  pattern->is_hopeless = pattern->n == 0;
  for (guint i = 0; i < pattern->n; i++)
    {
      pattern->symbols[i] = sgz_index_find_symbol (pattern->index, pattern->word[i]);
      pattern->word[i] = sgz_index_fold (pattern->word[i]);
      guint64 letter = sgz_index_letter_bit (pattern->word[i]);
      pattern->all_letters |= letter;
      pattern->is_scattered = pattern->is_scattered && letter != 0;
      /* A letter that no text has may still be an initial. */
      if (pattern->symbols[i] < SGZ_SYMBOL_FIRST && (letter == 0 || pattern->n > SGZ_PATTERN_MOST_STATES))
        pattern->is_hopeless = TRUE;
    }
}

SgzPattern *
sgz_pattern_new (const SgzIndex *index, const char *word)
{
  SgzPattern *pattern = g_new0 (SgzPattern, 1);

  pattern->index = index;
  read_word (pattern, word);
  pattern->starts_parts = pattern->n == 1 && g_unichar_isalpha (pattern->word[0]) && pattern->word[0] < 0x80;
  if (pattern->is_hopeless)
    return pattern;
  if (pattern->n > SGZ_PATTERN_MOST_STATES)
    {
      for (guint i = 0; i < pattern->n; i++)
        pattern->marks |= sgz_index_mark_bit (pattern->symbols[i]);
      return pattern;
    }
  make_steps (pattern);
  if (pattern->is_scattered)
    find_wanted (pattern);
  pattern->is_hopeless = !pattern->has_steps && !pattern->is_scattered;
  return pattern;
}

void
sgz_pattern_free (SgzPattern *pattern)
{
  g_free (pattern->word);
  g_free (pattern->symbols);
  g_free (pattern->steps);
  g_free (pattern->begins);
  g_free (pattern->wanted_by);
  g_free (pattern);
}

gboolean
sgz_pattern_is_hopeless (const SgzPattern *pattern)
{
  return pattern->is_hopeless;
}
