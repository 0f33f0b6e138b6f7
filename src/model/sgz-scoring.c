/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-points.h"
#include "sgz-sheet-private.h"

/* One assessor's or member's view of the whole sheet, and what it weighs. */
typedef struct
{
  SgzNodeScore *scores;
  gint64 inside;
  gint64 outside;
  int weight;
  gboolean is_given;
} View;

static const SgzAssessor *
get_assessor (const SgzSheet *sheet, int place)
{
  return sgz_scheme_get_assessors (sheet->scheme)->pdata[place];
}

static SgzAnswer *const *
find_computed (const SgzSheet *sheet)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const SgzSheetColumn *column = sheet->columns->pdata[i];
      if (get_assessor (sheet, column->assessor)->kind == SGZ_ASSESSOR_COMPUTED)
        return column->answers;
    }
  return NULL;
}

static void
view_add_up (View *view, const SgzSheet *sheet)
{
  view->inside = view->outside = 0;
  sgz_score_tree_add_up (sheet->scheme, view->scores, &view->inside, &view->outside);
}

/* A column's own answers, and what was computed where it has none. */
static View
view_column (const SgzSheet *sheet, const SgzSheetColumn *column, SgzAnswer *const *computed)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (sheet->scheme);
  View view = { .scores = g_new0 (SgzNodeScore, nodes->len + 1), .weight = 1 };

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      SgzNodeScore *score = &view.scores[i];
      const SgzAnswer *own = column->answers[i];
      score->assessor = column->assessor;
      if (node->children->len > 0)
        continue;
      score->is_own = own != NULL;
      score->answer = own != NULL || computed == NULL ? own : computed[i];
      score->state = sgz_answer_score (score->answer, node, sheet->audience, &score->points);
      view.is_given |= score->is_own;
    }
  view_add_up (&view, sheet);
  return view;
}

static gboolean
is_scored (const SgzNodeScore *score)
{
  return score->state == SGZ_SCORE_GIVEN || score->state == SGZ_SCORE_VETO;
}

/* One row of several views as one: the weighted mean of those that scored it, rounded once. */
static void
merge_row (SgzNodeScore *to, const View *views, guint n_views, guint row)
{
  gint64 points = 0, of = 0, raw = 0, raw_of = 0, weights = 0;

  *to = views[0].scores[row];
  for (guint i = 0; i < n_views; i++)
    {
      const SgzNodeScore *score = &views[i].scores[row];
      to->is_own |= score->is_own;
      to->state = MAX (to->state, score->state);
      if (score->answer != to->answer)
        to->answer = NULL;
      if (score->assessor != to->assessor)
        to->assessor = -1;
      if (!is_scored (score))
        continue;
      weights += views[i].weight;
      points += score->points * views[i].weight;
      of += score->of * views[i].weight;
      raw += score->raw * views[i].weight;
      raw_of += score->raw_of * views[i].weight;
    }
  if (weights == 0)
    return;
  to->points = sgz_points_scale (points, 1, weights);
  to->of = sgz_points_scale (of, 1, weights);
  to->raw = sgz_points_scale (raw, 1, weights);
  to->raw_of = sgz_points_scale (raw_of, 1, weights);
}

/* Frees nothing of @views; those without a weight are not to be among them. */
static View
merge_views (const SgzSheet *sheet, const GArray *among)
{
  const View *views = (const View *)(gconstpointer)among->data;
  View merged = { .scores = g_new0 (SgzNodeScore, (size_t)sheet->n_nodes + 1), .weight = 1 };
  gint64 inside = 0, outside = 0, weights = 0;

  for (guint row = 0; row <= (guint)sheet->n_nodes && among->len > 0; row++)
    merge_row (&merged.scores[row], views, among->len, row);
  for (guint i = 0; i < among->len; i++)
    {
      merged.is_given |= views[i].is_given;
      inside += views[i].inside * views[i].weight;
      outside += views[i].outside * views[i].weight;
      weights += views[i].weight;
    }
  merged.inside = weights > 0 ? sgz_points_scale (inside, 1, weights) : 0;
  merged.outside = weights > 0 ? sgz_points_scale (outside, 1, weights) : 0;
  return merged;
}

static gint64
view_total (const View *view, int n_nodes)
{
  const SgzNodeScore *root = &view->scores[n_nodes];

  return MIN (root->points + view->inside, MAX (root->of, root->points)) + view->outside;
}

/* Takes out the members with the highest and the lowest total; of equal ones the first. */
static void
drop_extremes (GArray *members, int n_nodes)
{
  guint highest = 0;
  guint lowest = 0;

  for (guint i = 1; i < members->len; i++)
    {
      gint64 total = view_total (&g_array_index (members, View, i), n_nodes);
      if (total > view_total (&g_array_index (members, View, highest), n_nodes))
        highest = i;
      if (total < view_total (&g_array_index (members, View, lowest), n_nodes))
        lowest = i;
    }
  if (highest == lowest)
    lowest = highest + 1;
  guint later = MAX (highest, lowest);
  guint sooner = MIN (highest, lowest);
  g_free (g_array_index (members, View, later).scores);
  g_array_remove_index (members, later);
  g_free (g_array_index (members, View, sooner).scores);
  g_array_remove_index (members, sooner);
}

static View
view_assessor (const SgzSheet *sheet, int place, SgzAnswer *const *computed)
{
  const SgzAssessor *assessor = get_assessor (sheet, place);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (View));

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const SgzSheetColumn *column = sheet->columns->pdata[i];
      if (column->assessor != place)
        continue;
      View member = view_column (sheet, column, computed);
      if (member.is_given)
        g_array_append_val (members, member);
      else
        g_free (member.scores);
    }
  View view = { 0 };
  if (members->len == 1)
    view = g_array_index (members, View, 0);
  else if (members->len > 1)
    {
      if (assessor->drops_extremes && members->len > 2)
        drop_extremes (members, sheet->n_nodes);
      view = merge_views (sheet, members);
      for (guint i = 0; i < members->len; i++)
        g_free (g_array_index (members, View, i).scores);
    }
  view.weight = assessor->weight;
  return view;
}

/* Each leaf as the last assessor with a weight gave it. */
static View
take_last (const SgzSheet *sheet, const GArray *views)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (sheet->scheme);
  View last = { .scores = g_new0 (SgzNodeScore, nodes->len + 1) };

  for (guint row = 0; row < nodes->len; row++)
    {
      const SgzSchemeNode *node = nodes->pdata[row];
      SgzNodeScore *score = &last.scores[row];
      score->assessor = -1;
      score->state = (node->audience & sheet->audience) != 0 ? SGZ_SCORE_MISSING : SGZ_SCORE_NOT_ASKED;
      for (guint i = 0; i < views->len && node->children->len == 0; i++)
        {
          const View *view = &g_array_index (views, View, i);
          if (view->scores[row].is_own)
            *score = view->scores[row];
        }
    }
  last.scores[nodes->len].assessor = -1;
  view_add_up (&last, sheet);
  return last;
}

static void
count_leaves (SgzResult *result, const GPtrArray *nodes)
{
  int worst = -1;

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->children->len > 0)
        continue;
      if (result->nodes[i].state == SGZ_SCORE_MISSING && node->role != SGZ_ROLE_VETO)
        result->n_missing++;
      int band = node->veto_band != NULL ? sgz_scheme_find_band (result->sheet->scheme, node->veto_band) : 0;
      if (result->nodes[i].state == SGZ_SCORE_VETO && band > worst)
        {
          worst = band;
          result->veto = node;
        }
    }
}

static void
result_conclude (SgzResult *result, const View *final)
{
  const SgzNodeScore *root = &final->scores[result->n_nodes];

  result->nodes = final->scores;
  result->is_scored = root->state == SGZ_SCORE_GIVEN;
  result->bonus_inside = final->inside;
  result->bonus_outside = final->outside;
  result->total = result->is_scored ? view_total (final, result->n_nodes) : 0;
  count_leaves (result, sgz_scheme_get_nodes (result->sheet->scheme));
}

SgzResult *
sgz_sheet_score (SgzSheet *sheet)
{
  return sgz_sheet_score_without (sheet, -1);
}

SgzResult *
sgz_sheet_score_without (SgzSheet *sheet, int assessor)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (sheet->scheme);
  gboolean is_weighted = sgz_scheme_is_weighted (sheet->scheme);
  SgzAnswer *const *computed = find_computed (sheet);
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (View));
  SgzResult *result = g_new0 (SgzResult, 1);

  result->sheet = sgz_sheet_ref (sheet);
  result->n_nodes = sheet->n_nodes;
  result->n_assessors = (int)assessors->len;
  result->assessors = g_new0 (SgzNodeScore *, assessors->len);
  for (int i = 0; i < result->n_assessors; i++)
    {
      View view = i != assessor ? view_assessor (sheet, i, computed) : (View){ 0 };
      result->assessors[i] = view.scores;
      if (view.weight > 0 && view.scores != NULL)
        g_array_append_val (counted, view);
      else if (view.weight > 0)
        result->n_absent_assessors++;
    }
  View final = is_weighted && counted->len > 0 ? merge_views (sheet, counted) : take_last (sheet, counted);
  result_conclude (result, &final);
  return result;
}

void
sgz_result_free (SgzResult *result)
{
  for (int i = 0; i < result->n_assessors; i++)
    g_free (result->assessors[i]);
  g_free (result->assessors);
  g_free (result->nodes);
  sgz_sheet_unref (result->sheet);
  g_free (result);
}
