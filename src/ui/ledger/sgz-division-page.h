/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record-pane.h"

G_BEGIN_DECLS

/**
 * SgzDivisionPage:
 *
 * The divisions as a tree with the stations that stand in each; a flat list while something is looked for or
 * only candidates of the reforms are shown. Candidates were found by comparing codes: they count once an
 * officer has confirmed them here.
 *
 * Actions: division.confirm, division.deny (the selected divisions are reformed, or are not), division.rename,
 * division.recode, division.merge, division.abolish (each by a dialog), division.add, division.search.
 */
#define SGZ_TYPE_DIVISION_PAGE (sgz_division_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionPage, sgz_division_page, SGZ, DIVISION_PAGE, AdwBin)

GtkWidget *sgz_division_page_new (SgzSession *session);

void sgz_division_page_focus_search (SgzDivisionPage *page);

/* Shows the division of that id beside the tree. */
void sgz_division_page_select (SgzDivisionPage *page, const char *id);

/* See sgz_ledger_page_leave(). */
gboolean sgz_division_page_leave (SgzDivisionPage *page);

G_END_DECLS
