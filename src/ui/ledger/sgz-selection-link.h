/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record-pane.h"

G_BEGIN_DECLS

/* So many selected records are read one by one; more are only counted. */
#define SGZ_SELECTION_LINK_MOST 5000

/* The record of an item of the selection's model: not owned; %NULL where it has none. */
typedef SgzRecord *(*SgzRecordOfItemFunc) (gpointer item);

/**
 * SgzSelectionLink:
 *
 * Keeps a list's selection and the pane beside it in step: the pane shows what is selected; a record being
 * edited is saved before another is shown, and selected again where that fails; a row that changed is
 * selected again.
 */
#define SGZ_TYPE_SELECTION_LINK (sgz_selection_link_get_type ())
G_DECLARE_FINAL_TYPE (SgzSelectionLink, sgz_selection_link, SGZ, SELECTION_LINK, GObject)

/**
 * SgzSelectionLink::changed:
 *
 * Something else is selected or shown: actions may do other things now.
 */

/* Neither @selection nor @pane is owned: the page that has them has the link too. */
SgzSelectionLink *sgz_selection_link_new (GtkSelectionModel *selection, SgzRecordPane *pane,
                                          SgzRecordOfItemFunc record_of_item);

/**
 * sgz_selection_link_show:
 * @id: a record of @kind, which may stand outside what the list shows now
 *
 * Shows another record in the pane, and selects it where it stands in the list; what is being edited is saved before.
 *
 * Returns: whether it is shown; where it cannot be read, that is reported to @session
 */
gboolean sgz_selection_link_show (SgzSelectionLink *link, SgzSession *session, const SgzKind *kind,
                                  const char *id);

/* Whether the pane is being left for another record just now. */
gboolean sgz_selection_link_is_moving (SgzSelectionLink *link);

guint sgz_selection_link_count (SgzSelectionLink *link);

/**
 * sgz_selection_link_get_records:
 *
 * Returns: (transfer full) (nullable) (element-type SgzRecord): what an action is done to: the selected
 * records; where none
 *   is selected, the one that is read; %NULL when more than %SGZ_SELECTION_LINK_MOST are selected
 */
GPtrArray *sgz_selection_link_get_records (SgzSelectionLink *link);

G_END_DECLS
