/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-shortfall.h"

#include "model/sgz-points.h"
#include "sgz-query.h"

#define DAYS_TO_RECTIFY 30

/* The fields' limits, in characters. */
#define MOST_ORIGIN 100
#define MOST_PROBLEM 1900

static char *
shorten (const char *text, glong most)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), most));
}

/* By which a rectification is known again: the words of documents, that stay when a scheme is published. */
static char *
format_origin (const SgzSchemeNode *node)
{
  g_autofree char *text = g_strdup_printf ("%s %s", node->code, node->title);

  return shorten (text, MOST_ORIGIN);
}

/* Returns: (transfer full): the origins of what @sheet made be put right already */
static GHashTable *
read_origins (SgzStore *store, const SgzRecord *sheet, GError **error)
{
  const SgzValue value = { .type = SGZ_VALUE_TEXT, .text = (char *)sgz_record_get_id (sheet) };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_rectification, "sheet"), &value);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, -1, error);
  if (records == NULL)
    return NULL;
  GHashTable *origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < records->len; i++)
    if (sgz_record_has (records->pdata[i], "origin"))
      g_hash_table_add (origins, g_strdup (sgz_record_get_text (records->pdata[i], "origin")));
  return origins;
}

/* What is a veto has no points to lose: that it happened is a problem whatever the share. */
static gboolean
is_short (const SgzSchemeNode *node, const SgzNodeScore *score, int share)
{
  if (node->children != NULL && node->children->len > 0)
    return FALSE;
  return score->state == SGZ_SCORE_VETO
         || (node->role == SGZ_ROLE_POINTS && score->state == SGZ_SCORE_GIVEN && score->of > 0
             && (score->of - score->points) * 100 > (gint64)share * score->of);
}

static gboolean
add_shortfalls (SgzStore *store, const SgzEvaluation *evaluation, const SgzEvaluated *sheet, int share,
                GArray *shortfalls, GError **error)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (evaluation->scheme->scheme);
  g_autoptr (GHashTable) origins = read_origins (store, sheet->sheet, error);

  for (guint i = 0; origins != NULL && i < nodes->len; i++)
    {
      const SgzNodeScore *score = &sheet->result->nodes[i];
      const SgzShortfall shortfall = { sheet, nodes->pdata[i], score->points, score->of };
      g_autofree char *origin = format_origin (nodes->pdata[i]);
      if (is_short (nodes->pdata[i], score, share) && !g_hash_table_contains (origins, origin))
        g_array_append_val (shortfalls, shortfall);
    }
  return origins != NULL;
}

GArray *
sgz_shortfall_list (SgzStore *store, const SgzEvaluation *evaluation, const GPtrArray *sheets, int share,
                    GError **error)
{
  g_autoptr (GArray) shortfalls = g_array_new (FALSE, FALSE, sizeof (SgzShortfall));

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *sheet = evaluation->sheets->pdata[i];
      if (sheet->result != NULL && sgz_record_has (sheet->sheet, "station")
          && g_ptr_array_find_with_equal_func ((GPtrArray *)sheets, sgz_record_get_id (sheet->sheet),
                                               g_str_equal, NULL)
          && !add_shortfalls (store, evaluation, sheet, share, shortfalls, error))
        return NULL;
    }
  return g_steal_pointer (&shortfalls);
}

/* 选址：得10分，满分40分，失30分。 and how it came to that, where that is known; of a veto only what happened. */
static char *
format_problem (const SgzShortfall *shortfall)
{
  g_autofree char *points = sgz_points_format (shortfall->points);
  g_autofree char *of = sgz_points_format (shortfall->of);
  g_autofree char *lost = sgz_points_format (shortfall->of - shortfall->points);
  const SgzSchemeNode *node = shortfall->node;
  g_autofree char *why = sgz_scoring_explain (node, &shortfall->sheet->result->nodes[node->index],
                                              sgz_sheet_get_audience (shortfall->sheet->result->sheet));
  g_autofree char *text = node->role == SGZ_ROLE_VETO ? g_strdup_printf ("%s：%s", node->title, why)
                                                      : g_strdup_printf ("%s：得%s分，满分%s分，失%s分。%s",
                                                                         node->title, points, of, lost, why);

  return shorten (text, MOST_PROBLEM);
}

static char *
find_due_day (const char *day)
{
  GDate date;
  char text[16];

  g_date_clear (&date, 1);
  g_date_set_parse (&date, day);
  g_date_add_days (&date, DAYS_TO_RECTIFY);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
  return g_strdup (text);
}

SgzRecord *
sgz_shortfall_make_rectification (SgzStore *store, const SgzShortfall *shortfall, const char *day,
                                  GError **error)
{
  const SgzRecord *sheet = shortfall->sheet->sheet;
  g_autofree char *problem = format_problem (shortfall);
  g_autofree char *origin = format_origin (shortfall->node);
  g_autofree char *due = find_due_day (day);
  const char *const values[][2] = {
    { "station", sgz_record_get_text (sheet, "station") },
    { "problem", problem },
    { "found_on", day },
    { "sheet", sgz_record_get_id (sheet) },
    { "origin", origin },
    { "due_on", due },
  };
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_rectification);

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    if (!sgz_store_set_field (store, record, sgz_kind_get_field (&sgz_kind_rectification, values[i][0]),
                              values[i][1], error))
      return NULL;
  return g_steal_pointer (&record);
}
