/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-tree.h"

#include <string.h>

#include "base/sgz-date.h"
#include "store/sgz-succession.h"

/* More tops than these stay folded: what is under each is read one by one. */
#define MOST_UNFOLDED 20

struct _SgzDivisionNode
{
  GObject parent_instance;

  SgzRecord *record;
  GListStore *children; /* %NULL until unfolded */
};

G_DEFINE_FINAL_TYPE (SgzDivisionNode, sgz_division_node, G_TYPE_OBJECT)

enum
{
  PROP_RECORD = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

struct _SgzDivisionTree
{
  GObject parent_instance;

  SgzStore *store;
  char *place;
  char *day;
  gboolean shows_ended;
  GListStore *roots;
  GtkTreeListModel *rows;
};

G_DEFINE_FINAL_TYPE (SgzDivisionTree, sgz_division_tree, G_TYPE_OBJECT)

/* --- a node --- */

static void
sgz_division_node_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_RECORD)
    g_value_set_object (value, SGZ_DIVISION_NODE (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
sgz_division_node_dispose (GObject *object)
{
  SgzDivisionNode *self = SGZ_DIVISION_NODE (object);

  g_clear_object (&self->record);
  g_clear_object (&self->children);
  G_OBJECT_CLASS (sgz_division_node_parent_class)->dispose (object);
}

static void
sgz_division_node_class_init (SgzDivisionNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sgz_division_node_get_property;
  object_class->dispose = sgz_division_node_dispose;
  props[PROP_RECORD]
      = g_param_spec_object ("record", NULL, NULL, SGZ_TYPE_RECORD,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sgz_division_node_init (SgzDivisionNode *self G_GNUC_UNUSED)
{
}

static void
set_record (SgzDivisionNode *self, SgzRecord *record)
{
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORD]);
}

SgzRecord *
sgz_division_node_get_record (SgzDivisionNode *node)
{
  return node->record;
}

/* --- reading --- */

static gboolean
is_shown (SgzDivisionTree *self, SgzRecord *division)
{
  const char *to = sgz_record_get_text (division, "valid_to");

  return sgz_succession_is_valid (division, self->day)
         || (self->shows_ended && to != NULL && strcmp (to, self->day) <= 0);
}

/* Of the divisions that @query finds in the places of the day, those that are shown; each as it is stored now, so that it can be
 * edited. */
static GPtrArray *
fetch_shown (SgzDivisionTree *self, SgzQuery *query, GError **error)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;

  sgz_query_set_past (query, self->day);
  found = sgz_store_fetch (self->store, query, 0, -1, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      if (!is_shown (self, found->pdata[i]))
        continue;
      SgzRecord *now
          = sgz_store_get (self->store, &sgz_kind_division, sgz_record_get_id (found->pdata[i]), error);
      if (now == NULL)
        return NULL;
      g_ptr_array_add (shown, now);
    }
  return found != NULL ? g_steal_pointer (&shown) : NULL;
}

static GPtrArray *
fetch_children (SgzDivisionTree *self, const char *id, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue parent = { id != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)id };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "parent"), &parent);
  return fetch_shown (self, query, error);
}

static GPtrArray *
fetch_roots (SgzDivisionTree *self, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  g_autofree char *then = NULL;

  if (self->place == NULL)
    return fetch_children (self, NULL, error);
  then = sgz_succession_find_code (self->store, self->place, self->day, error);
  if (then == NULL)
    return NULL;
  SgzValue code = { SGZ_VALUE_TEXT, 0, then };
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "code"), &code);
  return fetch_shown (self, query, error);
}

static SgzDivisionNode *
find_node (GListStore *nodes, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (nodes)); i++)
    {
      g_autoptr (SgzDivisionNode) node = g_list_model_get_item (G_LIST_MODEL (nodes), i);
      if (g_strcmp0 (sgz_record_get_id (node->record), id) == 0)
        return g_steal_pointer (&node);
    }
  return NULL;
}

static gboolean
is_same_order (GListStore *nodes, GPtrArray *records)
{
  gboolean is_same = g_list_model_get_n_items (G_LIST_MODEL (nodes)) == records->len;

  for (guint i = 0; is_same && i < records->len; i++)
    {
      g_autoptr (SgzDivisionNode) node = g_list_model_get_item (G_LIST_MODEL (nodes), i);
      is_same = g_strcmp0 (sgz_record_get_id (node->record), sgz_record_get_id (records->pdata[i])) == 0;
    }
  return is_same;
}

/* Nodes that are still there are kept; rows are only announced where divisions came, went or moved. */
static void
take_records (GListStore *nodes, GPtrArray *records)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_same = is_same_order (nodes, records);

  for (guint i = 0; i < records->len; i++)
    {
      SgzDivisionNode *node = find_node (nodes, sgz_record_get_id (records->pdata[i]));
      if (node == NULL)
        node = g_object_new (SGZ_TYPE_DIVISION_NODE, NULL);
      set_record (node, records->pdata[i]);
      g_ptr_array_add (now, node);
    }
  if (!is_same)
    g_list_store_splice (nodes, 0, g_list_model_get_n_items (G_LIST_MODEL (nodes)), now->pdata, now->len);
}

static void
read_children (SgzDivisionTree *self, SgzDivisionNode *node)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = fetch_children (self, sgz_record_get_id (node->record), &error);

  if (records != NULL)
    take_records (node->children, records);
  else
    g_warning ("the divisions under %s: %s", sgz_record_get_text (node->record, "name"), error->message);
}

static void
read_again (SgzDivisionTree *self, GListStore *nodes)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (nodes)); i++)
    {
      g_autoptr (SgzDivisionNode) node = g_list_model_get_item (G_LIST_MODEL (nodes), i);
      if (node->children == NULL)
        continue;
      read_children (self, node);
      read_again (self, node->children);
    }
}

static gboolean
read_roots (SgzDivisionTree *self, GError **error)
{
  g_autoptr (GPtrArray) records = fetch_roots (self, error);

  if (records == NULL)
    return FALSE;
  take_records (self->roots, records);
  return TRUE;
}

static void
store_changed_cb (SgzDivisionTree *self, const char *const *kinds)
{
  g_autoptr (GError) error = NULL;

  if (!g_strv_contains (kinds, sgz_kind_division.code))
    return;
  if (!read_roots (self, &error))
    g_warning ("the divisions: %s", error->message);
  read_again (self, self->roots);
}

/* Villages have nothing under them, so that they need no arrow. */
static GListModel *
make_children (gpointer item, gpointer user_data)
{
  SgzDivisionNode *node = item;

  if (g_strcmp0 (sgz_record_get_text (node->record, "level"), "village") == 0)
    return NULL;
  if (node->children == NULL)
    {
      node->children = g_list_store_new (SGZ_TYPE_DIVISION_NODE);
      read_children (user_data, node);
    }
  return G_LIST_MODEL (g_object_ref (node->children));
}

/* --- the tree --- */

static void
sgz_division_tree_dispose (GObject *object)
{
  SgzDivisionTree *self = SGZ_DIVISION_TREE (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->roots);
  g_clear_object (&self->store);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->day, g_free);
  G_OBJECT_CLASS (sgz_division_tree_parent_class)->dispose (object);
}

static void
sgz_division_tree_class_init (SgzDivisionTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_division_tree_dispose;
}

static void
sgz_division_tree_init (SgzDivisionTree *self G_GNUC_UNUSED)
{
}

SgzDivisionTree *
sgz_division_tree_new (SgzStore *store)
{
  SgzDivisionTree *self = g_object_new (SGZ_TYPE_DIVISION_TREE, NULL);

  self->store = g_object_ref (store);
  self->day = sgz_date_today ();
  self->roots = g_list_store_new (SGZ_TYPE_DIVISION_NODE);
  self->rows = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE,
                                        make_children, self, NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
sgz_division_tree_set_place (SgzDivisionTree *tree, const char *code, GError **error)
{
  char *copy = g_strdup (code);

  g_free (tree->place);
  tree->place = copy;
  if (!read_roots (tree, error))
    return FALSE;

  /* The first level under the top is what one comes for, unless the top is long itself. */
  if (g_list_model_get_n_items (G_LIST_MODEL (tree->roots)) > MOST_UNFOLDED)
    return TRUE;
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (tree->roots)); i > 0; i--)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (tree->rows, i - 1);
      gtk_tree_list_row_set_expanded (row, TRUE);
    }
  return TRUE;
}

gboolean
sgz_division_tree_set_day (SgzDivisionTree *tree, const char *day, gboolean with_ended, GError **error)
{
  char *copy = g_strdup (day);

  g_free (tree->day);
  tree->day = copy;
  tree->shows_ended = with_ended;
  if (!read_roots (tree, error))
    return FALSE;
  read_again (tree, tree->roots);
  return TRUE;
}

GtkTreeListModel *
sgz_division_tree_get_rows (SgzDivisionTree *tree)
{
  return tree->rows;
}
