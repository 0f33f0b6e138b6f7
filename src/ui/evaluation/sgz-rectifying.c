/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rectifying.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"

#define DAYS_TO_RECTIFY 30

/* The fields' limits, in characters. */
#define MOST_ORIGIN 100
#define MOST_PROBLEM 1900

static char *
add_days (const char *day, int n_days)
{
  g_autofree char *midnight = g_strconcat (day, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (midnight, NULL);
  g_autoptr (GDateTime) to = from != NULL ? g_date_time_add_days (from, n_days) : NULL;

  return to != NULL ? g_date_time_format (to, "%Y-%m-%d") : g_strdup (day);
}

static char *
shorten (const char *text, glong most)
{
  return g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most) : g_strdup (text);
}

static gboolean
lost_points (const SgzSchemeNode *node, const SgzNodeScore *score)
{
  if (node->children != NULL && node->children->len > 0)
    return FALSE;
  return score->state == SGZ_SCORE_VETO
         || (node->role == SGZ_ROLE_POINTS && score->state == SGZ_SCORE_GIVEN && score->points < score->of);
}

/* (transfer full) (element-type SgzRecord): what came of @sheet before. */
static GPtrArray *
fetch_kept (SgzStore *store, const SgzEvaluated *sheet, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  const SgzValue id = { .type = SGZ_VALUE_TEXT, .text = (char *)sgz_record_get_id (sheet->sheet) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_rectification, "sheet"), &id);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static gboolean
is_kept (GPtrArray *kept, const char *origin)
{
  for (guint i = 0; i < kept->len; i++)
    if (g_strcmp0 (sgz_record_get_text (kept->pdata[i], "origin"), origin) == 0)
      return TRUE;
  return FALSE;
}

/* Words of documents: Chinese in any locale. */
static char *
format_problem (const SgzEvaluated *sheet, const SgzSchemeNode *node, const SgzNodeScore *score)
{
  g_autofree char *points = sgz_points_format (score->points);
  g_autofree char *most = sgz_points_format (score->of);
  g_autofree char *words = sgz_scoring_explain (node, score, sgz_sheet_get_audience (sheet->result->sheet));
  g_autofree char *text = score->state == SGZ_SCORE_VETO ? g_strdup_printf ("%s：%s", node->title, words)
                                                         : g_strdup_printf ("%s：得%s分，满分%s分（%s）",
                                                                            node->title, points, most, words);

  return shorten (text, MOST_PROBLEM);
}

static SgzRecord *
make_record (SgzStore *store, const SgzEvaluated *sheet, const SgzSchemeNode *node, const char *origin,
             const char *day, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_rectification);
  g_autofree char *problem = format_problem (sheet, node, &sheet->result->nodes[node->index]);
  g_autofree char *due = add_days (day, DAYS_TO_RECTIFY);
  const char *const values[][2] = {
    { "station", sgz_record_get_text (sheet->sheet, "station") },
    { "problem", problem },
    { "found_on", day },
    { "sheet", sgz_record_get_id (sheet->sheet) },
    { "origin", origin },
    { "due_on", due },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    if (!sgz_store_set_field (store, record, sgz_kind_get_field (&sgz_kind_rectification, values[i][0]),
                              values[i][1], error))
      return NULL;
  return g_steal_pointer (&record);
}

GPtrArray *
sgz_rectifying_list (SgzStore *store, const SgzScheme *scheme, const SgzEvaluated *sheet, const char *day,
                     GError **error)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) kept = NULL;

  if (!sgz_record_has (sheet->sheet, "station"))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("“%s” is no station: rectifications are of stations"),
                   sgz_record_get_text (sheet->sheet, "name"));
      return NULL;
    }
  if ((kept = fetch_kept (store, sheet, error)) == NULL)
    return NULL;
  for (guint i = 0; sheet->result != NULL && i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->code, node->title);
      g_autofree char *origin = shorten (name, MOST_ORIGIN);
      if (!lost_points (node, &sheet->result->nodes[i]) || is_kept (kept, origin))
        continue;
      SgzRecord *record = make_record (store, sheet, node, origin, day, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}
