/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding-table.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-focus.h"
#include "ui/ledger/sgz-ledger-cells.h"

struct _SgzFindingTable
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *requirement; /* not always shown */

  gboolean is_place;
  gboolean is_moving; /* rows are exchanged: what is selected meanwhile means nothing */
};

G_DEFINE_FINAL_TYPE (SgzFindingTable, sgz_finding_table, ADW_TYPE_BIN)

enum
{
  SELECTED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what a cell shows --- */

typedef void (*ShowFunc) (SgzFindingTable *self, GtkLabel *label, const SgzFinding *finding);

typedef struct
{
  const char *title;
  ShowFunc show;
  int width; /* in half-width columns */
  gboolean is_right;
} Column;

static void
show_requirement (SgzFindingTable *self G_GNUC_UNUSED, GtkLabel *label, const SgzFinding *finding)
{
  g_autofree char *text = sgz_finding_format_requirement (finding);

  gtk_label_set_label (label, text);
}

static void
show_subject (SgzFindingTable *self, GtkLabel *label, const SgzFinding *finding)
{
  if (self->is_place)
    gtk_label_set_label (label, finding->place_name);
  else
    show_requirement (self, label, finding);
}

static void
show_required (SgzFindingTable *self G_GNUC_UNUSED, GtkLabel *label, const SgzFinding *finding)
{
  gtk_label_set_label (label, finding->required);
}

static void
show_actual (SgzFindingTable *self G_GNUC_UNUSED, GtkLabel *label, const SgzFinding *finding)
{
  gtk_label_set_label (label, finding->actual);
}

static void
show_state (SgzFindingTable *self G_GNUC_UNUSED, GtkLabel *label, const SgzFinding *finding)
{
  const char *const classes[] = { "numeric", sgz_finding_get_style (finding), NULL };
  g_autofree char *words = sgz_finding_format_words (finding);

  gtk_label_set_label (label, words);
  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **)classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), finding->note);
}

static void
show_clause (SgzFindingTable *self G_GNUC_UNUSED, GtkLabel *label, const SgzFinding *finding)
{
  gtk_label_set_label (label, finding->clause);
}

enum
{
  COLUMN_SUBJECT,
  COLUMN_REQUIREMENT,
  COLUMN_STATE, /* before the figures: it is what a narrow window has to show */
  COLUMN_REQUIRED,
  COLUMN_ACTUAL,
  COLUMN_CLAUSE,
  N_COLUMNS
};

static const Column columns[N_COLUMNS] = {
  [COLUMN_SUBJECT] = { N_ ("Place or station"), show_subject, 23, FALSE },
  [COLUMN_REQUIREMENT] = { N_ ("Requirement"), show_requirement, 23, FALSE },
  [COLUMN_REQUIRED] = { N_ ("Required"), show_required, 10, TRUE },
  [COLUMN_ACTUAL] = { N_ ("Actual"), show_actual, 10, TRUE },
  [COLUMN_STATE] = { N_ ("State"), show_state, 14, FALSE },
  [COLUMN_CLAUSE] = { N_ ("Clause"), show_clause, 12, FALSE },
};

/* --- groups --- */

static void
show_group_title (GtkLabel *label, SgzFindingGroup *group)
{
  guint n_lines = g_list_model_get_n_items (sgz_finding_group_get_lines (group));
  g_autofree char *text = g_strdup_printf ("%s  %u", sgz_finding_group_get_title (group), n_lines);

  gtk_label_set_label (label, text);
  gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
}

static void
show_group_state (GtkLabel *label, SgzFindingGroup *group)
{
  const char *const classes[] = { "numeric", "error", NULL };
  guint n_short = sgz_finding_group_count_short (group);
  g_autofree char *text = g_strdup_printf (ngettext ("%u short", "%u short", n_short), n_short);

  gtk_widget_set_css_classes (GTK_WIDGET (label), (const char **)classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), NULL);
  gtk_label_set_label (label, n_short > 0 ? text : "");
}

static void
show_group (const Column *column, GtkLabel *label, SgzFindingGroup *group)
{
  if (column == &columns[COLUMN_SUBJECT])
    show_group_title (label, group);
  else if (column == &columns[COLUMN_STATE])
    show_group_state (label, group);
  else
    gtk_label_set_label (label, "");
}

/* --- cells --- */

/* Returns: (transfer full): a line or a group */
static GObject *
get_object (gpointer item)
{
  if (GTK_IS_TREE_LIST_ROW (item))
    return gtk_tree_list_row_get_item (item);
  return item != NULL ? g_object_ref (item) : NULL;
}

/* What is cut short is read in full. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x G_GNUC_UNUSED, int y G_GNUC_UNUSED,
                  gboolean by_keyboard G_GNUC_UNUSED, GtkTooltip *tooltip)
{
  if (gtk_widget_get_tooltip_text (GTK_WIDGET (label)) != NULL
      || !pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (label));
  return TRUE;
}

static void
setup_cb (const Column *column, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_right ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_has_tooltip (label, column != &columns[COLUMN_STATE]);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if (column == &columns[COLUMN_SUBJECT])
    {
      GtkWidget *expander = gtk_tree_expander_new ();
      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), label);
      gtk_list_item_set_child (item, expander);
    }
  else
    gtk_list_item_set_child (item, label);
}

static void
bind_cb (SgzFindingTable *self, GtkListItem *item, GtkListItemFactory *factory)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  gpointer row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autoptr (GObject) object = get_object (row);

  if (GTK_IS_TREE_EXPANDER (child))
    {
      gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), GTK_IS_TREE_LIST_ROW (row) ? row : NULL);
      child = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child));
    }
  gtk_widget_remove_css_class (child, "heading");
  if (SGZ_IS_FINDING_GROUP (object))
    show_group (column, GTK_LABEL (child), SGZ_FINDING_GROUP (object));
  else
    column->show (self, GTK_LABEL (child), sgz_finding_line_get_finding (SGZ_FINDING_LINE (object)));
}

static void
add_column (SgzFindingTable *self, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", (gpointer)column);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), (gpointer)column);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (_ (column->title), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column,
                                          sgz_ledger_cells_width (GTK_WIDGET (self->view), column->width));
  gtk_column_view_column_set_expand (view_column, column == &columns[COLUMN_SUBJECT]
                                                      || column == &columns[COLUMN_REQUIREMENT]);
  sgz_ledger_cells_append_column (self->view, view_column, column->is_right);
}

/* --- rows --- */

static SgzFindingLine *
get_line (GListModel *rows, guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (rows, position);
  g_autoptr (GObject) object = get_object (row);

  return SGZ_IS_FINDING_LINE (object) ? SGZ_FINDING_LINE (g_steal_pointer (&object)) : NULL;
}

static void
selected_cb (SgzFindingTable *self)
{
  if (!self->is_moving)
    g_signal_emit (self, signals[SELECTED], 0);
}

/* A group unfolds, as trees do. */
static void
activate_cb (SgzFindingTable *self, guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (SgzFindingLine) line = get_line (G_LIST_MODEL (self->selection), position);

  if (line != NULL)
    g_signal_emit (self, signals[OPENED], 0, sgz_finding_line_get_finding (line));
  else if (GTK_IS_TREE_LIST_ROW (row))
    gtk_tree_list_row_set_expanded (GTK_TREE_LIST_ROW (row),
                                    !gtk_tree_list_row_get_expanded (GTK_TREE_LIST_ROW (row)));
}

static guint
find_row (GListModel *rows, const SgzFinding *finding)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SgzFindingLine) line = get_line (rows, i);
      if (line != NULL && sgz_finding_is_same (sgz_finding_line_get_finding (line), finding))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

SgzFindingLine *
sgz_finding_table_get_selected (SgzFindingTable *table)
{
  g_autoptr (GObject) object = get_object (gtk_single_selection_get_selected_item (table->selection));

  return SGZ_IS_FINDING_LINE (object) ? SGZ_FINDING_LINE (object) : NULL;
}

GListModel *
sgz_finding_table_get_rows (SgzFindingTable *table)
{
  return G_LIST_MODEL (table->selection);
}

static void
scroll_to (SgzFindingTable *table, guint position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (table->view)), "list.scroll-to-item",
                              "u", position);
}

void
sgz_finding_table_show_head (SgzFindingTable *table)
{
  if (sgz_finding_table_get_selected (table) == NULL)
    scroll_to (table, 0);
}

void
sgz_finding_table_set_rows (SgzFindingTable *table, GListModel *rows)
{
  SgzFindingLine *line = sgz_finding_table_get_selected (table);
  g_autoptr (SgzFindingLine) selected = line != NULL ? g_object_ref (line) : NULL;

  table->is_moving = TRUE;
  gtk_single_selection_set_model (table->selection, rows);
  guint position = selected != NULL ? find_row (rows, sgz_finding_line_get_finding (selected))
                                    : GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (table->selection, position);
  table->is_moving = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (table, position);
  selected_cb (table);
}

void
sgz_finding_table_set_subject (SgzFindingTable *table, gboolean is_place, gboolean has_requirement)
{
  GListModel *shown = gtk_column_view_get_columns (table->view);
  g_autoptr (GtkColumnViewColumn) subject = g_list_model_get_item (shown, COLUMN_SUBJECT);
  gboolean had_requirement = g_list_model_get_n_items (shown) == N_COLUMNS;

  table->is_place = is_place;
  gtk_column_view_column_set_title (subject, is_place ? _ ("Place or station") : _ ("Requirement"));
  /* Taken out, not hidden: a column of a fixed width that is hidden keeps its room. */
  if (had_requirement && !has_requirement)
    gtk_column_view_remove_column (table->view, table->requirement);
  else if (!had_requirement && has_requirement)
    gtk_column_view_insert_column (table->view, COLUMN_REQUIREMENT, table->requirement);
}

void
sgz_finding_table_set_whole (SgzFindingTable *table)
{
  gtk_scrolled_window_set_policy (table->scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (table->scrolled, TRUE);
  gtk_scrolled_window_set_has_frame (table->scrolled, TRUE);
}

/* --- the widget --- */

static gboolean
sgz_finding_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SGZ_FINDING_TABLE (widget)->view));
}

static void
sgz_finding_table_dispose (GObject *object)
{
  g_clear_object (&SGZ_FINDING_TABLE (object)->requirement);
  G_OBJECT_CLASS (sgz_finding_table_parent_class)->dispose (object);
}

static void
sgz_finding_table_class_init (SgzFindingTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_finding_table_dispose;
  widget_class->grab_focus = sgz_finding_table_grab_focus;
  widget_class->focus = sgz_focus_only_child;
  signals[SELECTED] = g_signal_new ("selected", SGZ_TYPE_FINDING_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_FINDING_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/rule/sgz-finding-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFindingTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingTable, view);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
sgz_finding_table_init (SgzFindingTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (size_t i = 0; i < N_COLUMNS; i++)
    add_column (self, &columns[i]);
  self->requirement = g_list_model_get_item (gtk_column_view_get_columns (self->view), COLUMN_REQUIREMENT);
  sgz_finding_table_set_subject (self, TRUE, TRUE);
}
