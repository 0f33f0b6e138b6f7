/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a station did and what happened to it: its services in numbers, and its chronicle. */
#include <string.h>

#include "base/sgz-text.h"
#include "station-file-private.h"
#include "store/sgz-chronicle.h"

/* --- services --- */

enum
{
  COLUMN_YEAR,
  COLUMN_FORM,
  COLUMN_SESSIONS,
  COLUMN_PEOPLE,
  COLUMN_VOLUNTEERS,
};

typedef struct
{
  gint64 sessions;
  gint64 people;
  gint64 volunteers;
} Sum;

static gboolean
service_read_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  GHashTable *sums = user_data; /* "2021/case" → Sum */
  g_autofree char *year = g_strndup (sgz_record_get_text (record, "held_on"), 4);
  g_autofree char *key = g_strdup_printf ("%s/%s", year, sgz_record_get_text (record, "form"));
  Sum *sum = g_hash_table_lookup (sums, key);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      g_hash_table_insert (sums, g_steal_pointer (&key), sum);
    }
  sum->sessions += sgz_record_get_number (record, "sessions");
  sum->people += sgz_record_get_number (record, "people");
  sum->volunteers += sgz_record_get_number (record, "volunteers");
  return TRUE;
}

static void
add_sum (SgzTable *table, const char *year, const char *form, const Sum *sum)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, COLUMN_YEAR, year);
  sgz_table_set_text (table, COLUMN_FORM, form);
  sgz_table_set_number (table, COLUMN_SESSIONS, sum->sessions);
  sgz_table_set_number (table, COLUMN_PEOPLE, sum->people);
  sgz_table_set_number (table, COLUMN_VOLUNTEERS, sum->volunteers);
}

static void
add_year (SgzTable *table, const char *year, GHashTable *sums)
{
  const SgzField *form = sgz_kind_get_field (&sgz_kind_service, "form");
  g_autofree char *shown = g_strconcat (year, "年", NULL);

  for (const SgzChoice *choice = form->choices; choice->code != NULL; choice++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%s", year, choice->code);
      const Sum *sum = g_hash_table_lookup (sums, key);
      if (sum != NULL)
        add_sum (table, shown, choice->title, sum);
    }
  sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
  sgz_table_set_text (table, COLUMN_FORM, "小计");
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_years (GHashTable *sums)
{
  GPtrArray *years = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autofree char *year = g_strndup (key, 4);
      if (!g_ptr_array_find_with_equal_func (years, year, g_str_equal, NULL))
        g_ptr_array_add (years, g_steal_pointer (&year));
    }
  g_ptr_array_sort (years, compare_texts);
  return years;
}

gboolean
sgz_station_file_add_services (SgzFile *file, const SgzRecord *station, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (SgzQuery) query = sgz_file_make_query (&sgz_kind_service, station);

  if (!sgz_store_each (file->store, query, service_read_cb, sums, NULL, error))
    return FALSE;
  if (g_hash_table_size (sums) == 0)
    return TRUE;
  g_autoptr (GPtrArray) years = list_years (sums);
  SgzTable *table = sgz_file_add_section (file, "服务统计");
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "年度", 12, TRUE));
  sgz_report_add_text_column (table, "服务形式", 16, TRUE);
  sgz_report_add_count_column (table, -1, "服务次数（次）", 14);
  sgz_report_add_count_column (table, -1, "服务人次（人次）", 16);
  sgz_report_add_count_column (table, -1, "志愿者（人）", 14);
  for (guint i = 0; i < years->len; i++)
    add_year (table, g_ptr_array_index (years, i), sums);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_FORM, "合计");
  return TRUE;
}

/* --- chronicle --- */

/* A certificate is named by its number, which is not for everybody. */
static void
set_name (SgzTable *table, const SgzEvent *event, gboolean unmasked)
{
  const SgzField *key = sgz_kind_get_field (event->kind, event->kind->key);
  gboolean is_masked = (key->flags & SGZ_FIELD_SENSITIVE) && !unmasked;
  g_autofree char *masked = is_masked ? sgz_text_mask (event->name) : NULL;

  sgz_table_set_text (table, 2, is_masked ? masked : event->name);
}

/* From the first day on, as it is told. */
gboolean
sgz_station_file_add_chronicle (SgzFile *file, const SgzRecord *station, GError **error)
{
  g_autoptr (GPtrArray) events
      = sgz_chronicle_read (file->store, sgz_record_get_id (station), file->options->day, -1, error);

  if (events == NULL || events->len == 0)
    return events != NULL;
  SgzTable *table = sgz_file_add_section (file, "大事记");
  sgz_report_add_text_column (table, "日期", 14, TRUE);
  sgz_report_add_text_column (table, "事项", 24, FALSE);
  sgz_report_add_text_column (table, "内容", 52, FALSE);
  for (guint i = events->len; i-- > 0;)
    {
      const SgzEvent *event = g_ptr_array_index (events, i);
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, event->day);
      sgz_table_set_text (table, 1, event->what);
      set_name (table, event, file->options->unmasked);
    }
  return TRUE;
}
