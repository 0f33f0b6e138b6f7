/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_office_read:
 *
 * How the office writes, counts and plans: the one record of the kind office, or one with the kind's initial values where the register has
 * none (an officer voided it).
 *
 * Returns: (transfer full): the record, or %NULL with @error set
 */
SgzRecord *sgz_office_read (SgzStore *store, GError **error);

/* (transfer full): the value of a text setting of @office; "" where it has none. */
char *sgz_office_get_text (const SgzRecord *office, const char *code);

/* (transfer full): what the bureau of the county @name is called, as the office writes it: 米易县民政局. */
char *sgz_office_format_bureau (const SgzRecord *office, const char *name);

G_END_DECLS
