/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzWrapBox:
 *
 * Shows its children one after the other, as wide as they want to be, in as many lines as they need. It exists because
 * GtkFlowBox puts them into columns, as wide as the widest child in each line.
 */
#define SGZ_TYPE_WRAP_BOX (sgz_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (SgzWrapBox, sgz_wrap_box, SGZ, WRAP_BOX, GtkWidget)

/* Puts @child after @sibling, or first where that is %NULL. */
void sgz_wrap_box_insert_after (SgzWrapBox *self, GtkWidget *child, GtkWidget *sibling);

G_END_DECLS
