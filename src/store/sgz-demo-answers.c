/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What assessors say of the sheets, by a rule: good stations meet most items, each says of itself a little more. */
#include <string.h>

#include "sgz-demo-private.h"
#include "sgz-evaluation.h"

#define SELF "self"
#define COUNTY "county"
#define SPOT "spot"

/* A station thinks better of itself than the county does, and the spot-check is stricter. */
#define SELF_MORE 8
#define SPOT_LESS 12

/* The last sheet is still being filled in, the one of that place still reviewed: some leaves are open. */
#define REVIEWED 6
#define GAP 4

typedef struct
{
  SgzStore *store;
  const SgzEvaluation *evaluation;
  GHashTable *heads; /* id of an evaluation → id of who scores in it */
  GPtrArray *records;
  guint place; /* of the sheet among all */
} Answering;

static SgzAnswer *
answer_items (const SgzSchemeNode *node, guint rate, guint place)
{
  guint64 met = 0;

  for (guint i = 0; i < node->items->len; i++)
    if (sgz_demo_roll (place + 1, (guint)node->index, i + 1) < rate)
      met |= (guint64)1 << i;
  return sgz_answer_new_items (met, 0);
}

static SgzAnswer *
answer_incidents (const SgzSchemeNode *node, guint rate, guint place)
{
  g_autofree int *incidents = g_new0 (int, node->items->len);

  incidents[0] = sgz_demo_roll (place + 1, (guint)node->index, 7) >= rate ? 1 : 0;
  return sgz_answer_new_incidents (incidents, (int)node->items->len);
}

/* Half points, as people give them. */
static SgzAnswer *
answer_points (const SgzSchemeNode *node, guint rate)
{
  gint64 points = node->points * rate / 5000 * 50;

  return sgz_answer_new_points (points,
                                node->method == SGZ_METHOD_MANUAL ? NULL : "示例：据现场查看和座谈情况评定");
}

static SgzAnswer *
make_answer (const SgzSchemeNode *node, guint rate, guint place)
{
  guint roll = sgz_demo_roll (place + 1, (guint)node->index, 3);
  gboolean is_absent
      = node->spread != SGZ_SPREAD_NONE
        && (node->method == SGZ_METHOD_RATIO || node->method == SGZ_METHOD_COVERAGE || roll < 25);

  if (is_absent)
    return sgz_answer_new_absent (node->absence != NULL ? node->absence : "示例：不具备条件");
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      return answer_items (node, rate, place);
    case SGZ_METHOD_LEVELS:
      return sgz_answer_new_level (roll + 15 < rate ? 0 : (roll < rate + 10 ? 1 : (int)node->items->len - 1));
    case SGZ_METHOD_DEDUCTION:
      return answer_incidents (node, rate, place);
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    case SGZ_METHOD_STEPS:
    case SGZ_METHOD_RATIO:
    case SGZ_METHOD_COVERAGE:
    case SGZ_METHOD_SURVEY:
    default:
      return answer_points (node, rate);
    }
}

static gboolean
add_answer (Answering *answering, const SgzRecord *sheet, const SgzSchemeNode *node, const char *assessor,
            guint rate, GError **error)
{
  g_autoptr (SgzAnswer) answer = make_answer (node, rate, answering->place);
  SgzRecord *record = sgz_evaluation_set_answer (
      answering->store, answering->evaluation->scheme, sheet, node->code, assessor, 0, answer,
      node->evidence != NULL ? "示例：现场照片、台账复印件" : NULL, error);

  if (record == NULL)
    return FALSE;
  const char *head = g_hash_table_lookup (answering->heads, sgz_record_get_text (sheet, "evaluation"));
  if (strcmp (assessor, COUNTY) == 0 && head != NULL)
    sgz_record_set_reference (record, sgz_kind_get_field (&sgz_kind_answer, "evaluator"), head, NULL, NULL);
  g_ptr_array_add (answering->records, record);
  return TRUE;
}

/* The three columns of one leaf that the register says nothing of. */
static gboolean
answer_leaf (Answering *answering, const SgzRecord *sheet, const SgzSchemeNode *node, guint nth,
             GError **error)
{
  guint rate = sgz_demo_rate (answering->place);
  gboolean is_last
      = answering->place + 1 == answering->evaluation->sheets->len && answering->place > REVIEWED;
  gboolean has_self = node->method != SGZ_METHOD_SURVEY && (!is_last || nth % 3 != 0);
  gboolean has_county = is_last ? FALSE : (answering->place != REVIEWED || nth % GAP != 1);
  gboolean has_spot = has_county && sgz_record_get_number (sheet, "is_drawn") != 0 && nth % 3 == 0;

  return (!has_self || add_answer (answering, sheet, node, SELF, MIN (rate + SELF_MORE, 100), error))
         && (!has_county || add_answer (answering, sheet, node, COUNTY, rate, error))
         && (!has_spot
             || add_answer (answering, sheet, node, SPOT, nth % 2 == 0 ? rate - SPOT_LESS : rate, error));
}

static gboolean
answer_sheet (Answering *answering, const SgzEvaluated *evaluated, GError **error)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (answering->evaluation->scheme->scheme);
  guint nth = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->children->len == 0 && evaluated->result->nodes[i].state == SGZ_SCORE_MISSING
          && !answer_leaf (answering, evaluated->sheet, node, nth++, error))
        return FALSE;
    }
  return TRUE;
}

/* The head of each team scores; nobody of it has a station of their own. */
static GHashTable *
read_heads (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_evaluator);
  SgzValue role = { SGZ_VALUE_TEXT, 0, (char *)"head" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_evaluator, "role"), &role);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  if (found == NULL)
    return NULL;
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < found->len; i++)
    g_hash_table_insert (heads, g_strdup (sgz_record_get_text (found->pdata[i], "evaluation")),
                         g_strdup (sgz_record_get_id (found->pdata[i])));
  return heads;
}

gboolean
sgz_demo_add_answers (SgzStore *store, const char *scheme, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) heads = read_heads (store, error);
  g_autoptr (SgzEvaluation) evaluation
      = heads != NULL
            ? sgz_evaluation_take (store, scheme, SGZ_DEMO_YEAR, NULL, NULL, "2021-12-31", TRUE, NULL, error)
            : NULL;
  Answering answering = { store, evaluation, heads, records, 0 };

  if (evaluation == NULL)
    return FALSE;
  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      answering.place = i;
      if (!answer_sheet (&answering, evaluation->sheets->pdata[i], error))
        return FALSE;
    }
  return records->len == 0 || sgz_store_commit (store, NULL, records, error);
}
