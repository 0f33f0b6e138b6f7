/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SgzRule:
 * @code: R01 and so on
 * @title: what it asks, in short; Chinese in any locale
 *
 * A rule of the policy. What it asks in particular are its requirements.
 */
typedef struct
{
  const char *code;
  const char *title;
} SgzRule;

const SgzRule *sgz_rule_list (size_t *n_rules);

/* Returns: (nullable): the rule of that code */
const SgzRule *sgz_rule_find (const char *code);

G_END_DECLS
