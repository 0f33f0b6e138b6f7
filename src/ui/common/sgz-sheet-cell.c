/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-sheet-cell.h"

struct _SgzSheetCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *error_label;
  GtkLabel *value_label;
  GtkLabel *beside_label;
  GtkText *text;

  size_t row;
  int column;
  gboolean is_editing;
  gboolean is_fixed; /* cannot be edited */
};

enum
{
  BEGUN,
  TYPED,
  ENTERED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzSheetCell, sgz_sheet_cell, GTK_TYPE_WIDGET)

GtkWidget *
sgz_sheet_cell_new (size_t row, int column, gboolean is_right, int width)
{
  SgzSheetCell *self = g_object_new (SGZ_TYPE_SHEET_CELL, NULL);

  self->row = row;
  self->column = column;
  /* Words start at the left, numbers end at the right. */
  gtk_label_set_xalign (self->value_label, is_right ? 1 : 0);
  gtk_label_set_width_chars (self->value_label, width);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), is_right ? 1 : 0);
  if (width < 0)
    {
      gtk_label_set_wrap (self->value_label, FALSE);
      gtk_label_set_ellipsize (self->value_label, PANGO_ELLIPSIZE_END);
    }
  return GTK_WIDGET (self);
}

SgzSheetCell *
sgz_sheet_cell_find_focused (GtkWidget *sheet)
{
  GtkRoot *root = gtk_widget_get_root (sheet);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, SGZ_TYPE_SHEET_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, sheet) ? SGZ_SHEET_CELL (cell) : NULL;
}

void
sgz_sheet_cell_set_row (SgzSheetCell *self, size_t row)
{
  self->row = row;
}

void
sgz_sheet_cell_set_error (SgzSheetCell *self, const char *error)
{
  gtk_label_set_text (self->error_label, error);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), *error != '\0');
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               *error != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

const char *
sgz_sheet_cell_get_error (SgzSheetCell *self)
{
  return gtk_label_get_text (self->error_label);
}

void
sgz_sheet_cell_set_editable (SgzSheetCell *self, gboolean is_editable)
{
  self->is_fixed = !is_editable;
}

size_t
sgz_sheet_cell_get_row (SgzSheetCell *self)
{
  return self->row;
}

int
sgz_sheet_cell_get_column (SgzSheetCell *self)
{
  return self->column;
}

void
sgz_sheet_cell_set_value (SgzSheetCell *self, const char *value, const char *beside, const char *description)
{
  g_return_if_fail (SGZ_IS_SHEET_CELL (self));

  gtk_label_set_text (self->value_label, value);
  gtk_label_set_text (self->beside_label, beside != NULL ? beside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside_label), beside != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

const char *
sgz_sheet_cell_get_text (SgzSheetCell *self)
{
  return self->is_editing ? gtk_editable_get_text (GTK_EDITABLE (self->text))
                          : gtk_label_get_text (self->value_label);
}

const char *
sgz_sheet_cell_get_value (SgzSheetCell *self)
{
  return gtk_label_get_text (self->value_label);
}

gboolean
sgz_sheet_cell_is_editable (SgzSheetCell *self)
{
  return !self->is_fixed;
}

gboolean
sgz_sheet_cell_is_editing (SgzSheetCell *self)
{
  return self->is_editing;
}

GtkWidget *
sgz_sheet_cell_begin (SgzSheetCell *self, const char *text)
{
  g_return_val_if_fail (SGZ_IS_SHEET_CELL (self), NULL);

  if (self->is_fixed)
    return NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->text), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  /* Set last: until the text has the focus, its arrival is no leaving. */
  self->is_editing = TRUE;
  g_signal_emit (self, signals[BEGUN], 0);
  return GTK_WIDGET (self->text);
}

void
sgz_sheet_cell_end (SgzSheetCell *self)
{
  g_return_if_fail (SGZ_IS_SHEET_CELL (self));

  if (!self->is_editing)
    return;
  gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (self->text));
  self->is_editing = FALSE;
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->text), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
}

static void
text_changed_cb (SgzSheetCell *self)
{
  if (self->is_editing)
    g_signal_emit (self, signals[TYPED], 0);
}

static void
text_activated_cb (SgzSheetCell *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
focus_left_cb (SgzSheetCell *self)
{
  if (self->is_editing)
    g_signal_emit (self, signals[LEFT], 0);
}

/* The label and not the text decides: the text is only there while editing. */
static gboolean
sgz_sheet_cell_grab_focus (GtkWidget *widget)
{
  SgzSheetCell *self = SGZ_SHEET_CELL (widget);

  if (self->is_editing)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET_CLASS (sgz_sheet_cell_parent_class)->grab_focus (widget);
}

static void
sgz_sheet_cell_dispose (GObject *object)
{
  SgzSheetCell *self = SGZ_SHEET_CELL (object);

  self->is_editing = FALSE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_sheet_cell_parent_class)->dispose (object);
}

static void
sgz_sheet_cell_class_init (SgzSheetCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_sheet_cell_dispose;
  widget_class->grab_focus = sgz_sheet_cell_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/common/sgz-sheet-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSheetCell, box);
  gtk_widget_class_bind_template_child (widget_class, SgzSheetCell, error_label);
  gtk_widget_class_bind_template_child (widget_class, SgzSheetCell, value_label);
  gtk_widget_class_bind_template_child (widget_class, SgzSheetCell, beside_label);
  gtk_widget_class_bind_template_child (widget_class, SgzSheetCell, text);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheetcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[BEGUN]
      = g_signal_new ("begun", SGZ_TYPE_SHEET_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TYPED]
      = g_signal_new ("typed", SGZ_TYPE_SHEET_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED]
      = g_signal_new ("entered", SGZ_TYPE_SHEET_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT]
      = g_signal_new ("left", SGZ_TYPE_SHEET_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_sheet_cell_init (SgzSheetCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
