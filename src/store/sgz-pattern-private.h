/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-index-private.h"

G_BEGIN_DECLS

/**
 * SgzMatch:
 *
 * How well a record answers a word, the best first.
 */
typedef enum
{
  SGZ_MATCH_NONE = 0,
  SGZ_MATCH_NAME,      /* it is the name */
  SGZ_MATCH_START,     /* the name begins with it */
  SGZ_MATCH_PART,      /* a part of the name does, such as what stands after 示例· */
  SGZ_MATCH_INSIDE,    /* it stands somewhere in the name */
  SGZ_MATCH_PATH,      /* somewhere in the names above it */
  SGZ_MATCH_OTHER,     /* somewhere in what else is searched */
  SGZ_MATCH_SCATTERED, /* its letters stand, one after the other, in path and name */
} SgzMatch;

/**
 * SgzPattern:
 *
 * A word to be sought in an index. Each character of a text answers it by itself, by any of its readings or by a reading's initial
 * (zh, ch and sh count as one letter or two), the last also by the beginning of a reading: 炳草岗 is found by 炳草, bingcaogang,
 * bingcaog, bcg and 炳cg. A single letter is sought at the beginning of parts only.
 *
 * Letters alone also find the initials of a path and a name, scattered as people shorten them: of each part of the path they may take
 * the beginning, of the name the end (dqz, dqzz: 东区 … 总站), or what they like from the beginning of a part on (bcgsgz: 炳草岗街道社会工作
 * 服务站); after a path also what they like where that ends with the name's end and is three letters at least (dqsgz). Fewer rules would
 * find 大龙潭 … 社区 … 工作 for dqz.
 */
typedef struct _SgzPattern SgzPattern;

/* The index must outlive the pattern, and not change meanwhile. */
SgzPattern *sgz_pattern_new (const SgzIndex *index, const char *word);
void sgz_pattern_free (SgzPattern *pattern);

/* Whether no record can match. */
gboolean sgz_pattern_is_hopeless (const SgzPattern *pattern);

/* Whether @entry has the word at all: faster than to ask how well. */
gboolean sgz_pattern_matches (const SgzPattern *pattern, const SgzEntry *entry);

/* How well an entry that has the word answers it. */
SgzMatch sgz_pattern_rate (const SgzPattern *pattern, const SgzEntry *entry);

G_END_DECLS
