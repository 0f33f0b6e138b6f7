/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-judgement.h"

G_BEGIN_DECLS

/**
 * SgzRuleFigures:
 * @judgement: what the rules find
 * @n_rules: how many requirements are in force
 * @n_stations: how many stations are registered in the place
 *
 * What the rules' page shows, read on a thread.
 */
typedef struct
{
  SgzJudgement *judgement;
  gint64 n_rules;
  gint64 n_stations;
} SgzRuleFigures;

/* A #SgzReadFunc for a #SgzYearQuestion; answers with #SgzRuleFigures. */
gpointer sgz_rule_figures_read (SgzStore *reader, gconstpointer question, GError **error);
void sgz_rule_figures_free (SgzRuleFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzRuleFigures, sgz_rule_figures_free)

/* How many findings of that state there are, those that were left out too; what is over counts as short. */
guint sgz_rule_figures_count (const SgzRuleFigures *figures, SgzFindingState state);

G_END_DECLS
