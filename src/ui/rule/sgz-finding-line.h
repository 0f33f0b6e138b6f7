/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sgz-requirement.h"

G_BEGIN_DECLS

/**
 * SgzFindingLine:
 *
 * A finding as a row of a list.
 */
#define SGZ_TYPE_FINDING_LINE (sgz_finding_line_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingLine, sgz_finding_line, SGZ, FINDING_LINE, GObject)

/* @findings (element-type SgzFinding) is referred to. */
SgzFindingLine *sgz_finding_line_new (GPtrArray *findings, guint position);

/* Returns: (transfer none): it lives as long as the line */
const SgzFinding *sgz_finding_line_get_finding (SgzFindingLine *line);

/* Returns: (transfer full): the words of @search, as sgz_finding_line_is_shown() takes them */
char **sgz_finding_split_search (const char *search);

/**
 * sgz_finding_line_is_shown:
 * @shown: all, or the code of the one state that is shown; what is over goes with what is short
 * @words: what is searched for: words in small letters; names of places and what rules ask are searched, by pinyin too
 */
gboolean sgz_finding_line_is_shown (SgzFindingLine *line, const char *shown, char **words);

/* Whether two findings speak of the same thing, though they are of different days. */
gboolean sgz_finding_is_same (const SgzFinding *one, const SgzFinding *other);

/* What is to be mended first: what falls short, what is to be looked at, what is under way, what is met, what does not apply. */
int sgz_finding_compare_states (const SgzFinding *one, const SgzFinding *other);

/* Returns: (transfer full): how it stands, in words of the window: Short by 4个 */
char *sgz_finding_format_words (const SgzFinding *finding);

/* Returns: the style class of its colour */
const char *sgz_finding_get_style (const SgzFinding *finding);

/* Returns: (transfer full): the requirement with the code of its rule: R05  在岗持证社会工作者 */
char *sgz_finding_format_requirement (const SgzFinding *finding);

G_END_DECLS
