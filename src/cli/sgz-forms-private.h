/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-arguments-private.h"

G_BEGIN_DECLS

/* The word for self-score forms where a document or a kind stands otherwise. */
gboolean sgz_forms_is_meant (const char *word);

/**
 * sgz_forms_export:
 * @year: (nullable): as given
 * @county: (nullable): likewise
 * @record: (nullable): the sheet, by name or id
 *
 * Writes the forms of a year into @folder and lists their paths.
 *
 * Returns: the exit status, or sets @error
 */
int sgz_forms_export (const char *database, const char *folder, const char *year, const char *county,
                      const char *record, GError **error);

/**
 * sgz_forms_import:
 * @paths: (array zero-terminated=1): the forms that came back
 * @is_dry: whether they are only checked
 *
 * Reads the forms, lists what of them was not taken, and stores the rest.
 *
 * Returns: the exit status, %SGZ_STATUS_FOUND where something was not taken; or sets @error
 */
int sgz_forms_import (const char *database, char *const *paths, gboolean is_dry, SgzListing format,
                      GError **error);

G_END_DECLS
