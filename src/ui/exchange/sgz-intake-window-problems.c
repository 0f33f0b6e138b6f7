/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-window-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-intake-line.h"
#include "sgz-intake-problem-row.h"

void
sgz_intake_window_list_problems (SgzIntakeWindow *self)
{
  g_autoptr (GPtrArray) problems = sgz_intake_list_problems (self->intake);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title
      = g_strdup_printf (ngettext ("%u problem", "%u problems", problems->len), problems->len);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (problems, i);
      g_ptr_array_add (lines, sgz_intake_line_new (problem->row, problem));
    }
  g_list_store_splice (self->problems, 0, g_list_model_get_n_items (G_LIST_MODEL (self->problems)),
                       lines->pdata, lines->len);
  gtk_label_set_label (self->problem_title, title);
  gtk_widget_set_visible (self->problem_box, problems->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.copy-problems", problems->len > 0);
}

static void
copy_problems (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzIntakeWindow *self = SGZ_INTAKE_WINDOW (widget);
  g_autofree char *table = sgz_intake_make_problem_table (self->intake);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table);
  sgz_intake_window_tell (
      self, _ ("The rows with problems are copied as a table, with the reasons in the last column"));
}

static void
problem_activated_cb (SgzIntakeWindow *self, guint position)
{
  g_autoptr (SgzIntakeLine) line = g_list_model_get_item (G_LIST_MODEL (self->problems), position);

  sgz_intake_grid_jump (self->grid, sgz_intake_line_get_row (line),
                        sgz_intake_line_get_problem (line)->column);
}

static void
problem_setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (SGZ_TYPE_INTAKE_PROBLEM_ROW, NULL));
}

static void
problem_bind_cb (SgzIntakeWindow *self, GtkListItem *item)
{
  sgz_intake_problem_row_show (SGZ_INTAKE_PROBLEM_ROW (gtk_list_item_get_child (item)), self->intake,
                               sgz_intake_line_get_problem (gtk_list_item_get_item (item)));
}

void
sgz_intake_window_bind_problems (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, problem_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_bind_cb);
  gtk_widget_class_install_action (widget_class, "intake.copy-problems", NULL, copy_problems);
}
