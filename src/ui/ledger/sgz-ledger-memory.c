/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-memory.h"

#include <string.h>

GVariant *
sgz_ledger_memory_get (GSettings *settings, const char *key, const SgzKind *kind)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, key);
  GVariantIter iter;
  const char *code;
  GVariant *value;

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@*}", &code, &value))
    {
      if (strcmp (code, kind->code) == 0)
        return value;
      g_variant_unref (value);
    }
  return NULL;
}

void
sgz_ledger_memory_set (GSettings *settings, const char *key, const SgzKind *kind, GVariant *value)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, key);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (g_variant_get_type (all));
  GVariantIter iter;
  GVariant *entry;

  g_variant_iter_init (&iter, all);
  while ((entry = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_autoptr (GVariant) code = g_variant_get_child_value (entry, 0);
      if (strcmp (g_variant_get_string (code, NULL), kind->code) != 0)
        g_variant_builder_add_value (&builder, entry);
      g_variant_unref (entry);
    }
  if (value != NULL)
    g_variant_builder_add (&builder, "{s@*}", kind->code, value);
  g_settings_set_value (settings, key, g_variant_builder_end (&builder));
}
