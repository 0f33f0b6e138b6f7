/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record-pane.h"

G_BEGIN_DECLS

/**
 * SgzSinglePage:
 *
 * The page of a kind of which there is one record, such as the office's settings: that record to read and to edit, without a list.
 * Where it was voided, the page offers to register it anew. Follows the store.
 */
#define SGZ_TYPE_SINGLE_PAGE (sgz_single_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzSinglePage, sgz_single_page, SGZ, SINGLE_PAGE, AdwBin)

GtkWidget *sgz_single_page_new (SgzSession *session, const SgzKind *kind);

/* Saves what is being edited; %FALSE where it cannot be saved, and the page must stay. */
gboolean sgz_single_page_leave (SgzSinglePage *page);

SgzRecordPane *sgz_single_page_get_pane (SgzSinglePage *page);

G_END_DECLS
