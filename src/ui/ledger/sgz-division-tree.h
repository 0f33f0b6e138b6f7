/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzDivisionNode:
 *
 * A division in the tree. It stays the same object when its record is read again, so that what is unfolded
 * stays so.
 *
 * Property: "record" (#SgzRecord), notified.
 */
#define SGZ_TYPE_DIVISION_NODE (sgz_division_node_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionNode, sgz_division_node, SGZ, DIVISION_NODE, GObject)

SgzRecord *sgz_division_node_get_record (SgzDivisionNode *node);

/**
 * SgzDivisionTree:
 *
 * The divisions as they lie in each other, each level read when it is first unfolded. Follows the store.
 */
#define SGZ_TYPE_DIVISION_TREE (sgz_division_tree_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionTree, sgz_division_tree, SGZ, DIVISION_TREE, GObject)

SgzDivisionTree *sgz_division_tree_new (SgzStore *store);

/**
 * sgz_division_tree_set_place:
 * @code: (nullable): the division at the top, %NULL for those with none above them
 *
 * Returns: %FALSE with @error set when it cannot be read
 */
gboolean sgz_division_tree_set_place (SgzDivisionTree *tree, const char *code, GError **error);

/**
 * sgz_division_tree_set_day:
 * @day: the ISO day whose divisions are shown; today until another is set
 * @with_ended: whether those that had ended before it are shown too, under what they lay in
 *
 * Returns: %FALSE with @error set when they cannot be read
 */
gboolean sgz_division_tree_set_day (SgzDivisionTree *tree, const char *day, gboolean with_ended,
                                    GError **error);

/* Returns: (transfer none): the rows, a model of #GtkTreeListRow that hold #SgzDivisionNode */
GtkTreeListModel *sgz_division_tree_get_rows (SgzDivisionTree *tree);

G_END_DECLS
