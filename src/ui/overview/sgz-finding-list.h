/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-requirement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzFindingList:
 *
 * What the rules found, worst first: a row a requirement with the clause and its words, under it a row a place that falls
 * short or is to be looked at.
 */
#define SGZ_TYPE_FINDING_LIST (sgz_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingList, sgz_finding_list, SGZ, FINDING_LIST, GtkWidget)

/**
 * SgzFindingList::opened:
 * @finding: (type gpointer): the #SgzFinding whose row was activated
 */

/**
 * sgz_finding_list_set_findings:
 * @findings: (element-type SgzFinding): by rule; kept as long as they are shown
 */
void sgz_finding_list_set_findings (SgzFindingList *self, GPtrArray *findings);

G_END_DECLS
