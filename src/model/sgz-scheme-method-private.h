/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_method_read:
 * @node: a leaf; its title and points are set
 * @form: the method's name in the CSV form; not composite
 * @object: its parameters
 *
 * Sets the method of @node and what it goes by: items, steps, targets.
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE)
 */
gboolean sgz_scheme_method_read (SgzSchemeNode *node, const char *form, JsonObject *object, GError **error);

/* Puts what the method of @node goes by into @object, which may hold what was read, with words of the form beside it. */
void sgz_scheme_method_write (JsonObject *object, const SgzSchemeNode *node);

G_END_DECLS
