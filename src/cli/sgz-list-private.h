/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-arguments-private.h"

G_BEGIN_DECLS

/* Writes the voided records of every kind, the one voided last first. */
gboolean sgz_list_voided (SgzStore *store, SgzListing format, GError **error);

/* Writes the records that @query finds, as the command list does. */
gboolean sgz_list_query (SgzStore *store, const SgzQuery *query, SgzListing format, GError **error);

G_END_DECLS
