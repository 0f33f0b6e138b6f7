/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the automaton of a pattern, which sgz-pattern.c makes, over the texts of entries. */
#include <string.h>

#include "sgz-pattern-struct-private.h"

typedef enum
{
  FROM_ANYWHERE = 1,
  FROM_PARTS,
  FROM_START,
} From;

static inline guint64
move_on (const SgzPatternStep *step, guint64 states)
{
  guint64 next = 0;

  for (guint i = 0; i < SGZ_PATTERN_MOST_LETTERS; i++)
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
          const SgzPatternStep *step = &pattern->steps[*at];
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
         && (pattern->has_steps || pattern->n > SGZ_PATTERN_MOST_STATES);
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
