/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "sgz-report-private.h"
#include "store/sgz-succession.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_PLACE,
  COLUMN_NAME,
  COLUMN_TIER,
  COLUMN_APPROACH,
  COLUMN_PILOT,
  COLUMN_REFORM,
  COLUMN_OPERATING,
  COLUMN_AGENCY,
  COLUMN_HEAD,
  COLUMN_CERTIFIED,
  COLUMN_OPENED,
  COLUMN_ADDRESS,
  COLUMN_PHONE,
  COLUMN_STATUS,
  N_COLUMNS,
};

/* Columns that print a field as it is have it here; the others are made below. */
static const struct
{
  const char *title;
  int width;
  const char *field;
} columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { "序号", 6, NULL },
  [COLUMN_COUNTY] = { "县(区)", 8, NULL },
  [COLUMN_PLACE] = { "乡镇(街道)、村(社区)", 22, NULL },
  [COLUMN_NAME] = { "站点名称", 32, "name" },
  [COLUMN_TIER] = { "层级", 14, NULL },
  [COLUMN_APPROACH] = { "构建方式", 16, "approach" },
  [COLUMN_PILOT] = { "试点", 14, NULL },
  [COLUMN_REFORM] = { "涉改", 8, NULL },
  [COLUMN_OPERATING] = { "运营方式", 10, "operating" },
  [COLUMN_AGENCY] = { "驻站机构", 25, "operator" },
  [COLUMN_HEAD] = { "站长", 10, "head" },
  [COLUMN_CERTIFIED] = { "持证人数", 6, NULL },
  [COLUMN_OPENED] = { "运行日期", 12, "opened_on" },
  [COLUMN_ADDRESS] = { "地址", 25, "address" },
  [COLUMN_PHONE] = { "联系电话", 15, NULL },
  [COLUMN_STATUS] = { "状态", 6, "status" },
};

/* What is read for them. */
static const char *const fields[] = {
  "division",
  "name",
  "tier",
  "approach",
  "service_pilot_from",
  "service_pilot_to",
  "governance_pilot_from",
  "governance_pilot_to",
  "operating",
  "operator",
  "head",
  "certified",
  "opened_on",
  "address",
  "phone",
  "status",
  NULL,
};

#define REFORMED "是"

/* What the rows are made from; the table keeps it for as long as it may be asked for them. */
typedef struct
{
  SgzStore *store;
  SgzQuery *query;
  GHashTable *reforms; /* division code → 是 or 待确认 */
  const SgzField *fields[N_COLUMNS];
  int year;
  gboolean unmasked;
} Source;

static void
source_free (Source *source)
{
  g_object_unref (source->store);
  sgz_query_free (source->query);
  g_hash_table_unref (source->reforms);
  g_free (source);
}

/* Sure goes before to be confirmed. */
static void
note_reform (GHashTable *reforms, SgzRecord *division, const char *state)
{
  const char *code = sgz_record_get_text (division, "code");

  if (g_strcmp0 (g_hash_table_lookup (reforms, code), REFORMED) != 0)
    g_hash_table_insert (reforms, g_strdup (code), (gpointer)state);
}

/* A station's reform is its township's; a room's may also be its village's own. */
static gboolean
note_villages (SgzStore *store, GHashTable *reforms, SgzRecord *township, const char *state, const char *day,
               GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue parent = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (township) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "parent"), &parent);
  sgz_query_set_past (query, day);
  g_autoptr (GPtrArray) villages = sgz_store_fetch (store, query, 0, -1, error);
  for (guint i = 0; villages != NULL && i < villages->len; i++)
    note_reform (reforms, villages->pdata[i], state);
  return villages != NULL;
}

/* Of the places as they were on @day: division code → 是 or 待确认. */
static GHashTable *
read_reforms (SgzStore *store, const char *day, GError **error)
{
  g_autoptr (GHashTable) reforms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  const SgzField *field = sgz_kind_get_field (&sgz_kind_division, "reform");
  SgzValue yes = { SGZ_VALUE_TEXT, 0, (char *)"yes" };
  SgzValue candidate = { SGZ_VALUE_TEXT, 0, (char *)"candidate" };

  sgz_query_filter (query, field, &yes);
  sgz_query_filter (query, field, &candidate);
  g_autoptr (GPtrArray) divisions = sgz_store_fetch (store, query, 0, -1, error);
  for (guint i = 0; divisions != NULL && i < divisions->len; i++)
    {
      SgzRecord *division = divisions->pdata[i];
      const char *state
          = g_strcmp0 (sgz_record_get_text (division, "reform"), "yes") == 0 ? REFORMED : "待确认";
      if (!sgz_succession_is_valid (division, day))
        continue;
      note_reform (reforms, division, state);
      if (g_strcmp0 (sgz_record_get_text (division, "level"), "township") == 0
          && !note_villages (store, reforms, division, state, day, error))
        return NULL;
    }
  return divisions != NULL ? g_steal_pointer (&reforms) : NULL;
}

/* --- a row --- */

typedef struct
{
  Source *source;
  SgzTable *table;
  SgzRowFunc func;
  gpointer user_data;
  gint64 index;
  SgzCell cells[N_COLUMNS];
  char *owned[N_COLUMNS];
} Walk;

/* Shows @text, which lives as long as the row. */
static void
show_cell (Walk *walk, int column, const char *text)
{
  walk->cells[column] = (SgzCell){ .is_set = text != NULL && *text != '\0', .text = text };
}

static void
set_cell (Walk *walk, int column, char *text)
{
  g_free (walk->owned[column]);
  walk->owned[column] = text;
  show_cell (walk, column, text);
}

/* "东区 银江镇 弄弄沟村" is a county and the place in it. */
static void
set_place (Walk *walk, SgzRecord *record)
{
  g_autofree char *path = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_station, "division"));
  char *space = strchr (path, ' ');

  set_cell (walk, COLUMN_PLACE, g_strdup (space != NULL ? space + 1 : ""));
  if (space != NULL)
    *space = '\0';
  set_cell (walk, COLUMN_COUNTY, g_steal_pointer (&path));
}

static gboolean
is_pilot (SgzRecord *record, const char *from, const char *to, int year)
{
  return sgz_record_has (record, from) && sgz_record_get_number (record, from) <= year
         && (!sgz_record_has (record, to) || sgz_record_get_number (record, to) >= year);
}

static void
set_pilot (Walk *walk, SgzRecord *record)
{
  gboolean service = is_pilot (record, "service_pilot_from", "service_pilot_to", walk->source->year);
  gboolean governance = is_pilot (record, "governance_pilot_from", "governance_pilot_to", walk->source->year);

  show_cell (walk, COLUMN_PILOT,
             service && governance ? "省级社工试点、社区治理试点"
             : service             ? "省级社工试点"
             : governance          ? "社区治理试点"
                                   : NULL);
}

static const char *
short_tier (SgzRecord *record)
{
  static const char *const titles[SGZ_N_TIERS]
      = { "县(区)总站", "乡镇(街道)站", "村(社区)室", "民政服务机构站" };
  const char *tier = sgz_record_get_text (record, "tier");

  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    if (g_strcmp0 (tier, sgz_tier_codes[i]) == 0)
      return titles[i];
  return "";
}

static gboolean
station_walked_cb (SgzRecord *record, gpointer user_data, GError **error)
{
  Walk *walk = user_data;
  const char *phone = sgz_record_get_text (record, "phone");

  for (int i = 0; i < N_COLUMNS; i++)
    if (walk->source->fields[i] != NULL)
      show_cell (walk, i, sgz_record_peek (record, walk->source->fields[i]));
  walk->cells[COLUMN_CERTIFIED]
      = (SgzCell){ .is_set = TRUE, .number = sgz_record_get_number (record, "certified") };
  walk->cells[COLUMN_NUMBER] = (SgzCell){ .is_set = TRUE, .number = walk->index + 1 };
  set_place (walk, record);
  set_pilot (walk, record);
  show_cell (walk, COLUMN_TIER, short_tier (record));
  show_cell (walk, COLUMN_REFORM,
             g_hash_table_lookup (walk->source->reforms, sgz_record_get_reference_code (record, "division")));
  if (phone == NULL || walk->source->unmasked)
    show_cell (walk, COLUMN_PHONE, phone);
  else
    set_cell (walk, COLUMN_PHONE, sgz_text_mask (phone));

  SgzRow row = { SGZ_ROW_BODY, 0, walk->cells };
  return walk->func (walk->table, walk->index++, &row, walk->user_data, error);
}

static gboolean
walk_stations (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
               GCancellable *cancellable, GError **error)
{
  Source *source = source_data;
  Walk walk = { source, table, func, user_data, 0, { { 0 } }, { NULL } };
  gboolean done = sgz_store_each (source->store, source->query, station_walked_cb, &walk, cancellable, error);

  for (int i = 0; i < N_COLUMNS; i++)
    g_free (walk.owned[i]);
  return done;
}

static void
add_columns (SgzTable *table, Source *source)
{
  for (int i = 0; i < N_COLUMNS; i++)
    {
      if (columns[i].field != NULL)
        source->fields[i] = sgz_kind_get_field (&sgz_kind_station, columns[i].field);
      sgz_table_add_column (table, -1, columns[i].title, columns[i].width,
                            i == COLUMN_NUMBER || i == COLUMN_CERTIFIED ? SGZ_FORMAT_INTEGER
                                                                        : SGZ_FORMAT_TEXT);
      if (columns[i].width <= 15)
        sgz_table_set_align (table, i, SGZ_ALIGN_CENTER);
    }
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GHashTable) reforms = read_reforms (store, options->day, error);
  g_autofree char *place = options->county != NULL
                               ? sgz_succession_find_code (store, options->county, options->day, error)
                               : NULL;

  if (options->county != NULL && place == NULL)
    return NULL;
  sgz_query_set_place (query, place);
  sgz_query_set_past (query, options->day);
  sgz_query_set_day (query, options->day);
  sgz_query_set_fields (query, fields);
  gint64 count = reforms != NULL ? sgz_store_count (store, query, error) : -1;
  if (count < 0)
    return NULL;

  g_autofree char *issuer = sgz_report_format_issuer (store, options);
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autofree char *period = g_strdup_printf ("截至%s", day);
  g_autofree char *note = g_strdup_printf ("共%" G_GINT64_FORMAT "个站点。", count);
  SgzTable *table = sgz_table_new ("社会工作服务站（室）名册");
  Source *source = g_new (Source, 1);

  *source = (Source){ g_object_ref (store), g_steal_pointer (&query), g_steal_pointer (&reforms), { NULL },
                      options->year,        options->unmasked };
  sgz_table_set_unit_line (table, issuer, period, NULL);
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  add_columns (table, source);
  sgz_table_add_note (table, note);
  sgz_table_set_source (table, walk_stations, source, (GDestroyNotify)source_free, count);
  return table;
}

const SgzReport sgz_report_station_ledger = {
  .id = "station-ledger",
  .title = "站点名册",
  .group = "站点",
  .is_signed_off = TRUE,
  .is_masked = TRUE,
  .build = build,
};
