/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-cell.h"

struct _SgzTaskCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *value_label;
  GtkLabel *beside_label;
  GtkText *text;

  size_t row;
  int column;
  gboolean is_editing;
};

enum
{
  TYPED,
  ENTERED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzTaskCell, sgz_task_cell, GTK_TYPE_WIDGET)

GtkWidget *
sgz_task_cell_new (size_t row, int column)
{
  SgzTaskCell *self = g_object_new (SGZ_TYPE_TASK_CELL, NULL);

  self->row = row;
  self->column = column;
  /* Words start at the left, numbers end at the right. */
  gtk_label_set_xalign (self->value_label, column == 0 ? 0 : 1);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), column == 0 ? 0 : 1);
  return GTK_WIDGET (self);
}

size_t
sgz_task_cell_get_row (SgzTaskCell *self)
{
  return self->row;
}

int
sgz_task_cell_get_column (SgzTaskCell *self)
{
  return self->column;
}

void
sgz_task_cell_set_value (SgzTaskCell *self, const char *value, const char *beside, const char *description)
{
  g_return_if_fail (SGZ_IS_TASK_CELL (self));

  gtk_label_set_text (self->value_label, value);
  gtk_label_set_text (self->beside_label, beside != NULL ? beside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside_label), beside != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

const char *
sgz_task_cell_get_text (SgzTaskCell *self)
{
  return self->is_editing ? gtk_editable_get_text (GTK_EDITABLE (self->text))
                          : gtk_label_get_text (self->value_label);
}

const char *
sgz_task_cell_get_value (SgzTaskCell *self)
{
  return gtk_label_get_text (self->value_label);
}

gboolean
sgz_task_cell_is_editing (SgzTaskCell *self)
{
  return self->is_editing;
}

GtkWidget *
sgz_task_cell_begin (SgzTaskCell *self, const char *text)
{
  g_return_val_if_fail (SGZ_IS_TASK_CELL (self), NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_widget_set_visible (GTK_WIDGET (self->value_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->text), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  /* Set last: until the text has the focus, its arrival is no leaving. */
  self->is_editing = TRUE;
  return GTK_WIDGET (self->text);
}

void
sgz_task_cell_end (SgzTaskCell *self)
{
  g_return_if_fail (SGZ_IS_TASK_CELL (self));

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
text_changed_cb (SgzTaskCell *self)
{
  if (self->is_editing)
    g_signal_emit (self, signals[TYPED], 0);
}

static void
text_activated_cb (SgzTaskCell *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
focus_left_cb (SgzTaskCell *self)
{
  if (self->is_editing)
    g_signal_emit (self, signals[LEFT], 0);
}

/* The label and not the text decides: the text is only there while editing. */
static gboolean
sgz_task_cell_grab_focus (GtkWidget *widget)
{
  SgzTaskCell *self = SGZ_TASK_CELL (widget);

  if (self->is_editing)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET_CLASS (sgz_task_cell_parent_class)->grab_focus (widget);
}

static void
sgz_task_cell_dispose (GObject *object)
{
  SgzTaskCell *self = SGZ_TASK_CELL (object);

  self->is_editing = FALSE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_task_cell_parent_class)->dispose (object);
}

static void
sgz_task_cell_class_init (SgzTaskCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_task_cell_dispose;
  widget_class->grab_focus = sgz_task_cell_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/task/sgz-task-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzTaskCell, box);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskCell, value_label);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskCell, beside_label);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskCell, text);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "taskcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[TYPED]
      = g_signal_new ("typed", SGZ_TYPE_TASK_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED]
      = g_signal_new ("entered", SGZ_TYPE_TASK_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT]
      = g_signal_new ("left", SGZ_TYPE_TASK_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_task_cell_init (SgzTaskCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
