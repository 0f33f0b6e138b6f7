/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-score-figures.h"

G_BEGIN_DECLS

/* Where there is no such figure. */
#define SGZ_RESULT_NONE G_MININT64

typedef enum
{
  SGZ_RESULT_TOTAL,
  SGZ_RESULT_GRADE, /* the place of its band, the best first */
  SGZ_RESULT_COUNTY_RANK,
  SGZ_RESULT_CITY_RANK,
  SGZ_RESULT_BEFORE, /* the total of the year before */
  SGZ_RESULT_CHANGE, /* since then */
  SGZ_RESULT_SPOT,   /* by how much the spot-check changed the county's total */
  SGZ_RESULT_N_FIGURES
} SgzResultFigure;

/**
 * SgzResultRow:
 * @sheet: owned by the figures
 * @county: the county's name
 * @figures: hundredths, ranks or places; %SGZ_RESULT_NONE where there is none
 *
 * What a station or county came to.
 */
typedef struct
{
  const SgzEvaluated *sheet;
  char *county;
  gint64 figures[SGZ_RESULT_N_FIGURES];
} SgzResultRow;

/**
 * SgzResultFigures:
 * @score: the sheets, scored
 * @rows: (element-type SgzResultRow): a row a sheet, in their order
 * @is_stations: whether stations were evaluated, and not counties
 */
typedef struct
{
  SgzScoreFigures *score;
  GPtrArray *rows;
  gboolean is_stations;
} SgzResultFigures;

/* Reads what @question, an #SgzScoreQuestion, asks: an #SgzReadFunc. */
gpointer sgz_result_figures_read (SgzStore *reader, gconstpointer question, GError **error);
void sgz_result_figures_free (gpointer figures);

/* Returns: how many got the grade of that place among the scheme's; -1 for those without a grade */
gint64 sgz_result_figures_count_grade (const SgzResultFigures *figures, int band);

/**
 * sgz_result_figures_get_mean:
 * @county: (nullable): a county's name, %NULL for all
 * @dimension: the place of a dimension, -1 for the total
 * @n: (out): of how many sheets that are scored
 *
 * Returns: the mean in hundredths, %SGZ_RESULT_NONE where none is scored
 */
gint64 sgz_result_figures_get_mean (const SgzResultFigures *figures, const char *county, int dimension,
                                    int *n);

/* Returns: (transfer full): a figure as the table has it */
char *sgz_result_row_format (const SgzResultRow *row, const SgzScheme *scheme, SgzResultFigure figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzResultFigures, sgz_result_figures_free)

G_END_DECLS
