/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sgz-finding-group.h"

G_BEGIN_DECLS

/**
 * SgzFindingTree:
 *
 * The groups of findings that are listed, folded or unfolded as the officer left them.
 */
#define SGZ_TYPE_FINDING_TREE (sgz_finding_tree_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingTree, sgz_finding_tree, SGZ, FINDING_TREE, GObject)

SgzFindingTree *sgz_finding_tree_new (void);

/**
 * sgz_finding_tree_set_lines:
 * @lines: (element-type SgzFindingLine): sorted here
 * @are_folds_kept: whether groups stay folded that are; otherwise all are unfolded, unless there are many lines
 *
 * Returns: (transfer none): the rows (#GtkTreeListRow) of the groups and of the lines that are unfolded
 */
GListModel *sgz_finding_tree_set_lines (SgzFindingTree *tree, GPtrArray *lines, SgzFindingGrouping grouping,
                                        gboolean are_folds_kept);

/* Whether all groups were folded last, rather than unfolded. */
gboolean sgz_finding_tree_is_folded (SgzFindingTree *tree);

/* Folds all groups, or unfolds them where they were folded last. */
void sgz_finding_tree_fold_all (SgzFindingTree *tree);

G_END_DECLS
