/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-grid.h"

#include <glib/gi18n-lib.h>

#include "sgz-intake-cell.h"
#include "sgz-intake-line.h"
#include "sgz-intake-mapping.h"

#define NUMBER_WIDTH 64
#define STATE_WIDTH 88

/* The column a cell is of: columns before the block's own are negative. */
#define COLUMN_NUMBER (-2)
#define COLUMN_STATE (-1)

struct _SgzIntakeGrid
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkScrolledWindow *strip;
  GtkBox *choices;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;

  SgzIntake *intake;
  GListStore *lines;
  GPtrArray *cells; /* those bound to a line, not held */
  guint wanted_row;
  int wanted_column;
  guint jump_source;
};

G_DEFINE_FINAL_TYPE (SgzIntakeGrid, sgz_intake_grid, GTK_TYPE_WIDGET)

enum
{
  MAPPED,
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- cells --- */

static const char *
name_state (SgzIntakeState state)
{
  switch (state)
    {
    case SGZ_INTAKE_NEW:
      return _ ("New record");
    case SGZ_INTAKE_UPDATE:
      return _ ("Update");
    case SGZ_INTAKE_UNCHANGED:
      return _ ("Unchanged");
    case SGZ_INTAKE_BAD:
      return _ ("Has errors");
    }
  g_return_val_if_reached ("");
}

/* What is wrong with a cell, or (@column negative) with a row beside its cells; all of it, a line each. */
static char *
list_reasons (SgzIntake *intake, guint row, int column, gboolean *is_warning)
{
  GPtrArray *problems = sgz_intake_get_problems (intake, row);
  g_autoptr (GString) reasons = g_string_new (NULL);

  *is_warning = TRUE;
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (problems, i);
      if (problem->column != MAX (column, -1))
        continue;
      g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? "\n" : "", problem->reason);
      *is_warning = *is_warning && problem->is_warning;
    }
  return reasons->len > 0 ? g_string_free (g_steal_pointer (&reasons), FALSE) : NULL;
}

static int
get_column (gpointer cell)
{
  return GPOINTER_TO_INT (g_object_get_data (cell, "column"));
}

static SgzIntakeLine *
get_line (gpointer cell)
{
  return g_object_get_data (cell, "line");
}

static void
show_cell (SgzIntakeGrid *self, SgzIntakeCell *cell)
{
  int column = get_column (cell);
  guint row = sgz_intake_line_get_row (get_line (cell));
  gboolean is_warning = FALSE;
  g_autofree char *reason
      = column == COLUMN_NUMBER ? NULL : list_reasons (self->intake, row, column, &is_warning);
  g_autofree char *text = NULL;

  if (column == COLUMN_NUMBER)
    text = g_strdup_printf ("%u", sgz_intake_get_number (self->intake, row));
  else if (column == COLUMN_STATE)
    text = g_strdup (name_state (sgz_intake_get_state (self->intake, row)));
  else
    text = sgz_intake_format (self->intake, row, (guint)column);
  const SgzField *field = column >= 0 ? sgz_intake_get_field (self->intake, (guint)column) : NULL;
  sgz_intake_cell_show (cell, field != NULL ? field->title : "", text, reason, is_warning, field != NULL);
  if (column == COLUMN_STATE)
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "dim-label");
  if (column == COLUMN_STATE && sgz_intake_get_state (self->intake, row) == SGZ_INTAKE_BAD)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "error");
}

static void
line_changed_cb (SgzIntakeLine *line G_GNUC_UNUSED, SgzIntakeCell *cell)
{
  SgzIntakeGrid *self = SGZ_INTAKE_GRID (gtk_widget_get_ancestor (GTK_WIDGET (cell), SGZ_TYPE_INTAKE_GRID));

  if (self != NULL)
    show_cell (self, cell);
}

static void
cell_edited_cb (SgzIntakeGrid *self, const char *text, SgzIntakeCell *cell)
{
  g_signal_emit (self, signals[EDITED], 0, sgz_intake_line_get_row (get_line (cell)),
                 (guint)get_column (cell), text);
}

static void
setup_cb (SgzIntakeGrid *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  GtkWidget *cell = sgz_intake_cell_new ();

  g_object_set_data (G_OBJECT (cell), "column", g_object_get_data (G_OBJECT (factory), "column"));
  g_signal_connect_object (cell, "edited", G_CALLBACK (cell_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (SgzIntakeGrid *self, GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GObject *line = gtk_list_item_get_item (item);

  g_object_set_data_full (G_OBJECT (cell), "line", g_object_ref (line), g_object_unref);
  g_signal_connect_object (line, "changed", G_CALLBACK (line_changed_cb), cell, 0);
  g_ptr_array_add (self->cells, cell);
  show_cell (self, SGZ_INTAKE_CELL (cell));
}

static void
unbind_cb (SgzIntakeGrid *self, GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  sgz_intake_cell_end (SGZ_INTAKE_CELL (cell), FALSE);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), line_changed_cb, cell);
  g_ptr_array_remove_fast (self->cells, cell);
  g_object_set_data (G_OBJECT (cell), "line", NULL);
}

/* --- columns --- */

static void
add_column (SgzIntakeGrid *self, int column, const char *title, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_fixed_width (added, width);
  gtk_column_view_append_column (self->view, added);
}

static void
choice_changed_cb (SgzIntakeGrid *self, guint column, const SgzField *field)
{
  g_signal_emit (self, signals[MAPPED], 0, column, field);
}

static void
add_columns (SgzIntakeGrid *self)
{
  GtkWidget *corner = gtk_label_new (_ ("Goes into"));

  gtk_widget_set_size_request (corner, NUMBER_WIDTH + STATE_WIDTH, -1);
  gtk_widget_add_css_class (corner, "dim-label");
  gtk_box_append (self->choices, corner);
  add_column (self, COLUMN_NUMBER, _ ("Row"), NUMBER_WIDTH);
  add_column (self, COLUMN_STATE, _ ("State"), STATE_WIDTH);
  for (guint i = 0; i < sgz_intake_get_n_columns (self->intake); i++)
    {
      const char *heading = sgz_intake_get_heading (self->intake, i);
      g_autofree char *title = heading != NULL && *heading != '\0' ? g_strdup (heading)
                                                                   : g_strdup_printf (_ ("Column %u"), i + 1);
      GtkWidget *choice = sgz_intake_mapping_new (self->intake, i, title);
      g_strdelimit (title, "\r\n\t", ' ');
      g_signal_connect_object (choice, "chosen", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->choices, choice);
      add_column (self, (int)i, title, SGZ_INTAKE_MAPPING_WIDTH);
    }
}

void
sgz_intake_grid_set_intake (SgzIntakeGrid *grid, SgzIntake *intake)
{
  g_return_if_fail (SGZ_IS_INTAKE_GRID (grid) && grid->intake == NULL);

  grid->intake = g_object_ref (intake);
  add_columns (grid);
}

/* --- rows --- */

void
sgz_intake_grid_clear (SgzIntakeGrid *grid)
{
  g_clear_handle_id (&grid->jump_source, g_source_remove);
  g_list_store_remove_all (grid->lines);
}

void
sgz_intake_grid_show_rows (SgzIntakeGrid *grid, gboolean problems_only)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sgz_intake_get_n_rows (grid->intake); i++)
    if (!problems_only || sgz_intake_get_problems (grid->intake, i)->len > 0)
      g_ptr_array_add (lines, sgz_intake_line_new (i, NULL));
  g_list_store_splice (grid->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (grid->lines)), lines->pdata,
                       lines->len);
  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (grid->choices)); choice != NULL;
       choice = gtk_widget_get_next_sibling (choice))
    if (SGZ_IS_INTAKE_MAPPING (choice))
      sgz_intake_mapping_refresh (SGZ_INTAKE_MAPPING (choice));
}

void
sgz_intake_grid_refresh (SgzIntakeGrid *grid)
{
  for (guint i = 0; i < grid->cells->len; i++)
    show_cell (grid, g_ptr_array_index (grid->cells, i));
}

void
sgz_intake_grid_end_editing (SgzIntakeGrid *grid)
{
  for (guint i = 0; i < grid->cells->len; i++)
    sgz_intake_cell_end (g_ptr_array_index (grid->cells, i), TRUE);
}

GListModel *
sgz_intake_grid_get_lines (SgzIntakeGrid *grid)
{
  return G_LIST_MODEL (grid->lines);
}

/* --- jumping --- */

/* The columns have no way of their own to be scrolled to. */
static void
scroll_to_column (SgzIntakeGrid *self, int column)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scrolled);
  double left = NUMBER_WIDTH + STATE_WIDTH + (double)column * SGZ_INTAKE_MAPPING_WIDTH;

  if (column >= 0)
    gtk_adjustment_clamp_page (across, left, left + SGZ_INTAKE_MAPPING_WIDTH);
}

static gboolean
jump_cb (gpointer user_data)
{
  SgzIntakeGrid *self = user_data;

  self->jump_source = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      if (get_column (cell) == self->wanted_column
          && sgz_intake_line_get_row (get_line (cell)) == self->wanted_row)
        {
          gtk_widget_grab_focus (cell);
          break;
        }
    }
  scroll_to_column (self, self->wanted_column);
  return G_SOURCE_REMOVE;
}

void
sgz_intake_grid_jump (SgzIntakeGrid *grid, guint row, int column)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (grid->lines));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SgzIntakeLine) line = g_list_model_get_item (G_LIST_MODEL (grid->lines), i);
      if (sgz_intake_line_get_row (line) != row)
        continue;
      /* The rows are a list view's, after the head. */
      GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (grid->view));
      gtk_widget_activate_action (list, "list.scroll-to-item", "u", i);
      grid->wanted_row = row;
      grid->wanted_column = column < 0 ? COLUMN_STATE : column;
      if (grid->jump_source == 0)
        grid->jump_source = g_timeout_add (50, jump_cb, grid);
      return;
    }
}

/* --- the widget --- */

static void
sgz_intake_grid_dispose (GObject *object)
{
  SgzIntakeGrid *self = SGZ_INTAKE_GRID (object);

  g_clear_handle_id (&self->jump_source, g_source_remove);
  if (self->lines != NULL)
    g_list_store_remove_all (self->lines);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->lines);
  g_clear_object (&self->intake);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_intake_grid_parent_class)->dispose (object);
}

static void
sgz_intake_grid_class_init (SgzIntakeGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_intake_grid_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/exchange/sgz-intake-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeGrid, box);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeGrid, strip);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeGrid, choices);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeGrid, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeGrid, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[MAPPED] = g_signal_new ("mapped", SGZ_TYPE_INTAKE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
  signals[EDITED] = g_signal_new ("edited", SGZ_TYPE_INTAKE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
}

static void
sgz_intake_grid_init (SgzIntakeGrid *self)
{
  self->lines = g_list_store_new (SGZ_TYPE_INTAKE_LINE);
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The choices go along when the rows are scrolled sideways. */
  gtk_scrolled_window_set_hadjustment (self->strip, gtk_scrolled_window_get_hadjustment (self->scrolled));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (model));
}
