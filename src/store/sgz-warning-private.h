/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store-private.h"

G_BEGIN_DECLS

/**
 * sgz_warning_list:
 * @records: those that are about to be written
 * @ids: of those of them that stand in the database
 *
 * Returns: (transfer full) (element-type utf8): the warnings there are before the write, so that nobody is asked about one twice
 */
GPtrArray *sgz_warning_list (SgzStore *store, GPtrArray *records, GPtrArray *ids, GError **error);

/**
 * sgz_warning_ask:
 * @ids: of @records, which have been written
 * @known: the warnings there were before
 *
 * Returns: %TRUE where there is no new warning, %FALSE with @error set (%SGZ_STORE_ERROR_UNEXPLAINED) to the new ones
 */
gboolean sgz_warning_ask (SgzStore *store, GPtrArray *records, GPtrArray *ids, GPtrArray *known,
                          GError **error);

G_END_DECLS
