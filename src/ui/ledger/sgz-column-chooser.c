/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-column-chooser.h"

#include <glib/gi18n-lib.h>

struct _SgzColumnChooser
{
  GtkPopover parent_instance;

  const SgzKind *kind;
  SgzLedgerColumns *columns; /* not owned: the page keeps both */
  GPtrArray *order;          /* (element-type SgzField): the lines, those chosen first */
  guint n_chosen;
  gboolean is_filling;

  GtkBox *lines;
  GtkCheckButton *compact;
};

G_DEFINE_FINAL_TYPE (SgzColumnChooser, sgz_column_chooser, GTK_TYPE_POPOVER)

static void fill (SgzColumnChooser *self);

static void
apply (SgzColumnChooser *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < self->n_chosen; i++)
    g_ptr_array_add (codes, (gpointer)((const SgzField *)g_ptr_array_index (self->order, i))->code);
  g_ptr_array_add (codes, NULL);
  sgz_ledger_columns_choose (self->columns, (const char *const *)codes->pdata);
}

static guint
position_of (SgzColumnChooser *self, GtkWidget *line)
{
  guint position = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (line); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    position++;
  g_assert (position < self->order->len);
  return position;
}

static void
move (SgzColumnChooser *self, guint from, guint to)
{
  gpointer field = g_ptr_array_steal_index (self->order, from);

  g_ptr_array_insert (self->order, (int)to, field);
}

/* The line that had the keyboard is another widget once the lines are made anew. */
static void
refill (SgzColumnChooser *self, guint focused, guint part)
{
  fill (self);
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  for (guint i = 0; i < focused; i++)
    line = gtk_widget_get_next_sibling (line);
  GtkWidget *child = gtk_widget_get_first_child (line);
  for (guint i = 0; i < part; i++)
    child = gtk_widget_get_next_sibling (child);
  if (!gtk_widget_grab_focus (child))
    gtk_widget_grab_focus (gtk_widget_get_first_child (line));
}

/* A ticked field goes to the end of those shown, one taken off to the head of the others. At least one stays. */
static void
check_toggled_cb (GtkCheckButton *check, SgzColumnChooser *self)
{
  if (self->is_filling)
    return;
  guint position = position_of (self, gtk_widget_get_parent (GTK_WIDGET (check)));
  guint to = position;
  if (gtk_check_button_get_active (check))
    to = self->n_chosen++;
  else if (self->n_chosen > 1)
    to = --self->n_chosen;
  move (self, position, to);
  apply (self);
  refill (self, to, 0);
}

static void
up_clicked_cb (GtkWidget *button, SgzColumnChooser *self)
{
  guint position = position_of (self, gtk_widget_get_parent (button));

  move (self, position, position - 1);
  apply (self);
  refill (self, position - 1, 1);
}

static void
down_clicked_cb (GtkWidget *button, SgzColumnChooser *self)
{
  guint position = position_of (self, gtk_widget_get_parent (button));

  move (self, position, position + 1);
  apply (self);
  refill (self, position + 1, 2);
}

static GtkWidget *
new_button (SgzColumnChooser *self, const char *icon, const char *tooltip, GCallback callback,
            gboolean is_sensitive)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_sensitive (button, is_sensitive);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static void
add_line (SgzColumnChooser *self, guint i)
{
  const SgzField *field = g_ptr_array_index (self->order, i);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *check = gtk_check_button_new_with_label (field->title);
  gboolean is_chosen = i < self->n_chosen;

  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), new_button (self, "go-up-symbolic", _ ("Move to the left"),
                                              G_CALLBACK (up_clicked_cb), is_chosen && i > 0));
  gtk_box_append (GTK_BOX (line),
                  new_button (self, "go-down-symbolic", _ ("Move to the right"), G_CALLBACK (down_clicked_cb),
                              is_chosen && i + 1 < self->n_chosen));
  gtk_box_append (self->lines, line);
}

static void
fill (SgzColumnChooser *self)
{
  GtkWidget *child;

  self->is_filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < self->order->len; i++)
    add_line (self, i);
  self->is_filling = FALSE;
}

static void
read_order (SgzColumnChooser *self)
{
  g_clear_pointer (&self->order, g_ptr_array_unref);
  self->order = sgz_ledger_columns_get_chosen (self->columns);
  self->n_chosen = self->order->len;
  for (size_t i = 0; i < self->kind->n_fields; i++)
    if (!(self->kind->fields[i].flags & SGZ_FIELD_HIDDEN)
        && !g_ptr_array_find (self->order, &self->kind->fields[i], NULL))
      g_ptr_array_add (self->order, (gpointer)&self->kind->fields[i]);
}

static void
shown_cb (SgzColumnChooser *self)
{
  read_order (self);
  fill (self);
}

static void
reset_clicked_cb (SgzColumnChooser *self)
{
  sgz_ledger_columns_choose (self->columns, NULL);
  shown_cb (self);
}

static gboolean
is_compact (GValue *value, GVariant *variant, gpointer user_data G_GNUC_UNUSED)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "compact"));
  return TRUE;
}

static GVariant *
to_density (const GValue *value, const GVariantType *type G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  return g_variant_new_string (g_value_get_boolean (value) ? "compact" : "normal");
}

static void
sgz_column_chooser_dispose (GObject *object)
{
  g_clear_pointer (&SGZ_COLUMN_CHOOSER (object)->order, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_column_chooser_parent_class)->dispose (object);
}

static void
sgz_column_chooser_class_init (SgzColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_column_chooser_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzColumnChooser, lines);
  gtk_widget_class_bind_template_child (widget_class, SgzColumnChooser, compact);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
}

static void
sgz_column_chooser_init (SgzColumnChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_column_chooser_set_up (SgzColumnChooser *chooser, SgzSession *session, const SgzKind *kind,
                           SgzLedgerColumns *columns)
{
  chooser->kind = kind;
  chooser->columns = columns;
  g_settings_bind_with_mapping (sgz_session_get_settings (session), "row-density", chooser->compact, "active",
                                G_SETTINGS_BIND_DEFAULT, is_compact, to_density, NULL, NULL);
}
