/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-history-row.h"

#include <glib/gi18n-lib.h>

/* An import may have thousands of lines; whoever needs more of them opens the records. */
#define MOST_LINES 100

struct _SgzHistoryRow
{
  GtkWidget parent_instance;
  SgzHistoryItem *item;
  GtkWidget *content;
  GtkImage *arrow;
  GtkLabel *label;
  GtkLabel *detail;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkWidget *undone;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (SgzHistoryRow, sgz_history_row, GTK_TYPE_WIDGET)

enum
{
  PROP_ITEM = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
add_label (SgzHistoryRow *self, const char *text, const char *css_class, int indent)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, indent);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->lines, label);
}

static const char *
or_blank (const char *text)
{
  return text != NULL && text[0] != '\0' ? text : _ ("(blank)");
}

/* What was added or removed had nothing before or after. */
static char *
format_change (const SgzHistoryLine *line, const SgzFieldChange *change)
{
  if (line->is_new)
    return g_strdup_printf (_ ("%s: %s"), change->title, or_blank (change->after));
  if (line->is_removed)
    return g_strdup_printf (_ ("%s: %s"), change->title, or_blank (change->before));
  return g_strdup_printf (_ ("%s: %s → %s"), change->title, or_blank (change->before),
                          or_blank (change->after));
}

static void
add_line (SgzHistoryRow *self, const SgzHistoryLine *line)
{
  const char *what = line->is_new ? _ ("added") : line->is_removed ? _ ("removed") : _ ("changed");
  g_autofree char *head = g_strdup_printf (_ ("%s “%s” %s"), line->kind->title, line->name, what);

  add_label (self, head, "heading", 0);
  for (guint i = 0; line->changes != NULL && i < line->changes->len; i++)
    {
      const SgzFieldChange *change = line->changes->pdata[i];
      g_autofree char *text = format_change (line, change);
      add_label (self, text, NULL, 12);
    }
}

static void
fill_lines (SgzHistoryRow *self)
{
  SgzSession *session = sgz_history_item_get_session (self->item);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = sgz_history_lines (
      sgz_session_get_store (session), sgz_history_item_get_entry (self->item)->seq, NULL, &error);

  if (lines == NULL)
    {
      add_label (self, error->message, "error", 0);
      return;
    }
  for (guint i = 0; i < lines->len && i < MOST_LINES; i++)
    add_line (self, lines->pdata[i]);
  if (lines->len > MOST_LINES)
    {
      guint rest = lines->len - MOST_LINES;
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u more record", "and %u more records", rest), rest);
      add_label (self, more, "dim-label", 0);
    }
}

static void
show_expanded_cb (SgzHistoryRow *self)
{
  gboolean expanded = self->item != NULL && sgz_history_item_get_expanded (self->item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->lines), expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  if (expanded)
    fill_lines (self);
}

/* 2021-05-10T14:03:22+08:00 reads as 2021-05-10 14:03. */
static char *
format_moment (const char *at)
{
  char *text = g_strndup (at, 16);

  return g_strdelimit (text, "T", ' ');
}

static void
show_entry (SgzHistoryRow *self)
{
  const SgzHistoryEntry *entry = sgz_history_item_get_entry (self->item);
  gboolean is_undone = sgz_history_item_is_undone (self->item);
  gboolean is_own = entry->origin == entry->seq;
  g_autofree char *at = format_moment (entry->at);
  g_autofree char *who = entry->unit != NULL && entry->unit[0] != '\0'
                             ? g_strdup_printf ("%s %s", entry->unit, entry->officer)
                             : g_strdup (entry->officer);
  int n = (int)MIN (entry->n_records, G_MAXINT);
  g_autofree char *count = g_strdup_printf (ngettext ("%d record", "%d records", (gulong)n), n);
  g_autofree char *detail = g_strdup_printf ("%s · %s · %s", at, who, count);

  gtk_label_set_label (self->label, entry->label);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (self->undone, is_undone);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), is_own && !is_undone && !entry->is_start);
  gtk_widget_set_visible (GTK_WIDGET (self->redo_button), is_own && is_undone);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x", entry->seq);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->redo_button), "x", entry->seq);
  /* Named only now: an action that takes a number warns of a button that has none yet. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo_button), "history.undo");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->redo_button), "history.redo");
}

static void
set_item (SgzHistoryRow *self, SgzHistoryItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_expanded_cb, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "notify::expanded", G_CALLBACK (show_expanded_cb), self,
                               G_CONNECT_SWAPPED);
      show_entry (self);
    }
  show_expanded_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}

static void
sgz_history_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, SGZ_HISTORY_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_history_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    set_item (SGZ_HISTORY_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_history_row_dispose (GObject *object)
{
  SgzHistoryRow *self = SGZ_HISTORY_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_history_row_parent_class)->dispose (object);
}

static void
sgz_history_row_class_init (SgzHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sgz_history_row_dispose;
  object_class->get_property = sgz_history_row_get_property;
  object_class->set_property = sgz_history_row_set_property;
  props[PROP_ITEM]
      = g_param_spec_object ("item", NULL, NULL, SGZ_TYPE_HISTORY_ITEM,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, content);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, detail);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, undone);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryRow, lines);
}

static void
sgz_history_row_init (SgzHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
