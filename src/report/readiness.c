/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 五有和标准化达标情况表: what each station has of the policy's five and three, and of §1.1–1.8 as its last check found them. */
#include <string.h>

#include "sgz-report-private.h"

static const char *const five[] = { "has_site", "has_sign", "has_equipment", "has_workers", "has_rules" };
static const char *const three[] = { "has_certified", "has_agency", "has_services" };
static const char *const items[]
    = { "site", "premises", "sign", "areas", "equipment", "access", "fire", "publicity" };

/* The items that three of the five are taken from. */
static const char *const five_items[] = { "premises", "sign", "equipment" };

#define N_ITEMS G_N_ELEMENTS (items)

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_NAME,
  COLUMN_FIVE,
};

/**
 * Found:
 * @marks: what the last check says of each item
 * @since: since when each of the five is there; %NULL where it is not
 *
 * What is known of a station besides itself.
 */
typedef struct
{
  char *checked_on;
  char *marks[N_ITEMS];
  char *since[G_N_ELEMENTS (five)];
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->checked_on);
  for (size_t i = 0; i < N_ITEMS; i++)
    g_free (found->marks[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (five); i++)
    g_free (found->since[i]);
  g_free (found);
}

static Found *
find_station (GHashTable *stations, SgzRecord *record)
{
  const char *id = sgz_record_get_text (record, "station");
  Found *found = g_hash_table_lookup (stations, id);

  if (found == NULL)
    {
      found = g_new0 (Found, 1);
      g_hash_table_insert (stations, g_strdup (id), found);
    }
  return found;
}

static void
replace (char **to, const char *text)
{
  g_free (*to);
  *to = g_strdup (text);
}

/* Checks come in the order of their days: one of the five is there since the first of the checks that found it and go on to. */
static gboolean
check_read_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  Found *found = find_station (user_data, record);

  replace (&found->checked_on, sgz_record_get_text (record, "checked_on"));
  for (size_t i = 0; i < N_ITEMS; i++)
    replace (&found->marks[i], sgz_record_get_text (record, items[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (five_items); i++)
    if (g_strcmp0 (sgz_record_get_text (record, five_items[i]), "yes") != 0)
      replace (&found->since[i], NULL);
    else if (found->since[i] == NULL)
      replace (&found->since[i], found->checked_on);
  return TRUE;
}

static void
keep_earliest (char **since, const char *day)
{
  if (*since == NULL || strcmp (day, *since) < 0)
    replace (since, day);
}

static gboolean
worker_read_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  keep_earliest (&find_station (user_data, record)->since[3], sgz_record_get_text (record, "joined_on"));
  return TRUE;
}

static gboolean
regulation_read_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  keep_earliest (&find_station (user_data, record)->since[4], sgz_record_get_text (record, "issued_on"));
  return TRUE;
}

/* Walks over what stands on the day, of @kind, from @from until @to. */
static gboolean
read_kind (SgzStore *store, const SgzReportOptions *options, const SgzKind *kind, const char *from,
           const char *to, SgzRecordFunc func, GHashTable *stations, GError **error)
{
  static const char *const none[] = { NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_place (query, options->county);
  sgz_report_bound_by_day (query, kind, from, to, options->day);
  sgz_query_set_derived (query, none);
  return sgz_store_each (store, query, func, stations, NULL, error);
}

/* --- the table --- */

static void
add_mark_columns (SgzTable *table, const char *group, const SgzKind *kind, const char *const *codes,
                  size_t n_codes)
{
  int head = sgz_table_add_group (table, -1, group);

  for (size_t i = 0; i < n_codes; i++)
    {
      const SgzField *field = sgz_kind_get_field (kind, codes[i]);
      g_autofree char *title = kind == &sgz_kind_facility
                                   ? g_strdup_printf ("%s %s", field->clause, field->title)
                                   : g_strdup (field->title);
      int column = sgz_table_add_column (table, head, title, 9, SGZ_FORMAT_TEXT);
      sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
    }
}

static void
add_head_column (SgzTable *table, const char *title, int width, SgzFormat format)
{
  int column = sgz_table_add_column (table, sgz_table_get_n_groups (table) - 1, title, width, format);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
}

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "县(区)", 9, TRUE));
  sgz_report_add_text_column (table, "站点名称", 28, FALSE);
  add_mark_columns (table, "五有", &sgz_kind_station, five, G_N_ELEMENTS (five));
  add_head_column (table, "达标项", 7, SGZ_FORMAT_INTEGER);
  add_head_column (table, "达标日期", 11, SGZ_FORMAT_TEXT);
  add_mark_columns (table, "标准化", &sgz_kind_station, three, G_N_ELEMENTS (three));
  add_head_column (table, "达标项", 7, SGZ_FORMAT_INTEGER);
  add_mark_columns (table, "服务设施（附件2 §1）", &sgz_kind_facility, items, N_ITEMS);
  add_head_column (table, "检查日期", 11, SGZ_FORMAT_TEXT);
}

typedef struct
{
  SgzTable *table;
  GHashTable *stations;
  GHashTable *counties; /* six digits → name */
  gint64 n_five;
  gint64 n_three;
} Walk;

static void
set_mark (SgzTable *table, int column, gboolean is_met)
{
  sgz_table_set_text (table, column, is_met ? "√" : "×");
  sgz_table_set_tone (table, column, is_met ? SGZ_TONE_GOOD : SGZ_TONE_BAD);
}

/* The day from which all five were there; what is there now may have replaced what was there before. */
static const char *
get_reached (const Found *found)
{
  const char *reached = NULL;

  for (size_t i = 0; found != NULL && i < G_N_ELEMENTS (five); i++)
    {
      if (found->since[i] == NULL)
        return NULL;
      if (reached == NULL || strcmp (found->since[i], reached) > 0)
        reached = found->since[i];
    }
  return reached;
}

static int
add_marks (SgzTable *table, int column, SgzRecord *record, const char *const *codes, size_t n_codes)
{
  for (size_t i = 0; i < n_codes; i++)
    set_mark (table, column++, sgz_record_get_number (record, codes[i]) != 0);
  return column;
}

static void
add_items (SgzTable *table, int column, const Found *found)
{
  for (size_t i = 0; i < N_ITEMS; i++, column++)
    {
      const SgzField *field = sgz_kind_get_field (&sgz_kind_facility, items[i]);
      const SgzChoice *mark = found->marks[i] != NULL ? sgz_field_find_choice (field, found->marks[i]) : NULL;
      if (mark == NULL)
        continue;
      if (strcmp (mark->code, "yes") == 0 || strcmp (mark->code, "no") == 0)
        set_mark (table, column, strcmp (mark->code, "yes") == 0);
      else
        sgz_table_set_text (table, column, strcmp (mark->code, "none") == 0 ? "—" : "部分");
    }
  sgz_table_set_text (table, column, found->checked_on);
}

static gboolean
station_walked_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  Walk *walk = user_data;
  SgzTable *table = walk->table;
  const Found *found = g_hash_table_lookup (walk->stations, sgz_record_get_id (record));
  g_autofree char *county = g_strndup (sgz_record_get_reference_code (record, "division"), 6);
  const char *name = g_hash_table_lookup (walk->counties, county);
  gint64 n_five = sgz_record_get_number (record, "five");
  gint64 n_three = sgz_record_get_number (record, "standard");

  sgz_table_set_number (table, COLUMN_NUMBER, sgz_table_add_row (table, SGZ_ROW_BODY) + 1);
  sgz_table_set_text (table, COLUMN_COUNTY, name != NULL ? name : "市本级");
  sgz_table_set_text (table, COLUMN_NAME, sgz_record_get_text (record, "name"));
  int column = add_marks (table, COLUMN_FIVE, record, five, G_N_ELEMENTS (five));
  sgz_table_set_number (table, column++, n_five);
  if (n_five == G_N_ELEMENTS (five))
    sgz_table_set_text (table, column, get_reached (found));
  column = add_marks (table, column + 1, record, three, G_N_ELEMENTS (three));
  sgz_table_set_number (table, column++, n_three);
  if (found != NULL && found->checked_on != NULL)
    add_items (table, column, found);
  walk->n_five += n_five == G_N_ELEMENTS (five);
  walk->n_three += n_three == G_N_ELEMENTS (three);
  return TRUE;
}

static gboolean
add_stations (Walk *walk, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  static const char *const derived[]
      = { "has_site",      "has_sign",   "has_equipment", "has_workers", "has_rules", "five",
          "has_certified", "has_agency", "has_services",  "standard",    NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_place (query, options->county);
  sgz_query_set_day (query, options->day);
  sgz_query_set_derived (query, derived);
  sgz_report_bound_by_day (query, &sgz_kind_station, "opened_on", "closed_on", options->day);
  return sgz_store_each (store, query, station_walked_cb, walk, NULL, error);
}

static void
add_notes (SgzTable *table, const Walk *walk)
{
  g_autofree char *count
      = g_strdup_printf ("已运行且未撤销的站点%" G_GINT64_FORMAT "个，五有达标%" G_GINT64_FORMAT
                         "个，标准化达标%" G_GINT64_FORMAT "个（正文二(一)）。",
                         sgz_table_get_n_rows (table), walk->n_five, walk->n_three);

  sgz_table_add_note (table, count);
  sgz_table_add_note (
      table, "√ 符合，× 不符合，部分 部分符合，— 不适用，空白 未检查；服务设施以统计日前最近一次检查为准。");
  sgz_table_add_note (
      table, "五有达标日期：按最近连续符合的检查、现有人员最早到岗和现行制度最早印发日期中最晚的一天计。");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (SgzTable) table = sgz_table_new ("五有和标准化达标情况表");
  g_autoptr (GHashTable) stations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, found_free);
  g_autoptr (GHashTable) counties = sgz_report_read_county_names (store, options, error);
  Walk walk = { table, stations, counties, 0, 0 };

  if (counties == NULL
      || !read_kind (store, options, &sgz_kind_facility, "checked_on", NULL, check_read_cb, stations, error)
      || !read_kind (store, options, &sgz_kind_worker, "joined_on", "left_on", worker_read_cb, stations,
                     error)
      || !read_kind (store, options, &sgz_kind_regulation, "issued_on", "abolished_on", regulation_read_cb,
                     stations, error))
    return NULL;
  add_columns (table);
  if (!add_stations (&walk, store, options, error))
    return NULL;
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  sgz_report_set_line (table, store, options, NULL, NULL);
  add_notes (table, &walk);
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_readiness = {
  .id = "readiness",
  .title = "五有和标准化达标情况表",
  .group = "站点",
  .is_signed_off = TRUE,
  .build = build,
};
