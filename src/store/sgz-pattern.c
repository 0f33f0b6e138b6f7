/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word is sought by an automaton of as many states as it has characters, all of them in the bits of one number: bit k stands where
 * the first k characters of the word are answered. Each character of a text moves the bits on, by as many places as it answers. */
#include "sgz-pattern-private.h"

#include <string.h>

/* Longer words are compared as they are: nobody types the pinyin of so much. */
#define MOST_STATES 63

/* No syllable of pinyin is longer: zhuang. */
#define MOST_LETTERS 6

/* What a symbol does to the states: those in move[i] go on by i + 1; those in accept come to the end. */
typedef struct
{
  guint64 move[MOST_LETTERS];
  guint64 accept;
} Step;

/* From a state, the letters of which characters begin that go on by i + 1, and of those that come to the end. */
typedef struct
{
  guint64 move[MOST_LETTERS];
  guint64 accept;
} Ways;

struct _SgzPattern
{
  const SgzIndex *index;
  gunichar *word;
  guint n;
  SgzSymbol *symbols; /* of the word as it is */
  gboolean is_hopeless;
  gboolean has_steps; /* whether the automaton is used */
  gboolean is_scattered;
  gboolean starts_parts; /* must begin where a part begins */
  Step *steps;           /* by symbol */
  guint8 *begins;        /* by symbol: whether it moves state 0 */
  guint64 letters;       /* an entry that matches in one piece has these letters */
  guint64 marks;         /* and these marks */
  guint64 all_letters;   /* one that matches scattered has these in its head */
  guint64 *wanted_by;    /* by symbol: in which states its initials are wanted */
};

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
      for (guint from = 0; length <= MOST_LETTERS && from < pattern->n; from++)
        if (pattern->word[from] == (guchar)*reading)
          add_reading (pattern, ways, symbol, reading, length, from);
    }
  for (guint i = 0; i < MOST_LETTERS; i++)
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
      for (guint i = 0; i < MOST_LETTERS && from + i + 1 < pattern->n; i++)
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

  pattern->steps = g_new0 (Step, n_symbols);
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
  pattern->is_scattered = pattern->n > 1 && pattern->n <= MOST_STATES;
  pattern->is_hopeless = pattern->n == 0;
  for (guint i = 0; i < pattern->n; i++)
    {
      pattern->symbols[i] = sgz_index_find_symbol (pattern->index, pattern->word[i]);
      pattern->word[i] = sgz_index_fold (pattern->word[i]);
      guint64 letter = sgz_index_letter_bit (pattern->word[i]);
      pattern->all_letters |= letter;
      pattern->is_scattered = pattern->is_scattered && letter != 0;
      /* A letter that no text has may still be an initial. */
      if (pattern->symbols[i] < SGZ_SYMBOL_FIRST && (letter == 0 || pattern->n > MOST_STATES))
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
  if (pattern->n > MOST_STATES)
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

/* --- matching --- */

typedef enum
{
  FROM_ANYWHERE = 1,
  FROM_PARTS,
  FROM_START,
} From;

static inline guint64
move_on (const Step *step, guint64 states)
{
  guint64 next = 0;

  for (guint i = 0; i < MOST_LETTERS; i++)
    next |= (states & step->move[i]) << (i + 1);
  return next;
}

/* Runs over the symbols from @at to @end. Returns: where the first match ends, or %NULL */
static const SgzSymbol *
run (const SgzPattern *pattern, const SgzSymbol *at, const SgzSymbol *end, From from)
{
  const guint8 *breaks = sgz_index_get_breaks (pattern->index);
  const guint8 *begins = pattern->begins;
  gboolean may_begin = TRUE;
  guint64 states = 0;

  for (; at < end; at++)
    {
      /* Most characters begin nothing: the search spends its time here. */
      while (from == FROM_ANYWHERE && states == 0 && !begins[*at])
        if (++at == end)
          return NULL;
      if (may_begin)
        states |= begins[*at];
      if (states != 0)
        {
          const Step *step = &pattern->steps[*at];
          if (states & step->accept)
            return at + 1;
          states = move_on (step, states);
        }
      else if (from == FROM_START)
        return NULL;
      may_begin = from == FROM_ANYWHERE || (from == FROM_PARTS && breaks[*at]);
    }
  return NULL;
}

/* The same of a word too long for the automaton. */
static const SgzSymbol *
compare (const SgzPattern *pattern, const SgzSymbol *at, const SgzSymbol *end, From from)
{
  for (; end - at >= (glong)pattern->n; at++)
    {
      if (memcmp (at, pattern->symbols, pattern->n * sizeof *at) == 0)
        return at + pattern->n;
      if (from == FROM_START)
        return NULL;
    }
  return NULL;
}

static const SgzSymbol *
seek (const SgzPattern *pattern, const SgzSymbol *at, const SgzSymbol *end, From from)
{
  return pattern->steps != NULL ? run (pattern, at, end, from) : compare (pattern, at, end, from);
}

static gboolean
may_match (const SgzPattern *pattern, const SgzEntry *entry)
{
  return (entry->letters & pattern->letters) == pattern->letters
         && (entry->marks & pattern->marks) == pattern->marks
         && (pattern->has_steps || pattern->n > MOST_STATES);
}

/* Which states the parts of the path lead to: each answers, from its first character on, as many letters as it likes. */
static guint64
run_over_path (const SgzPattern *pattern, const SgzSymbol *at, const SgzSymbol *end)
{
  const guint8 *breaks = sgz_index_get_breaks (pattern->index);
  gboolean begins_part = TRUE;
  guint64 reached = 1;
  guint64 going = 0;

  for (; at < end; at++)
    {
      going = ((begins_part ? reached : going) & pattern->wanted_by[*at]) << 1;
      reached |= going;
      begins_part = breaks[*at] != 0;
    }
  return reached;
}

/* Whether the name answers what the path left: by letters scattered from the beginning of a part on; or, after a path, by its end in
 * one piece, or by three letters and more of which the last is its end. */
static gboolean
is_rest_in_name (const SgzPattern *pattern, const SgzSymbol *at, const SgzSymbol *end, guint64 reached)
{
  const guint8 *breaks = sgz_index_get_breaks (pattern->index);
  guint64 done = G_GUINT64_CONSTANT (1) << pattern->n;
  guint64 after_path = reached & ~G_GUINT64_CONSTANT (1);
  guint64 many_left = pattern->n > 3 ? after_path & ((done >> 2) - 1) : 0;
  guint64 from_part = 0;
  guint64 in_piece = 0;
  guint64 anywhere = 0;
  gboolean begins_part = TRUE;

  for (; at < end; at++)
    {
      guint64 wanted = pattern->wanted_by[*at];
      from_part |= ((from_part | (begins_part ? reached : 0)) & wanted) << 1;
      in_piece = ((in_piece | after_path) & wanted) << 1;
      if ((from_part & done) || (at + 1 == end && ((in_piece | ((anywhere & wanted) << 1)) & done)))
        return TRUE;
      anywhere |= ((anywhere | many_left) & wanted) << 1;
      begins_part = breaks[*at] != 0;
    }
  return FALSE;
}

static gboolean
is_scattered_over (const SgzPattern *pattern, const SgzEntry *entry)
{
  const SgzSymbol *text = sgz_index_get_text (pattern->index, entry);
  const SgzSymbol *name = text + entry->name;
  const SgzSymbol *end = text + entry->head;
  guint64 reached = run_over_path (pattern, text, name);

  /* A name is ended by a gap. */
  if (end > name)
    end--;
  return (reached >> pattern->n & 1) != 0 || is_rest_in_name (pattern, name, end, reached);
}

gboolean
sgz_pattern_matches (const SgzPattern *pattern, const SgzEntry *entry)
{
  const SgzSymbol *text = sgz_index_get_text (pattern->index, entry);
  From from = pattern->starts_parts ? FROM_PARTS : FROM_ANYWHERE;

  if (may_match (pattern, entry) && seek (pattern, text, text + entry->length, from) != NULL)
    return TRUE;
  return pattern->is_scattered && (entry->head_letters & pattern->all_letters) == pattern->all_letters
         && is_scattered_over (pattern, entry);
}

SgzMatch
sgz_pattern_rate (const SgzPattern *pattern, const SgzEntry *entry)
{
  const SgzSymbol *text = sgz_index_get_text (pattern->index, entry);
  const SgzSymbol *name = text + entry->name;
  const SgzSymbol *head = text + entry->head;
  From from = pattern->starts_parts ? FROM_PARTS : FROM_ANYWHERE;

  if (!may_match (pattern, entry))
    return SGZ_MATCH_SCATTERED;
  const SgzSymbol *end = seek (pattern, name, head, FROM_START);
  if (end != NULL)
    return end + 1 >= head ? SGZ_MATCH_NAME : SGZ_MATCH_START;
  if (seek (pattern, name, head, FROM_PARTS) != NULL)
    return SGZ_MATCH_PART;
  if (seek (pattern, name, head, from) != NULL)
    return SGZ_MATCH_INSIDE;
  if (seek (pattern, text, name, from) != NULL)
    return SGZ_MATCH_PATH;
  return seek (pattern, name, text + entry->length, from) != NULL ? SGZ_MATCH_OTHER : SGZ_MATCH_SCATTERED;
}
