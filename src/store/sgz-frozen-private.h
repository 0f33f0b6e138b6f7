/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is published or locked stays as it is: the kinds say what freezes their records (SgzKind.frozen_from, frozen_with). */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_frozen_check:
 * @record: about to be written, or removed (@is_removed)
 *
 * Returns: %TRUE where nothing frozen would be changed; else %FALSE with @error set (%SGZ_STORE_ERROR_INVALID) to a sentence that says by
 *   whom and when it was frozen and what can be done
 */
gboolean sgz_frozen_check (SgzStore *store, const SgzRecord *record, gboolean is_removed, GError **error);

G_END_DECLS
