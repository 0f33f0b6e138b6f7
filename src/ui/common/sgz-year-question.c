/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-year-question.h"

SgzYearQuestion *
sgz_year_question_new (SgzSession *session)
{
  SgzYearQuestion *question = g_new (SgzYearQuestion, 1);

  *question = (SgzYearQuestion){ sgz_session_get_year (session), g_strdup (sgz_session_get_place (session)),
                                 g_strdup (sgz_session_get_day (session)) };
  return question;
}

void
sgz_year_question_free (gpointer question)
{
  SgzYearQuestion *self = question;

  g_free (self->place);
  g_free (self->day);
  g_free (self);
}
