/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-field-row.h"

#include "sgz-choice-input.h"
#include "sgz-clause.h"
#include "sgz-date-input.h"
#include "sgz-entry-input.h"
#include "sgz-reference-input.h"
#include "sgz-set-input.h"
#include "sgz-text-input.h"
#include "ui/common/sgz-focus.h"

struct _SgzFieldRow
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzField *field;
  SgzRecord *record;
  SgzInput *input;
  char *refusal; /* why the text was not taken */
  gboolean is_touched;
  gboolean has_error;

  GtkLabel *title;
  GtkLabel *required;
  GtkLabel *clause;
  GtkMenuButton *info;
  GtkLabel *info_label;
  AdwBin *slot;
  GtkLabel *error_label;
  GtkLabel *warning_label;
};

G_DEFINE_FINAL_TYPE (SgzFieldRow, sgz_field_row, ADW_TYPE_BIN)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
input_type (const SgzField *field)
{
  switch (field->type)
    {
    case SGZ_FIELD_TEXT:
    case SGZ_FIELD_CODE:
    case SGZ_FIELD_NUMBER:
    case SGZ_FIELD_DECIMAL:
    case SGZ_FIELD_YEAR:
      return SGZ_TYPE_ENTRY_INPUT;
    case SGZ_FIELD_SET:
      return SGZ_TYPE_SET_INPUT;
    case SGZ_FIELD_LONG_TEXT:
      return SGZ_TYPE_TEXT_INPUT;
    case SGZ_FIELD_DATE:
      return SGZ_TYPE_DATE_INPUT;
    case SGZ_FIELD_CHOICE:
    case SGZ_FIELD_BOOLEAN:
      return SGZ_TYPE_CHOICE_INPUT;
    case SGZ_FIELD_REFERENCE:
      return SGZ_TYPE_REFERENCE_INPUT;
    }
  g_return_val_if_reached (G_TYPE_INVALID);
}

/* A reference picked from the list is shown with its path as soon as the store has said what that is; other
 * fields are left as typed until they are left. */
static void
input_edited_cb (SgzFieldRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sgz_input_get_text (self->input);

  if (self->record == NULL)
    return;
  self->is_touched = TRUE;
  g_clear_pointer (&self->refusal, g_free);
  if (!sgz_store_set_field (sgz_session_get_store (self->session), self->record, self->field, text, &error))
    self->refusal = g_strdup (error->message);
  else if (self->field->type == SGZ_FIELD_REFERENCE)
    sgz_input_show (self->input, self->record);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
focus_left_cb (SgzFieldRow *self)
{
  sgz_field_row_settle (self);
}

static void
sgz_field_row_dispose (GObject *object)
{
  SgzFieldRow *self = SGZ_FIELD_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_field_row_parent_class)->dispose (object);
}

static void
sgz_field_row_finalize (GObject *object)
{
  g_free (SGZ_FIELD_ROW (object)->refusal);
  G_OBJECT_CLASS (sgz_field_row_parent_class)->finalize (object);
}

static gboolean
sgz_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SGZ_FIELD_ROW (widget)->input));
}

/* The button is not in the way of Tab: the help of the field one is in is there on Shift+F1, F1 being the
 * program's. */
static void
show_help (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzFieldRow *self = SGZ_FIELD_ROW (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->info)))
    gtk_menu_button_popup (self->info);
}

static void
sgz_field_row_class_init (SgzFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_field_row_finalize;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_field_row_grab_focus;

  signals[EDITED]
      = g_signal_new ("edited", SGZ_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, title);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, required);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, clause);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, info);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, info_label);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, slot);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, error_label);
  gtk_widget_class_bind_template_child (widget_class, SgzFieldRow, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_install_action (widget_class, "row.help", NULL, show_help);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, GDK_SHIFT_MASK, "row.help", NULL);
}

static void
sgz_field_row_init (SgzFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_about (SgzFieldRow *self)
{
  const SgzField *field = self->field;

  gtk_label_set_label (self->title, field->title);
  gtk_widget_set_visible (GTK_WIDGET (self->required), (field->flags & SGZ_FIELD_REQUIRED) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->info), field->help != NULL || field->clause != NULL);
  if (field->clause != NULL)
    {
      g_autofree char *place = sgz_clause_format (field->clause);
      gtk_label_set_label (self->clause, place);
    }

  g_autofree char *quote = field->clause != NULL ? sgz_clause_quote (field->clause) : g_strdup ("");
  g_autofree char *about = g_strdup_printf ("%s%s%s", field->help != NULL ? field->help : "",
                                            field->help != NULL && *quote != '\0' ? "\n\n" : "", quote);
  gtk_label_set_label (self->info_label, about);
}

SgzFieldRow *
sgz_field_row_new (SgzSession *session, const SgzField *field)
{
  SgzFieldRow *self = g_object_new (SGZ_TYPE_FIELD_ROW, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  show_about (self);
  self->input = g_object_new (input_type (field), NULL);
  sgz_input_set_up (self->input, session, field);
  adw_bin_set_child (self->slot, GTK_WIDGET (self->input));
  g_signal_connect_swapped (self->input, "edited", G_CALLBACK (input_edited_cb), self);
  return self;
}

const SgzField *
sgz_field_row_get_field (SgzFieldRow *row)
{
  return row->field;
}

void
sgz_field_row_set_record (SgzFieldRow *row, SgzRecord *record)
{
  g_set_object (&row->record, record);
  g_clear_pointer (&row->refusal, g_free);
  row->is_touched = FALSE;
  if (record != NULL)
    sgz_input_show (row->input, record);
}

void
sgz_field_row_set_text (SgzFieldRow *row, const char *text)
{
  sgz_input_set_text (row->input, text);
  sgz_field_row_settle (row);
}

char *
sgz_field_row_get_text (SgzFieldRow *row)
{
  return sgz_input_get_text (row->input);
}

void
sgz_field_row_settle (SgzFieldRow *row)
{
  if (row->record == NULL)
    return;
  sgz_input_settle (row->input);
  if (row->refusal == NULL)
    sgz_input_show (row->input, row->record);
}

static void
add_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
show_text (GtkLabel *label, const GString *text)
{
  gtk_label_set_label (label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (label), text->len > 0);
}

void
sgz_field_row_show_problems (SgzFieldRow *row, GPtrArray *problems, gboolean is_strict)
{
  g_autoptr (GString) errors = g_string_new (row->refusal);
  g_autoptr (GString) warnings = g_string_new (NULL);
  gboolean is_empty = sgz_record_get_value (row->record, row->field)->type == SGZ_VALUE_NONE;
  /* What one has not come to yet is no fault, whether the field asks for it or the record as a whole. */
  gboolean is_early = !is_strict && !row->is_touched && is_empty;

  row->has_error = row->refusal != NULL;
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (problem->field != row->field)
        continue;
      row->has_error = row->has_error || !problem->is_warning;
      if (row->refusal == NULL && !is_early)
        add_line (problem->is_warning ? warnings : errors, problem->message);
    }

  show_text (row->error_label, errors);
  show_text (row->warning_label, warnings);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->input), GTK_ACCESSIBLE_STATE_INVALID,
                               errors->len > 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

gboolean
sgz_field_row_has_error (SgzFieldRow *row)
{
  return row->has_error;
}

const char *
sgz_field_row_get_error_text (SgzFieldRow *row)
{
  return gtk_label_get_label (row->error_label);
}

const char *
sgz_field_row_get_warning_text (SgzFieldRow *row)
{
  return gtk_label_get_label (row->warning_label);
}

gboolean
sgz_field_row_is_refused (SgzFieldRow *row)
{
  return row->refusal != NULL;
}
