/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_parameters_read:
 * @node: its code, title and points are set
 * @form: the method's name in the CSV form, such as checklist or auto_ratio
 * @text: the JSON object of its parameters
 * @parts: (element-type SgzSchemeNode): where the parts of a composite are put, coded A01-1, A01-2
 *
 * Beside what the example has, an object may hold: measure, parts, whole and whole_parts (codes of measures), subject, over: percent
 * (steps), role: bonus_inside, bonus_outside or veto, veto_band, audience: pilot or other.
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE)
 */
gboolean sgz_scheme_parameters_read (SgzSchemeNode *node, const char *form, const char *text,
                                     GPtrArray *parts, GError **error);

/* (transfer full): the parameters of @node and its parts as one JSON object; words read from the form are kept. */
char *sgz_scheme_parameters_write (const SgzSchemeNode *node);

/**
 * sgz_scheme_parameters_read_kept:
 * @node: its code, title and points are set, and nothing else
 * @method: its method
 * @text: (nullable): what sgz_scheme_parameters_write_kept() made
 *
 * Sets what @node goes by. What the register keeps beside the parameters, such as role and evidence, is the caller's to set after.
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE)
 */
gboolean sgz_scheme_parameters_read_kept (SgzSchemeNode *node, SgzMethod method, const char *text,
                                          GError **error);

/* (transfer full) (nullable): the parameters of the node alone and the name of its form, without its parts and without what the register
 * keeps beside them: points, evidence, role, audience, best grade of a veto. %NULL where there is nothing to say. */
char *sgz_scheme_parameters_write_kept (const SgzSchemeNode *node);

/* The name of the node's method in the form. */
const char *sgz_scheme_parameters_get_form (const SgzSchemeNode *node);

G_END_DECLS
