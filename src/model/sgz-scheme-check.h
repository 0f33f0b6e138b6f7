/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scheme.h"

G_BEGIN_DECLS

/* Returns: whether there is a measure of that code */
typedef gboolean (*SgzMeasureExistsFunc) (const char *code, gpointer user_data);

/**
 * SgzSchemeProblem:
 * @code: (nullable): the node it is about
 * @words: a sentence that names it
 */
typedef struct
{
  char *code;
  char *words;
} SgzSchemeProblem;

/**
 * sgz_scheme_check:
 * @exists: asked of every measure that the scheme names
 *
 * What stands in the way of publishing: points that don't add up (for a pilot or any other station), levels, methods that lack something,
 * measures, bands with gaps, weights.
 *
 * Returns: (transfer full) (element-type SgzSchemeProblem): empty where all is well
 */
GPtrArray *sgz_scheme_check (const SgzScheme *scheme, SgzMeasureExistsFunc exists, gpointer user_data);

/* The part of it on bands, assessors and weights; appends to @problems. */
void sgz_scheme_check_grades (const SgzScheme *scheme, GPtrArray *problems);

/* Appends a problem: @words (transfer full). */
void sgz_scheme_problem_add (GPtrArray *problems, const char *code, char *words);

G_END_DECLS
