/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-result-figures.h"

#include "model/sgz-points.h"
#include "store/sgz-spot-check.h"

static void
row_free (gpointer data)
{
  SgzResultRow *row = data;

  g_free (row->county);
  g_free (row);
}

static gint64
find_county_rank (const GPtrArray *sheets, const SgzEvaluated *sheet)
{
  gint64 rank = 1;

  for (guint i = 0; i < sheets->len; i++)
    {
      const SgzEvaluated *other = sheets->pdata[i];
      if (g_strcmp0 (other->county, sheet->county) == 0 && other->total > sheet->total)
        rank++;
    }
  return rank;
}

/* By how much the spot-check moved the total, where it scored anything. */
static gint64
find_spot (const SgzEvaluated *sheet, int spot)
{
  if (spot < 0 || sheet->result == NULL || sheet->result->assessors[spot] == NULL
      || sgz_record_get_number (sheet->sheet, "is_drawn") == 0)
    return SGZ_RESULT_NONE;
  g_autoptr (SgzResult) without = sgz_sheet_score_without (sheet->result->sheet, spot);
  return without->is_scored ? sheet->total - without->total : SGZ_RESULT_NONE;
}

static SgzResultRow *
make_row (const SgzScoreFigures *score, const SgzEvaluated *sheet, const char *county, int spot)
{
  SgzResultRow *row = g_new0 (SgzResultRow, 1);
  const SgzEvaluated *before = sgz_score_figures_find_before (score, sheet);

  row->sheet = sheet;
  row->county = g_strdup (county);
  for (int i = 0; i < SGZ_RESULT_N_FIGURES; i++)
    row->figures[i] = SGZ_RESULT_NONE;
  if (before != NULL && before->total >= 0)
    row->figures[SGZ_RESULT_BEFORE] = before->total;
  if (sheet->total < 0)
    return row;
  row->figures[SGZ_RESULT_TOTAL] = sheet->total;
  if (sheet->grade.band >= 0)
    row->figures[SGZ_RESULT_GRADE] = sheet->grade.band;
  row->figures[SGZ_RESULT_COUNTY_RANK] = find_county_rank (score->evaluation->sheets, sheet);
  row->figures[SGZ_RESULT_CITY_RANK] = sheet->city_rank;
  if (before != NULL && before->total >= 0)
    row->figures[SGZ_RESULT_CHANGE] = sheet->total - before->total;
  row->figures[SGZ_RESULT_SPOT] = find_spot (sheet, spot);
  return row;
}

/* Returns: (nullable): the name of the county of that code, kept in @names */
static const char *
find_county (SgzStore *reader, GHashTable *names, const char *code, GError **error)
{
  const char *name = g_hash_table_lookup (names, code);

  if (name != NULL)
    return name;
  g_autoptr (SgzRecord) county = sgz_store_find (reader, &sgz_kind_division, code, error);
  if (county == NULL)
    return NULL;
  g_hash_table_insert (names, g_strdup (code), g_strdup (sgz_record_get_text (county, "name")));
  return g_hash_table_lookup (names, code);
}

static gboolean
add_rows (SgzStore *reader, SgzResultFigures *figures, GError **error)
{
  const SgzEvaluation *evaluation = figures->score->evaluation;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  int spot = sgz_spot_check_find_assessor (evaluation->scheme->scheme);

  figures->is_stations
      = g_strcmp0 (sgz_record_get_text (evaluation->scheme->record, "subject"), "station") == 0;
  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *sheet = evaluation->sheets->pdata[i];
      const char *county = sheet->county != NULL ? find_county (reader, names, sheet->county, error) : "";
      if (county == NULL)
        return FALSE;
      g_ptr_array_add (figures->rows, make_row (figures->score, sheet, county, spot));
    }
  return TRUE;
}

gpointer
sgz_result_figures_read (SgzStore *reader, gconstpointer question, GError **error)
{
  g_autoptr (SgzResultFigures) figures = g_new0 (SgzResultFigures, 1);

  figures->rows = g_ptr_array_new_with_free_func (row_free);
  figures->score = sgz_score_figures_read (reader, question, error);
  if (figures->score == NULL || (figures->score->evaluation != NULL && !add_rows (reader, figures, error)))
    return NULL;
  return g_steal_pointer (&figures);
}

void
sgz_result_figures_free (gpointer figures)
{
  SgzResultFigures *self = figures;

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->score, sgz_score_figures_free);
  g_free (self);
}

gint64
sgz_result_figures_count_grade (const SgzResultFigures *figures, int band)
{
  gint64 n = 0;

  for (guint i = 0; i < figures->rows->len; i++)
    n += ((const SgzResultRow *)figures->rows->pdata[i])->figures[SGZ_RESULT_GRADE]
         == (band >= 0 ? band : SGZ_RESULT_NONE);
  return n;
}

gint64
sgz_result_figures_get_mean (const SgzResultFigures *figures, const char *county, int dimension, int *n)
{
  gint64 sum = 0;

  *n = 0;
  for (guint i = 0; i < figures->rows->len; i++)
    {
      const SgzResultRow *row = figures->rows->pdata[i];
      if (row->sheet->total < 0 || (county != NULL && g_strcmp0 (row->county, county) != 0))
        continue;
      sum += dimension < 0 ? row->sheet->total : row->sheet->dimensions[dimension];
      (*n)++;
    }
  return *n > 0 ? sgz_points_scale (sum, 1, *n) : SGZ_RESULT_NONE;
}

char *
sgz_result_row_format (const SgzResultRow *row, const SgzScheme *scheme, SgzResultFigure figure)
{
  gint64 value = row->figures[figure];

  if (value == SGZ_RESULT_NONE)
    return g_strdup ("—");
  if (figure == SGZ_RESULT_GRADE)
    return g_strdup (((const SgzGradeBand *)g_ptr_array_index (sgz_scheme_get_bands (scheme), value))->name);
  if (figure == SGZ_RESULT_COUNTY_RANK || figure == SGZ_RESULT_CITY_RANK)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autofree char *points = sgz_points_format (ABS (value));
  if (figure != SGZ_RESULT_CHANGE && figure != SGZ_RESULT_SPOT)
    return g_steal_pointer (&points);
  return g_strconcat (value > 0 ? "+" : (value < 0 ? "−" : ""), points, NULL);
}
