/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row has in common with others of its block, and, where nothing else tells records apart, with those of the register. */
#include <glib/gi18n-lib.h>

#include "sgz-intake-private.h"

static char *
make_key (const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  g_autoptr (GString) key = g_string_new (NULL);

  if (sgz_intake_has_key (kind) && !sgz_intake_is_key_whole (record))
    return NULL;
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzValue *value = sgz_record_get_value (record, &kind->fields[i]);
      if (sgz_intake_has_key (kind) && !g_strv_contains (kind->unique, kind->fields[i].code))
        continue;
      g_string_append_printf (key, "\x1f%d%" G_GINT64_FORMAT "%s", (int)value->type, value->number,
                              value->text != NULL ? value->text : "");
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static char *
name_key (const SgzKind *kind)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (size_t i = 0; kind->unique[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "",
                            sgz_kind_get_field (kind, kind->unique[i])->title);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
tell_repeated (SgzIntake *self, guint i, guint first)
{
  guint number = sgz_intake_get_number (self, first);

  sgz_intake_get_row (self, i)->leans_on = first;
  if (!sgz_intake_has_key (self->kind))
    {
      sgz_intake_add_problem (self, i, NULL, TRUE,
                              g_strdup_printf (_ ("the row is exactly like row %u"), number));
      return;
    }
  g_autofree char *names = name_key (self->kind);
  sgz_intake_add_problem (self, i, sgz_kind_get_field (self->kind, self->kind->unique[0]), FALSE,
                          g_strdup_printf (_ ("row %u has the same %s"), number, names));
}

static void
meet_block (SgzIntake *self, guint i)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);
  gpointer first = NULL;

  row->key = make_key (row->record);
  if (row->key == NULL)
    return;
  if (g_hash_table_lookup_extended (self->keys, row->key, NULL, &first))
    tell_repeated (self, i, GPOINTER_TO_UINT (first));
  else
    g_hash_table_insert (self->keys, g_strdup (row->key), GUINT_TO_POINTER (i));
}

static gboolean
is_alike (const SgzRecord *a, const SgzRecord *b)
{
  const SgzKind *kind = sgz_record_get_kind (a);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_input (&kind->fields[i])
        && !sgz_value_equal (sgz_record_get_value (a, &kind->fields[i]),
                             sgz_record_get_value (b, &kind->fields[i])))
      return FALSE;
  return TRUE;
}

/* Without a key nothing tells a record that was brought in before from one that is only alike. */
static gboolean
meet_double (SgzIntake *self, SgzStore *store, guint i, GError **error)
{
  const SgzRecord *record = sgz_intake_get_row (self, i)->record;

  if (sgz_intake_has_key (self->kind))
    return TRUE;
  g_autoptr (SgzQuery) query = sgz_intake_make_query (record, FALSE);
  g_autoptr (GPtrArray) stored = sgz_store_fetch (store, query, 0, 1, error);
  if (stored != NULL && stored->len > 0 && is_alike (record, g_ptr_array_index (stored, 0)))
    sgz_intake_add_problem (self, i, NULL, TRUE,
                            g_strdup (_ ("a record exactly like this stands in the register already")));
  return stored != NULL;
}

static void
enter_name (SgzIntake *self, const char *name, guint i)
{
  gpointer other = NULL;

  if (name == NULL || *name == '\0')
    return;
  if (g_hash_table_lookup_extended (self->names, name, NULL, &other) && GPOINTER_TO_UINT (other) != i)
    i = SGZ_INTAKE_NO_ROW; /* two of one name */
  g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (i));
}

/* What other records can call this one: its name, which they write without what it stands in, and its code. */
static void
list_names (SgzIntake *self, guint i, char *names[2])
{
  const SgzKind *kind = self->kind;
  const SgzRecord *record = sgz_intake_get_row (self, i)->record;

  names[0] = sgz_record_format (record, sgz_kind_get_field (kind, kind->key));
  names[1] = kind->code_field != NULL ? g_strdup (sgz_record_get_text (record, kind->code_field)) : NULL;
}

static void
enter_names (SgzIntake *self, guint i)
{
  char *names[2] = { NULL };

  if (sgz_intake_get_self_reference (self->kind) == NULL)
    return;
  list_names (self, i, names);
  for (size_t n = 0; n < G_N_ELEMENTS (names); n++)
    {
      enter_name (self, names[n], i);
      g_free (names[n]);
    }
}

static void
forget_names (SgzIntake *self, guint i)
{
  char *names[2] = { NULL };

  list_names (self, i, names);
  for (size_t n = 0; n < G_N_ELEMENTS (names); n++)
    {
      gpointer row = NULL;
      if (names[n] != NULL && g_hash_table_lookup_extended (self->names, names[n], NULL, &row)
          && GPOINTER_TO_UINT (row) == i)
        g_hash_table_remove (self->names, names[n]);
      g_free (names[n]);
    }
}

void
sgz_intake_forget_row (SgzIntake *self, guint i)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);
  gpointer first = NULL;

  if (row->key != NULL && g_hash_table_lookup_extended (self->keys, row->key, NULL, &first)
      && GPOINTER_TO_UINT (first) == i)
    g_hash_table_remove (self->keys, row->key);
  if (row->record != NULL)
    forget_names (self, i);
  g_clear_pointer (&row->key, g_free);
  g_clear_object (&row->record);
  g_ptr_array_set_size (row->problems, 0);
  row->leans_on = SGZ_INTAKE_NO_ROW;
  row->is_waiting = FALSE;
}

gboolean
sgz_intake_match_row (SgzIntake *self, SgzStore *store, guint i, GError **error)
{
  meet_block (self, i);
  enter_names (self, i);
  return meet_double (self, store, i, error);
}
