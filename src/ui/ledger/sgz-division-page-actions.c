/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-page-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-division-dialog.h"
#include "ui/common/sgz-saving.h"

/* --- confirming --- */

/* Reforms are of townships and villages; their cities and counties may be selected along with them. */
static gboolean
can_be_reformed (const SgzRecord *record)
{
  const char *level = sgz_record_get_text (record, "level");

  return g_strcmp0 (level, "township") == 0 || g_strcmp0 (level, "village") == 0;
}

static GPtrArray *
copy_targets (SgzDivisionPage *self, const char *reform)
{
  g_autoptr (GPtrArray) selected = sgz_selection_link_get_records (self->link);
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)reform };

  for (guint i = 0; selected != NULL && i < selected->len; i++)
    {
      if (!can_be_reformed (selected->pdata[i]))
        continue;
      SgzRecord *copy = sgz_record_copy (selected->pdata[i]);
      sgz_record_set_value (copy, sgz_kind_get_field (&sgz_kind_division, "reform"), &value);
      g_ptr_array_add (targets, copy);
    }
  return targets;
}

/* What was noted, in words. */
static char *
name_reform (GPtrArray *divisions)
{
  gboolean is_reformed = g_strcmp0 (sgz_record_get_text (divisions->pdata[0], "reform"), "yes") == 0;
  g_autofree char *name = sgz_record_format_name (divisions->pdata[0]);

  if (divisions->len == 1)
    return g_strdup_printf (is_reformed ? _ ("“%s” confirmed as reformed") : _ ("“%s” noted as not reformed"),
                            name);
  return g_strdup_printf (is_reformed ? _ ("%u divisions confirmed as reformed")
                                      : _ ("%u divisions noted as not reformed"),
                          divisions->len);
}

static void
reform_saved_cb (GtkWidget *widget, GPtrArray *divisions, const GError *error)
{
  SgzSession *session = SGZ_DIVISION_PAGE (widget)->session;
  g_autofree char *done = name_reform (divisions);

  if (error == NULL)
    sgz_session_toast (session, done, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (session, error);
}

static void
set_reform (SgzDivisionPage *self, const char *reform)
{
  if (!sgz_record_pane_leave (self->pane))
    return;
  g_autoptr (GPtrArray) targets = copy_targets (self, reform);
  if (targets->len == 0)
    {
      sgz_session_toast (self->session, _ ("Select townships or villages first"), FALSE);
      return;
    }
  g_autofree char *label = name_reform (targets);
  sgz_saving_commit (GTK_WIDGET (self), self->session, label, targets, reform_saved_cb);
}

static void
confirm (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  set_reform (SGZ_DIVISION_PAGE (widget), "yes");
}

static void
deny (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  set_reform (SGZ_DIVISION_PAGE (widget), "no");
}

/* --- changing --- */

/* What is selected and stands: several at once only for a merge. */
static void
open_dialog (SgzDivisionPage *self, SgzDivisionAct act)
{
  if (!sgz_record_pane_leave (self->pane))
    return;
  g_autoptr (GPtrArray) selected = sgz_selection_link_get_records (self->link);
  if (selected == NULL || selected->len == 0 || (selected->len > 1 && act != SGZ_DIVISION_MERGE))
    return;
  for (guint i = 0; i < selected->len; i++)
    if (sgz_record_has (selected->pdata[i], "valid_to"))
      {
        g_autofree char *name = sgz_record_format_name (selected->pdata[i]);
        g_autofree char *message = g_strdup_printf (_ ("“%s” has ended already"), name);
        sgz_session_toast (self->session, message, FALSE);
        return;
      }
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  SgzDivisionDialog *dialog = sgz_division_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                       self->session, act, selected);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
rename_division (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  open_dialog (SGZ_DIVISION_PAGE (widget), SGZ_DIVISION_RENAME);
}

static void
recode_division (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  open_dialog (SGZ_DIVISION_PAGE (widget), SGZ_DIVISION_RECODE);
}

static void
merge_divisions (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  open_dialog (SGZ_DIVISION_PAGE (widget), SGZ_DIVISION_MERGE);
}

static void
abolish_division (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  open_dialog (SGZ_DIVISION_PAGE (widget), SGZ_DIVISION_ABOLISH);
}

static void
add (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzDivisionPage *self = SGZ_DIVISION_PAGE (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  sgz_record_pane_add (self->pane);
}

static void
focus_search (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_division_page_focus_search (SGZ_DIVISION_PAGE (widget));
}

void
sgz_division_page_update_actions (SgzDivisionPage *self)
{
  SgzRecord *shown = sgz_record_pane_get_record (self->pane);
  gboolean is_one = shown != NULL && !sgz_record_pane_is_editing (self->pane) && can_be_reformed (shown);
  gboolean is_many = sgz_selection_link_count (self->link) > 1;
  gboolean stands = shown != NULL && sgz_record_get_id (shown) != NULL
                    && !sgz_record_pane_is_editing (self->pane) && !sgz_record_has (shown, "valid_to");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.confirm", is_one || is_many);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.deny", is_one || is_many);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.rename", stands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.recode", stands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.abolish", stands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "division.merge", stands || is_many);
  /* At hand while it is to be confirmed; else the menu has it. */
  gtk_widget_set_visible (self->reform_actions,
                          is_one && g_strcmp0 (sgz_record_get_text (shown, "reform"), "candidate") == 0);
  gtk_widget_set_visible (self->change_button, stands);
  sgz_division_chain_show (self->chain, shown);
}

void
sgz_division_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "division.confirm", NULL, confirm);
  gtk_widget_class_install_action (widget_class, "division.deny", NULL, deny);
  gtk_widget_class_install_action (widget_class, "division.rename", NULL, rename_division);
  gtk_widget_class_install_action (widget_class, "division.recode", NULL, recode_division);
  gtk_widget_class_install_action (widget_class, "division.merge", NULL, merge_divisions);
  gtk_widget_class_install_action (widget_class, "division.abolish", NULL, abolish_division);
  gtk_widget_class_install_action (widget_class, "division.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "division.search", NULL, focus_search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "division.search", NULL);
}
