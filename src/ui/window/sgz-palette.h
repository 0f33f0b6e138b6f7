/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzPalette:
 *
 * Type and jump: pages, documents, places, actions, and stations by name.
 */
#define SGZ_TYPE_PALETTE (sgz_palette_get_type ())
G_DECLARE_FINAL_TYPE (SgzPalette, sgz_palette, SGZ, PALETTE, AdwWindow)

/**
 * sgz_palette_new:
 * @parent: the window whose actions are offered
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SgzPalette *sgz_palette_new (GtkWindow *parent, SgzSession *session);

/* As typed by the officer. */
void sgz_palette_set_text (SgzPalette *palette, const char *text);

/* Returns: (transfer none): the #SgzPaletteItem found */
GListModel *sgz_palette_get_items (SgzPalette *palette);

G_END_DECLS
