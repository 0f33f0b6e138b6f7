/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-preview.h"

#include "report/sgz-report.h"
#include "ui/report/sgz-page-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _SgzReportPreview
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkScrolledWindow *scrolled_window;
  SgzPageView *view;
  GtkToggleButton *fit_button;
  GtkLabel *zoom_label;
  GtkLabel *page_label;
  GtkLabel *font_label;
  GtkWidget *page_bar;

  guint position_idle;
};

G_DEFINE_FINAL_TYPE (SgzReportPreview, sgz_report_preview, GTK_TYPE_WIDGET)

SgzPages *
sgz_report_preview_get_pages (SgzReportPreview *self)
{
  g_return_val_if_fail (SGZ_IS_REPORT_PREVIEW (self), NULL);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0
             ? sgz_page_view_get_pages (self->view)
             : NULL;
}

static void
show_position (SgzReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  SgzPages *pages = sgz_page_view_get_pages (self->view);
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;

  if (pages == NULL)
    return;
  g_autofree char *page = g_strdup_printf (
      _ ("Page %d of %d"), sgz_page_view_find_page (self->view, middle) + 1, sgz_pages_get_n_pages (pages));
  g_autofree char *zoom
      = g_strdup_printf ("%d%%", (int)(sgz_page_view_get_shown_zoom (self->view) * 100 + 0.5));
  gtk_label_set_text (self->page_label, page);
  gtk_label_set_text (self->zoom_label, zoom);
}

static gboolean
position_due_cb (gpointer user_data)
{
  SgzReportPreview *self = user_data;

  self->position_idle = 0;
  show_position (self);
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (SgzReportPreview *self)
{
  /* The view draws what is in sight: other pages came into it. */
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  /* Told while sizes are being given out, when the view does not have its own yet. */
  if (self->position_idle == 0)
    self->position_idle = g_idle_add (position_due_cb, self);
}

static void
zoom_changed_cb (SgzReportPreview *self)
{
  double zoom = 0;

  g_object_get (self->view, "zoom", &zoom, NULL);
  gtk_toggle_button_set_active (self->fit_button, zoom <= 0);
  show_position (self);
}

static void
fit_toggled_cb (SgzReportPreview *self)
{
  if (gtk_toggle_button_get_active (self->fit_button))
    sgz_page_view_set_zoom (self->view, 0);
  else
    sgz_page_view_set_zoom (self->view, sgz_page_view_get_shown_zoom (self->view));
}

void
sgz_report_preview_set_pages (SgzReportPreview *self, SgzPages *pages)
{
  g_autofree char *fonts = g_strjoinv ("；", (char **)sgz_pages_get_fonts (pages));

  g_return_if_fail (SGZ_IS_REPORT_PREVIEW (self));

  sgz_page_view_set_pages (self->view, pages);
  gtk_label_set_text (self->font_label, fonts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->font_label), fonts);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_set_visible (self->page_bar, TRUE);
  show_position (self);
}

void
sgz_report_preview_set_error (SgzReportPreview *self, const GError *error)
{
  g_return_if_fail (SGZ_IS_REPORT_PREVIEW (self));

  /* Where only the record is not chosen yet, nothing has gone wrong. */
  adw_status_page_set_title (self->error_page,
                             g_error_matches (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD)
                                 ? _ ("Choose a Record")
                                 : _ ("This Document Cannot Be Made"));
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  /* Page, fonts and zoom would be those of the document that was shown before. */
  gtk_widget_set_visible (self->page_bar, FALSE);
}

void
sgz_report_preview_zoom_by (SgzReportPreview *self, int steps)
{
  g_return_if_fail (SGZ_IS_REPORT_PREVIEW (self));

  sgz_page_view_zoom_by (self->view, steps);
}

void
sgz_report_preview_scroll_to_top (SgzReportPreview *self)
{
  g_return_if_fail (SGZ_IS_REPORT_PREVIEW (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_report_preview_zoom_by (SGZ_REPORT_PREVIEW (widget), g_str_equal (name, "preview.zoom-in") ? 1 : -1);
}

static void
sgz_report_preview_dispose (GObject *object)
{
  SgzReportPreview *self = SGZ_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->position_idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_report_preview_parent_class)->dispose (object);
}

static void
sgz_report_preview_class_init (SgzReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_report_preview_dispose;
  g_type_ensure (SGZ_TYPE_PAGE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/report/sgz-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, box);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, error_page);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, view);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, fit_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, page_bar);
  gtk_widget_class_bind_template_child (widget_class, SgzReportPreview, font_label);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_toggled_cb);
}

static void
sgz_report_preview_init (SgzReportPreview *self)
{
  GtkAdjustment *adjustment = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}
