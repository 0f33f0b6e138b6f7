/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-conflict-list.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-batch.h"

struct _SgzConflictList
{
  AdwBin parent_instance;

  GtkBox *box;
  GHashTable *checks; /* SgzField → GtkCheckButton of those typed here */
};

G_DEFINE_FINAL_TYPE (SgzConflictList, sgz_conflict_list, ADW_TYPE_BIN)

static void
sgz_conflict_list_finalize (GObject *object)
{
  g_hash_table_unref (SGZ_CONFLICT_LIST (object)->checks);
  G_OBJECT_CLASS (sgz_conflict_list_parent_class)->finalize (object);
}

static void
sgz_conflict_list_class_init (SgzConflictListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_conflict_list_finalize;
}

static void
sgz_conflict_list_init (SgzConflictList *self)
{
  self->checks = g_hash_table_new (NULL, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
add_label (SgzConflictList *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
}

static void
add_value (SgzConflictList *self, const char *form, const char *value)
{
  g_autofree char *text = g_strdup_printf (form, *value != '\0' ? value : "—");

  add_label (self, text, NULL);
}

static void
add_mine (SgzConflictList *self, const SgzField *field, const char *value)
{
  g_autofree char *text = g_strdup_printf (_ ("Keep mine: %s"), *value != '\0' ? value : "—");
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_hash_table_insert (self->checks, (gpointer)field, check);
  gtk_box_append (self->box, check);
}

static void
add_field (SgzConflictList *self, const SgzField *field, const SgzRecord *mine, const SgzRecord *before,
           const SgzRecord *theirs)
{
  g_autofree char *was = sgz_record_format (before, field);
  g_autofree char *is = sgz_record_format (theirs, field);
  g_autofree char *typed = sgz_record_format (mine, field);

  add_label (self, field->title, "caption-heading");
  add_value (self, _ ("Before: %s"), was);
  add_value (self, _ ("Now: %s"), is);
  if (sgz_record_is_field_changed (mine, field))
    add_mine (self, field, typed);
}

/* The record before both; where only the other side changed a reference, mine still has its label, and where only mine did,
 * theirs has. Where both did, its id is all that is known. */
static SgzRecord *
make_before (const SgzRecord *mine, const SgzRecord *theirs)
{
  const SgzKind *kind = sgz_record_get_kind (mine);
  SgzRecord *before = sgz_record_new_blank (kind);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      const SgzValue *stored = sgz_record_get_stored (mine, field);
      if (!sgz_record_is_field_changed (mine, field))
        sgz_batch_copy_field (before, mine, field);
      else if (sgz_value_equal (stored, sgz_record_get_value (theirs, field)))
        sgz_batch_copy_field (before, theirs, field);
      else if (field->type == SGZ_FIELD_REFERENCE)
        sgz_record_set_reference (before, field, stored->text, stored->text != NULL ? "…" : NULL, NULL);
      else
        sgz_record_set_value (before, field, stored);
    }
  return before;
}

void
sgz_conflict_list_show (SgzConflictList *list, const SgzRecord *mine, const SgzRecord *theirs)
{
  const SgzKind *kind = sgz_record_get_kind (mine);
  const char *reason = sgz_record_get_void_reason (theirs);
  g_autoptr (SgzRecord) before = make_before (mine, theirs);
  GtkWidget *child;

  g_hash_table_remove_all (list->checks);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list->box))) != NULL)
    gtk_box_remove (list->box, child);
  if (reason != NULL && sgz_record_get_stored_void_reason (mine) == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("It was voided in between: %s"), reason);
      add_label (list, text, "error");
    }
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (sgz_field_is_stored (field) && !(field->flags & SGZ_FIELD_HIDDEN)
          && (sgz_record_is_field_changed (mine, field)
              || !sgz_value_equal (sgz_record_get_stored (mine, field),
                                   sgz_record_get_value (theirs, field))))
        add_field (list, field, mine, before, theirs);
    }
}

gboolean
sgz_conflict_list_is_kept (SgzConflictList *list, const SgzField *field)
{
  GtkCheckButton *check = g_hash_table_lookup (list->checks, field);

  return check != NULL && gtk_check_button_get_active (check);
}

void
sgz_conflict_list_keep (SgzConflictList *list, const SgzField *field, gboolean is_kept)
{
  GtkCheckButton *check = g_hash_table_lookup (list->checks, field);

  if (check != NULL)
    gtk_check_button_set_active (check, is_kept);
}
