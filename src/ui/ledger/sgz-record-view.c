/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-view.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"

#include "sgz-clause.h"
#include "sgz-stage-bar.h"

struct _SgzRecordView
{
  AdwBin parent_instance;

  const SgzKind *kind;
  SgzStageBar *stages; /* of a kind that has any, or NULL */
  GPtrArray
      *values; /* (element-type GtkLabel): in the order of the kind's fields; NULL for those not shown */

  GtkBox *sections;
  GtkLabel *voided;
};

G_DEFINE_FINAL_TYPE (SgzRecordView, sgz_record_view, ADW_TYPE_BIN)

enum
{
  EDIT_FIELD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sgz_record_view_dispose (GObject *object)
{
  g_clear_pointer (&SGZ_RECORD_VIEW (object)->values, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_record_view_parent_class)->dispose (object);
}

static void
sgz_record_view_class_init (SgzRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_record_view_dispose;
  signals[EDIT_FIELD] = g_signal_new ("edit-field", SGZ_TYPE_RECORD_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-record-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecordView, sections);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordView, voided);
}

static void
sgz_record_view_init (SgzRecordView *self)
{
  self->values = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* Beside a title of two lines a short value would else be broken to be as high. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "kind/id" of the record named. */
static gboolean
link_activated_cb (GtkLabel *label, const char *link)
{
  g_auto (GStrv) parts = g_strsplit (link, "/", 2);

  gtk_widget_activate_action (GTK_WIDGET (label), "pane.open", "(ss)", parts[0], parts[1]);
  return TRUE;
}

static void
show_link (GtkLabel *label, const SgzField *field, const char *id, const char *name)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s/%s\">%s</a>", field->kind, id, name);

  gtk_label_set_markup (label, markup);
}

static GtkWidget *
new_value_label (const SgzField *field)
{
  GtkWidget *value
      = new_label (NULL, sgz_field_is_number (field) || field->type == SGZ_FIELD_DATE ? "numeric" : NULL);

  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  /* To be marked with the pointer and copied; Tab need not stop at each of twenty values. */
  gtk_widget_set_focusable (value, FALSE);
  if (field->type == SGZ_FIELD_REFERENCE)
    g_signal_connect (value, "activate-link", G_CALLBACK (link_activated_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, field->title,
                                  -1);
  return value;
}

/* The value and, right beside it however wide the page is, the clause that asks for it. */
static GtkWidget *
new_told_value (GtkWidget *value, const SgzField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), value);
  if (field->clause != NULL)
    {
      g_autofree char *place = sgz_clause_format (field->clause);
      GtkWidget *clause = new_label (place, "caption");
      gtk_label_set_wrap (GTK_LABEL (clause), FALSE);
      gtk_widget_add_css_class (clause, "dim-label");
      gtk_box_append (GTK_BOX (box), clause);
    }
  return box;
}

static GtkGrid *
add_section (SgzRecordView *self, const char *title)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_box_append (self->sections, new_label (title, "heading"));
  gtk_box_append (self->sections, grid);
  return GTK_GRID (grid);
}

static void
stage_chosen_cb (SgzRecordView *self, const char *field)
{
  g_signal_emit (self, signals[EDIT_FIELD], 0, field);
}

SgzRecordView *
sgz_record_view_new (const SgzKind *kind)
{
  SgzRecordView *self = g_object_new (SGZ_TYPE_RECORD_VIEW, NULL);
  GtkGrid *grid = NULL;

  self->kind = kind;
  if (kind->n_stages > 0)
    {
      self->stages = sgz_stage_bar_new (kind);
      gtk_box_append (self->sections, GTK_WIDGET (self->stages));
      g_signal_connect_swapped (self->stages, "chosen", G_CALLBACK (stage_chosen_cb), self);
    }
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (grid == NULL || field->section != NULL)
        grid = add_section (self, field->section != NULL ? field->section : kind->title);
      if (field->flags & SGZ_FIELD_HIDDEN)
        {
          g_ptr_array_add (self->values, NULL);
          continue;
        }

      GtkWidget *title = new_label (field->title, "dim-label");
      GtkWidget *value = new_value_label (field);
      gtk_label_set_width_chars (GTK_LABEL (title), 12);
      gtk_label_set_max_width_chars (GTK_LABEL (title), 12);
      gtk_grid_attach (grid, title, 0, (int)i, 1, 1);
      gtk_grid_attach (grid, new_told_value (value, field), 1, (int)i, 1, 1);
      g_ptr_array_add (self->values, value);
    }
  return self;
}

void
sgz_record_view_show (SgzRecordView *view, const SgzRecord *record)
{
  const char *reason = sgz_record_get_void_reason (record);

  if (view->stages != NULL)
    {
      g_autofree char *today = sgz_date_today ();
      sgz_stage_bar_show (view->stages, record, today);
    }
  for (size_t i = 0; i < view->kind->n_fields; i++)
    {
      const SgzField *field = &view->kind->fields[i];
      g_autofree char *value = sgz_record_format (record, field);
      g_autofree char *text = NULL;
      if (g_ptr_array_index (view->values, i) == NULL)
        continue;
      if (*value == '\0')
        text = g_strdup ("—");
      else if (field->unit != NULL)
        text = g_strdup_printf ("%s %s", value, field->unit);
      if (field->type == SGZ_FIELD_REFERENCE && text == NULL)
        show_link (g_ptr_array_index (view->values, i), field, sgz_record_get_text (record, field->code),
                   value);
      else
        gtk_label_set_label (g_ptr_array_index (view->values, i), text != NULL ? text : value);
    }

  gtk_widget_set_visible (GTK_WIDGET (view->voided), reason != NULL);
  if (reason != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Voided: %s"), reason);
      gtk_label_set_label (view->voided, text);
    }
}
