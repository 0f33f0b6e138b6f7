/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"
#include "sgz-export-private.h"

G_BEGIN_DECLS

/* Writes @scheme as a workbook to be filled in into the temporary file of @job. */
gboolean sgz_scheme_sheets_write (const SgzScheme *scheme, const SgzExportJob *job, GError **error);

G_END_DECLS
