/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzSurveyEntry:
 *
 * The questions of a questionnaire, one under another, and what one respondent answers: a key an answer, 0 for none; the keyboard then
 * is in the next question. Backspace goes back a question, Esc drops what was begun. Beside each question is how it was answered so far.
 */
#define SGZ_TYPE_SURVEY_ENTRY (sgz_survey_entry_get_type ())
G_DECLARE_FINAL_TYPE (SgzSurveyEntry, sgz_survey_entry, SGZ, SURVEY_ENTRY, AdwBin)

/**
 * SgzSurveyEntry::completed:
 * @answers: a digit a question
 *
 * Every question has its answer. They stay until sgz_survey_entry_clear().
 */

/**
 * SgzSurveyEntry::refused:
 *
 * A digit above the best answer was pressed.
 */

GtkWidget *sgz_survey_entry_new (void);

/**
 * sgz_survey_entry_set_questions:
 * @questions: (array zero-terminated=1): in order, twenty at most
 * @scale: the best answer, up to 9
 *
 * Asks these; what was begun is dropped where they are others than before.
 */
void sgz_survey_entry_set_questions (SgzSurveyEntry *entry, const char *const *questions, int scale);

/* Shows how often each answer was given in @responses (element-type utf8: a digit a question). */
void sgz_survey_entry_show_answers (SgzSurveyEntry *entry, const GPtrArray *responses);

/* Answers the question the keyboard is in, as its key does: what is above the scale is refused. */
void sgz_survey_entry_answer (SgzSurveyEntry *entry, int answer);

/* Goes back a question, whose answer is taken back. */
void sgz_survey_entry_go_back (SgzSurveyEntry *entry);

/* Drops what was begun, and goes to the first question. Returns: whether something was */
gboolean sgz_survey_entry_clear (SgzSurveyEntry *entry);

/* Returns: whether a question was answered that is not saved */
gboolean sgz_survey_entry_is_begun (SgzSurveyEntry *entry);

/* Returns: the place of the question that is asked now, from 0 */
guint sgz_survey_entry_get_place (SgzSurveyEntry *entry);

/* Returns: (transfer none): what stands of a question: its counts for 1 to the scale, for 0, then its mean, by @column from 0 */
const char *sgz_survey_entry_get_figure (SgzSurveyEntry *entry, guint question, guint column);

G_END_DECLS
