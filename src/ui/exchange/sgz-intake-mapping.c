/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-mapping.h"

#include <glib/gi18n-lib.h>

struct _SgzIntakeMapping
{
  AdwBin parent_instance;

  GtkDropDown *choice;
  GtkStringList *titles;
  SgzIntake *intake;
  guint column;
  GPtrArray *fields; /* in the order of the titles, after the first, which leaves the column out */
  gboolean is_refreshing;
};

G_DEFINE_FINAL_TYPE (SgzIntakeMapping, sgz_intake_mapping, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
selected_cb (SgzIntakeMapping *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->is_refreshing || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, self->column,
                 selected > 0 ? g_ptr_array_index (self->fields, selected - 1) : NULL);
}

/* A column is as narrow with a long title as with a short one. */
static void
title_setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_list_item_set_child (item, label);
}

static void
title_bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

void
sgz_intake_mapping_refresh (SgzIntakeMapping *mapping)
{
  const SgzField *field = sgz_intake_get_field (mapping->intake, mapping->column);
  guint position = 0;

  mapping->is_refreshing = TRUE;
  if (field != NULL && g_ptr_array_find (mapping->fields, field, &position))
    gtk_drop_down_set_selected (mapping->choice, position + 1);
  else
    gtk_drop_down_set_selected (mapping->choice, 0);
  mapping->is_refreshing = FALSE;
}

static void
sgz_intake_mapping_dispose (GObject *object)
{
  SgzIntakeMapping *self = SGZ_INTAKE_MAPPING (object);

  g_clear_object (&self->intake);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_intake_mapping_parent_class)->dispose (object);
}

static void
sgz_intake_mapping_class_init (SgzIntakeMappingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_intake_mapping_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/exchange/sgz-intake-mapping.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeMapping, choice);
  gtk_widget_class_bind_template_child (widget_class, SgzIntakeMapping, titles);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_bind_cb);
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_INTAKE_MAPPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
}

static void
sgz_intake_mapping_init (SgzIntakeMapping *self)
{
  self->fields = g_ptr_array_new ();
  self->is_refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_intake_mapping_new (SgzIntake *intake, guint column, const char *title)
{
  SgzIntakeMapping *self = g_object_new (SGZ_TYPE_INTAKE_MAPPING, NULL);
  const SgzKind *kind = sgz_intake_get_kind (intake);
  g_autofree char *label = g_strdup_printf (_ ("%s goes into"), title);

  self->intake = g_object_ref (intake);
  self->column = column;
  gtk_string_list_append (self->titles, _ ("(left out)"));
  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_input (&kind->fields[i]))
      {
        g_ptr_array_add (self->fields, (gpointer)&kind->fields[i]);
        gtk_string_list_append (self->titles, kind->fields[i].title);
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self), SGZ_INTAKE_MAPPING_WIDTH, -1);
  sgz_intake_mapping_refresh (self);
  return GTK_WIDGET (self);
}
