/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-rule-figures.h"

G_BEGIN_DECLS

/**
 * SgzRuleNone:
 * @icon: an icon's name
 * @title: what there is none of
 * @description: (nullable): why
 * @button: (nullable): the label of what mends it
 * @way: (nullable): the page that @button shows
 *
 * What the rules' page says where it has no line to list. Static, in the language of the program.
 */
typedef struct
{
  const char *icon;
  const char *title;
  const char *description;
  const char *button;
  const char *way;
} SgzRuleNone;

/**
 * sgz_rule_none_explain:
 * @n_lines: how many lines there are before any filter
 * @shown: all, or the code of the one state that is listed
 * @is_searched: whether a search leaves lines out
 */
SgzRuleNone sgz_rule_none_explain (const SgzRuleFigures *figures, guint n_lines, const char *shown,
                                   gboolean is_searched);

G_END_DECLS
