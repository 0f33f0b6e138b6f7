/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-finding-table.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRulePage:
 *
 * 对标检查: what the rules find of the year and place of the session, counted by state, line by line under counties, stations or rules,
 * and beside them the clause of the selected line. Which lines are shown and how they are grouped is remembered.
 *
 * Actions: rule-page.document, rule-page.fold, rule-page.refresh (F5); rules.rules-shown and rules.rules-grouping, whose states are
 * the settings of these names.
 */
#define SGZ_TYPE_RULE_PAGE (sgz_rule_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzRulePage, sgz_rule_page, SGZ, RULE_PAGE, AdwBin)

GtkWidget *sgz_rule_page_new (SgzSession *session);

void sgz_rule_page_focus_search (SgzRulePage *page);

G_END_DECLS
