/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-cell.h"

#include <string.h>

#include "base/sgz-text.h"

struct _SgzIntakeCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *mark;
  GtkLabel *label;
  GtkText *text;
  char *full;
  gboolean is_taken;
  gboolean is_editing;
};

/* A cell may hold megabytes; more than so many characters would break the layout, and nobody reads them in a table. */
#define MOST_SHOWN 200

G_DEFINE_FINAL_TYPE (SgzIntakeCell, sgz_intake_cell, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
sgz_intake_cell_new (void)
{
  return g_object_new (SGZ_TYPE_INTAKE_CELL, NULL);
}

static void
set_class (SgzIntakeCell *self, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
sgz_intake_cell_show (SgzIntakeCell *cell, const char *title, const char *text, const char *reason,
                      gboolean is_warning, gboolean is_taken)
{
  g_return_if_fail (SGZ_IS_INTAKE_CELL (cell));

  g_autofree char *shown = sgz_text_shorten (text, MOST_SHOWN);
  g_autofree char *name = g_strdup_printf ("%s %s", title, shown);

  cell->is_taken = is_taken;
  g_free (cell->full);
  cell->full = g_strdup (text);
  gtk_label_set_text (cell->label, shown);
  gtk_widget_set_visible (cell->mark, reason != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), reason);
  set_class (cell, "error", reason != NULL && !is_warning);
  set_class (cell, "warning", reason != NULL && is_warning);
  set_class (cell, "dim-label", !is_taken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason != NULL ? reason : "", -1);
}

const char *
sgz_intake_cell_get_text (SgzIntakeCell *cell)
{
  return cell->full != NULL ? cell->full : "";
}

void
sgz_intake_cell_begin (SgzIntakeCell *cell, const char *text)
{
  g_return_if_fail (SGZ_IS_INTAKE_CELL (cell));

  if (!cell->is_taken || cell->is_editing)
    return;
  gtk_editable_set_text (GTK_EDITABLE (cell->text), text != NULL ? text : sgz_intake_cell_get_text (cell));
  gtk_widget_set_visible (GTK_WIDGET (cell->label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (cell->text), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (cell->text));
  gtk_editable_set_position (GTK_EDITABLE (cell->text), -1);
  set_class (cell, "editing", TRUE);
  /* Set last: until the text has the focus, its arrival is no leaving. */
  cell->is_editing = TRUE;
}

void
sgz_intake_cell_end (SgzIntakeCell *cell, gboolean is_kept)
{
  g_return_if_fail (SGZ_IS_INTAKE_CELL (cell));

  if (!cell->is_editing)
    return;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell->text)));
  gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (cell->text));
  cell->is_editing = FALSE;
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  gtk_widget_set_visible (GTK_WIDGET (cell->text), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (cell->label), TRUE);
  set_class (cell, "editing", FALSE);
  if (is_kept && strcmp (text, sgz_intake_cell_get_text (cell)) != 0)
    g_signal_emit (cell, signals[EDITED], 0, text);
}

static void
text_activated_cb (SgzIntakeCell *self)
{
  sgz_intake_cell_end (self, TRUE);
}

static void
focus_left_cb (SgzIntakeCell *self)
{
  sgz_intake_cell_end (self, TRUE);
}

/* The list row around the cell would take the focus on the same press: it would end the editing that just began. */
static void
pressed_cb (SgzIntakeCell *self, int n_press, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
            GtkGesture *gesture)
{
  if (self->is_editing)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == 2)
    sgz_intake_cell_begin (self, NULL);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (SgzIntakeCell *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  gunichar typed = gdk_keyval_to_unicode (key);
  char text[7] = { 0 };

  if (self->is_editing)
    {
      if (key != GDK_KEY_Escape)
        return FALSE;
      sgz_intake_cell_end (self, FALSE);
      return TRUE;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_F2)
    sgz_intake_cell_begin (self, NULL);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    sgz_intake_cell_begin (self, "");
  else if (typed != 0 && g_unichar_isprint (typed) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    {
      g_unichar_to_utf8 (typed, text);
      sgz_intake_cell_begin (self, text);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
sgz_intake_cell_grab_focus (GtkWidget *widget)
{
  SgzIntakeCell *self = SGZ_INTAKE_CELL (widget);

  if (self->is_editing)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET_CLASS (sgz_intake_cell_parent_class)->grab_focus (widget);
}

static void
sgz_intake_cell_dispose (GObject *object)
{
  SgzIntakeCell *self = SGZ_INTAKE_CELL (object);

  self->is_editing = FALSE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_intake_cell_parent_class)->dispose (object);
}

static void
sgz_intake_cell_finalize (GObject *object)
{
  g_free (SGZ_INTAKE_CELL (object)->full);
  G_OBJECT_CLASS (sgz_intake_cell_parent_class)->finalize (object);
}

static void
sgz_intake_cell_class_init (SgzIntakeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_intake_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_intake_cell_finalize;
  widget_class->grab_focus = sgz_intake_cell_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/exchange/sgz-intake-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeCell, box);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeCell, mark);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeCell, label);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeCell, text);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "intakecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  signals[EDITED] = g_signal_new ("edited", SGZ_TYPE_INTAKE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sgz_intake_cell_init (SgzIntakeCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
