/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sgz-intake.h"

G_BEGIN_DECLS

/**
 * SgzIntakeWork:
 *
 * The check or the commit of an intake on a thread, with a connection of its own. While it lasts, nobody else may use the intake.
 */
typedef struct _SgzIntakeWork SgzIntakeWork;

/**
 * sgz_intake_work_check:
 * @store: the window's; only its connection is opened beside it here
 *
 * Returns: (transfer full): the work under way
 */
SgzIntakeWork *sgz_intake_work_check (SgzIntake *intake, SgzStore *store, GAsyncReadyCallback done,
                                      gpointer user_data);
SgzIntakeWork *sgz_intake_work_commit (SgzIntake *intake, SgzStore *store, const char *source,
                                       const char *explanation, GAsyncReadyCallback done, gpointer user_data);
gboolean sgz_intake_work_finish (GAsyncResult *result, GError **error);

void sgz_intake_work_cancel (SgzIntakeWork *work);

/* How much of it is done, -1 where that is not known. */
double sgz_intake_work_get_fraction (SgzIntakeWork *work);
void sgz_intake_work_unref (SgzIntakeWork *work);

G_END_DECLS
