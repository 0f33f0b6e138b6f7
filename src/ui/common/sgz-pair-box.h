/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzPairBox:
 *
 * Shows its children side by side in equal columns where the window is wide, one under the other where it is not. It
 * exists because GtkFlowBox decides by natural widths, which for text that wraps are far too wide.
 *
 * Property "threshold": the width in pixels from which on they stand side by side.
 */
#define SGZ_TYPE_PAIR_BOX (sgz_pair_box_get_type ())
G_DECLARE_FINAL_TYPE (SgzPairBox, sgz_pair_box, SGZ, PAIR_BOX, GtkWidget)

G_END_DECLS
