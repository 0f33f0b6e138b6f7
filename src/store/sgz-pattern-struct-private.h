/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pattern is made of, for those that make it and those that match by it. */
#pragma once

#include "sgz-pattern-private.h"

G_BEGIN_DECLS

/* Longer words are compared as they are: nobody types the pinyin of so much. */
#define SGZ_PATTERN_MOST_STATES 63

/* No syllable of pinyin is longer: zhuang. */
#define SGZ_PATTERN_MOST_LETTERS 6

/* What a symbol does to the states: those in move[i] go on by i + 1; those in accept come to the end. */
typedef struct
{
  guint64 move[SGZ_PATTERN_MOST_LETTERS];
  guint64 accept;
} SgzPatternStep;

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
  SgzPatternStep *steps; /* by symbol */
  guint8 *begins;        /* by symbol: whether it moves state 0 */
  guint64 letters;       /* an entry that matches in one piece has these letters */
  guint64 marks;         /* and these marks */
  guint64 all_letters;   /* one that matches scattered has these in its head */
  guint64 *wanted_by;    /* by symbol: in which states its initials are wanted */
};

G_END_DECLS
