/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_band_needs_read:
 * @text: (nullable): as an officer writes it: B=12；E=10
 *
 * Adds to @band (nullable, to be checked only) what a grade asks of single nodes.
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence with the piece that cannot be read
 */
gboolean sgz_band_needs_read (SgzGradeBand *band, const char *text, GError **error);

/* (transfer full) (nullable): the needs of @band as such text; %NULL where it has none. */
char *sgz_band_needs_write (const SgzGradeBand *band);

G_END_DECLS
