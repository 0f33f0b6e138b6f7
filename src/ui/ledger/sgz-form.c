/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-form-private.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-saving.h"
#include "ui/common/sgz-wrap-box.h"

G_DEFINE_FINAL_TYPE (SgzForm, sgz_form, ADW_TYPE_BIN)

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
sgz_form_show_message (SgzForm *self, const char *message, SgzFormBar bar)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), bar == SGZ_FORM_BAR_CONFLICT);
  gtk_widget_set_visible (self->load_newer, bar == SGZ_FORM_BAR_CONFLICT);
  gtk_widget_set_visible (self->keep_mine, bar == SGZ_FORM_BAR_CONFLICT);
  gtk_widget_set_visible (self->go_back, bar == SGZ_FORM_BAR_CONFLICT);
  gtk_widget_set_visible (self->add_again, bar == SGZ_FORM_BAR_GONE);
  gtk_widget_set_visible (self->give_up, bar == SGZ_FORM_BAR_GONE);
  gtk_revealer_set_reveal_child (self->bar, message != NULL);
}

static SgzFieldRow *
find_row (SgzForm *self, const SgzField *field)
{
  for (guint i = 0; field != NULL && i < self->rows->len; i++)
    if (sgz_field_row_get_field (g_ptr_array_index (self->rows, i)) == field)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

void
sgz_form_check (SgzForm *self)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (self->record);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    sgz_field_row_show_problems (g_ptr_array_index (self->rows, i), problems, self->is_strict);
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (find_row (self, problem->field) == NULL)
        g_string_append_printf (whole, "%s%s", whole->len > 0 ? "\n" : "", problem->message);
    }
  sgz_form_show_message (self, whole->len > 0 ? whole->str : NULL, SGZ_FORM_BAR_MESSAGE);
  if (self->meter != NULL)
    sgz_room_meter_show (self->meter, self->record);
}

static void
row_edited_cb (SgzForm *self)
{
  self->is_touched = TRUE;
  sgz_form_check (self);
}

/* Scrolls the row to the upper third, unless it is in sight together with as much again below it. Setting the value
 * also ends the glide of the viewport, which otherwise goes on to a place it knew before there was a layout. */
static void
scroll_to (SgzForm *self, const graphene_rect_t *place)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double height = (double)place->size.height;
  double top = (double)place->origin.y + gtk_widget_get_margin_top (GTK_WIDGET (self->sections));

  if (top < value || top + 2 * height > value + page)
    value = top - (page - height) / 3;
  gtk_adjustment_set_value (adjustment, value);
}

/* Where a row is, and the room of the sentence below it, are known only after the next layout, which comes between two
 * ticks; a form that was only just made has none at all yet. */
static gboolean
seek_tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);
  graphene_rect_t place;

  if (gtk_widget_get_mapped (widget)
      && (gtk_widget_get_height (GTK_WIDGET (self->scroller)) == 0 || ++self->n_seek_ticks < 2))
    return G_SOURCE_CONTINUE;
  /* In the coordinates of what is scrolled: where it is scrolled to changes while the viewport follows the focus. */
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->sought), GTK_WIDGET (self->sections), &place))
    scroll_to (self, &place);
  self->seek_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
seek_row (SgzForm *self, SgzFieldRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  self->sought = row;
  self->n_seek_ticks = 0;
  if (self->seek_tick == 0)
    self->seek_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), seek_tick_cb, NULL, NULL);
}

void
sgz_form_focus_field (SgzForm *form, const char *code)
{
  seek_row (form, sgz_form_get_row (form, code));
}

static gboolean
focus_first_error (SgzForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SgzFieldRow *row = g_ptr_array_index (self->rows, i);
      if (sgz_field_row_has_error (row))
        {
          seek_row (self, row);
          return TRUE;
        }
    }
  return FALSE;
}

static void
saved_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzForm *self = SGZ_FORM (widget);
  SgzRecord *saved = g_ptr_array_index (records, 0);

  if (error != NULL)
    {
      sgz_form_refuse_save (self, error);
      return;
    }
  g_autofree char *name = sgz_record_format_name (saved);
  g_autofree char *toast = g_strdup_printf (_ ("“%s” saved"), name);
  sgz_form_edit (self, saved);
  g_signal_emit (self, signals[SAVED], 0, saved);
  sgz_session_toast (self->session, toast, TRUE);
}

gboolean
sgz_form_save (SgzForm *form)
{
  for (guint i = 0; i < form->rows->len; i++)
    sgz_field_row_settle (g_ptr_array_index (form->rows, i));
  if (!sgz_form_is_changed (form))
    {
      g_signal_emit (form, signals[CLOSED], 0);
      return TRUE;
    }

  form->is_strict = TRUE;
  sgz_form_check (form);
  if (focus_first_error (form))
    return FALSE;

  /* The list that shows the record hears of the change before the form does; the copy keeps the two apart. */
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, sgz_record_copy (form->record));
  return sgz_saving_commit (GTK_WIDGET (form), form->session, NULL, records, saved_cb);
}

static void
save (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);

  /* Asked to save a new record nobody typed into, it says what is missing; merely left, it goes away. */
  if (sgz_record_get_id (self->record) == NULL)
    self->is_touched = TRUE;
  sgz_form_save (self);
}

static void
revert (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);
  gboolean is_draft = sgz_record_get_id (self->record) == NULL && sgz_form_is_changed (self);
  g_autoptr (SgzRecord) draft = is_draft ? sgz_record_copy (self->record) : NULL;
  g_autoptr (SgzSession) session = g_object_ref (self->session);

  self->is_touched = FALSE;
  g_signal_emit (self, signals[CLOSED], 0);
  /* A record that stands is still there as it was; a new one would be lost. */
  if (draft != NULL)
    sgz_session_give_up (session, draft);
}

static void
sgz_form_dispose (GObject *object)
{
  SgzForm *self = SGZ_FORM (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_form_parent_class)->dispose (object);
}

static void
sgz_form_class_init (SgzFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_form_dispose;
  signals[SAVED] = g_signal_new ("saved", SGZ_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, SGZ_TYPE_RECORD);
  signals[CLOSED]
      = g_signal_new ("closed", SGZ_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SGZ_TYPE_CONFLICT_LIST);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, sections);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, bar);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, message);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, load_newer);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, keep_mine);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, conflict);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, go_back);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, add_again);
  gtk_widget_class_bind_template_child (widget_class, SgzForm, give_up);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "form.revert", NULL, revert);
  sgz_form_install_conflict_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.revert", NULL);
}

static void
sgz_form_init (SgzForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzForm *
sgz_form_new (SgzSession *session, const SgzKind *kind)
{
  SgzForm *self = g_object_new (SGZ_TYPE_FORM, NULL);
  AdwPreferencesGroup *group = NULL;
  const char *section = kind->title;

  self->session = g_object_ref (session);
  self->kind = kind;
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (field->section != NULL)
        section = field->section;
      if (!sgz_input_can_type (field))
        continue;
      SgzFieldRow *row = sgz_field_row_new (session, field);
      /* A section may start with a field that nobody types. */
      if (section != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, section);
          gtk_box_append (self->sections, GTK_WIDGET (group));
          section = NULL;
        }
      adw_preferences_group_add (group, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
      if (kind == &sgz_kind_funding && g_str_equal (field->code, "paid"))
        {
          self->meter = SGZ_ROOM_METER (sgz_room_meter_new (session));
          adw_preferences_group_add (group, GTK_WIDGET (self->meter));
        }
      g_signal_connect_swapped (row, "edited", G_CALLBACK (row_edited_cb), self);
    }
  return self;
}

SgzRecord *
sgz_form_new_record (SgzSession *session, const SgzKind *kind)
{
  SgzRecord *record = sgz_record_new (kind);
  SgzValue year = { SGZ_VALUE_NUMBER, sgz_session_get_year (session), NULL };

  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & SGZ_FIELD_THIS_YEAR)
      sgz_record_set_value (record, &kind->fields[i], &year);
  return record;
}

void
sgz_form_edit (SgzForm *form, const SgzRecord *record)
{
  g_clear_object (&form->record);
  form->record = record != NULL ? sgz_record_copy (record) : sgz_form_new_record (form->session, form->kind);
  form->is_touched = FALSE;
  form->is_strict = sgz_record_get_id (form->record) != NULL;
  for (guint i = 0; i < form->rows->len; i++)
    sgz_field_row_set_record (g_ptr_array_index (form->rows, i), form->record);
  sgz_form_check (form);
}

void
sgz_form_resume (SgzForm *form, const SgzRecord *draft)
{
  sgz_form_edit (form, draft);
  form->is_touched = TRUE;
}

void
sgz_form_fill (SgzForm *form, const SgzField *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_store_set_field (sgz_session_get_store (form->session), form->record, field, text, &error))
    {
      sgz_form_show_message (form, error->message, SGZ_FORM_BAR_MESSAGE);
      return;
    }
  for (guint i = 0; i < form->rows->len; i++)
    sgz_field_row_set_record (g_ptr_array_index (form->rows, i), form->record);
  sgz_form_check (form);
}

SgzRecord *
sgz_form_get_record (SgzForm *form)
{
  return form->record;
}

SgzFieldRow *
sgz_form_get_row (SgzForm *form, const char *code)
{
  return find_row (form, sgz_kind_get_field (form->kind, code));
}

SgzRoomMeter *
sgz_form_get_meter (SgzForm *form)
{
  return form->meter;
}

gboolean
sgz_form_is_changed (SgzForm *form)
{
  if (form->record == NULL || !form->is_touched)
    return FALSE;
  for (guint i = 0; i < form->rows->len; i++)
    if (sgz_field_row_is_refused (g_ptr_array_index (form->rows, i)))
      return TRUE;
  return sgz_record_is_changed (form->record);
}

const char *
sgz_form_get_message (SgzForm *form)
{
  return gtk_label_get_label (form->message);
}

void
sgz_form_focus_first (SgzForm *form)
{
  gboolean is_new = form->record != NULL && sgz_record_get_id (form->record) == NULL;

  /* What a new record starts with need not be passed by. */
  for (guint i = 0; i < form->rows->len; i++)
    {
      SgzFieldRow *row = g_ptr_array_index (form->rows, i);
      if (is_new && i + 1 < form->rows->len
          && sgz_record_has (form->record, sgz_field_row_get_field (row)->code))
        continue;
      seek_row (form, row);
      return;
    }
}
