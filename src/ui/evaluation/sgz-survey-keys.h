/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzSurveyKeys:
 *
 * The questions of a questionnaire, answered by one key each: 1 to the best answer of its scale, 0 for no answer, Backspace takes the last one
 * back. With the last question the respondent is through, and the next one begins.
 *
 * Signal "completed" (string answers): a digit a question.
 */
#define SGZ_TYPE_SURVEY_KEYS (sgz_survey_keys_get_type ())
G_DECLARE_FINAL_TYPE (SgzSurveyKeys, sgz_survey_keys, SGZ, SURVEY_KEYS, AdwBin)

/**
 * sgz_survey_keys_set_questions:
 * @questions: a question each
 * @scale: the best answer, up to 9
 *
 * What was begun is given up where the questions are others.
 */
void sgz_survey_keys_set_questions (SgzSurveyKeys *keys, const char *const *questions, int scale);

/* Shows which respondent is next, and the mean of each question so far (hundredths, -1 for none). */
void sgz_survey_keys_set_state (SgzSurveyKeys *keys, gint64 number, const gint64 *means, int n_means);

/* Presses a digit. */
void sgz_survey_keys_press (SgzSurveyKeys *keys, guint digit);

/* Takes the last answer back. */
void sgz_survey_keys_take_back (SgzSurveyKeys *keys);

G_END_DECLS
