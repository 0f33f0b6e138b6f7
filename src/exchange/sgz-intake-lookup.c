/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Five hundred rows name forty-eight stations: each name is looked up once. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-text.h"
#include "sgz-intake-private.h"

void
sgz_intake_lookup_free (SgzIntakeLookup *lookup)
{
  g_free (lookup->id);
  g_free (lookup->label);
  g_free (lookup->code);
  g_free (lookup->reason);
  g_free (lookup);
}

char *
sgz_intake_strip_title (const SgzField *field, const char *message)
{
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), field->title, "");

  return g_strdup (g_str_has_prefix (message, title) ? message + strlen (title) : message);
}

static SgzIntakeLookup *
ask (SgzIntake *self, SgzStore *store, const SgzField *field, const char *text)
{
  g_autoptr (SgzRecord) scratch = sgz_record_new_blank (self->kind);
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = sgz_text_clean (text, FALSE);
  SgzIntakeLookup *lookup = g_new0 (SgzIntakeLookup, 1);

  if (!sgz_store_set_field (store, scratch, field, plain != NULL ? plain : text, &error))
    lookup->reason = sgz_intake_strip_title (field, error->message);
  else
    {
      lookup->id = g_strdup (sgz_record_get_value (scratch, field)->text);
      lookup->label = g_strdup (sgz_record_peek (scratch, field));
      lookup->code = g_strdup (sgz_record_get_reference_code (scratch, field->code));
    }
  return lookup;
}

const SgzIntakeLookup *
sgz_intake_look_up (SgzIntake *self, SgzStore *store, const SgzField *field, const char *text)
{
  g_autofree char *key = g_strconcat (field->code, "\t", text, NULL);
  SgzIntakeLookup *lookup = g_hash_table_lookup (self->lookups, key);

  if (lookup == NULL)
    {
      lookup = ask (self, store, field, text);
      g_hash_table_insert (self->lookups, g_steal_pointer (&key), lookup);
    }
  return lookup;
}

static gboolean
is_failure_cb (gpointer key G_GNUC_UNUSED, gpointer lookup, gpointer user_data G_GNUC_UNUSED)
{
  return ((SgzIntakeLookup *)lookup)->reason != NULL;
}

void
sgz_intake_forget_failures (SgzIntake *self)
{
  g_hash_table_foreach_remove (self->lookups, is_failure_cb, NULL);
}
