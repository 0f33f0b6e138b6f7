/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-view.h"

#include <glib/gi18n-lib.h>

#include "export/sgz-scheme-export.h"
#include "model/sgz-points.h"
#include "model/sgz-scheme-check.h"
#include "store/sgz-kept-scheme.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/evaluation/sgz-scheme-files.h"
#include "ui/ledger/sgz-record-window.h"

/* Of what stands in the way of publishing, so many lines are told at once. */
#define MOST_PROBLEMS 6

struct _SgzSchemeView
{
  AdwBin parent_instance;

  SgzSession *session;
  GPtrArray *schemes;  /* (element-type SgzRecord): by row */
  SgzKeptScheme *kept; /* (nullable): the one shown */
  char *shown;         /* (nullable): its id */
  gboolean is_stale;
  gboolean is_filling;

  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *about;
  GtkLabel *problems;
  GtkListBox *nodes;
};

G_DEFINE_FINAL_TYPE (SgzSchemeView, sgz_scheme_view, ADW_TYPE_BIN)

static void
empty_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static GtkWidget *
new_label (const char *text, gboolean is_right, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_right ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), !is_right);
  gtk_widget_set_hexpand (label, !is_right);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style);
  return label;
}

/* --- the scheme shown --- */

static GtkWidget *
new_node_row (const SgzSchemeNode *node)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const SgzField *field = sgz_kind_get_field (&sgz_kind_indicator, "method");
  g_autofree char *points = sgz_points_format (node->points);
  g_autofree char *text = g_strdup_printf ("%s %s", node->code, node->title);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12 + (node->depth - 1) * 18);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), new_label (text, FALSE, node->depth == 1 ? "heading" : "body"));
  gtk_box_append (GTK_BOX (box),
                  new_label (node->method == SGZ_METHOD_NONE ? "" : field->choices[node->method].title, TRUE,
                             "dim-label"));
  gtk_box_append (GTK_BOX (box), new_label (points, TRUE, node->depth == 1 ? "heading" : "body"));
  return box;
}

static void
show_problems (SgzSchemeView *self)
{
  g_autoptr (GPtrArray) problems = sgz_kept_scheme_check (self->kept);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len && i < MOST_PROBLEMS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((const SgzSchemeProblem *)problems->pdata[i])->words);
  gtk_label_set_label (self->problems, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.publish",
                                 problems->len == 0 && !sgz_record_has (self->kept->record, "published_on"));
}

static void
show_scheme (SgzSchemeView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->kept, sgz_kept_scheme_unref);
  g_clear_pointer (&self->shown, g_free);
  empty_list (self->nodes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.publish", FALSE);
  gtk_stack_set_visible_child_name (self->stack, index >= 0 ? "scheme" : "none");
  if (index < 0)
    return;
  self->shown = g_strdup (sgz_record_get_id (self->schemes->pdata[index]));
  self->kept = sgz_kept_scheme_read (sgz_session_get_store (self->session), self->shown, &error);
  if (self->kept == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  const GPtrArray *nodes = sgz_scheme_get_nodes (self->kept->scheme);
  const char *basis = sgz_record_get_text (self->kept->record, "basis");
  for (guint i = 0; i < nodes->len; i++)
    gtk_list_box_append (self->nodes, new_node_row (nodes->pdata[i]));
  gtk_label_set_label (self->about, basis != NULL ? basis : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), basis != NULL);
  show_problems (self);
}

/* --- the list --- */

static GtkWidget *
new_scheme_row (const SgzRecord *scheme)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *subject = sgz_record_format (scheme, sgz_kind_get_field (&sgz_kind_scheme, "subject"));
  const char *day = sgz_record_get_text (scheme, "published_on");
  g_autofree char *state
      = day != NULL ? g_strdup_printf (_ ("published on %s"), day) : g_strdup (_ ("draft"));
  g_autofree char *about
      = g_strdup_printf ("%d · %s · %s", (int)sgz_record_get_number (scheme, "year"), subject, state);

  gtk_box_append (GTK_BOX (box), new_label (sgz_record_get_text (scheme, "name"), FALSE, "body"));
  gtk_box_append (GTK_BOX (box), new_label (about, FALSE, "caption"));
  return box;
}

static void
read_schemes (SgzSchemeView *self)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);
  g_autofree char *shown = g_strdup (self->shown);
  g_autoptr (GError) error = NULL;
  int chosen = 0;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  GPtrArray *schemes = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, -1, &error);
  if (schemes == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  self->is_filling = TRUE;
  empty_list (self->list);
  g_ptr_array_unref (self->schemes);
  self->schemes = schemes;
  for (guint i = 0; i < schemes->len; i++)
    {
      gtk_list_box_append (self->list, new_scheme_row (schemes->pdata[i]));
      chosen = g_strcmp0 (sgz_record_get_id (schemes->pdata[i]), shown) == 0 ? (int)i : chosen;
    }
  if (schemes->len > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
  self->is_filling = FALSE;
  show_scheme (self);
}

static void
row_selected_cb (SgzSchemeView *self)
{
  if (!self->is_filling)
    show_scheme (self);
}

/* --- what the officer does --- */

/* Shows the scheme of that id (transfer full), which was just kept, or says why it was not. */
static void
show_kept (SgzSchemeView *self, char *id, const char *message, const GError *error)
{
  if (id == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_free (self->shown);
  self->shown = id;
  read_schemes (self);
  sgz_session_toast (self->session, message, TRUE);
}

static void
add_example (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *subject)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (widget);
  g_autoptr (GError) error = NULL;

  show_kept (self,
             sgz_kept_scheme_add_example (sgz_session_get_store (self->session),
                                          g_variant_get_string (subject, NULL),
                                          sgz_session_get_year (self->session), &error),
             _ ("The example was taken in as a draft"), error);
}

static void
copy_scheme (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->shown == NULL)
    return;
  g_autofree char *from = g_strdup (self->shown);
  char *id = sgz_kept_scheme_copy (sgz_session_get_store (self->session), from,
                                   sgz_session_get_year (self->session), NULL, &error);
  show_kept (self, id, _ ("The scheme was copied as a draft"), error);
}

static void
publish (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (self->shown);

  if (id == NULL)
    return;
  if (!sgz_kept_scheme_publish (sgz_session_get_store (self->session), id,
                                sgz_session_get_day (self->session), &error))
    sgz_session_report_error (self->session, error);
  else
    sgz_session_toast (self->session, _ ("The scheme is published"), TRUE);
}

static void
import_chosen_cb (SgzSchemeView *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      char *id = sgz_scheme_files_take_in (sgz_session_get_store (self->session), file,
                                           sgz_scheme_files_get_subject (chooser),
                                           sgz_session_get_year (self->session), &error);
      show_kept (self, id, _ ("The scheme was taken in as a draft"), error);
    }
  g_object_unref (chooser);
}

static void
import_scheme (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  GtkFileChooserNative *chooser = sgz_scheme_files_new_import (sgz_page_get_window (widget));

  g_signal_connect_object (chooser, "response", G_CALLBACK (import_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_chosen_cb (SgzSchemeView *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->kept != NULL)
    {
      if (sgz_scheme_export (self->kept->scheme, path, &error))
        sgz_session_toast (self->session,
                           sgz_scheme_export_is_whole (path)
                               ? _ ("The scheme was exported")
                               : _ ("The indicators were exported; CSV has no room for grades and assessors"),
                           FALSE);
      else
        sgz_session_report_error (self->session, error);
    }
  g_object_unref (chooser);
}

static void
export_scheme (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (widget);

  if (self->kept == NULL)
    return;
  GtkFileChooserNative *chooser
      = sgz_scheme_files_new_export (sgz_page_get_window (GTK_WIDGET (self)), self->kept->scheme);
  g_signal_connect_object (chooser, "response", G_CALLBACK (export_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_record (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (widget);

  if (self->shown != NULL)
    sgz_record_window_open (widget, self->session, &sgz_kind_scheme, self->shown, FALSE);
}

static void
node_activated_cb (SgzSchemeView *self, GtkListBoxRow *row)
{
  const GPtrArray *nodes = self->kept != NULL ? sgz_scheme_get_nodes (self->kept->scheme) : NULL;
  int index = gtk_list_box_row_get_index (row);
  const char *id
      = nodes != NULL && index < (int)nodes->len
            ? sgz_kept_scheme_get_indicator (self->kept, ((const SgzSchemeNode *)nodes->pdata[index])->code)
            : NULL;

  if (id != NULL)
    sgz_record_window_open (GTK_WIDGET (self), self->session, &sgz_kind_indicator, id, FALSE);
}

/* --- the widget --- */

static void
sgz_scheme_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_scheme_view_parent_class)->map (widget);
  if (SGZ_SCHEME_VIEW (widget)->is_stale)
    read_schemes (SGZ_SCHEME_VIEW (widget));
}

static void
sgz_scheme_view_dispose (GObject *object)
{
  g_clear_object (&SGZ_SCHEME_VIEW (object)->session);
  G_OBJECT_CLASS (sgz_scheme_view_parent_class)->dispose (object);
}

static void
sgz_scheme_view_finalize (GObject *object)
{
  SgzSchemeView *self = SGZ_SCHEME_VIEW (object);

  g_ptr_array_unref (self->schemes);
  g_clear_pointer (&self->kept, sgz_kept_scheme_unref);
  g_free (self->shown);
  G_OBJECT_CLASS (sgz_scheme_view_parent_class)->finalize (object);
}

static void
sgz_scheme_view_class_init (SgzSchemeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_scheme_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_scheme_view_finalize;
  widget_class->map = sgz_scheme_view_map;
  widget_class->focus = sgz_focus_only_child;
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-scheme-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSchemeView, list);
  gtk_widget_class_bind_template_child (widget_class, SgzSchemeView, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzSchemeView, about);
  gtk_widget_class_bind_template_child (widget_class, SgzSchemeView, problems);
  gtk_widget_class_bind_template_child (widget_class, SgzSchemeView, nodes);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, node_activated_cb);
  gtk_widget_class_install_action (widget_class, "scheme.example", "s", add_example);
  gtk_widget_class_install_action (widget_class, "scheme.publish", NULL, publish);
  gtk_widget_class_install_action (widget_class, "scheme.copy", NULL, copy_scheme);
  gtk_widget_class_install_action (widget_class, "scheme.open", NULL, open_record);
  gtk_widget_class_install_action (widget_class, "scheme.import", NULL, import_scheme);
  gtk_widget_class_install_action (widget_class, "scheme.export", NULL, export_scheme);
}

static void
sgz_scheme_view_init (SgzSchemeView *self)
{
  self->schemes = g_ptr_array_new ();
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_scheme_view_new (SgzSession *session)
{
  SgzSchemeView *self = g_object_new (SGZ_TYPE_SCHEME_VIEW, NULL);

  self->session = g_object_ref (session);
  sgz_page_follow (self, session, G_CALLBACK (read_schemes), G_CALLBACK (read_schemes));
  return GTK_WIDGET (self);
}
