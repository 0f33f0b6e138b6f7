/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-missing-strip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/common/sgz-wrap-box.h"
#include "ui/ledger/sgz-clause.h"

/* So many are shown until all are asked for: about two lines. */
#define FEW 10

struct _SgzMissingStrip
{
  AdwBin parent_instance;

  GPtrArray *all;  /* the items asked about, which own the lacking ones */
  GPtrArray *open; /* (element-type SgzReadinessItem): the lacking ones */

  GtkLabel *heading;
  GtkToggleButton *more;
  SgzWrapBox *items;
};

G_DEFINE_FINAL_TYPE (SgzMissingStrip, sgz_missing_strip, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (SgzMissingStrip *self, const SgzReadinessItem *item)
{
  /* What it opens may read the station again, and with that drop the item. */
  g_autoptr (GPtrArray) held = g_ptr_array_ref (self->all);

  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
item_clicked_cb (GtkWidget *button, SgzMissingStrip *self)
{
  choose (self, g_object_get_data (G_OBJECT (button), "item"));
}

static const char *
get_style (SgzReadinessState state)
{
  return state == SGZ_READINESS_OVERDUE || state == SGZ_READINESS_MISSING ? "error" : "warning";
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_button (SgzMissingStrip *self, const SgzReadinessItem *item)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (item->title);
  g_autofree char *clause = sgz_clause_format (item->clause);
  g_autofree char *tip = sgz_clause_format_tip (item->note, item->clause);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box),
                  new_label (sgz_readiness_state_get_title (item->state), get_style (item->state)));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), new_label (clause, "dim-label"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "missing-item");
  g_object_set_data (G_OBJECT (button), "item", (gpointer)item);
  g_signal_connect (button, "clicked", G_CALLBACK (item_clicked_cb), self);
  return button;
}

static void
fill (SgzMissingStrip *self)
{
  guint shown = gtk_toggle_button_get_active (self->more) ? self->open->len : MIN (self->open->len, FEW);
  GtkWidget *last = NULL;

  while ((last = gtk_widget_get_last_child (GTK_WIDGET (self->items))) != NULL)
    gtk_widget_unparent (last);
  for (guint i = 0; i < shown; i++)
    {
      GtkWidget *button = new_button (self, g_ptr_array_index (self->open, i));
      sgz_wrap_box_insert_after (self->items, button, last);
      last = button;
    }
  g_autofree char *rest
      = g_strdup_printf (ngettext ("%u more", "%u more", self->open->len - shown), self->open->len - shown);
  gtk_button_set_label (GTK_BUTTON (self->more),
                        gtk_toggle_button_get_active (self->more) ? _ ("Show fewer") : rest);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->open->len > FEW);
}

static void
more_toggled_cb (SgzMissingStrip *self)
{
  if (self->open->len > 0)
    fill (self);
}

static void
sgz_missing_strip_dispose (GObject *object)
{
  SgzMissingStrip *self = SGZ_MISSING_STRIP (object);

  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_missing_strip_parent_class)->dispose (object);
}

static void
sgz_missing_strip_class_init (SgzMissingStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_missing_strip_dispose;
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_MISSING_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/station/sgz-missing-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzMissingStrip, heading);
  gtk_widget_class_bind_template_child (widget_class, SgzMissingStrip, more);
  gtk_widget_class_bind_template_child (widget_class, SgzMissingStrip, items);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
}

static void
sgz_missing_strip_init (SgzMissingStrip *self)
{
  self->open = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_missing_strip_show (SgzMissingStrip *strip, GPtrArray *items)
{
  GPtrArray *held = g_ptr_array_ref (items);

  g_ptr_array_set_size (strip->open, 0);
  for (guint i = 0; i < items->len; i++)
    if (sgz_readiness_item_is_open (g_ptr_array_index (items, i)))
      g_ptr_array_add (strip->open, g_ptr_array_index (items, i));
  g_clear_pointer (&strip->all, g_ptr_array_unref);
  strip->all = held;
  g_autofree char *heading = g_strdup_printf (_ ("Missing: %1$u of %2$u"), strip->open->len, strip->all->len);
  gtk_label_set_label (strip->heading, strip->all->len == 0    ? _ ("Closed: nothing is asked of it")
                                       : strip->open->len == 0 ? _ ("Nothing is missing")
                                                               : heading);
  fill (strip);
}

guint
sgz_missing_strip_count (SgzMissingStrip *strip)
{
  return strip->open->len;
}

gboolean
sgz_missing_strip_choose (SgzMissingStrip *strip, const char *code)
{
  for (guint i = 0; i < strip->open->len; i++)
    {
      const SgzReadinessItem *item = g_ptr_array_index (strip->open, i);
      if (strcmp (item->code, code) != 0)
        continue;
      choose (strip, item);
      return TRUE;
    }
  return FALSE;
}
