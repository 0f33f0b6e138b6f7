/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-derived-private.h"

#include <gio/gio.h>
#include <string.h>

static char *
read_expression (const SgzKind *kind, const char *field)
{
  g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/derived/%s.%s.sql", kind->code, field);
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (data == NULL)
    g_error ("%s.%s is derived from nothing", kind->code, field);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (data, NULL), "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "--"))
      g_string_append_printf (text, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
  g_strchomp (text->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Puts the expressions of other fields where they are named in braces. */
static char *
expand (const SgzKind *kind, const char *text)
{
  GString *whole = g_string_new ("(");

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      if (end == NULL)
        {
          g_string_append_c (whole, *p);
          continue;
        }
      g_autofree char *name = g_strndup (p + 1, (gsize)(end - p - 1));
      g_autofree char *inner = read_expression (kind, name);
      g_autofree char *expanded = expand (kind, inner);
      g_string_append (whole, expanded);
      p = end;
    }
  g_string_append_c (whole, ')');
  return g_string_free (whole, FALSE);
}

static gpointer
read_all (gpointer data G_GNUC_UNUSED)
{
  GHashTable *expressions = g_hash_table_new (NULL, NULL);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    for (size_t j = 0; j < kinds[i]->n_fields; j++)
      if (!sgz_field_is_stored (&kinds[i]->fields[j]))
        {
          g_autofree char *text = read_expression (kinds[i], kinds[i]->fields[j].code);
          g_hash_table_insert (expressions, (gpointer)&kinds[i]->fields[j], expand (kinds[i], text));
        }
  return expressions;
}

const char *
sgz_derived_get (const SgzKind *kind G_GNUC_UNUSED, const SgzField *field)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, read_all, NULL), field);
}

char *
sgz_derived_column (const SgzKind *kind, const SgzField *field)
{
  return sgz_field_is_stored (field) ? g_strconcat ("t.", field->code, NULL)
                                     : g_strdup (sgz_derived_get (kind, field));
}
