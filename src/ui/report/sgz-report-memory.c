/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-report-memory.h"

#define OPTIONS_KEY "report-options"

static char *
make_key (const char *report, const char *option)
{
  return g_strdup_printf ("%s/%s", report, option);
}

GVariant *
sgz_report_memory_get (GSettings *settings, const char *report, const char *option, const GVariantType *type)
{
  if (settings == NULL)
    return NULL;
  g_autoptr (GVariant) options = g_settings_get_value (settings, OPTIONS_KEY);
  g_autofree char *key = make_key (report, option);
  return g_variant_lookup_value (options, key, type);
}

void
sgz_report_memory_set (GSettings *settings, const char *report, const char *option, GVariant *value)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (value);

  if (settings == NULL)
    return;
  g_autoptr (GVariant) options = g_settings_get_value (settings, OPTIONS_KEY);
  g_autofree char *key = make_key (report, option);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (options);
  g_variant_dict_insert_value (&dict, key, kept);
  g_settings_set_value (settings, OPTIONS_KEY, g_variant_dict_end (&dict));
}
