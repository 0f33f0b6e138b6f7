/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-year-question.h"

G_BEGIN_DECLS

/**
 * SgzSurveyFigures:
 * @surveys: (element-type SgzRecord): of the year and place, as their ledger has them, with what is derived
 *
 * The surveys of satisfaction of a year (附件2 §5.1.2).
 */
typedef struct
{
  int year;
  GPtrArray *surveys;
  GHashTable *least;    /* group of respondents → how many answers the schemes of the year ask for */
  GHashTable *answered; /* station and group → how many there are, by whatever way */
} SgzSurveyFigures;

/* Reads what @question, an #SgzYearQuestion, asks: an #SgzReadFunc. */
gpointer sgz_survey_figures_read (SgzStore *reader, gconstpointer question, GError **error);
void sgz_survey_figures_free (gpointer figures);

/* Returns: (nullable): the survey of that id */
SgzRecord *sgz_survey_figures_find (const SgzSurveyFigures *figures, const char *id);

/**
 * sgz_survey_figures_get_least:
 * @answered: (out): how many of that group answered about that station
 *
 * Returns: how many answers the schemes of the year ask for, 0 where they name no number
 */
int sgz_survey_figures_get_least (const SgzSurveyFigures *figures, const SgzRecord *survey, int *answered);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSurveyFigures, sgz_survey_figures_free)

G_END_DECLS
