/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A node while its rows are read: how it is scored must come out as it went in. */
#pragma once

#include "sgz-scheme-book-private.h"

G_BEGIN_DECLS

/**
 * SgzSchemeDraft:
 * @row: of the node
 * @node: (nullable): %NULL once it is in the scheme
 * @parent: (nullable): the code above it
 * @item_rows: (element-type SgzSchemeRow): of its items, in their order
 * @target_rows: (element-type SgzSchemeRow): of its targets
 * @has_parts: whether others stand under it
 */
typedef struct
{
  const SgzSchemeRow *row;
  SgzSchemeNode *node;
  char *parent;
  GPtrArray *item_rows;
  GPtrArray *target_rows;
  gboolean has_parts;
} SgzSchemeDraft;

/* (transfer full): for @row, which must stay. */
SgzSchemeDraft *sgz_scheme_draft_new (const SgzSchemeRow *row);
void sgz_scheme_draft_free (SgzSchemeDraft *draft);

/* Reads its row. */
gboolean sgz_scheme_draft_read (SgzSchemeDraft *draft, GError **error);

/* Adds the item or target of @row. */
gboolean sgz_scheme_draft_add (SgzSchemeDraft *draft, SgzSchemeSheet sheet, const SgzSchemeRow *row,
                               GError **error);

/* Sees that the register would keep all that was read; what a method has no use for is refused, not dropped. */
gboolean sgz_scheme_draft_settle (SgzSchemeDraft *draft, GError **error);

G_END_DECLS
