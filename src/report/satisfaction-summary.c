/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 服务满意度测评汇总表: who was asked at each station, in which way, and how satisfied they are (附件2 §5.1.2). */
#include "evaluation-private.h"
#include "model/sgz-points.h"
#include "store/sgz-measure.h"

#define N_GROUPS 3
#define N_WAYS 3

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_STATION,
  COLUMN_GROUP,
  COLUMN_WAYS, /* asked and answered, for each */
  COLUMN_ASKED = COLUMN_WAYS + 2 * N_WAYS,
  COLUMN_ANSWERED,
  COLUMN_SHARE,
  COLUMN_MEAN,
};

/* What was done at one station: by group and way. */
typedef struct
{
  gint64 asked[N_GROUPS][N_WAYS];
  gint64 answered[N_GROUPS][N_WAYS];
  gboolean has_any[N_GROUPS];
} Asked;

typedef struct
{
  SgzTable *table;
  GHashTable *asked; /* id of a station → Asked */
  GHashTable *names;
  SgzFigures *means;
  SgzFigures *answers;
  gint64 least[N_GROUPS]; /* answers that the schemes want; 0 for any number */
  gint64 mean;            /* of all that is shown */
  gint64 n_answered;
  guint n_without;
} Walk;

static int
find_choice (const SgzField *field, const char *code, int n)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (field->choices[i].code, code) == 0)
      return i;
  return -1;
}

static gboolean
survey_read_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  GHashTable *asked = user_data;
  const char *station = sgz_record_get_text (record, "station");
  int group = find_choice (sgz_kind_get_field (&sgz_kind_survey, "respondents"),
                           sgz_record_get_text (record, "respondents"), N_GROUPS);
  int way = find_choice (sgz_kind_get_field (&sgz_kind_survey, "way"), sgz_record_get_text (record, "way"),
                         N_WAYS);
  Asked *at = g_hash_table_lookup (asked, station);

  if (group < 0 || way < 0)
    return TRUE;
  if (at == NULL)
    {
      at = g_new0 (Asked, 1);
      g_hash_table_insert (asked, g_strdup (station), at);
    }
  at->has_any[group] = TRUE;
  at->asked[group][way] += sgz_record_get_number (record, "asked");
  at->answered[group][way] += sgz_record_get_number (record, "answered");
  return TRUE;
}

static gboolean
read_surveys (SgzStore *store, const SgzReportOptions *options, GHashTable *asked, GError **error)
{
  static const char *const derived[] = { "respondents", "answered", NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_survey);
  SgzValue year = { SGZ_VALUE_NUMBER, options->year, NULL };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_survey, "year"), &year);
  sgz_query_set_place (query, options->county);
  sgz_query_set_derived (query, derived);
  return sgz_store_each (store, query, survey_read_cb, asked, NULL, error);
}

/* How many answers the leaves of @scheme want of each group: the most that any asks for. */
static void
take_least (Walk *walk, const SgzScheme *scheme)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_survey, "respondents");
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      g_autofree char *asked
          = node->method == SGZ_METHOD_SURVEY ? sgz_evaluation_find_respondents (node) : NULL;
      for (int group = 0; group < N_GROUPS; group++)
        if (g_strcmp0 (asked, field->choices[group].code) == 0)
          walk->least[group] = MAX (walk->least[group], node->min_responses);
    }
}

static gboolean
read_least (Walk *walk, SgzStore *store, int year, GError **error)
{
  g_autoptr (GPtrArray) schemes = sgz_evaluation_list_schemes (store, year, error);

  for (guint i = 0; schemes != NULL && i < schemes->len; i++)
    {
      g_autoptr (SgzKeptScheme) kept
          = sgz_kept_scheme_read (store, sgz_record_get_id (schemes->pdata[i]), error);
      if (kept == NULL)
        return FALSE;
      take_least (walk, kept->scheme);
    }
  return schemes != NULL;
}

/* --- the table --- */

static int
add_mean_column (SgzTable *table)
{
  int column = sgz_table_add_column (table, -1, "满意度", 10, SGZ_FORMAT_PERCENT);

  sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
  return column;
}

static void
add_columns (SgzTable *table)
{
  const SgzField *way = sgz_kind_get_field (&sgz_kind_survey, "way");
  const int asked[] = { COLUMN_WAYS, COLUMN_WAYS + 2, COLUMN_WAYS + 4 };
  const int answered[] = { COLUMN_WAYS + 1, COLUMN_WAYS + 3, COLUMN_WAYS + 5 };

  sgz_report_add_number_column (table);
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "县(区)", 9, TRUE));
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "站点", 28, FALSE));
  sgz_report_add_text_column (table, "测评对象", 12, TRUE);
  for (int i = 0; i < N_WAYS; i++)
    {
      int group = sgz_table_add_group (table, -1, way->choices[i].title);
      sgz_report_add_count_column (table, group, "发出", 7);
      sgz_report_add_count_column (table, group, "收回", 7);
    }
  int all = sgz_table_add_group (table, -1, "合计");
  sgz_report_add_count_column (table, all, "发出", 7);
  sgz_report_add_count_column (table, all, "收回", 7);
  sgz_table_set_formula_of (table, COLUMN_ASKED, SGZ_FORMULA_SUM, asked, N_WAYS);
  sgz_table_set_formula_of (table, COLUMN_ANSWERED, SGZ_FORMULA_SUM, answered, N_WAYS);
  sgz_report_add_share_column (table, all, "回收率", COLUMN_ANSWERED, COLUMN_ASKED);
  add_mean_column (table);
}

/* Hundredths of a per cent: @sum is what the measure satisfaction gives of @n answers. */
static gint64
get_mean (gint64 sum, gint64 n)
{
  return sgz_points_scale (sum, 10000, n * SGZ_SATISFACTION_UNIT);
}

static void
add_group (Walk *walk, const Asked *asked, int group, const char *station)
{
  const SgzChoice *choice = &sgz_kind_get_field (&sgz_kind_survey, "respondents")->choices[group];
  gint64 mean = sgz_figures_get (walk->means, station, choice->code);
  gint64 n = sgz_figures_get (walk->answers, station, choice->code);

  sgz_table_set_text (walk->table, COLUMN_GROUP, choice->title);
  for (int way = 0; way < N_WAYS; way++)
    if (asked->asked[group][way] > 0 || asked->answered[group][way] > 0)
      {
        sgz_table_set_number (walk->table, COLUMN_WAYS + 2 * way, asked->asked[group][way]);
        sgz_table_set_number (walk->table, COLUMN_WAYS + 2 * way + 1, asked->answered[group][way]);
      }
  if (n < walk->least[group])
    sgz_table_set_tone (walk->table, COLUMN_ANSWERED, SGZ_TONE_WARNING);
  if (n > 0)
    sgz_table_set_number (walk->table, COLUMN_MEAN, get_mean (mean, n));
  walk->mean += mean;
  walk->n_answered += n;
}

static gboolean
station_walked_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  Walk *walk = user_data;
  const char *station = sgz_record_get_id (record);
  const Asked *asked = g_hash_table_lookup (walk->asked, station);
  g_autofree char *digits = g_strndup (sgz_record_get_reference_code (record, "division"), 6);
  const char *county = g_hash_table_lookup (walk->names, digits);

  if (asked == NULL)
    walk->n_without++;
  for (int group = 0; asked != NULL && group < N_GROUPS; group++)
    {
      if (!asked->has_any[group])
        continue;
      gint64 number = sgz_table_add_row (walk->table, SGZ_ROW_BODY) + 1;
      sgz_table_set_number (walk->table, COLUMN_NUMBER, number);
      sgz_table_set_text (walk->table, COLUMN_COUNTY, county != NULL ? county : "市本级");
      sgz_table_set_text (walk->table, COLUMN_STATION, sgz_record_get_text (record, "name"));
      add_group (walk, asked, group, station);
    }
  return TRUE;
}

/* Every station that there was by the day: those closed since were asked too. */
static gboolean
add_stations (Walk *walk, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  static const char *const none[] = { NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_place (query, options->county);
  sgz_query_set_derived (query, none);
  if (!sgz_store_each (store, query, station_walked_cb, walk, NULL, error))
    return FALSE;
  sgz_table_add_row (walk->table, SGZ_ROW_TOTAL);
  sgz_table_set_text (walk->table, COLUMN_COUNTY, "合计");
  if (walk->n_answered > 0)
    sgz_table_set_number (walk->table, COLUMN_MEAN, get_mean (walk->mean, walk->n_answered));
  return TRUE;
}

static void
add_notes (const Walk *walk)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_survey, "respondents");
  g_autoptr (GString) least = g_string_new (NULL);

  sgz_table_add_note (walk->table,
                      "满意度：每份答卷各题平均分占满分的比例，再按收回的答卷平均；未答的题不计。");
  for (int group = 0; group < N_GROUPS; group++)
    if (walk->least[group] > 0)
      g_string_append_printf (least, "%s%s不少于%" G_GINT64_FORMAT "份", least->len > 0 ? "，" : "",
                              field->choices[group].title, walk->least[group]);
  if (least->len > 0)
    {
      g_autofree char *note
          = g_strdup_printf ("收回：每站%s（评价细则）；不足的，经确认后方可计分。", least->str);
      sgz_table_add_note (walk->table, note);
    }
  if (walk->n_without > 0)
    {
      g_autofree char *note = g_strdup_printf ("另有%u个站点本年度没有测评。", walk->n_without);
      sgz_table_add_note (walk->table, note);
    }
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autofree char *title = g_strdup_printf ("%d年度服务满意度测评汇总表", options->year);
  g_autofree char *year = g_strdup_printf ("%d年度", options->year);
  g_autoptr (SgzTable) table = sgz_table_new (title);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) names = sgz_report_read_county_names (store, options, error);
  g_autoptr (SgzFigures) means = names != NULL ? sgz_measure_take (store, "satisfaction", "station",
                                                                   options->year, options->day, error)
                                               : NULL;
  g_autoptr (SgzFigures) answers = means != NULL
                                       ? sgz_measure_take (store, "satisfaction-responses", "station",
                                                           options->year, options->day, error)
                                       : NULL;
  Walk walk = { .table = table, .asked = asked, .names = names, .means = means, .answers = answers };

  add_columns (table);
  if (answers == NULL || !read_surveys (store, options, asked, error)
      || !read_least (&walk, store, options->year, error) || !add_stations (&walk, store, options, error))
    return NULL;
  sgz_table_set_file_name (table, title);
  sgz_report_set_line (table, store, options, year, "份");
  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  add_notes (&walk);
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_satisfaction_summary = {
  .id = "satisfaction-summary",
  .title = "服务满意度测评汇总表",
  .group = "评价",
  .is_signed_off = TRUE,
  .build = build,
};
