/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule-figures.h"

#include "ui/common/sgz-year-question.h"

static gint64
count_records (SgzStore *reader, const SgzKind *kind, const char *place, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_place (query, place);
  return sgz_store_count (reader, query, error);
}

gpointer
sgz_rule_figures_read (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzYearQuestion *asked = question;
  g_autoptr (SgzRuleFigures) figures = g_new0 (SgzRuleFigures, 1);

  if ((figures->judgement
       = sgz_judgement_take (reader, asked->year, asked->day, asked->place, NULL, NULL, NULL, error))
          != NULL
      && (figures->n_rules = count_records (reader, &sgz_kind_rule, NULL, error)) >= 0
      && (figures->n_stations = count_records (reader, &sgz_kind_station, asked->place, error)) >= 0)
    return g_steal_pointer (&figures);
  return NULL;
}

void
sgz_rule_figures_free (SgzRuleFigures *figures)
{
  g_clear_pointer (&figures->judgement, sgz_judgement_free);
  g_free (figures);
}

static guint
count_tally (const SgzTally *tally, SgzFindingState state)
{
  switch (state)
    {
    case SGZ_FINDING_PASS:
      return tally->passed;
    case SGZ_FINDING_SHORT:
    case SGZ_FINDING_OVER:
      return tally->short_of;
    case SGZ_FINDING_WARNING:
      return tally->warned;
    case SGZ_FINDING_UNDERWAY:
      return tally->under_way;
    case SGZ_FINDING_NOT_APPLICABLE:
      return tally->not_applicable;
    }
  g_return_val_if_reached (0);
}

guint
sgz_rule_figures_count (const SgzRuleFigures *figures, SgzFindingState state)
{
  guint n = 0;

  for (guint i = 0; i < figures->judgement->tallies->len; i++)
    n += count_tally (g_ptr_array_index (figures->judgement->tallies, i), state);
  return n;
}
