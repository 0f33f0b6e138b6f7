/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-wrap-box.h"

struct _SgzFilterBar
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  GPtrArray *chips; /* (element-type SgzFilterChip) */
  SgzQuery *origin_query;
  gboolean is_clearing;

  SgzWrapBox *box;
  GtkWidget *origin;
  GtkLabel *origin_label;
  GtkDropDown *due;
  GtkDropDown *voided;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (SgzFilterBar, sgz_filter_bar, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The lines of the drop-down start with what is usual. */
static SgzVoided
get_voided (SgzFilterBar *self)
{
  return (SgzVoided)(gtk_drop_down_get_selected (self->voided) + SGZ_VOIDED_LEFT_OUT);
}

static SgzDue
get_due (SgzFilterBar *self)
{
  return (SgzDue)(gtk_drop_down_get_selected (self->due) + SGZ_DUE_ANY);
}

static void
tell (SgzFilterBar *self)
{
  if (self->is_clearing)
    return;
  gtk_widget_set_visible (self->clear, sgz_filter_bar_is_set (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
voided_changed_cb (SgzFilterBar *self)
{
  tell (self);
}

static void
set_origin (SgzFilterBar *self, const SgzQuery *query, const char *title)
{
  g_clear_pointer (&self->origin_query, sgz_query_free);
  if (query != NULL)
    self->origin_query = sgz_query_copy (query);
  gtk_widget_set_visible (self->origin, query != NULL);
  /* Translators: where the records of a list come from: the figure that was opened. */
  g_autofree char *text = g_strdup_printf (_ ("From: %s"), title != NULL ? title : "");
  gtk_label_set_label (self->origin_label, text);
}

static void
origin_clicked_cb (SgzFilterBar *self)
{
  sgz_filter_bar_set_origin (self, NULL, NULL);
}

static void
clear_clicked_cb (SgzFilterBar *self)
{
  sgz_filter_bar_clear (self);
}

/* The place of the window is what an officer thinks in: choosing another leaves the figure that was opened
 * for the last. */
static void
place_changed_cb (SgzFilterBar *self)
{
  set_origin (self, NULL, NULL);
  tell (self);
}

static void
sgz_filter_bar_dispose (GObject *object)
{
  SgzFilterBar *self = SGZ_FILTER_BAR (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->origin_query, sgz_query_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_filter_bar_parent_class)->dispose (object);
}

static void
sgz_filter_bar_class_init (SgzFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_filter_bar_dispose;
  signals[CHANGED]
      = g_signal_new ("changed", SGZ_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, origin);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, origin_label);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, due);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, voided);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, voided_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, origin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
sgz_filter_bar_init (SgzFilterBar *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_filter_bar_set_up (SgzFilterBar *bar, SgzSession *session, const SgzKind *kind)
{
  GtkWidget *last = bar->origin; /* the chips come after the figure the records come from */

  bar->session = g_object_ref (session);
  bar->kind = kind;
  gtk_widget_set_visible (GTK_WIDGET (bar->due), kind->closed_field != NULL);
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      if (!sgz_filter_chip_can_show (&kind->fields[i]))
        continue;
      GtkWidget *chip = sgz_filter_chip_new (session, &kind->fields[i]);
      g_signal_connect_swapped (chip, "changed", G_CALLBACK (tell), bar);
      g_ptr_array_add (bar->chips, chip);
      sgz_wrap_box_insert_after (bar->box, chip, last);
      last = chip;
    }
  g_signal_connect_object (session, "notify::place", G_CALLBACK (place_changed_cb), bar, G_CONNECT_SWAPPED);
}

void
sgz_filter_bar_set_origin (SgzFilterBar *bar, const SgzQuery *query, const char *title)
{
  set_origin (bar, query, title);
  tell (bar);
}

gboolean
sgz_filter_bar_has_origin (SgzFilterBar *bar)
{
  return bar->origin_query != NULL;
}

SgzQuery *
sgz_filter_bar_make_query (SgzFilterBar *bar)
{
  SgzQuery *query = NULL;

  if (bar->origin_query != NULL)
    {
      query = sgz_query_copy (bar->origin_query);
    }
  else
    {
      query = sgz_query_new (bar->kind);
      sgz_query_set_place (query, sgz_session_get_place (bar->session));
    }
  if (bar->origin_query == NULL || get_voided (bar) != SGZ_VOIDED_LEFT_OUT)
    sgz_query_set_voided (query, get_voided (bar));
  if (get_due (bar) != SGZ_DUE_ANY)
    sgz_query_set_due (query, get_due (bar));
  for (guint i = 0; i < bar->chips->len; i++)
    sgz_filter_chip_apply (g_ptr_array_index (bar->chips, i), query);
  return query;
}

gboolean
sgz_filter_bar_is_set (SgzFilterBar *bar)
{
  if (bar->origin_query != NULL || get_voided (bar) != SGZ_VOIDED_LEFT_OUT || get_due (bar) != SGZ_DUE_ANY)
    return TRUE;
  for (guint i = 0; i < bar->chips->len; i++)
    if (sgz_filter_chip_is_set (g_ptr_array_index (bar->chips, i)))
      return TRUE;
  return FALSE;
}

void
sgz_filter_bar_clear (SgzFilterBar *bar)
{
  bar->is_clearing = TRUE;
  set_origin (bar, NULL, NULL);
  gtk_drop_down_set_selected (bar->voided, 0);
  gtk_drop_down_set_selected (bar->due, 0);
  for (guint i = 0; i < bar->chips->len; i++)
    sgz_filter_chip_clear (g_ptr_array_index (bar->chips, i));
  bar->is_clearing = FALSE;
  tell (bar);
}

void
sgz_filter_bar_set_query (SgzFilterBar *bar, const SgzQuery *query, const char *title)
{
  bar->is_clearing = TRUE;
  set_origin (bar, sgz_query_is_behind (query) ? query : NULL, title);
  gtk_drop_down_set_selected (bar->voided, (guint)sgz_query_get_voided (query) - SGZ_VOIDED_LEFT_OUT);
  gtk_drop_down_set_selected (bar->due, (guint)sgz_query_get_due (query) - SGZ_DUE_ANY);
  for (guint i = 0; i < bar->chips->len; i++)
    sgz_filter_chip_show (g_ptr_array_index (bar->chips, i), query);
  bar->is_clearing = FALSE;
  tell (bar);
}

void
sgz_filter_bar_choose (SgzFilterBar *bar, const char *code, const char *text, gboolean is_chosen)
{
  for (guint i = 0; i < bar->chips->len; i++)
    {
      SgzFilterChip *chip = g_ptr_array_index (bar->chips, i);
      if (g_str_equal (sgz_filter_chip_get_field (chip)->code, code))
        sgz_filter_chip_choose (chip, text, is_chosen);
    }
}

void
sgz_filter_bar_set_due (SgzFilterBar *bar, SgzDue due)
{
  gtk_drop_down_set_selected (bar->due, (guint)due - SGZ_DUE_ANY);
}

void
sgz_filter_bar_set_voided (SgzFilterBar *bar, SgzVoided voided)
{
  gtk_drop_down_set_selected (bar->voided, (guint)voided - SGZ_VOIDED_LEFT_OUT);
}
