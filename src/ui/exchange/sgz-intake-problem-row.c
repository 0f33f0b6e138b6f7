/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-problem-row.h"

#include "base/sgz-text.h"

#include <glib/gi18n-lib.h>

struct _SgzIntakeProblemRow
{
  AdwBin parent_instance;

  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *kind;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (SgzIntakeProblemRow, sgz_intake_problem_row, ADW_TYPE_BIN)

static void
sgz_intake_problem_row_class_init (SgzIntakeProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/exchange/sgz-intake-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeProblemRow, number);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeProblemRow, title);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeProblemRow, text);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeProblemRow, kind);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeProblemRow, reason);
}

static void
sgz_intake_problem_row_init (SgzIntakeProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_intake_problem_row_show (SgzIntakeProblemRow *row, SgzIntake *intake, const SgzIntakeProblem *problem)
{
  g_autofree char *number = g_strdup_printf (_ ("Row %u"), sgz_intake_get_number (intake, problem->row));
  g_autofree char *text = sgz_text_shorten (
      problem->column >= 0 ? sgz_intake_get_text (intake, problem->row, (guint)problem->column) : "", 200);

  gtk_label_set_label (row->number, number);
  gtk_label_set_label (row->title, problem->field != NULL ? problem->field->title : _ ("Whole row"));
  gtk_label_set_label (row->text, text);
  gtk_label_set_label (row->kind, problem->is_warning ? _ ("Warning") : _ ("Error"));
  gtk_label_set_label (row->reason, problem->reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->reason), problem->reason);
  gtk_widget_remove_css_class (GTK_WIDGET (row->kind), problem->is_warning ? "error" : "warning");
  gtk_widget_add_css_class (GTK_WIDGET (row->kind), problem->is_warning ? "warning" : "error");
}
