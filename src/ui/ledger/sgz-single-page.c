/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-single-page.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-focus.h"

struct _SgzSinglePage
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;

  GtkStack *stack;
  SgzRecordPane *pane;
  AdwStatusPage *empty;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (SgzSinglePage, sgz_single_page, ADW_TYPE_BIN)

/* What is being edited stays: the form finds out about a conflict when it saves. */
static void
refresh (SgzSinglePage *self)
{
  g_autoptr (SgzQuery) query = sgz_query_new (self->kind);
  g_autoptr (GError) error = NULL;

  if (sgz_record_pane_is_editing (self->pane))
    return;
  g_autoptr (GPtrArray) records
      = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, 1, &error);
  if (records == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  if (records->len > 0)
    sgz_record_pane_show (self->pane, records->pdata[0]);
  gtk_stack_set_visible_child_name (self->stack, records->len > 0 ? "record" : "empty");
}

static void
add_clicked_cb (SgzSinglePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "record");
  sgz_record_pane_add (self->pane);
}

static gboolean
sgz_single_page_grab_focus (GtkWidget *widget)
{
  SgzSinglePage *self = SGZ_SINGLE_PAGE (widget);
  gboolean is_empty = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty");

  return is_empty ? gtk_widget_grab_focus (self->add)
                  : gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

/* Another page is shown: what can be saved is; what cannot waits in the form. */
static void
sgz_single_page_unmap (GtkWidget *widget)
{
  sgz_record_pane_leave (SGZ_SINGLE_PAGE (widget)->pane);
  GTK_WIDGET_CLASS (sgz_single_page_parent_class)->unmap (widget);
}

static void
sgz_single_page_dispose (GObject *object)
{
  g_clear_object (&SGZ_SINGLE_PAGE (object)->session);
  G_OBJECT_CLASS (sgz_single_page_parent_class)->dispose (object);
}

static void
sgz_single_page_class_init (SgzSinglePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_single_page_dispose;
  widget_class->unmap = sgz_single_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_single_page_grab_focus;
  g_type_ensure (SGZ_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-single-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSinglePage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzSinglePage, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzSinglePage, empty);
  gtk_widget_class_bind_template_child (widget_class, SgzSinglePage, add);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
sgz_single_page_init (SgzSinglePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_single_page_new (SgzSession *session, const SgzKind *kind)
{
  g_return_val_if_fail (kind->is_single, NULL);

  SgzSinglePage *self = g_object_new (SGZ_TYPE_SINGLE_PAGE, NULL);
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *title = g_strdup_printf (_ ("Nothing registered yet: %s"), kind->title);

  self->session = g_object_ref (session);
  self->kind = kind;
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, kind->hint);
  sgz_record_pane_set_up (self->pane, session, kind);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

gboolean
sgz_single_page_leave (SgzSinglePage *page)
{
  return sgz_record_pane_leave (page->pane);
}

SgzRecordPane *
sgz_single_page_get_pane (SgzSinglePage *page)
{
  return page->pane;
}
