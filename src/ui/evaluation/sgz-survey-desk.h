/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSurveyDesk:
 *
 * Where answers to satisfaction surveys are entered (附件2 §5.1.2): the surveys of the session's year and place at the left, the questions of
 * the one chosen at the right. No respondent's identity is kept.
 *
 * Actions: survey.add, survey.questionnaires.
 */
#define SGZ_TYPE_SURVEY_DESK (sgz_survey_desk_get_type ())
G_DECLARE_FINAL_TYPE (SgzSurveyDesk, sgz_survey_desk, SGZ, SURVEY_DESK, AdwBin)

GtkWidget *sgz_survey_desk_new (SgzSession *session);

G_END_DECLS
