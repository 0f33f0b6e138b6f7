/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-filter-chip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-record-picker.h"

/* The plan runs from 2021 to 2025; a few years either side of the one worked on are enough to choose from. */
#define YEARS_BEFORE 6
#define YEARS_AFTER 5

typedef struct
{
  GtkCheckButton *check;
  SgzValue value;
  char *title;
} Line;

struct _SgzFilterChip
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzField *field;
  GPtrArray *lines; /* (element-type Line) */
  gboolean is_clearing;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkBox *choices;
  GtkMenuButton *picker_button; /* of a reference, or NULL */
};

G_DEFINE_FINAL_TYPE (SgzFilterChip, sgz_filter_chip, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
line_free (Line *line)
{
  sgz_value_clear (&line->value);
  g_free (line->title);
  g_free (line);
}

static void
show_chosen (SgzFilterChip *self)
{
  g_autoptr (GString) chosen = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      if (gtk_check_button_get_active (line->check))
        g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? "、" : "", line->title);
    }
  g_autofree char *text = chosen->len > 0 ? g_strdup_printf ("%s：%s", self->field->title, chosen->str)
                                          : g_strdup (self->field->title);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
  if (chosen->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "accent");
}

static void
check_toggled_cb (SgzFilterChip *self)
{
  show_chosen (self);
  if (!self->is_clearing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_line (SgzFilterChip *self, const SgzValue *value, const char *title)
{
  Line *line = g_new0 (Line, 1);

  sgz_value_copy (&line->value, value);
  line->title = g_strdup (title);
  line->check = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (title));
  gtk_box_append (self->choices, GTK_WIDGET (line->check));
  g_signal_connect_swapped (line->check, "toggled", G_CALLBACK (check_toggled_cb), self);
  g_ptr_array_add (self->lines, line);
}

static void
add_number_lines (SgzFilterChip *self, gint64 first, gint64 last)
{
  for (gint64 number = last; number >= first; number--)
    {
      SgzValue value = { SGZ_VALUE_NUMBER, number, NULL };
      g_autofree char *title = sgz_field_format (self->field, &value);
      add_line (self, &value, title);
    }
}

static void
tick (SgzFilterChip *self, const SgzValue *value, gboolean is_chosen)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      if (sgz_value_equal (&line->value, value))
        gtk_check_button_set_active (line->check, is_chosen);
    }
}

/* Picked once, a record is a line to be ticked like any other. */
static void
add_record (SgzFilterChip *self, const SgzRecord *record)
{
  g_autofree char *name = sgz_record_format_name (record);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (record) };

  for (guint i = 0; i < self->lines->len; i++)
    if (sgz_value_equal (&((Line *)g_ptr_array_index (self->lines, i))->value, &value))
      return;
  add_line (self, &value, name);
}

static void
record_picked_cb (SgzFilterChip *self, SgzRecord *record)
{
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (record) };

  gtk_menu_button_popdown (self->picker_button);
  add_record (self, record);
  tick (self, &value, TRUE);
}

static void
add_picker (SgzFilterChip *self)
{
  GtkWidget *picker = sgz_record_picker_new (self->session, sgz_kind_find (self->field->kind, NULL));

  self->picker_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->picker_button, _ ("Choose…"));
  gtk_menu_button_set_popover (self->picker_button, picker);
  g_signal_connect_object (picker, "picked", G_CALLBACK (record_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, GTK_WIDGET (self->picker_button));
}

static void
add_lines (SgzFilterChip *self)
{
  const SgzField *field = self->field;
  int year = sgz_session_get_year (self->session);

  for (const SgzChoice *choice = field->choices; choice != NULL && choice->code != NULL; choice++)
    add_line (self, &(SgzValue){ SGZ_VALUE_TEXT, 0, (char *)choice->code }, choice->title);
  if (field->type == SGZ_FIELD_BOOLEAN)
    add_number_lines (self, 0, 1);
  if (field->type == SGZ_FIELD_YEAR)
    add_number_lines (self, MAX (field->min, year - YEARS_BEFORE),
                      field->max > 0 ? MIN (field->max, year + YEARS_AFTER) : year + YEARS_AFTER);
  if (field->type == SGZ_FIELD_REFERENCE)
    add_picker (self);
  if (!(field->flags & SGZ_FIELD_REQUIRED))
    add_line (self, &(SgzValue){ 0 }, _ ("Not filled in"));
}

static void
sgz_filter_chip_dispose (GObject *object)
{
  SgzFilterChip *self = SGZ_FILTER_CHIP (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_filter_chip_parent_class)->dispose (object);
}

static void
sgz_filter_chip_class_init (SgzFilterChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_filter_chip_dispose;
  signals[CHANGED] = g_signal_new ("changed", SGZ_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFilterChip, button);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterChip, label);
  gtk_widget_class_bind_template_child (widget_class, SgzFilterChip, choices);
}

static void
sgz_filter_chip_init (SgzFilterChip *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Divisions are chosen for the whole window; of other references those are asked for that stand in the list, and whose
 * business it is. */
static gboolean
is_reference_shown (const SgzField *field)
{
  return strcmp (field->kind, sgz_kind_division.code) != 0
         && ((field->flags & (SGZ_FIELD_FILTERED | SGZ_FIELD_DEFAULT)) != 0
             || strcmp (field->kind, sgz_kind_officer.code) == 0);
}

gboolean
sgz_filter_chip_can_show (const SgzField *field)
{
  if (field->flags & SGZ_FIELD_HIDDEN)
    return FALSE;
  if (field->type == SGZ_FIELD_REFERENCE)
    return is_reference_shown (field);
  return (field->flags & SGZ_FIELD_FILTERED) != 0
         && (field->type == SGZ_FIELD_CHOICE || field->type == SGZ_FIELD_SET
             || field->type == SGZ_FIELD_BOOLEAN || field->type == SGZ_FIELD_YEAR);
}

GtkWidget *
sgz_filter_chip_new (SgzSession *session, const SgzField *field)
{
  SgzFilterChip *self = g_object_new (SGZ_TYPE_FILTER_CHIP, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  add_lines (self);
  show_chosen (self);
  return GTK_WIDGET (self);
}

const SgzField *
sgz_filter_chip_get_field (SgzFilterChip *chip)
{
  return chip->field;
}

gboolean
sgz_filter_chip_is_set (SgzFilterChip *chip)
{
  for (guint i = 0; i < chip->lines->len; i++)
    if (gtk_check_button_get_active (((Line *)g_ptr_array_index (chip->lines, i))->check))
      return TRUE;
  return FALSE;
}

void
sgz_filter_chip_apply (SgzFilterChip *chip, SgzQuery *query)
{
  if (!sgz_filter_chip_is_set (chip))
    return;
  sgz_query_unfilter (query, chip->field);
  for (guint i = 0; i < chip->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (chip->lines, i);
      if (gtk_check_button_get_active (line->check))
        sgz_query_filter (query, chip->field, &line->value);
    }
}

void
sgz_filter_chip_clear (SgzFilterChip *chip)
{
  chip->is_clearing = TRUE;
  for (guint i = 0; i < chip->lines->len; i++)
    gtk_check_button_set_active (((Line *)g_ptr_array_index (chip->lines, i))->check, FALSE);
  chip->is_clearing = FALSE;
}

/* A record that is gone cannot be named, and is asked for no more. */
static void
add_known (SgzFilterChip *self, const SgzValue *value)
{
  g_autoptr (SgzRecord) record
      = value->type == SGZ_VALUE_TEXT ? sgz_store_get (
            sgz_session_get_store (self->session), sgz_kind_find (self->field->kind, NULL), value->text, NULL)
                                      : NULL;

  if (record != NULL)
    add_record (self, record);
}

void
sgz_filter_chip_show (SgzFilterChip *chip, const SgzQuery *query)
{
  g_autoptr (GPtrArray) values = sgz_query_get_filters (query, chip->field);

  sgz_filter_chip_clear (chip);
  chip->is_clearing = TRUE;
  for (guint i = 0; chip->field->type == SGZ_FIELD_REFERENCE && i < values->len; i++)
    add_known (chip, g_ptr_array_index (values, i));
  for (guint i = 0; i < values->len; i++)
    tick (chip, g_ptr_array_index (values, i), TRUE);
  chip->is_clearing = FALSE;
}

void
sgz_filter_chip_choose (SgzFilterChip *chip, const char *text, gboolean is_chosen)
{
  g_auto (SgzValue) value = { 0 };

  if (chip->field->type == SGZ_FIELD_REFERENCE && *text != '\0')
    {
      g_autoptr (SgzRecord) record = sgz_store_find (sgz_session_get_store (chip->session),
                                                     sgz_kind_find (chip->field->kind, NULL), text, NULL);
      if (record == NULL)
        return;
      add_record (chip, record);
      value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_strdup (sgz_record_get_id (record)) };
      tick (chip, &value, is_chosen);
      return;
    }
  if (sgz_field_parse (chip->field, text, &value, NULL))
    tick (chip, &value, is_chosen);
}
