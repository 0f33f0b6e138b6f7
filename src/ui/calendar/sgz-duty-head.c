/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-duty-head.h"

#include <glib/gi18n-lib.h>

#include "sgz-duty-cells.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/ledger/sgz-clause.h"

struct _SgzDutyHead
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *audience;
  GtkLabel *words;
  GtkWidget *done;
  GtkWidget *draft;
  GtkWidget *take_up;
};

G_DEFINE_FINAL_TYPE (SgzDutyHead, sgz_duty_head, ADW_TYPE_BIN)

static void
show_texts (SgzDutyHead *self, SgzDuty *duty)
{
  g_autofree char *state = sgz_duty_format_state (duty);
  const char *done = sgz_duty_get_done (duty);
  /* Translators: the state, such as 3 days left, and the day it is due. */
  g_autofree char *open_line = g_strdup_printf (_ ("%s; due on %s"), state, sgz_duty_get_due (duty));
  /* Translators: the state, such as done, the day it was done and the day it was due. */
  g_autofree char *done_line
      = done != NULL ? g_strdup_printf (_ ("%s on %s; was due on %s"), state, done, sgz_duty_get_due (duty))
                     : NULL;
  g_autofree char *audience = g_strdup_printf (_ ("For %s"), sgz_duty_get_audience (duty));
  g_autofree char *clause = sgz_clause_format (SGZ_DUTY_CLAUSE);
  g_autofree char *words = g_strdup_printf ("%s  %s", sgz_duty_get_kind (duty)->words, clause);

  gtk_label_set_label (self->title, sgz_duty_get_title (duty));
  gtk_label_set_label (self->state, done_line != NULL ? done_line : open_line);
  sgz_duty_cells_colour (GTK_WIDGET (self->state), duty);
  gtk_label_set_label (self->audience, audience);
  gtk_label_set_label (self->words, words);
}

void
sgz_duty_head_show (SgzDutyHead *head, SgzDuty *duty)
{
  gtk_widget_set_visible (GTK_WIDGET (head), duty != NULL);
  if (duty == NULL)
    return;
  show_texts (head, duty);
  gtk_widget_set_visible (head->done, sgz_duty_get_done (duty) == NULL);
  gtk_widget_set_visible (head->draft, sgz_duty_get_kind (duty)->report != NULL);
  gtk_widget_set_visible (head->take_up, sgz_duty_is_virtual (duty));
}

static void
sgz_duty_head_class_init (SgzDutyHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/calendar/sgz-duty-head.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, title);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, state);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, audience);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, words);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, done);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, draft);
  gtk_widget_class_bind_template_child (widget_class, SgzDutyHead, take_up);
}

static void
sgz_duty_head_init (SgzDutyHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
