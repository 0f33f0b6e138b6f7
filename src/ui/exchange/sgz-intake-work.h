/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sgz-intake.h"
#include "ui/common/sgz-work.h"

G_BEGIN_DECLS

/**
 * SgzIntakeWork:
 *
 * The check or the commit of an intake on a thread. While it lasts, nobody else may use the intake.
 */
typedef struct _SgzIntakeWork SgzIntakeWork;

/**
 * sgz_intake_work_check:
 * @owner: as for sgz_work_start()
 *
 * Returns: (transfer full): the work under way
 */
SgzIntakeWork *sgz_intake_work_check (SgzIntake *intake, gpointer owner, SgzSession *session,
                                      SgzWorkedFunc worked);
SgzIntakeWork *sgz_intake_work_commit (SgzIntake *intake, gpointer owner, SgzSession *session,
                                       const char *source, const char *explanation, SgzWorkedFunc worked);

void sgz_intake_work_cancel (SgzIntakeWork *work);

/* How much of it is done, -1 where that is not known. */
double sgz_intake_work_get_fraction (SgzIntakeWork *work);
void sgz_intake_work_unref (gpointer work);

G_END_DECLS
