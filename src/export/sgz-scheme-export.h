/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_export:
 * @path: where it goes: .xlsx holds all of the scheme, to be edited in an office's program and read back; .csv is the CSV form, which
 *   has neither grades nor assessors and no room for every tree
 *
 * Writes the file beside @path and renames it, so that @path is whole, or as it was.
 *
 * Returns: %TRUE, or %FALSE with @error set; then no partial file is left
 */
gboolean sgz_scheme_export (const SgzScheme *scheme, const char *path, GError **error);

/* Whether a file of the name @path holds all of a scheme: the CSV form does not. */
gboolean sgz_scheme_export_is_whole (const char *path);

G_END_DECLS
