/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-index.h"

#include <string.h>

#include "ui/common/sgz-page.h"

struct _SgzReportIndex
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkListBox *list_box;
};

enum
{
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzReportIndex, sgz_report_index, GTK_TYPE_WIDGET)

static const SgzReport *
get_report (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "report");
}

static gboolean
is_found (GtkListBoxRow *row, gpointer user_data)
{
  SgzReportIndex *self = user_data;
  const SgzReport *report = get_report (row);
  g_auto (GStrv) words = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (report->title, words[i]) == NULL && strstr (report->group, words[i]) == NULL
        && strstr (report->id, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
set_group (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data G_GNUC_UNUSED)
{
  const char *group = get_report (row)->group;
  GtkWidget *header = NULL;

  if (before == NULL || g_strcmp0 (group, get_report (before)->group) != 0)
    {
      header = gtk_label_new (group);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "group");
      gtk_widget_add_css_class (header, "dim-label");
      gtk_widget_add_css_class (header, "caption-heading");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
append (SgzReportIndex *self, const SgzReport *report)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (report->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "report", (gpointer)report);
  gtk_list_box_append (self->list_box, row);
}

static void
search_changed_cb (SgzReportIndex *self)
{
  gtk_list_box_invalidate_filter (self->list_box);
}

/* Enter takes the first document found. */
static void
search_activated_cb (SgzReportIndex *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (is_found (row, self))
      {
        gtk_list_box_select_row (self->list_box, row);
        return;
      }
}

static void
row_selected_cb (SgzReportIndex *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[SELECTED], 0, get_report (row));
}

void
sgz_report_index_focus_search (SgzReportIndex *self)
{
  g_return_if_fail (SGZ_IS_REPORT_INDEX (self));

  sgz_page_focus_search (GTK_EDITABLE (self->search_entry));
}

void
sgz_report_index_select (SgzReportIndex *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_if_fail (SGZ_IS_REPORT_INDEX (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (g_strcmp0 (get_report (row)->id, id) == 0)
      gtk_list_box_select_row (self->list_box, row);
}

int
sgz_report_index_count (SgzReportIndex *self)
{
  GtkListBoxRow *row;
  int n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    n += is_found (row, self) ? 1 : 0;
  return n;
}

static void
sgz_report_index_dispose (GObject *object)
{
  SgzReportIndex *self = SGZ_REPORT_INDEX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_report_index_parent_class)->dispose (object);
}

static void
sgz_report_index_class_init (SgzReportIndexClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_report_index_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/report/sgz-report-index.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportIndex, box);
  gtk_widget_class_bind_template_child (widget_class, SgzReportIndex, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SgzReportIndex, list_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);

  signals[SELECTED] = g_signal_new ("selected", SGZ_TYPE_REPORT_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
sgz_report_index_init (SgzReportIndex *self)
{
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, is_found, self, NULL);
  gtk_list_box_set_header_func (self->list_box, set_group, self, NULL);
  for (size_t i = 0; i < n_reports; i++)
    append (self, reports[i]);
}
