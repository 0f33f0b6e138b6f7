/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding-tree.h"

/* With more lines than that, groups are folded at first, so that all of them are seen. */
#define UNFOLDED 400

struct _SgzFindingTree
{
  GObject parent_instance;

  GtkTreeListModel *model; /* of the groups shown; NULL before there are any */
  GHashTable *folded; /* keys of groups that the officer folded or unfolded, to whether they are folded */
  gboolean is_folded; /* whether groups are folded that are not among these */
};

G_DEFINE_FINAL_TYPE (SgzFindingTree, sgz_finding_tree, G_TYPE_OBJECT)

static GListModel *
make_children (gpointer item, gpointer user_data G_GNUC_UNUSED)
{
  return SGZ_IS_FINDING_GROUP (item) ? g_object_ref (sgz_finding_group_get_lines (item)) : NULL;
}

/* Returns: (transfer full): the row of the group at @position among the groups */
static GtkTreeListRow *
get_group_row (SgzFindingTree *self, guint position, SgzFindingGroup **group)
{
  GtkTreeListRow *row = gtk_tree_list_model_get_child_row (self->model, position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* It lives as long as the tree. */
  *group = item != NULL ? SGZ_FINDING_GROUP (item) : NULL;
  return row;
}

/* Remembers which groups the officer folded or unfolded. */
static void
keep_folds (SgzFindingTree *self)
{
  guint n_groups
      = self->model != NULL ? g_list_model_get_n_items (gtk_tree_list_model_get_model (self->model)) : 0;

  for (guint i = 0; i < n_groups; i++)
    {
      SgzFindingGroup *group = NULL;
      g_autoptr (GtkTreeListRow) row = get_group_row (self, i, &group);
      gboolean is_folded = !gtk_tree_list_row_get_expanded (row);
      const char *key = sgz_finding_group_get_key (group);
      if (is_folded != self->is_folded)
        g_hash_table_insert (self->folded, g_strdup (key), GINT_TO_POINTER (is_folded));
      else
        g_hash_table_remove (self->folded, key);
    }
}

static void
restore_folds (SgzFindingTree *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_tree_list_model_get_model (self->model)); i++)
    {
      gpointer kept = NULL;
      SgzFindingGroup *group = NULL;
      g_autoptr (GtkTreeListRow) row = get_group_row (self, i, &group);
      const char *key = sgz_finding_group_get_key (group);
      gboolean is_kept = g_hash_table_lookup_extended (self->folded, key, NULL, &kept);
      gtk_tree_list_row_set_expanded (row, !(is_kept ? GPOINTER_TO_INT (kept) : self->is_folded));
    }
}

GListModel *
sgz_finding_tree_set_lines (SgzFindingTree *tree, GPtrArray *lines, SgzFindingGrouping grouping,
                            gboolean are_folds_kept)
{
  if (are_folds_kept)
    keep_folds (tree);
  else
    {
      g_hash_table_remove_all (tree->folded);
      tree->is_folded = lines->len > UNFOLDED;
    }
  g_clear_object (&tree->model);
  tree->model = gtk_tree_list_model_new (G_LIST_MODEL (sgz_finding_group_list (lines, grouping)), FALSE,
                                         FALSE, make_children, NULL, NULL);
  restore_folds (tree);
  return G_LIST_MODEL (tree->model);
}

gboolean
sgz_finding_tree_is_folded (SgzFindingTree *tree)
{
  return tree->is_folded;
}

void
sgz_finding_tree_fold_all (SgzFindingTree *tree)
{
  if (tree->model == NULL)
    return;
  tree->is_folded = !tree->is_folded;
  g_hash_table_remove_all (tree->folded);
  restore_folds (tree);
}

static void
sgz_finding_tree_finalize (GObject *object)
{
  SgzFindingTree *self = SGZ_FINDING_TREE (object);

  g_clear_object (&self->model);
  g_hash_table_unref (self->folded);
  G_OBJECT_CLASS (sgz_finding_tree_parent_class)->finalize (object);
}

static void
sgz_finding_tree_class_init (SgzFindingTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_finding_tree_finalize;
}

static void
sgz_finding_tree_init (SgzFindingTree *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

SgzFindingTree *
sgz_finding_tree_new (void)
{
  return g_object_new (SGZ_TYPE_FINDING_TREE, NULL);
}
