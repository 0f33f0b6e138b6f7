/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sgz-score-figures.h"

G_BEGIN_DECLS

/* Offers the schemes that sheets of the year go by, with the one shown chosen; hidden where there is but one. The caller passes over what
 * it is told of that meanwhile. */
void sgz_scheme_choice_fill (GtkDropDown *choice, const SgzScoreFigures *figures);

/* The name of what is chosen may be longer than there is room: it is cut short; the list that opens has it in full. */
void sgz_scheme_choice_shorten (GtkDropDown *choice);

G_END_DECLS
