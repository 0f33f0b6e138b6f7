/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSuggestions:
 *
 * What may be meant by the text that is typed into a cell: the choices of a field, or records by their names. The
 * keyboard stays in the cell.
 */
#define SGZ_TYPE_SUGGESTIONS (sgz_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (SgzSuggestions, sgz_suggestions, SGZ, SUGGESTIONS, GtkPopover)

/**
 * SgzSuggestions::picked:
 *
 * One was clicked.
 */

/* Returns: (transfer none): the popover, a child of @parent, which must outlive it */
SgzSuggestions *sgz_suggestions_new (SgzSession *session, GtkWidget *parent);

/**
 * sgz_suggestions_show:
 * @cell: what is typed into
 * @text: what is typed so far
 *
 * Shows what fits, if @field has anything to suggest. A choice that fits best stands out at once, a record once it is the
 * only one.
 */
void sgz_suggestions_show (SgzSuggestions *suggestions, GtkWidget *cell, const SgzField *field,
                           const char *text);
void sgz_suggestions_hide (SgzSuggestions *suggestions);

/* Goes so many lines on; %FALSE where nothing is suggested. */
gboolean sgz_suggestions_move (SgzSuggestions *suggestions, int by);

/* Returns: (nullable): what sgz_store_set_field() takes for the line that stands out */
const char *sgz_suggestions_get_chosen (SgzSuggestions *suggestions);

G_END_DECLS
