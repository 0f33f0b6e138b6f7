/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schemes there are, and what stands in the way of publishing each. */
#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "model/sgz-scheme-check.h"
#include "sgz-schemes-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-kept-scheme.h"

GStrv
sgz_schemes_list_problems (SgzStore *store, const SgzRecord *record)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, sgz_record_get_id (record), &failure);
  g_autoptr (GPtrArray) problems = kept != NULL ? sgz_kept_scheme_check (kept) : NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (kept == NULL)
    g_strv_builder_add (words, failure->message);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_strv_builder_add (words, ((const SgzSchemeProblem *)problems->pdata[i])->words);
  return g_strv_builder_end (words);
}

static char *
format_field (const SgzRecord *record, const char *code)
{
  return sgz_record_format (record, sgz_kind_get_field (&sgz_kind_scheme, code));
}

static void
add_row (SgzStore *store, const SgzRecord *record, GPtrArray *rows)
{
  g_auto (GStrv) problems = sgz_schemes_list_problems (store, record);
  g_autofree char *year = format_field (record, "year");
  g_autofree char *subject = format_field (record, "subject");
  g_autofree char *total = format_field (record, "total");
  g_autofree char *count = g_strdup_printf ("%u", g_strv_length (problems));
  const char *published = sgz_record_get_text (record, "published_on");
  const char *const cells[] = { sgz_record_get_text (record, "name"),        year,  subject, total,
                                published != NULL ? published : _ ("draft"), count, NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)cells));
}

static void
add_object (SgzStore *store, const SgzRecord *record, JsonBuilder *builder)
{
  g_auto (GStrv) problems = sgz_schemes_list_problems (store, record);
  g_autofree char *total = sgz_decimal_format (sgz_record_get_number (record, "total"));

  json_builder_begin_object (builder);
  sgz_json_add_text (builder, "id", sgz_record_get_id (record));
  sgz_json_add_text (builder, "name", sgz_record_get_text (record, "name"));
  sgz_json_add_number (builder, "year", sgz_record_get_number (record, "year"));
  sgz_json_add_text (builder, "subject", sgz_record_get_text (record, "subject"));
  sgz_json_add_text (builder, "total", total);
  sgz_json_add_text (builder, "published_on", sgz_record_get_text (record, "published_on"));
  sgz_json_add_text (builder, "basis", sgz_record_get_text (record, "basis"));
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; problems[i] != NULL; i++)
    json_builder_add_string_value (builder, problems[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

gboolean
sgz_schemes_write_json (SgzStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_object (store, records->pdata[i], builder);
  json_builder_end_array (builder);
  return sgz_stdout_json (json_builder_get_root (builder), error);
}

int
sgz_schemes_list (SgzStore *store, const SgzSchemeOptions *options, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  SgzGridColumn columns[] = {
    { .title = _ ("Scheme") },          { .title = _ ("Year") },  { .title = _ ("Of") },
    { .title = _ ("Points"), TRUE, 0 }, { .title = _ ("State") }, { .title = _ ("Problems"), TRUE, 0 },
  };
  SgzValue year = { SGZ_VALUE_NUMBER, 0, NULL };

  if (options->year != NULL && (year.number = sgz_arguments_read_year (store, options->year, error)) == 0)
    return SGZ_STATUS_FAILED;
  if (options->year != NULL)
    sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_scheme, "year"), &year);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, -1, error);
  if (records == NULL)
    return SGZ_STATUS_FAILED;
  if (options->format == SGZ_LISTING_JSON)
    sgz_schemes_write_json (store, records, error);
  else
    {
      for (guint i = 0; i < records->len; i++)
        add_row (store, records->pdata[i], rows);
      sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
    }
  return SGZ_STATUS_DONE;
}
