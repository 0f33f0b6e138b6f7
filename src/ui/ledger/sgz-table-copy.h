/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "model/sgz-record.h"

G_BEGIN_DECLS

/* Records as a table that spreadsheets and word processors paste: tab-separated text, and HTML that keeps codes text. */

/**
 * sgz_table_copy_new:
 * @fields: (element-type SgzField): the columns
 * @records: (element-type SgzRecord): the rows
 * @is_masked: whether the middle of sensitive values is hidden
 *
 * Returns: (transfer full): what goes on the clipboard
 */
GdkContentProvider *sgz_table_copy_new (GPtrArray *fields, GPtrArray *records, gboolean is_masked);

/* Whether one of @fields is sensitive. */
gboolean sgz_table_copy_has_sensitive (GPtrArray *fields);

G_END_DECLS
