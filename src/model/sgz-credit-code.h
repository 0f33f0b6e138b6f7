/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_credit_code_is_valid:
 * @code: a unified social credit code
 *
 * Returns: whether @code has the eighteen characters of GB 32100 and the check character that belongs to the first seventeen
 */
gboolean sgz_credit_code_is_valid (const char *code);

G_END_DECLS
