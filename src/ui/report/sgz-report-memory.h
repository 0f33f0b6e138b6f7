/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How each document was last made, by options that are remembered in the settings, where there are any. */

/**
 * sgz_report_memory_get:
 * @settings: (nullable): %NULL remembers nothing
 * @option: sign-off or period
 *
 * Returns: (transfer full) (nullable): what is remembered of @report, of @type; %NULL where it is nothing
 */
GVariant *sgz_report_memory_get (GSettings *settings, const char *report, const char *option,
                                 const GVariantType *type);

/**
 * sgz_report_memory_set:
 * @settings: (nullable)
 * @value: (transfer floating): what to remember
 */
void sgz_report_memory_set (GSettings *settings, const char *report, const char *option, GVariant *value);

G_END_DECLS
