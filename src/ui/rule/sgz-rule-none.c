/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule-none.h"

#include <glib/gi18n-lib.h>
#include <string.h>

SgzRuleNone
sgz_rule_none_explain (const SgzRuleFigures *figures, guint n_lines, const char *shown, gboolean is_searched)
{
  gboolean is_short = strcmp (shown, "short") == 0;

  if (figures->n_rules == 0)
    return (SgzRuleNone){ "edit-delete-symbolic", _ ("No Rules in Force"),
                          _ ("All rules were voided. A voided rule can be restored in its ledger."),
                          _ ("Show the Rules"), "ledger-rule" };
  if (n_lines == 0 && figures->n_stations == 0)
    return (SgzRuleNone){ "mark-location-symbolic", _ ("No Stations Yet"),
                          _ ("Rules are checked once stations are registered or tasks are set."),
                          _ ("Show the Stations"), "stations" };
  if (figures->judgement->is_cut && !is_short)
    return (SgzRuleNone){
      "edit-find-symbolic", _ ("Too Many Lines to List"),
      _ ("Choose a county at the head of the window; only what falls short is listed of all."), NULL, NULL
    };
  if (!is_searched && is_short)
    return (SgzRuleNone){ "emblem-ok-symbolic", _ ("All Met"),
                          _ ("Nothing falls short of what the rules in force ask."), NULL, NULL };
  return (SgzRuleNone){ "edit-find-symbolic", _ ("No line meets these conditions"), NULL, NULL, NULL };
}
