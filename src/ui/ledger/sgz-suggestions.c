/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-suggestions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More would not be read; typing on narrows them down. */
#define MOST 8

/* A pause in typing long enough to look names up, in milliseconds. */
#define PAUSE 120

struct _SgzSuggestions
{
  GtkPopover parent_instance;

  SgzSession *session;
  const SgzField *field;
  char *text;
  guint source;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SgzSuggestions, sgz_suggestions, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_line (SgzSuggestions *self, const char *value, const char *title, const char *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();
  const char *const texts[] = { title, about };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] == NULL || *texts[i] == '\0')
        continue;
      GtkWidget *label = gtk_label_new (texts[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      if (i > 0)
        gtk_widget_add_css_class (label, "caption");
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  gtk_list_box_append (self->list, row);
}

/* How well a choice fits the text: 0 is the choice itself, 1 starts with it, 2 holds it, 3 does not. */
static int
rate (const SgzChoice *choice, const char *text)
{
  if (strcmp (choice->title, text) == 0 || strcmp (choice->code, text) == 0)
    return 0;
  if (g_str_has_prefix (choice->title, text) || g_str_has_prefix (choice->code, text))
    return 1;
  return strstr (choice->title, text) != NULL ? 2 : 3;
}

static void
add_choices (SgzSuggestions *self)
{
  for (int rating = 0; rating < 3; rating++)
    for (const SgzChoice *choice = self->field->choices; choice->code != NULL; choice++)
      if (rate (choice, self->text) == rating)
        add_line (self, choice->title, choice->title, NULL);
}

static void
add_yes_and_no (SgzSuggestions *self)
{
  for (gint64 number = 1; number >= 0; number--)
    {
      SgzValue value = { SGZ_VALUE_NUMBER, number, NULL };
      g_autofree char *title = sgz_field_format (self->field, &value);
      if (g_str_has_prefix (title, self->text))
        add_line (self, title, title, NULL);
    }
}

static void
add_records (SgzSuggestions *self)
{
  const SgzKind *kind = sgz_kind_find (self->field->kind, NULL);
  const char *above = kind->parent_field != NULL ? kind->parent_field : kind->place_field;
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_search (query, self->text);
  sgz_query_set_best_first (query, TRUE);
  g_autoptr (GPtrArray) records
      = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, MOST, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = sgz_record_format_name (record);
      g_autofree char *about
          = above != NULL ? sgz_record_format (record, sgz_kind_get_field (kind, above)) : g_strdup ("");
      add_line (self, sgz_record_get_id (record), name, about);
    }
}

static void
clear (SgzSuggestions *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
fill (SgzSuggestions *self)
{
  clear (self);
  if (self->field->type == SGZ_FIELD_BOOLEAN)
    add_yes_and_no (self);
  else if (self->field->type == SGZ_FIELD_REFERENCE)
    add_records (self);
  else
    add_choices (self);

  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);
  gboolean is_only = gtk_list_box_get_row_at_index (self->list, 1) == NULL;
  if (first != NULL && *self->text != '\0' && (self->field->type != SGZ_FIELD_REFERENCE || is_only))
    gtk_list_box_select_row (self->list, first);
  if (first != NULL)
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
fill_later_cb (gpointer user_data)
{
  SgzSuggestions *self = user_data;

  self->source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
row_activated_cb (SgzSuggestions *self)
{
  g_signal_emit (self, signals[PICKED], 0);
}

static void
sgz_suggestions_dispose (GObject *object)
{
  SgzSuggestions *self = SGZ_SUGGESTIONS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (sgz_suggestions_parent_class)->dispose (object);
}

static void
sgz_suggestions_class_init (SgzSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_suggestions_dispose;
  signals[PICKED]
      = g_signal_new ("picked", SGZ_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_suggestions_init (SgzSuggestions *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

SgzSuggestions *
sgz_suggestions_new (SgzSession *session, GtkWidget *parent)
{
  SgzSuggestions *self = g_object_new (SGZ_TYPE_SUGGESTIONS, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  return self;
}

void
sgz_suggestions_show (SgzSuggestions *suggestions, GtkWidget *cell, const SgzField *field, const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (suggestions));
  graphene_rect_t bounds;

  if ((field->choices == NULL && field->type != SGZ_FIELD_REFERENCE && field->type != SGZ_FIELD_BOOLEAN)
      || field->type == SGZ_FIELD_SET || !gtk_widget_compute_bounds (cell, parent, &bounds))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (suggestions),
                               &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y,
                                                (int)bounds.size.width, (int)bounds.size.height });
  suggestions->field = field;
  g_free (suggestions->text);
  suggestions->text = g_strstrip (g_strdup (text));
  g_clear_handle_id (&suggestions->source, g_source_remove);
  if (field->type != SGZ_FIELD_REFERENCE)
    fill (suggestions);
  else
    {
      /* What was found for other text is meant no more. */
      gtk_list_box_unselect_all (suggestions->list);
      suggestions->source = g_timeout_add (PAUSE, fill_later_cb, suggestions);
    }
}

void
sgz_suggestions_hide (SgzSuggestions *suggestions)
{
  g_clear_handle_id (&suggestions->source, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (suggestions));
  clear (suggestions);
}

gboolean
sgz_suggestions_move (SgzSuggestions *suggestions, int by)
{
  GtkListBoxRow *now = gtk_list_box_get_selected_row (suggestions->list);
  int at = now != NULL ? gtk_list_box_row_get_index (now) + by : (by > 0 ? 0 : -1);
  GtkListBoxRow *next = at >= 0 ? gtk_list_box_get_row_at_index (suggestions->list, at) : NULL;

  if (gtk_list_box_get_row_at_index (suggestions->list, 0) == NULL)
    return FALSE;
  if (next != NULL)
    gtk_list_box_select_row (suggestions->list, next);
  return TRUE;
}

const char *
sgz_suggestions_get_chosen (SgzSuggestions *suggestions)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (suggestions->list);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "value") : NULL;
}
