/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sgz-kind.h"

G_BEGIN_DECLS

/* What is remembered for each kind's ledger, in settings that are a dictionary by the kind's code. */

/**
 * sgz_ledger_memory_get:
 * @key: ledger-columns, ledger-sort, ledger-widths or ledger-grid
 *
 * Returns: (transfer full) (nullable): what is remembered for @kind
 */
GVariant *sgz_ledger_memory_get (GSettings *settings, const char *key, const SgzKind *kind);

/**
 * sgz_ledger_memory_set:
 * @value: (transfer floating) (nullable): what to remember; %NULL forgets
 */
void sgz_ledger_memory_set (GSettings *settings, const char *key, const SgzKind *kind, GVariant *value);

G_END_DECLS
