/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-intake-line.h"

/* How often the progress is shown anew. */
#define PROGRESS_MS 100

G_DEFINE_FINAL_TYPE (SgzIntakeWindow, sgz_intake_window, ADW_TYPE_WINDOW)

void
sgz_intake_window_tell (SgzIntakeWindow *self, const char *message)
{
  g_autofree char *plain = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (plain));
}

/* --- what was found --- */

static gboolean
has_explanation (SgzIntakeWindow *self)
{
  g_autofree char *text = sgz_text_clean (gtk_editable_get_text (self->explanation), FALSE);

  return text != NULL && *text != '\0';
}

static gboolean
can_save (SgzIntakeWindow *self)
{
  return self->work == NULL && sgz_intake_count_good (self->intake) > 0
         && (sgz_intake_count_warnings (self->intake) == 0 || has_explanation (self));
}

static void
update_save (SgzIntakeWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.save", can_save (self));
}

static void
show_counts (SgzIntakeWindow *self)
{
  guint n_good = sgz_intake_count_good (self->intake);
  guint n_warnings = sgz_intake_count_warnings (self->intake);
  g_autofree char *save = g_strdup_printf (ngettext ("_Save %u Row", "_Save %u Rows", n_good), n_good);
  g_autofree char *counts = g_strdup_printf (
      _ ("%u new, %u updates, %u unchanged, %u with errors, which will not be stored"),
      sgz_intake_count (self->intake, SGZ_INTAKE_NEW), sgz_intake_count (self->intake, SGZ_INTAKE_UPDATE),
      sgz_intake_count (self->intake, SGZ_INTAKE_UNCHANGED), sgz_intake_count (self->intake, SGZ_INTAKE_BAD));
  g_autofree char *ask
      = g_strdup_printf (ngettext ("%u warning: say in a line why it is right nevertheless",
                                   "%u warnings: say in a line why they are right nevertheless", n_warnings),
                         n_warnings);

  gtk_button_set_label (self->save_button, save);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), TRUE);
  gtk_label_set_label (self->counts, counts);
  gtk_label_set_label (self->explanation_label, ask);
  gtk_widget_set_visible (self->explanation_box, n_warnings > 0);
  sgz_intake_window_list_problems (self);
  update_save (self);
}

static void
show_rows (SgzIntakeWindow *self)
{
  sgz_intake_grid_show_rows (self->grid, gtk_toggle_button_get_active (self->only_button));
  show_counts (self);
  gtk_stack_set_visible_child_name (self->stack, "rows");
}

/* --- the work on the thread --- */

static gboolean
progress_cb (gpointer user_data)
{
  SgzIntakeWindow *self = user_data;
  double fraction = sgz_intake_work_get_fraction (self->work);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);
  return G_SOURCE_CONTINUE;
}

/* The rows belong to the thread now: nothing here may look at them until it is done. */
static void
begin_work (SgzIntakeWindow *self, const char *label)
{
  sgz_intake_grid_clear (self->grid);
  g_list_store_remove_all (self->problems);
  gtk_label_set_label (self->work_label, label);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "work");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.copy-problems", FALSE);
  self->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

static void
end_work (SgzIntakeWindow *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->work, sgz_intake_work_unref);
}

static void
checked_cb (gpointer window, gpointer work G_GNUC_UNUSED, const GError *error)
{
  SgzIntakeWindow *self = window;

  if (self->session == NULL)
    return;
  end_work (self);
  if (error == NULL)
    {
      show_rows (self);
      return;
    }
  /* Rows that were not all checked say nothing. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
start_check (SgzIntakeWindow *self)
{
  begin_work (self, _ ("Checking the rows…"));
  self->work = sgz_intake_work_check (self->intake, self, self->session, checked_cb);
}

static void
committed_cb (gpointer window, gpointer work G_GNUC_UNUSED, const GError *error)
{
  SgzIntakeWindow *self = window;

  if (self->session == NULL)
    return;
  end_work (self);
  if (error != NULL)
    {
      show_rows (self);
      sgz_intake_window_tell (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                                        ? _ ("Cancelled; nothing was stored")
                                        : error->message);
      return;
    }
  g_autofree char *message
      = g_strdup_printf (ngettext ("%u row stored", "%u rows stored", self->n_saved), self->n_saved);
  sgz_session_toast (self->session, message, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzIntakeWindow *self = SGZ_INTAKE_WINDOW (widget);

  /* What was typed last may be what stands in the way. */
  sgz_intake_grid_end_editing (self->grid);
  if (!can_save (self))
    return;
  gboolean is_warned = sgz_intake_count_warnings (self->intake) > 0;
  self->n_saved = sgz_intake_count_good (self->intake);
  begin_work (self, _ ("Storing the rows…"));
  self->work
      = sgz_intake_work_commit (self->intake, self, self->session, self->source,
                                is_warned ? gtk_editable_get_text (self->explanation) : NULL, committed_cb);
}

static void
cancel (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzIntakeWindow *self = SGZ_INTAKE_WINDOW (widget);

  if (self->work != NULL)
    sgz_intake_work_cancel (self->work);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* --- what the officer does with the rows --- */

static void
mapped_cb (SgzIntakeWindow *self, guint column, const SgzField *field)
{
  sgz_intake_set_field (self->intake, column, field);
  start_check (self);
}

static void
edited_cb (SgzIntakeWindow *self, guint row, guint column, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_intake_set_text (self->intake, sgz_session_get_store (self->session), row, column, text, &error))
    {
      sgz_intake_window_tell (self, error->message);
      return;
    }
  sgz_intake_grid_refresh (self->grid);
  show_counts (self);
}

static void
only_toggled_cb (SgzIntakeWindow *self)
{
  if (self->work == NULL)
    sgz_intake_grid_show_rows (self->grid, gtk_toggle_button_get_active (self->only_button));
}

static void
explanation_changed_cb (SgzIntakeWindow *self)
{
  update_save (self);
}

/* --- the window --- */

static gboolean
sgz_intake_window_close_request (GtkWindow *window)
{
  SgzIntakeWindow *self = SGZ_INTAKE_WINDOW (window);

  /* The work ends by itself and closes the window, or shows the rows again. */
  if (self->work != NULL)
    sgz_intake_work_cancel (self->work);
  return self->work != NULL || GTK_WINDOW_CLASS (sgz_intake_window_parent_class)->close_request (window);
}

static void
sgz_intake_window_dispose (GObject *object)
{
  SgzIntakeWindow *self = SGZ_INTAKE_WINDOW (object);

  if (self->work != NULL)
    sgz_intake_work_cancel (self->work);
  end_work (self);
  g_clear_object (&self->problems);
  g_clear_object (&self->intake);
  g_clear_object (&self->session);
  g_clear_pointer (&self->source, g_free);
  G_OBJECT_CLASS (sgz_intake_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, work_label);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, only_button);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, problem_title);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, problem_list);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, explanation_box);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeWindow, explanation);
}

static void
sgz_intake_window_class_init (SgzIntakeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_intake_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sgz_intake_window_close_request;
  g_type_ensure (SGZ_TYPE_INTAKE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/exchange/sgz-intake-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, explanation_changed_cb);
  sgz_intake_window_bind_problems (widget_class);
  gtk_widget_class_install_action (widget_class, "intake.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "intake.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "intake.save", NULL);
}

static void
sgz_intake_window_init (SgzIntakeWindow *self)
{
  self->problems = g_list_store_new (SGZ_TYPE_INTAKE_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->problems)));
  gtk_list_view_set_model (self->problem_list, GTK_SELECTION_MODEL (model));
}

SgzIntakeWindow *
sgz_intake_window_new (GtkWindow *parent, SgzSession *session, SgzIntake *intake, const char *source)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session) && SGZ_IS_INTAKE (intake), NULL);

  SgzIntakeWindow *self = g_object_new (SGZ_TYPE_INTAKE_WINDOW, "transient-for", parent, NULL);
  const char *kind = sgz_intake_get_kind (intake)->title;
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *title = g_strdup_printf (source != NULL ? _ ("Import: %s") : _ ("Paste: %s"), kind);

  self->session = g_object_ref (session);
  self->intake = g_object_ref (intake);
  self->source = g_strdup (source);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, source != NULL ? source : "");
  sgz_intake_grid_set_intake (self->grid, intake);
  start_check (self);
  return self;
}
