/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_handover_list:
 * @officer: the id of an officer
 *
 * What is still to be done by @officer: the open records of every kind that has an officer and an end.
 *
 * Returns: (transfer full) (element-type SgzRecord): the records, by kind; %NULL with @error set
 */
GPtrArray *sgz_handover_list (SgzStore *store, const char *officer, GError **error);

/**
 * sgz_handover_prepare:
 * @records: (element-type SgzRecord): of those sgz_handover_list() returned
 * @from: who hands over
 * @to: who takes over
 * @label: (out) (transfer full): what it is, in words, for history
 *
 * Returns: (transfer full) (element-type SgzRecord): copies given to @to, ready for one commit; %NULL with @error set:
 *   %SGZ_STORE_ERROR_INVALID where @to is @from, is void or has left, %SGZ_STORE_ERROR_NOTHING where there is nothing to hand over
 */
GPtrArray *sgz_handover_prepare (GPtrArray *records, SgzRecord *from, SgzRecord *to, char **label,
                                 GError **error);

/**
 * sgz_handover_commit:
 * @records: (element-type SgzRecord): of those sgz_handover_list() returned
 * @from: who hands over
 * @to: who takes over
 *
 * Hands the records over to @to, as one entry of history.
 *
 * Returns: %TRUE, or %FALSE with @error set as by sgz_handover_prepare() or a commit
 */
gboolean sgz_handover_commit (SgzStore *store, GPtrArray *records, SgzRecord *from, SgzRecord *to,
                              GError **error);

G_END_DECLS
