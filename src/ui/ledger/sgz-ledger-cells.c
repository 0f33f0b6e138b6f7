/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-cells.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "model/sgz-progress.h"

/* The widest a column starts with, in half-width columns of text. */
#define WIDEST 28

/* What a cell has beside its text, in pixels. */
#define CELL_PADDING 28

gboolean
sgz_ledger_cells_is_right (const SgzField *field)
{
  return sgz_field_is_number (field) && field->type != SGZ_FIELD_BOOLEAN;
}

char *
sgz_ledger_cells_make_mark (const SgzRecord *record, const SgzField *field)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const char *reason = sgz_record_get_void_reason (record);
  gboolean is_key = g_str_equal (field->code, kind->key);

  if (reason != NULL)
    return is_key ? g_strdup_printf (_ ("voided: %s"), reason) : NULL;
  /* The day it was due may be far to the right: the name says it too. */
  if (kind->closed_field == NULL || (!is_key && g_strcmp0 (field->code, kind->due_field) != 0))
    return NULL;
  g_autofree char *today = sgz_date_today ();
  return sgz_progress_is_overdue (record, today) ? g_strdup (_ ("overdue")) : NULL;
}

static void
free_slot (gpointer data)
{
  GtkListItem **slot = data;

  g_clear_weak_pointer (slot);
  g_free (slot);
}

void
sgz_ledger_cells_keep_item (GtkWidget *cell, GtkListItem *item)
{
  GtkListItem **slot = g_new0 (GtkListItem *, 1);

  g_set_weak_pointer (slot, item);
  g_object_set_data_full (G_OBJECT (cell), "list-item", slot, free_slot);
}

GtkListItem *
sgz_ledger_cells_get_item (GtkWidget *cell)
{
  GtkListItem **slot = g_object_get_data (G_OBJECT (cell), "list-item");

  return slot != NULL ? *slot : NULL;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
cell_setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer user_data)
{
  const SgzField *field = user_data;
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_number = sgz_ledger_cells_is_right (field);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_number || field->type == SGZ_FIELD_DATE || field->type == SGZ_FIELD_CODE)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  sgz_ledger_cells_keep_item (label, item);
}

/* A problem's words are often longer than their column: that it is overdue stands before them, where it is seen. */
static char *
make_text (const SgzRecord *record, const SgzField *field, const char *mark)
{
  g_autofree char *value = sgz_record_format (record, field);
  gboolean is_key = g_str_equal (field->code, sgz_record_get_kind (record)->key);

  if (mark == NULL)
    return g_steal_pointer (&value);
  return is_key && sgz_record_get_void_reason (record) == NULL ? g_strdup_printf ("（%s）%s", mark, value)
                                                               : g_strdup_printf ("%s（%s）", value, mark);
}

static void
cell_bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer user_data)
{
  const SgzField *field = user_data;
  SgzRecord *record = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *mark = sgz_ledger_cells_make_mark (record, field);
  g_autofree char *text = make_text (record, field, mark);
  gboolean is_voided = sgz_record_get_void_reason (record) != NULL;

  gtk_label_set_label (GTK_LABEL (label), text);
  /* What may not fit its column is read in full with the pointer on it. */
  gboolean is_long = field->type == SGZ_FIELD_LONG_TEXT || mark != NULL || sgz_text_width (text) > WIDEST;
  gtk_widget_set_tooltip_text (label, is_long && *text != '\0' ? text : NULL);
  set_class (label, "dim-label", is_voided);
  set_class (label, "error", mark != NULL && !is_voided);
}

static void
show_number (GtkListItem *item)
{
  g_autofree char *text = g_strdup_printf ("%u", gtk_list_item_get_position (item) + 1);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
number_setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_item_set_child (item, label);
  /* Rows move without being bound anew when others come or go above them. */
  g_signal_connect (item, "notify::position", G_CALLBACK (show_number), NULL);
}

static void
number_bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  show_number (item);
}

GtkListItemFactory *
sgz_ledger_cells_new_factory (const SgzField *field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (cell_setup_cb), (gpointer)field);
  g_signal_connect (factory, "bind", G_CALLBACK (cell_bind_cb), (gpointer)field);
  return factory;
}

GtkListItemFactory *
sgz_ledger_cells_new_number_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (number_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (number_bind_cb), NULL);
  return factory;
}

/* GTK 4.8 has no way to say where a title stands: the header is the view's first child, the title appended last its last
 * one, and what is in that is a box that may be put where it belongs. */
void
sgz_ledger_cells_append_column (GtkColumnView *view, GtkColumnViewColumn *column, gboolean is_right)
{
  gtk_column_view_append_column (view, column);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_last_child (header) : NULL;
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;

  if (is_right && box != NULL)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}

int
sgz_ledger_cells_width (GtkWidget *widget, int units)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int unit = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);
  return CELL_PADDING + PANGO_PIXELS_CEIL (unit * units);
}

char *
sgz_ledger_cells_title (const SgzField *field)
{
  /* 学时 needs no （学时）. */
  return field->unit != NULL && !g_str_has_suffix (field->title, field->unit)
             ? g_strdup_printf ("%s（%s）", field->title, field->unit)
             : g_strdup (field->title);
}

/* Names are as long as names of their kind are: a person's is short, a county's too, a village's has its town's before it. */
static int
get_reference_units (const SgzField *field)
{
  static const struct
  {
    const char *kind;
    int units;
  } widths[]
      = { { "worker", 10 }, { "officer", 10 }, { "agency", 22 }, { "project", 24 }, { "station", 26 } };

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++)
    if (strcmp (widths[i].kind, field->kind) == 0)
      return widths[i].units;
  return g_str_has_suffix (field->title, "县(区)") ? 14 : WIDEST;
}

int
sgz_ledger_cells_first_width (GtkWidget *widget, const SgzField *field)
{
  g_autofree char *title = sgz_ledger_cells_title (field);
  int units = sgz_text_width (title) + 2;

  if (field->type == SGZ_FIELD_DATE)
    units = MAX (units, 11);
  if (field->type == SGZ_FIELD_REFERENCE)
    units = MAX (units, get_reference_units (field));
  if (field->type == SGZ_FIELD_TEXT || field->type == SGZ_FIELD_LONG_TEXT)
    units = MAX (units, field->max > 40 || field->max == 0 ? 26 : 12);
  if (field->type == SGZ_FIELD_CODE)
    units = MAX (units, field->max <= 20 ? (int)CLAMP (field->max, 8, 16) : 14);
  for (const SgzChoice *choice = field->choices; choice != NULL && choice->code != NULL; choice++)
    units = MAX (units, sgz_text_width (choice->title));
  return sgz_ledger_cells_width (widget, MIN (units, WIDEST));
}

guint
sgz_ledger_cells_pick (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  /* The pointer may be on the room around a label. */
  for (; widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      GtkListItem *item = sgz_ledger_cells_get_item (widget);
      if (item == NULL && child != NULL)
        item = sgz_ledger_cells_get_item (child);
      if (item != NULL)
        return gtk_list_item_get_position (item);
    }
  return GTK_INVALID_LIST_POSITION;
}
