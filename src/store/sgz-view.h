/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzView:
 * @name: what people call it, unlike every other of its kind; %NULL for one that is not saved
 * @query: which records, in what order
 * @columns: (nullable): the codes of the columns shown, in their order; %NULL for the kind's own
 * @is_default: whether the ledger opens with it
 *
 * A saved view of a ledger. The views of a kind are kept in the database's settings, so that they travel with it.
 */
typedef struct
{
  char *name;
  SgzQuery *query;
  char **columns;
  gboolean is_default;
} SgzView;

SgzView *sgz_view_new (const char *name, const SgzQuery *query, const char *const *columns);
SgzView *sgz_view_copy (const SgzView *view);
void sgz_view_free (SgzView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzView, sgz_view_free)

/**
 * sgz_view_list:
 *
 * Returns: (transfer full) (element-type SgzView): the views of @kind by name, without those that cannot be read
 */
GPtrArray *sgz_view_list (SgzStore *store, const SgzKind *kind);

/* Returns: (transfer full): the view of that name, or %NULL with @error set (%SGZ_STORE_ERROR_NOT_FOUND) */
SgzView *sgz_view_find (SgzStore *store, const SgzKind *kind, const char *name, GError **error);

/**
 * sgz_view_save:
 * @replaced: (nullable): the name of the view that this one takes the place of: its own to update it, another
 *   to rename it; %NULL for a new one
 *
 * Keeps @view; where it is the default, no other view of the kind stays it.
 *
 * Returns: %TRUE, or %FALSE with @error set: no name, or another view has it (%SGZ_STORE_ERROR_DUPLICATE)
 */
gboolean sgz_view_save (SgzStore *store, const SgzView *view, const char *replaced, GError **error);

/* Forgets the view of that name; no such view is no error. */
gboolean sgz_view_remove (SgzStore *store, const SgzKind *kind, const char *name, GError **error);

G_END_DECLS
