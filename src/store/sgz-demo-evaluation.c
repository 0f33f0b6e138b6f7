/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evaluation of 2021 as officers would have made it, by the very flows: schemes, rounds, teams, the draw, and the way of the sheets. */
#include <string.h>

#include "model/sgz-scheme-csv.h"
#include "sgz-demo-private.h"
#include "sgz-round-private.h"

#define CITY "510400000000"
#define SEED 2021
#define BASIS "示例：文件未规定分值，本细则的分值和等次为建议，可按实际调整。"

static SgzScheme *
read_scheme (const char *file, const char *title, GError **error)
{
  g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/seed/%s.csv", file);
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (data == NULL)
    return NULL;
  g_autofree char *text = g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  return sgz_scheme_csv_read (text, title, SGZ_DEMO_YEAR, error);
}

/* (transfer full): the id of a scheme that is published, */
static char *
add_scheme (SgzStore *store, const char *file, const char *title, const char *subject, GError **error)
{
  g_autoptr (SgzScheme) scheme = read_scheme (file, title, error);
  g_autofree char *id
      = scheme != NULL ? sgz_kept_scheme_add (store, scheme, subject, BASIS, NULL, error) : NULL;

  return id != NULL && sgz_kept_scheme_publish (store, id, "2021-11-30", error) ? g_steal_pointer (&id)
                                                                                : NULL;
}

/* and its copy for the year after, a draft. */
static gboolean
copy_scheme (SgzStore *store, const char *id, GError **error)
{
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, id, error);
  if (kept == NULL)
    return FALSE;
  g_autoptr (SgzScheme) next = sgz_scheme_copy (kept->scheme, SGZ_DEMO_YEAR + 1);
  g_autofree char *copied = sgz_kept_scheme_add (store, next, "station", BASIS, id, error);
  return copied != NULL;
}

/* --- rounds --- */

static GPtrArray *
read_rounds (SgzStore *store, const char *scheme, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_evaluation);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)scheme };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_evaluation, "scheme"), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

GPtrArray *
sgz_demo_read_sheets (SgzStore *store, const char *scheme, GError **error)
{
  g_autoptr (GPtrArray) rounds = read_rounds (store, scheme, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);
      SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (rounds->pdata[i]) };
      sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_sheet, "evaluation"), &value);
      GPtrArray *sheets = sgz_store_fetch (store, query, 0, -1, error);
      if (sheets == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, sheets);
    }
  return rounds != NULL ? g_steal_pointer (&all) : NULL;
}

/* A head, a member and someone of the city for the spot-check; one member works for an agency and stays out of its stations. */
static gboolean
add_team (SgzDemo *demo, SgzRecord *round, guint place, GError **error)
{
  static const char *const roles[] = { "head", "member", "checker" };
  static const char *const surnames[] = { "程", "彭", "曹", "袁", "邓", "许" };
  static const char *const given[] = { "甲", "乙", "丙" };
  g_autofree char *county = sgz_record_format (round, sgz_kind_get_field (&sgz_kind_evaluation, "division"));
  g_autofree char *bureau = g_strdup_printf ("%s民政局（示例）", county);
  const char *const units[] = { bureau, "示例高校社会工作系", "攀枝花市民政局（示例）" };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s示例%s", surnames[(place + i * 2) % G_N_ELEMENTS (surnames)], given[i]);
      SgzRecord *member = sgz_record_new (&sgz_kind_evaluator);
      sgz_demo_add (demo, member, NULL);
      if (!sgz_demo_set (demo, member, "evaluation", sgz_record_get_id (round), error)
          || !sgz_demo_set (demo, member, "name", name, error)
          || !sgz_demo_set (demo, member, "unit", units[i], error)
          || !sgz_demo_set (demo, member, "role", roles[i], error))
        return FALSE;
    }
  return sgz_demo_set (demo, round, "starts_on", "2022-01-04", error)
         && sgz_demo_set (demo, round, "ends_on", "2022-01-28", error);
}

/* What the city evaluates itself it need not check. */
static gboolean
set_up_rounds (SgzStore *store, const char *scheme, gboolean is_checked, GError **error)
{
  g_auto (SgzDemo) demo = { 0 };
  g_autoptr (GPtrArray) rounds = read_rounds (store, scheme, error);

  sgz_demo_begin (&demo, store);
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      sgz_demo_add (&demo, g_object_ref (rounds->pdata[i]), NULL);
      if (!add_team (&demo, rounds->pdata[i], i, error))
        return FALSE;
    }
  if (rounds == NULL || !sgz_demo_commit (&demo, error))
    return FALSE;
  for (guint i = 0; i < rounds->len && is_checked; i++)
    if (sgz_round_draw_on (store, sgz_record_get_id (rounds->pdata[i]), SEED, "2022-01-06", error) < 0)
      return FALSE;
  return TRUE;
}

/* --- the way of the sheets --- */

/* How far the sheet of each place got, by the order of the counties: 东区 is done, 西区 and 米易 nearly so. */
typedef enum
{
  FILLING,
  REVIEWED,
  RETURNED,
  PASSED,
  LOCKED,
  PUBLISHED,
} Reached;

static const Reached stations_reached[] = { PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED, LOCKED, RETURNED,
                                            REVIEWED,  LOCKED,    LOCKED,    PASSED,    FILLING };
static const Reached systems_reached[] = { PUBLISHED, PUBLISHED, PUBLISHED, PASSED, PASSED };

static gboolean
passes_by (Reached reached, Reached step)
{
  return step == RETURNED ? reached == RETURNED : reached != RETURNED && reached >= step;
}

static gboolean
move_some (SgzStore *store, GPtrArray *sheets, const Reached *reached, guint n, Reached step, GError **error)
{
  static const struct
  {
    const char *state;
    const char *day;
    const char *reason;
  } steps[] = {
    [REVIEWED] = { "review", "2022-01-10", NULL },
    [RETURNED] = { "returned", "2022-01-12", "示例：佐证材料不全，请补充制度文本和活动记录后重报。" },
    [PASSED] = { "passed", "2022-01-14", NULL },
    [LOCKED] = { "locked", "2022-01-18", NULL },
    [PUBLISHED] = { "published", "2022-01-21", NULL },
  };
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < MIN (sheets->len, n); i++)
    if (passes_by (reached[i], step) || (step == REVIEWED && reached[i] == RETURNED))
      g_ptr_array_add (ids, (gpointer)sgz_record_get_id (sheets->pdata[i]));
  return ids->len == 0
         || sgz_round_move_on (store, ids, steps[step].state, steps[step].reason, steps[step].day, error);
}

static gboolean
move_all (SgzStore *store, GPtrArray *sheets, const Reached *reached, guint n, GError **error)
{
  for (Reached step = REVIEWED; step <= PUBLISHED; step++)
    if (!move_some (store, sheets, reached, n, step, error))
      return FALSE;
  return TRUE;
}

/* --- what follows --- */

/* Places of sheets among those of the stations. */
enum
{
  APPEALED = 8,
};

static gboolean
set_all (SgzDemo *demo, SgzRecord *record, const char *const (*values)[2], size_t n, GError **error)
{
  for (size_t i = 0; i < n; i++)
    if (!sgz_demo_set (demo, record, values[i][0], values[i][1], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_appeal (SgzDemo *demo, const SgzRecord *sheet, GError **error)
{
  static const char *const values[][2] = {
    { "appealed_on", "2022-01-20" },
    { "appeal", "示例：考核时活动区正在装修，功能区一项请求复核。" },
    { "decided_on", "2022-01-25" },
    { "decision", "示例：经复核，装修期间未开展活动，维持原评分。" },
  };
  SgzRecord *record
      = sgz_store_get (demo->store, &sgz_kind_sheet, sgz_record_get_id ((SgzRecord *)sheet), error);

  if (record == NULL)
    return FALSE;
  sgz_demo_add (demo, record, NULL);
  return set_all (demo, record, values, G_N_ELEMENTS (values), error);
}

/* All of them are put right by now, so that what the register says of open problems stays what it was. */
static gboolean
add_rectification (SgzDemo *demo, const SgzRecord *sheet, const char *problem, GError **error)
{
  const char *const values[][2] = {
    { "station", sgz_record_get_text (sheet, "station") },
    { "sheet", sgz_record_get_id ((SgzRecord *)sheet) },
    { "problem", problem },
    { "found_on", "2022-01-18" },
    { "responsible", sgz_record_get_text (sheet, "name") },
    { "measure", "示例：对照评价细则逐项整改。" },
    { "ordered_on", "2022-01-24" },
    { "due_on", "2022-03-31" },
    { "done_on", "2022-03-18" },
    { "evidence", "示例：照片和台账复印件" },
    { "closed_on", "2022-03-25" },
    { "closed_by", "示例经办人" },
  };
  SgzRecord *record = sgz_record_new (&sgz_kind_rectification);

  sgz_demo_add (demo, record, NULL);
  return set_all (demo, record, values, G_N_ELEMENTS (values), error);
}

static gboolean
follow_up (SgzStore *store, GPtrArray *sheets, GError **error)
{
  static const struct
  {
    guint place;
    const char *problem;
  } problems[] = {
    { 0, "示例：年度评价中无障碍通道一项未达标。" },
    { 2, "示例：年度评价中工作人员未佩戴工作牌。" },
    { 4, "示例：年度评价中未设线上宣传平台。" },
  };
  g_auto (SgzDemo) demo = { 0 };

  sgz_demo_begin (&demo, store);
  for (size_t i = 0; i < G_N_ELEMENTS (problems); i++)
    if (problems[i].place < sheets->len
        && !add_rectification (&demo, sheets->pdata[problems[i].place], problems[i].problem, error))
      return FALSE;
  return (sheets->len <= APPEALED || add_appeal (&demo, sheets->pdata[APPEALED], error))
         && sgz_demo_commit (&demo, error);
}

static GPtrArray *
evaluate (SgzStore *store, const char *scheme, const Reached *reached, guint n, GError **error)
{
  if (sgz_round_open (store, scheme, SGZ_DEMO_YEAR, CITY, error) < 0
      || !set_up_rounds (store, scheme, reached == stations_reached, error)
      || !sgz_demo_add_answers (store, scheme, error))
    return NULL;
  g_autoptr (GPtrArray) sheets = sgz_demo_read_sheets (store, scheme, error);
  return sheets != NULL && move_all (store, sheets, reached, n, error) ? g_steal_pointer (&sheets) : NULL;
}

gboolean
sgz_demo_add_evaluation (SgzStore *store, GError **error)
{
  g_autofree char *stations = add_scheme (store, "evaluation_scheme_2021",
                                          "示例·乡镇（街道）社会工作服务站年度评价细则", "station", error);
  g_autofree char *systems
      = stations != NULL
            ? add_scheme (store, "demo_system_scheme", "示例·县(区)社会工作服务体系评价细则", "system", error)
            : NULL;

  if (systems == NULL || !copy_scheme (store, stations, error))
    return FALSE;
  g_autoptr (GPtrArray) sheets
      = evaluate (store, stations, stations_reached, G_N_ELEMENTS (stations_reached), error);
  if (sheets == NULL || !follow_up (store, sheets, error))
    return FALSE;
  g_autoptr (GPtrArray) of_systems
      = evaluate (store, systems, systems_reached, G_N_ELEMENTS (systems_reached), error);
  return of_systems != NULL;
}
