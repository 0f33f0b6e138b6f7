/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-page-private.h"

#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LAST_KEY "report-last"

/* Work shorter than this passes without a sign of itself. */
#define SPINNER_MILLISECONDS 200

enum
{
  PROP_SESSION = 1,
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzReportPage, sgz_report_page, GTK_TYPE_WIDGET)

GtkWidget *
sgz_report_page_new (SgzSession *session)
{
  return g_object_new (SGZ_TYPE_REPORT_PAGE, "session", session, NULL);
}

SgzPages *
sgz_report_page_get_pages (SgzReportPage *self)
{
  g_return_val_if_fail (SGZ_IS_REPORT_PAGE (self), NULL);

  return sgz_report_preview_get_pages (self->preview);
}

static void
enable_actions (SgzReportPage *self)
{
  gboolean has_pages = sgz_report_page_get_pages (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", has_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.export", has_pages);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), has_pages);
}

static void
end_work (SgzReportPage *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_spinner_set_spinning (self->spinner, FALSE);
}

static void
laid_out_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzPages) pages = sgz_document_lay_out_finish (result, &error);

  /* Work that was cancelled was followed by other work, or by the end of the page. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  end_work (self);
  if (pages != NULL)
    {
      SgzPagesInfo info = sgz_pages_get_info (pages);
      sgz_report_choices_set_paper (self->choices, info.paper, info.is_landscape);
      sgz_report_preview_set_pages (self->preview, pages);
    }
  else
    sgz_report_preview_set_error (self->preview, error);
  enable_actions (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

static gboolean
spinner_due_cb (gpointer user_data)
{
  SgzReportPage *self = user_data;

  self->spinner_timeout = 0;
  gtk_spinner_set_spinning (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
cancel_work (SgzReportPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_work (self);
}

SgzDocument *
sgz_report_page_make_document (SgzReportPage *self)
{
  SgzDocument *document = sgz_report_choices_make_document (self->choices);

  if (self->view != NULL)
    sgz_document_set_view (document, self->view);
  return document;
}

static void
refresh (SgzReportPage *self)
{
  self->is_stale = TRUE;
  if (self->report == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  cancel_work (self);
  g_autoptr (SgzDocument) document = sgz_report_page_make_document (self);
  self->cancellable = g_cancellable_new ();
  self->spinner_timeout = g_timeout_add (SPINNER_MILLISECONDS, spinner_due_cb, self);
  sgz_document_lay_out_async (document, sgz_session_get_store (self->session), self->cancellable, laid_out_cb,
                              g_object_ref (self));
}

/* Shows what @view lists alone; all of the document where it is NULL. */
static void
set_view (SgzReportPage *self, const SgzView *view)
{
  g_autofree char *text = NULL;

  g_clear_pointer (&self->view, sgz_view_free);
  gtk_widget_set_visible (self->view_bar, view != NULL);
  if (view == NULL)
    return;
  self->view = sgz_view_copy (view);
  /* Translators: the name of a saved view. */
  text = view->name != NULL
             ? g_strdup_printf (_ ("Only what the view “%s” of the ledger lists, in its columns and order"),
                                view->name)
             : g_strdup (_ ("Only what the ledger listed when this was opened, in its columns and order"));
  gtk_label_set_text (self->view_label, text);
  sgz_report_choices_set_masked (
      self->choices,
      sgz_report_view_is_masked (sgz_query_get_kind (view->query), (const char *const *)view->columns));
}

void
sgz_report_page_show_report (SgzReportPage *self, const SgzReport *report)
{
  GSettings *settings = sgz_session_get_settings (self->session);

  self->report = report;
  set_view (self, NULL);
  gtk_label_set_text (self->title_label, report->title);
  sgz_report_choices_set_report (self->choices, report);
  gtk_widget_set_visible (self->edit_button, report->build_letter != NULL);
  gtk_menu_button_set_menu_model (self->export_button,
                                  report->build_letter != NULL ? self->letter_menu : self->export_menu);
  if (settings != NULL)
    g_settings_set_string (settings, LAST_KEY, report->id);
  sgz_report_preview_scroll_to_top (self->preview);
  refresh (self);
}

void
sgz_report_page_focus_search (SgzReportPage *page)
{
  g_return_if_fail (SGZ_IS_REPORT_PAGE (page));

  sgz_report_index_focus_search (page->index);
}

void
sgz_report_page_select (SgzReportPage *self, const char *id)
{
  g_return_if_fail (SGZ_IS_REPORT_PAGE (self));

  const char *slash = strchr (id, '/');
  g_autofree char *report = slash != NULL ? g_strndup (id, (gsize)(slash - id)) : g_strdup (id);
  sgz_report_index_select (self->index, report);
  if (slash != NULL)
    sgz_report_choices_set_record (self->choices, slash + 1);
}

void
sgz_report_page_show_view (SgzReportPage *self, const SgzView *view)
{
  const SgzKind *kind = sgz_query_get_kind (view->query);

  g_return_if_fail (SGZ_IS_REPORT_PAGE (self));
  g_return_if_fail (kind->document != NULL);

  sgz_report_index_select (self->index, kind->document);
  set_view (self, view);
  sgz_report_preview_scroll_to_top (self->preview);
  refresh (self);
}

static void
report_selected_cb (SgzReportPage *self, const SgzReport *report)
{
  sgz_report_page_show_report (self, report);
}

static void
choices_changed_cb (SgzReportPage *self)
{
  refresh (self);
}

static void
scope_changed_cb (SgzReportPage *self)
{
  sgz_report_choices_update (self->choices);
  refresh (self);
}

static void
sgz_report_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_report_page_parent_class)->map (widget);
  if (SGZ_REPORT_PAGE (widget)->is_stale)
    refresh (SGZ_REPORT_PAGE (widget));
}

static void
select_last (SgzReportPage *self)
{
  GSettings *settings = sgz_session_get_settings (self->session);
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, LAST_KEY) : NULL;
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  if (last != NULL)
    sgz_report_index_select (self->index, last);
  if (self->report == NULL && n_reports > 0)
    sgz_report_index_select (self->index, reports[0]->id);
}

static void
sgz_report_page_constructed (GObject *object)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (object);

  G_OBJECT_CLASS (sgz_report_page_parent_class)->constructed (object);
  sgz_report_choices_set_session (self->choices, self->session);
  sgz_page_follow (self, self->session, G_CALLBACK (refresh), G_CALLBACK (scope_changed_cb));
  select_last (self);
  enable_actions (self);
}

static void
sgz_report_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    SGZ_REPORT_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
sgz_report_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (SGZ_REPORT_PAGE (widget)->box, GTK_DIR_TAB_FORWARD);
}

/* A page that leaves its window has no use for what is still being laid out. */
static void
sgz_report_page_unroot (GtkWidget *widget)
{
  cancel_work (SGZ_REPORT_PAGE (widget));
  SGZ_REPORT_PAGE (widget)->is_stale = TRUE;
  GTK_WIDGET_CLASS (sgz_report_page_parent_class)->unroot (widget);
}

static void
sgz_report_page_dispose (GObject *object)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (object);

  if (self->box != NULL)
    cancel_work (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->view, sgz_view_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_report_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/report/sgz-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, box);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, index);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, view_bar);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, view_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, export_menu);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, letter_menu);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, choices);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPage, export_bar);
  gtk_widget_class_bind_template_callback (widget_class, report_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
}

static void
sgz_report_page_class_init (SgzReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sgz_report_page_constructed;
  object_class->set_property = sgz_report_page_set_property;
  object_class->dispose = sgz_report_page_dispose;
  widget_class->map = sgz_report_page_map;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_report_page_grab_focus;
  widget_class->unroot = sgz_report_page_unroot;
  g_object_class_install_property (
      object_class, PROP_SESSION,
      g_param_spec_object ("session", NULL, NULL, SGZ_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  signals[SHOWN]
      = g_signal_new ("shown", SGZ_TYPE_REPORT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SGZ_TYPE_REPORT_INDEX);
  g_type_ensure (SGZ_TYPE_REPORT_PREVIEW);
  g_type_ensure (SGZ_TYPE_REPORT_CHOICES);
  g_type_ensure (SGZ_TYPE_EXPORT_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  sgz_report_page_install_actions (widget_class);
  bind_template (widget_class);
}

static void
sgz_report_page_init (SgzReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
