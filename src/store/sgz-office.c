/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-office.h"

SgzRecord *
sgz_office_read (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_office);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, 1, error);

  if (records == NULL)
    return NULL;
  if (records->len > 0)
    return g_object_ref (g_ptr_array_index (records, 0));
  return sgz_record_new (&sgz_kind_office);
}

char *
sgz_office_get_text (const SgzRecord *office, const char *code)
{
  const char *text = sgz_record_get_text (office, code);

  return g_strdup (text != NULL ? text : "");
}

char *
sgz_office_format_bureau (const SgzRecord *office, const char *name)
{
  g_autofree char *pattern = sgz_office_get_text (office, "county_bureau");
  GString *bureau = g_string_new (*pattern != '\0' ? pattern : "{县}民政局");

  g_string_replace (bureau, "{县}", name, 0);
  return g_string_free (bureau, FALSE);
}
