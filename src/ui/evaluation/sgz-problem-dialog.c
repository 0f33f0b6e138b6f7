/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-problem-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "store/sgz-shortfall.h"

struct _SgzProblemDialog
{
  AdwMessageDialog parent_instance;

  SgzSession *session;
  const SgzResultFigures *figures;
  GPtrArray *sheets;
  GArray *shortfalls; /* (element-type SgzShortfall) */
  GPtrArray *ticks;   /* (element-type GtkCheckButton): one each */

  GtkSpinButton *share;
  GtkListBox *list;
  GtkLabel *none;
};

G_DEFINE_FINAL_TYPE (SgzProblemDialog, sgz_problem_dialog, ADW_TYPE_MESSAGE_DIALOG)

static guint
count_ticked (SgzProblemDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    n += gtk_check_button_get_active (self->ticks->pdata[i]) ? 1 : 0;
  return n;
}

static void
ticked_cb (SgzProblemDialog *self)
{
  guint n = count_ticked (self);
  g_autofree char *label
      = g_strdup_printf (ngettext ("Make %u Rectification", "Make %u Rectifications", n), n);

  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "make", label);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "make", n > 0);
}

/* A veto has no points to tell. */
static char *
format_row (const SgzShortfall *shortfall)
{
  const char *name = sgz_record_get_text (shortfall->sheet->sheet, "name");
  g_autofree char *points = sgz_points_format (shortfall->points);
  g_autofree char *of = sgz_points_format (shortfall->of);

  if (shortfall->node->role == SGZ_ROLE_VETO)
    return g_strdup_printf ("%s  %s %s", name, shortfall->node->code, shortfall->node->title);
  return g_strdup_printf ("%s  %s %s  %s／%s", name, shortfall->node->code, shortfall->node->title, points,
                          of);
}

static void
add_row (SgzProblemDialog *self, const SgzShortfall *shortfall)
{
  g_autofree char *text = format_row (shortfall);
  GtkWidget *tick = gtk_check_button_new_with_label (text);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (ticked_cb), self);
  gtk_list_box_append (self->list, tick);
  g_ptr_array_add (self->ticks, tick);
}

static void
share_changed_cb (SgzProblemDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (self->ticks, 0);
  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->shortfalls, g_array_unref);
  self->shortfalls
      = sgz_shortfall_list (sgz_session_get_store (self->session), self->figures->score->evaluation,
                            self->sheets, gtk_spin_button_get_value_as_int (self->share), &error);
  if (self->shortfalls == NULL)
    sgz_session_report_error (self->session, error);
  for (guint i = 0; self->shortfalls != NULL && i < self->shortfalls->len; i++)
    add_row (self, &g_array_index (self->shortfalls, SgzShortfall, i));
  gtk_widget_set_visible (GTK_WIDGET (self->none), self->ticks->len == 0);
  ticked_cb (self);
}

void
sgz_problem_dialog_set_share (SgzProblemDialog *dialog, int share)
{
  gtk_spin_button_set_value (dialog->share, share);
}

guint
sgz_problem_dialog_count (SgzProblemDialog *dialog)
{
  return dialog->ticks->len;
}

void
sgz_problem_dialog_tick (SgzProblemDialog *dialog, guint place, gboolean is_ticked)
{
  gtk_check_button_set_active (dialog->ticks->pdata[place], is_ticked);
}

GPtrArray *
sgz_problem_dialog_make_records (SgzProblemDialog *dialog, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dialog->ticks->len; i++)
    {
      if (!gtk_check_button_get_active (dialog->ticks->pdata[i]))
        continue;
      SgzRecord *record = sgz_shortfall_make_rectification (
          sgz_session_get_store (dialog->session), &g_array_index (dialog->shortfalls, SgzShortfall, i),
          sgz_session_get_day (dialog->session), error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static void
sgz_problem_dialog_finalize (GObject *object)
{
  SgzProblemDialog *self = SGZ_PROBLEM_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->shortfalls, g_array_unref);
  g_ptr_array_unref (self->ticks);
  G_OBJECT_CLASS (sgz_problem_dialog_parent_class)->finalize (object);
}

static void
sgz_problem_dialog_class_init (SgzProblemDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_problem_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-problem-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzProblemDialog, share);
  gtk_widget_class_bind_template_child (widget_class, SgzProblemDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SgzProblemDialog, none);
}

static void
sgz_problem_dialog_init (SgzProblemDialog *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzProblemDialog *
sgz_problem_dialog_new (GtkWindow *parent, SgzSession *session, const SgzResultFigures *figures,
                        GPtrArray *sheets)
{
  SgzProblemDialog *self = g_object_new (SGZ_TYPE_PROBLEM_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->figures = figures;
  self->sheets = g_ptr_array_ref (sheets);
  g_signal_connect_swapped (self->share, "value-changed", G_CALLBACK (share_changed_cb), self);
  share_changed_cb (self);
  return self;
}
