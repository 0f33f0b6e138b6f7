/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-history.h"

#include <glib/gi18n-lib.h>

/* A record's whole life seldom takes more; the command line prints all of it. */
#define MOST_ENTRIES 30

struct _SgzRecordHistory
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  char *id;

  GtkExpander *expander;
  GtkBox *entries;
};

G_DEFINE_FINAL_TYPE (SgzRecordHistory, sgz_record_history, ADW_TYPE_BIN)

static void
add_label (SgzRecordHistory *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->entries, label);
}

static void
add_changes (SgzRecordHistory *self, const SgzHistoryLine *line)
{
  for (guint i = 0; i < line->changes->len; i++)
    {
      const SgzFieldChange *change = g_ptr_array_index (line->changes, i);
      const char *before = *change->before != '\0' ? change->before : "—";
      const char *after = *change->after != '\0' ? change->after : "—";
      /* A record's first entry sets its fields from nothing: only what they became is of interest. */
      g_autofree char *text = line->is_new ? g_strdup_printf ("%s：%s", change->title, after)
                                           : g_strdup_printf ("%s：%s → %s", change->title, before, after);
      add_label (self, text, "caption");
    }
}

static void
add_entry (SgzRecordHistory *self, const SgzHistoryEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines
      = sgz_history_lines (sgz_session_get_store (self->session), entry->seq, self->id, &error);
  g_autofree char *when = g_strndup (entry->at, 16);
  g_strdelimit (when, "T", ' ');
  g_autofree char *head
      = g_strdup_printf ("%s  %s  %s", when, entry->officer != NULL ? entry->officer : "", entry->label);

  add_label (self, head, "caption-heading");
  if (entry->explanation != NULL)
    {
      g_autofree char *why = g_strdup_printf (_ ("Explanation: %s"), entry->explanation);
      add_label (self, why, "caption");
    }
  if (lines == NULL)
    add_label (self, error->message, "error");
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_changes (self, g_ptr_array_index (lines, i));
}

static void
clear (SgzRecordHistory *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->entries))) != NULL)
    gtk_box_remove (self->entries, child);
}

static void
fill (SgzRecordHistory *self)
{
  g_autoptr (GError) error = NULL;

  clear (self);
  if (self->id == NULL || !gtk_expander_get_expanded (self->expander))
    return;
  g_autoptr (GPtrArray) entries
      = sgz_history_list (sgz_session_get_store (self->session), self->kind, self->id, MOST_ENTRIES, &error);
  if (entries == NULL)
    {
      add_label (self, error->message, "error");
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i));
  if (entries->len == 0)
    add_label (self, _ ("Unchanged since the database was made"), "dim-label");
}

static void
expanded_cb (SgzRecordHistory *self)
{
  fill (self);
}

static void
sgz_record_history_dispose (GObject *object)
{
  g_clear_object (&SGZ_RECORD_HISTORY (object)->session);
  G_OBJECT_CLASS (sgz_record_history_parent_class)->dispose (object);
}

static void
sgz_record_history_finalize (GObject *object)
{
  g_free (SGZ_RECORD_HISTORY (object)->id);
  G_OBJECT_CLASS (sgz_record_history_parent_class)->finalize (object);
}

static void
sgz_record_history_class_init (SgzRecordHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_record_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_record_history_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-record-history.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecordHistory, expander);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordHistory, entries);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
sgz_record_history_init (SgzRecordHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzRecordHistory *
sgz_record_history_new (SgzSession *session)
{
  SgzRecordHistory *self = g_object_new (SGZ_TYPE_RECORD_HISTORY, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
sgz_record_history_show (SgzRecordHistory *history, const SgzKind *kind, const char *id)
{
  char *copy = g_strdup (id);

  g_free (history->id);
  history->id = copy;
  history->kind = kind;
  fill (history);
}
