/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-date-input.h"
#include "sgz-reference-input.h"
#include "ui/common/sgz-saving.h"

struct _SgzDivisionDialog
{
  AdwWindow parent_instance;

  SgzSession *session;
  SgzDivisionAct act;
  GPtrArray *sources;
  char *label; /* what is being done */

  GtkLabel *subject;
  AdwComboRow *way_row;
  AdwActionRow *into_row;
  SgzReferenceInput *into;
  AdwEntryRow *name_row;
  AdwEntryRow *code_row;
  SgzDateInput *day;
  AdwEntryRow *basis_row;
  AdwActionRow *reform_row;
  GtkSwitch *reform;
  GtkLabel *effect;
  GtkLabel *problem;
  GtkButton *apply_button;
};

G_DEFINE_FINAL_TYPE (SgzDivisionDialog, sgz_division_dialog, ADW_TYPE_WINDOW)

/* The rows of the way a merge goes. */
enum
{
  WAY_EXISTING,
  WAY_NEW,
};

/* --- what is asked for --- */

static gboolean
begins_new (SgzDivisionDialog *self)
{
  return self->act == SGZ_DIVISION_MERGE && adw_combo_row_get_selected (self->way_row) == WAY_NEW;
}

static char *
get_entry (SgzDivisionDialog *self G_GNUC_UNUSED, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return gtk_widget_get_visible (GTK_WIDGET (row)) && *text != '\0' ? g_strdup (text) : NULL;
}

/* The division that takes over, by what is picked or typed; %NULL without an error where nothing is. */
static SgzRecord *
find_into (SgzDivisionDialog *self, GError **error)
{
  g_autofree char *text = sgz_input_get_text (SGZ_INPUT (self->into));

  g_strstrip (text);
  return gtk_widget_get_visible (GTK_WIDGET (self->into_row)) && *text != '\0'
             ? sgz_store_find (sgz_session_get_store (self->session), &sgz_kind_division, text, error)
             : NULL;
}

static SgzDivisionPlan *
make_plan (SgzDivisionDialog *self, const char *basis, GError **error)
{
  g_autofree char *typed = sgz_input_get_text (SGZ_INPUT (self->day));
  g_autofree char *on = *typed != '\0' ? sgz_date_parse (typed, error) : NULL;
  g_autofree char *name = get_entry (self, self->name_row);
  g_autofree char *code = get_entry (self, self->code_row);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) failure = NULL;

  if (*typed != '\0' && on == NULL)
    return NULL;
  g_autoptr (SgzRecord) into = find_into (self, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  for (guint i = 0; i < self->sources->len; i++)
    if (into == NULL || self->sources->len == 1
        || strcmp (sgz_record_get_id (self->sources->pdata[i]), sgz_record_get_id (into)) != 0)
      g_ptr_array_add (ids, (char *)sgz_record_get_id (self->sources->pdata[i]));
  g_ptr_array_add (ids, NULL);
  const SgzDivisionChange change = { .act = self->act,
                                     .sources = (const char *const *)ids->pdata,
                                     .into = into != NULL ? sgz_record_get_id (into) : NULL,
                                     .name = name,
                                     .code = code,
                                     .on = on,
                                     .basis = basis,
                                     .is_reform = gtk_switch_get_active (self->reform) };
  return sgz_division_plan_new (sgz_session_get_store (self->session), &change, error);
}

/* --- what comes of it --- */

static char *
describe (const SgzDivisionPlan *plan)
{
  g_autofree char *moved = sgz_division_plan_format_moves (plan, FALSE);
  g_autofree char *kept = sgz_division_plan_format_moves (plan, TRUE);
  GString *text = g_string_new (sgz_division_plan_get_label (plan));

  g_string_append_c (text, '\n');
  if (*moved != '\0')
    g_string_append_printf (text, _ ("Goes with it: %s"), moved);
  else
    g_string_append (text, _ ("Nothing else is changed"));
  if (*kept != '\0')
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Stays, being past: %s"), kept);
    }
  return g_string_free (text, FALSE);
}

/* The approval is asked for last: what the change does can be seen before. */
static void
preview (SgzDivisionDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *basis = get_entry (self, self->basis_row);
  g_autoptr (SgzDivisionPlan) plan = make_plan (self, basis != NULL ? basis : "…", &error);
  g_autofree char *effect = plan != NULL ? describe (plan) : NULL;

  gtk_label_set_label (self->effect, effect != NULL ? effect : "");
  gtk_widget_set_visible (GTK_WIDGET (self->effect), effect != NULL);
  gtk_label_set_label (self->problem, error != NULL   ? error->message
                                      : basis == NULL ? _ ("Write which approval the change rests on")
                                                      : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL || basis == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", plan != NULL && basis != NULL);
}

static void
show_problem (SgzDivisionDialog *self, const GError *error)
{
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
applied_cb (GtkWidget *widget, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzDivisionDialog *self = SGZ_DIVISION_DIALOG (widget);

  if (error == NULL)
    {
      sgz_session_toast (self->session, self->label, TRUE);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
}

static void
apply (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzDivisionDialog *self = SGZ_DIVISION_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *basis = get_entry (self, self->basis_row);
  g_autoptr (SgzDivisionPlan) plan = make_plan (self, basis, &error);

  if (plan == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_free (self->label);
  self->label = g_strdup (sgz_division_plan_get_label (plan));
  sgz_saving_commit_explained (widget, self->session, self->label, basis,
                               sgz_division_plan_get_records (plan), applied_cb);
}

static void
show_rows (SgzDivisionDialog *self)
{
  gboolean is_new = begins_new (self);

  gtk_widget_set_visible (GTK_WIDGET (self->way_row),
                          self->act == SGZ_DIVISION_MERGE && self->sources->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->into_row),
                          self->act == SGZ_DIVISION_ABOLISH || (self->act == SGZ_DIVISION_MERGE && !is_new));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row),
                          self->act == SGZ_DIVISION_RENAME || self->act == SGZ_DIVISION_RECODE || is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->code_row), self->act == SGZ_DIVISION_RECODE || is_new);
}

static void
way_changed_cb (SgzDivisionDialog *self)
{
  if (self->session == NULL)
    return;
  show_rows (self);
  preview (self);
}

static void
edited_cb (SgzDivisionDialog *self)
{
  if (self->session != NULL)
    preview (self);
}

/* --- the window --- */

static const struct
{
  const char *title;
  const char *button;
} words[] = {
  [SGZ_DIVISION_RENAME] = { N_ ("Rename the Division"), N_ ("_Rename") },
  [SGZ_DIVISION_RECODE] = { N_ ("Change the Code of the Division"), N_ ("_Change the Code") },
  [SGZ_DIVISION_MERGE] = { N_ ("Merge Divisions"), N_ ("_Merge") },
  [SGZ_DIVISION_ABOLISH] = { N_ ("Abolish the Division"), N_ ("_Abolish") },
};

static void
show_subject (SgzDivisionDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      SgzRecord *source = self->sources->pdata[i];
      g_string_append_printf (names, "%s%s（%s）", i > 0 ? "、" : "", sgz_record_get_text (source, "name"),
                              sgz_record_get_text (source, "code"));
    }
  gtk_label_set_label (self->subject, names->str);
  gtk_window_set_title (GTK_WINDOW (self), _ (words[self->act].title));
  gtk_button_set_label (self->apply_button, _ (words[self->act].button));
}

/* A name or a code is mostly changed a little; of several, the first gives its own. */
static void
show_first (SgzDivisionDialog *self)
{
  SgzRecord *first = self->sources->pdata[0];
  const char *level = sgz_record_get_text (first, "level");
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)level };

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), sgz_record_get_text (first, "name"));
  gtk_editable_set_text (GTK_EDITABLE (self->code_row), sgz_record_get_text (first, "code"));
  sgz_reference_input_set_filter (self->into, sgz_kind_get_field (&sgz_kind_division, "level"), &value);
  gtk_widget_set_visible (GTK_WIDGET (self->reform_row),
                          g_strcmp0 (level, "township") == 0 || g_strcmp0 (level, "village") == 0);
}

static void
sgz_division_dialog_dispose (GObject *object)
{
  SgzDivisionDialog *self = SGZ_DIVISION_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (sgz_division_dialog_parent_class)->dispose (object);
}

static void
sgz_division_dialog_class_init (SgzDivisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_division_dialog_dispose;
  g_type_ensure (SGZ_TYPE_DATE_INPUT);
  g_type_ensure (SGZ_TYPE_REFERENCE_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-division-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, way_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, into_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, into);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, code_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, basis_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, reform_row);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, reform);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_division_dialog_init (SgzDivisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Not on Cancel, which stands first. */
static void
focus_first (SgzDivisionDialog *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->into_row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->into));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->name_row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

SgzDivisionDialog *
sgz_division_dialog_new (GtkWindow *parent, SgzSession *session, SgzDivisionAct act, GPtrArray *sources)
{
  SgzDivisionDialog *self = g_object_new (SGZ_TYPE_DIVISION_DIALOG, "transient-for", parent, NULL);

  self->act = act;
  self->sources = g_ptr_array_ref (sources);
  sgz_input_set_up (SGZ_INPUT (self->into), session, sgz_kind_get_field (&sgz_kind_succession, "target"));
  sgz_input_set_up (SGZ_INPUT (self->day), session, sgz_kind_get_field (&sgz_kind_succession, "changed_on"));
  show_subject (self);
  show_first (self);
  self->session = g_object_ref (session);
  show_rows (self);
  preview (self);
  focus_first (self);
  return self;
}
