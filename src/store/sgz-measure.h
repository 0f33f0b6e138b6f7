/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzMeasure:
 *
 * A named number about a place and a period, counted from the register alone: one SQL file in
 * resources/measures/, whose head names it and whose query returns a row for each record counted:
 * the place (a division's code), the part (or NULL), the record's id (NULL where something is missing that should be one), the
 * amount, and the station's id (NULL where it is of none). Its parameters are :year, :day, and :past, the day on whose places it counts.
 */
typedef struct
{
  char *code;
  char *title;
  char *unit;
  char *clause;        /* the clause of the policy that asks for it */
  char *period;        /* "year" or "day" */
  gboolean is_decimal; /* its amounts are hundredths of the unit */
  const SgzKind *kind; /* of the records behind it */
  char *sql;
} SgzMeasure;

/**
 * sgz_measure_list:
 *
 * Returns: (transfer none) (element-type SgzMeasure): every measure, by code
 */
GPtrArray *sgz_measure_list (void);

/* Returns: (nullable): the measure of that code */
const SgzMeasure *sgz_measure_find (const char *code);

/**
 * SgzFigures:
 *
 * The values of a measure for all places of a level at once, by place and part. Places where nothing is
 * counted have no value: 0.
 */
typedef struct _SgzFigures SgzFigures;

/**
 * sgz_measure_take:
 * @level: the level of the places: city, county, township or village; or station
 * @year: the year it is taken for
 * @day: the day it is taken on, ISO
 *
 * What is counted is counted for the place it stood in on @day, or on the day of @year nearest to it: under the codes of
 * then, whatever divisions were renamed, recoded or merged since.
 */
SgzFigures *sgz_measure_take (SgzStore *store, const char *code, const char *level, int year, const char *day,
                              GError **error);

/**
 * sgz_figures_get:
 * @place: a division's code of the level taken, or a station's id
 * @parts: (nullable): a part or several, "|" between them; %NULL for the sum of all parts
 *
 * Returns: the value
 */
gint64 sgz_figures_get (const SgzFigures *figures, const char *place, const char *parts);

/* The sum over all places. */
gint64 sgz_figures_sum (const SgzFigures *figures, const char *parts);

/* @place: the digits of a division's code that its level has, or a station's id; @part: (nullable). */
typedef void (*SgzFigureFunc) (const char *place, const char *part, gint64 amount, gpointer user_data);

/* Calls @func for every place and part where something is counted, by place. */
void sgz_figures_each (const SgzFigures *figures, SgzFigureFunc func, gpointer user_data);

/* @place: as sgz_figures_each() has it; @part: (nullable); @record: (nullable): the id of what is counted */
typedef void (*SgzCountedFunc) (const char *place, const char *part, const char *record, gpointer user_data);

/**
 * sgz_measure_each_record:
 *
 * Calls @func for every record that the measure counts, for all places of a level in one go; see sgz_measure_take().
 */
gboolean sgz_measure_each_record (SgzStore *store, const char *code, const char *level, int year,
                                  const char *day, SgzCountedFunc func, gpointer user_data, GError **error);

/**
 * sgz_measure_list_records:
 * @parts: (nullable): a part or several, "|" between them
 * @place: (nullable): the code of a division
 * @station: (nullable): the id of a station
 *
 * Returns: (transfer full): a query of the measure's kind for the records behind a value
 */
SgzQuery *sgz_measure_list_records (const char *code, const char *parts, const char *place,
                                    const char *station, int year, const char *day);

void sgz_figures_free (SgzFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzFigures, sgz_figures_free)

G_END_DECLS
