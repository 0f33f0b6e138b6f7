/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sgz-record.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzPaletteItem:
 *
 * Something the palette can jump to: an action, or a record. Properties, all text: "title", "subtitle", "icon".
 */
#define SGZ_TYPE_PALETTE_ITEM (sgz_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (SgzPaletteItem, sgz_palette_item, SGZ, PALETTE_ITEM, GObject)

/**
 * sgz_palette_item_new_action:
 * @subtitle: (nullable): what is written at the right, such as its keys
 * @detailed: the action with its target, as g_action_parse_detailed_name() has it
 */
SgzPaletteItem *sgz_palette_item_new_action (const char *title, const char *subtitle, const char *icon,
                                             const char *detailed);

SgzPaletteItem *sgz_palette_item_new_station (SgzRecord *station);

/* Whether every word of @words (folded, %NULL-terminated) stands in its title. */
gboolean sgz_palette_item_matches (SgzPaletteItem *item, char **words);

/* Whether every word of @words is the beginning of a word of its title. */
gboolean sgz_palette_item_leads (SgzPaletteItem *item, char **words);

/* (nullable): the action, and its target */
const char *sgz_palette_item_get_action (SgzPaletteItem *item, GVariant **target);

/* (nullable): the record */
SgzRecord *sgz_palette_item_get_record (SgzPaletteItem *item);

/**
 * sgz_palette_item_collect:
 * @application: (nullable): who knows the keys of the actions
 *
 * Returns: (transfer full) (element-type SgzPaletteItem): pages, documents, places and every other action, in the
 *   order they are shown in
 */
GPtrArray *sgz_palette_item_collect (SgzSession *session, GApplication *application);

G_END_DECLS
