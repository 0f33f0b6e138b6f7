/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-page.h"

#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-saving.h"
#include "ui/report/sgz-export-bar.h"
#include "ui/task/sgz-task-edit.h"
#include "ui/task/sgz-task-figures.h"
#include "ui/task/sgz-task-sheet.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define ANNEX "construction-tasks"

struct _SgzTaskPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title_label;
  GtkMenuButton *carry_button;
  GtkMenuButton *export_button;
  GtkRevealer *problem_revealer;
  GtkLabel *problem_label;
  GtkStack *stack;
  SgzTaskSheet *sheet;
  AdwStatusPage *error_page;
  SgzExportBar *export_bar;

  GtkLabel *rest_label;
  GtkWidget *spinner;

  SgzSession *session;
  SgzReading *reading;
  SgzTaskFigures *figures; /* %NULL until they were read */
  gboolean is_stale;
  gboolean is_focus_wanted;
  gboolean is_saving; /* perhaps waiting for an explanation */
  guint n_edits;      /* of the save under way */
};

enum
{
  PROP_SESSION = 1,
};

G_DEFINE_FINAL_TYPE (SgzTaskPage, sgz_task_page, GTK_TYPE_WIDGET)

GtkWidget *
sgz_task_page_new (SgzSession *session)
{
  return g_object_new (SGZ_TYPE_TASK_PAGE, "session", session, NULL);
}

static void
hide_problem (SgzTaskPage *self)
{
  gtk_revealer_set_reveal_child (self->problem_revealer, FALSE);
}

static void
show_problem (SgzTaskPage *self, const GError *error)
{
  gtk_label_set_text (self->problem_label, error->message);
  gtk_revealer_set_reveal_child (self->problem_revealer, TRUE);
}

/* Last year's tasks are offered only while this year has none. */
static void
update_actions (SgzTaskPage *self)
{
  gboolean has_tasks = sgz_year_has_tasks (self->figures->year);
  gboolean is_offered = !has_tasks && self->figures->before != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->carry_button), is_offered);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), has_tasks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.preview", has_tasks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.carry-over", is_offered);
}

static void
show_rest (SgzTaskPage *self)
{
  int n = (int)self->figures->n_left_out;
  g_autofree char *rest = g_strdup_printf (
      ngettext ("%d more county has no room here and is not in the totals; choose it at the "
                "head of the window to set its tasks.",
                "%d more counties have no room here and are not in the totals; choose one at "
                "the head of the window to set its tasks.",
                (gulong)n),
      n);

  gtk_label_set_text (self->rest_label, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), n > 0);
}

static void
show_figures (SgzTaskPage *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Construction Tasks of %d"), self->figures->year->year);

  gtk_label_set_text (self->title_label, title);
  update_actions (self);
  sgz_task_sheet_set_year (self->sheet, self->figures->year);
  show_rest (self);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzTaskPage *self = owner;

  if (answer == NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  g_clear_pointer (&self->figures, sgz_task_figures_free);
  self->figures = answer;
  show_figures (self);
  if (self->is_focus_wanted)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gpointer
read_figures (SgzStore *reader, gconstpointer question, GError **error)
{
  return sgz_task_figures_read (reader, question, error);
}

static void
refresh (SgzTaskPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_year_question_new (self->session));
}

/* Whether a save went well; it may have waited for an explanation, and other figures may be shown by now. */
static gboolean
end_save (SgzTaskPage *self, const GError *error)
{
  self->is_saving = FALSE;
  if (error == NULL)
    hide_problem (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
  return error == NULL;
}

static void
edits_saved_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (widget);

  if (!end_save (self, error))
    return;
  sgz_task_edit_take (self->figures->year, records);
  show_figures (self);
  if (self->n_edits > 1)
    {
      g_autofree char *message = g_strdup_printf (
          ngettext ("Tasks of %d county changed", "Tasks of %d counties changed", records->len),
          (int)records->len);
      sgz_session_toast (self->session, message, TRUE);
    }
}

static void
sheet_edited_cb (SgzTaskPage *self, GPtrArray *edits)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) records = sgz_task_edit_apply (sgz_session_get_store (self->session),
                                                       self->figures->year, edits, &label, &error);

  if (records == NULL)
    {
      show_problem (self, error);
      return;
    }
  if (records->len == 0)
    {
      hide_problem (self);
      show_figures (self);
      return;
    }
  self->is_saving = TRUE;
  self->n_edits = edits->len;
  sgz_saving_commit (GTK_WIDGET (self), self->session, label, records, edits_saved_cb);
}

gboolean
sgz_task_page_leave (SgzTaskPage *page)
{
  g_return_val_if_fail (SGZ_IS_TASK_PAGE (page), TRUE);

  /* What was refused before is over: it is not in a cell any more. */
  hide_problem (page);
  sgz_task_sheet_settle (page->sheet);
  return !page->is_saving && !gtk_revealer_get_reveal_child (page->problem_revealer);
}

static void
sheet_refused_cb (SgzTaskPage *self, const GError *error)
{
  show_problem (self, error);
}

static void
carried_over_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (widget);

  if (!end_save (self, error))
    return;
  int year = (int)sgz_record_get_number (records->pdata[0], "year");
  /* Once is enough: what was carried over is about to be read. */
  if (self->figures->year->year == year)
    g_clear_pointer (&self->figures->before, sgz_year_free);
  update_actions (self);
  g_autofree char *message = g_strdup_printf (_ ("Tasks of %d carried over"), year - 1);
  sgz_session_toast (self->session, message, TRUE);
  sgz_task_sheet_focus (self->sheet, 0, 1);
}

static void
carry_over (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) records = sgz_task_edit_carry_over (
      sgz_session_get_store (self->session), self->figures->before, self->figures->year->year,
      g_variant_get_boolean (parameter), &label, &error);

  if (records == NULL)
    {
      show_problem (self, error);
      return;
    }
  self->is_saving = TRUE;
  sgz_saving_commit (widget, self->session, label, records, carried_over_cb);
}

static void
preview (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_TASK_PAGE (widget)->session, "documents", ANNEX);
}

static void export(GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const SgzReport *report = sgz_report_find (ANNEX, &error);

  if (report == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_autoptr (SgzDocument) document
      = sgz_document_new (report, sgz_session_get_year (self->session), sgz_session_get_place (self->session),
                          sgz_session_get_day (self->session));
  sgz_export_bar_ask (self->export_bar, self->session, document, NULL,
                      g_variant_get_string (parameter, NULL));
}

static void
problem_closed_cb (SgzTaskPage *self)
{
  hide_problem (self);
}

static void
place_changed_cb (SgzTaskPage *self)
{
  hide_problem (self);
  refresh (self);
}

static void
sgz_task_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_task_page_parent_class)->map (widget);
  if (SGZ_TASK_PAGE (widget)->is_stale)
    refresh (SGZ_TASK_PAGE (widget));
}

static gboolean
sgz_task_page_grab_focus (GtkWidget *widget)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (widget);

  /* The sheet has no cells before its figures are there. */
  self->is_focus_wanted = self->figures == NULL;
  sgz_task_sheet_focus (self->sheet, 0, 1);
  return TRUE;
}

static void
sgz_task_page_unmap (GtkWidget *widget)
{
  SGZ_TASK_PAGE (widget)->is_focus_wanted = FALSE;
  GTK_WIDGET_CLASS (sgz_task_page_parent_class)->unmap (widget);
}

static void
sgz_task_page_constructed (GObject *object)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (object);

  G_OBJECT_CLASS (sgz_task_page_parent_class)->constructed (object);
  SgzStore *store = sgz_session_get_store (self->session);
  self->is_stale = TRUE;
  self->reading = sgz_reading_new (self, store, read_figures, figures_read_cb, sgz_year_question_free,
                                   (GDestroyNotify)sgz_task_figures_free);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, self->session, G_CALLBACK (refresh), G_CALLBACK (place_changed_cb));
}

static void
sgz_task_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    SGZ_TASK_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_task_page_dispose (GObject *object)
{
  SgzTaskPage *self = SGZ_TASK_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_pointer (&self->figures, sgz_task_figures_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_task_page_parent_class)->dispose (object);
}

static void
sgz_task_page_class_init (SgzTaskPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sgz_task_page_constructed;
  object_class->set_property = sgz_task_page_set_property;
  object_class->dispose = sgz_task_page_dispose;
  widget_class->map = sgz_task_page_map;
  widget_class->unmap = sgz_task_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_task_page_grab_focus;
  g_object_class_install_property (
      object_class, PROP_SESSION,
      g_param_spec_object ("session", NULL, NULL, SGZ_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_type_ensure (SGZ_TYPE_TASK_SHEET);
  g_type_ensure (SGZ_TYPE_EXPORT_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "task.carry-over", "b", carry_over);
  gtk_widget_class_install_action (widget_class, "task.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "task.export", "s", export);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/task/sgz-task-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, box);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, carry_button);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, export_bar);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, rest_label);
  gtk_widget_class_bind_template_child (widget_class, SgzTaskPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, sheet_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_closed_cb);
}

static void
sgz_task_page_init (SgzTaskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
