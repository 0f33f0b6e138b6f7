/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSurveyDesk:
 *
 * Where satisfaction is entered (附件2 §5.1.2), of the session's year and place: the surveys at the left, a survey being a station, a group of
 * respondents and a way of asking; the questions and what was answered so far at the right. What completes a respondent's answers saves
 * them. Nobody's identity is kept.
 *
 * Actions: survey.add, survey.edit, survey.document, survey.refresh (F5).
 */
#define SGZ_TYPE_SURVEY_DESK (sgz_survey_desk_get_type ())
G_DECLARE_FINAL_TYPE (SgzSurveyDesk, sgz_survey_desk, SGZ, SURVEY_DESK, AdwBin)

GtkWidget *sgz_survey_desk_new (SgzSession *session);

G_END_DECLS
