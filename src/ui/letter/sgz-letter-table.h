/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-letter-buffer.h"

G_BEGIN_DECLS

/* Puts a widget that shows the table, and can take it out, at every anchor of the view's buffer, an SgzLetterBuffer. */
void sgz_letter_table_show_all (GtkTextView *view);

G_END_DECLS
