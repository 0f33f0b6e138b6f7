/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_demo_fill:
 * @store: a database that has Panzhihua's divisions
 *
 * Fills every ledger of @store with invented records: stations, as many as Annex 1 plans for 2021 (5 general stations, 12 of
 * townships, 31 rooms), most of them operating, with two years of what belongs to them, and settles some reforms that were to be
 * confirmed. Each rule finds something that passes and something that falls short. Whatever is invented says 示例.
 * One entry of history, so that one undo takes it all away.
 *
 * Returns: %TRUE, or %FALSE with @error set; then nothing was written
 */
gboolean sgz_demo_fill (SgzStore *store, GError **error);

/**
 * sgz_demo_create:
 * @path: where the new file goes; nothing may be there
 *
 * Makes a new database with Panzhihua's data and the invented stations.
 *
 * Returns: (transfer full): the database, open, or %NULL with @error set; then no file is left
 */
SgzStore *sgz_demo_create (const char *path, GError **error);

G_END_DECLS
