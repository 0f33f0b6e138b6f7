/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-handover-window.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "model/sgz-progress.h"
#include "sgz-field-row.h"
#include "store/sgz-handover.h"
#include "ui/common/sgz-saving.h"

struct _SgzHandoverWindow
{
  AdwWindow parent_instance;

  SgzSession *session;
  SgzRecord *question; /* who to whom */
  SgzFieldRow *rows[2];
  char *giver;
  GPtrArray *records; /* open business of the giver */

  AdwPreferencesGroup *people;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *count;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (SgzHandoverWindow, sgz_handover_window, ADW_TYPE_WINDOW)

enum
{
  GIVER,
  TAKER
};

/* A question, described as records are so that it is asked with their rows; it is never stored. */
static const SgzField fields[] = {
  [GIVER] = { .code = "giver",
              .title = "交出人",
              .type = SGZ_FIELD_REFERENCE,
              .flags = SGZ_FIELD_REQUIRED,
              .kind = "officer" },
  [TAKER] = { .code = "taker",
              .title = "接收人",
              .type = SGZ_FIELD_REFERENCE,
              .flags = SGZ_FIELD_REQUIRED,
              .kind = "officer" },
};

static const SgzKind question = {
  .code = "handover",
  .title = "交接",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "giver",
};

static GPtrArray *
collect_ticked (SgzHandoverWindow *self)
{
  GPtrArray *ticked = g_ptr_array_new ();

  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)i);
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row))))
        g_ptr_array_add (ticked, g_ptr_array_index (self->records, i));
    }
  return ticked;
}

static void
update_cb (SgzHandoverWindow *self)
{
  g_autoptr (GPtrArray) ticked = collect_ticked (self);
  guint n_records = self->records != NULL ? self->records->len : 0;
  /* Translators: how many records are ticked, and how many there are. */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), ticked->len, n_records);

  gtk_label_set_label (self->count, n_records > 0 ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handover.commit",
                                 ticked->len > 0 && sgz_record_has (self->question, "taker"));
}

/* What it is, and whether its day is over. */
static GtkWidget *
new_line (SgzHandoverWindow *self, SgzRecord *record, const char *day)
{
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *text = g_strdup_printf ("%s　%s%s", sgz_record_get_kind (record)->title, name,
                                           sgz_progress_is_overdue (record, day) ? _ (" (overdue)") : "");
  GtkWidget *check = gtk_check_button_new_with_label (text);
  GtkWidget *label = gtk_widget_get_last_child (check);

  if (GTK_IS_LABEL (label))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (check, text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update_cb), self);
  return check;
}

static void
show_message (SgzHandoverWindow *self, const char *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

static void
fill (SgzHandoverWindow *self)
{
  g_autofree char *today = sgz_date_today ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    gtk_list_box_append (self->list, new_line (self, g_ptr_array_index (self->records, i), today));
  gtk_stack_set_visible_child_name (self->stack, self->giver == NULL                               ? "ask"
                                                 : self->records != NULL && self->records->len > 0 ? "list"
                                                                                                   : "none");
  update_cb (self);
}

static void
reload_cb (SgzHandoverWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (self->giver != NULL)
    self->records = sgz_handover_list (sgz_session_get_store (self->session), self->giver, &error);
  show_message (self, error != NULL ? error->message : NULL);
  fill (self);
}

static void
people_edited_cb (SgzHandoverWindow *self)
{
  const char *giver = sgz_record_get_text (self->question, "giver");
  g_autoptr (GPtrArray) problems = sgz_record_check (self->question);

  for (size_t i = 0; i < G_N_ELEMENTS (self->rows); i++)
    sgz_field_row_show_problems (self->rows[i], problems, FALSE);
  if (g_strcmp0 (giver, self->giver) == 0)
    {
      update_cb (self);
      return;
    }
  g_free (self->giver);
  self->giver = g_strdup (giver);
  reload_cb (self);
}

static SgzRecord *
read_officer (SgzHandoverWindow *self, const char *code, GError **error)
{
  return sgz_store_get (sgz_session_get_store (self->session), &sgz_kind_officer,
                        sgz_record_get_text (self->question, code), error);
}

static void
handed_over_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzHandoverWindow *self = SGZ_HANDOVER_WINDOW (widget);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      show_message (self, error->message);
      return;
    }
  g_autofree char *name = sgz_record_format (self->question, &fields[TAKER]);
  g_autofree char *toast = g_strdup_printf (
      ngettext ("%u record handed over to %s", "%u records handed over to %s", records->len), records->len,
      name);
  sgz_session_toast (self->session, toast, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
hand_over (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzHandoverWindow *self = SGZ_HANDOVER_WINDOW (widget);
  g_autoptr (GPtrArray) ticked = collect_ticked (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) from = read_officer (self, "giver", &error);
  g_autoptr (SgzRecord) to = from != NULL ? read_officer (self, "taker", &error) : NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) records = to != NULL ? sgz_handover_prepare (ticked, from, to, &label, &error) : NULL;

  if (records != NULL)
    sgz_saving_commit (widget, self->session, label, records, handed_over_cb);
  else
    show_message (self, error->message);
}

static void
sgz_handover_window_dispose (GObject *object)
{
  SgzHandoverWindow *self = SGZ_HANDOVER_WINDOW (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->giver, g_free);
  g_clear_object (&self->question);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_handover_window_parent_class)->dispose (object);
}

static void
sgz_handover_window_class_init (SgzHandoverWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_handover_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-handover-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzHandoverWindow, people);
  gtk_widget_class_bind_template_child (widget_class, SgzHandoverWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzHandoverWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SgzHandoverWindow, count);
  gtk_widget_class_bind_template_child (widget_class, SgzHandoverWindow, message);
  gtk_widget_class_install_action (widget_class, "handover.commit", NULL, hand_over);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_handover_window_init (SgzHandoverWindow *self)
{
  self->question = sgz_record_new (&question);
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzHandoverWindow *
sgz_handover_window_new (GtkWindow *parent, SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzHandoverWindow *self = g_object_new (SGZ_TYPE_HANDOVER_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  for (size_t i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      self->rows[i] = sgz_field_row_new (session, &fields[i]);
      adw_preferences_group_add (self->people, GTK_WIDGET (self->rows[i]));
      sgz_field_row_set_record (self->rows[i], self->question);
      g_signal_connect_swapped (self->rows[i], "edited", G_CALLBACK (people_edited_cb), self);
    }
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (reload_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  /* Not on Cancel, which stands first. */
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[GIVER]));
  return self;
}

void
sgz_handover_window_name (SgzHandoverWindow *window, gboolean is_giver, const char *name)
{
  sgz_field_row_set_text (window->rows[is_giver ? GIVER : TAKER], name);
}
