/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-record.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_PROGRESS_DONE = 1,
  SGZ_PROGRESS_LATE,    /* done, but after the day it was due */
  SGZ_PROGRESS_CURRENT, /* the first that is not done */
  SGZ_PROGRESS_OVERDUE, /* not done, and the day it was due is over */
  SGZ_PROGRESS_WAITING, /* the ones before it come first */
} SgzProgress;

/**
 * sgz_progress_of_stage:
 * @record: a record of a kind with stages (§4.4)
 * @stage: the number of the stage, from 0
 * @day: the day it is asked on, ISO
 *
 * Returns: how far the stage is
 */
SgzProgress sgz_progress_of_stage (const SgzRecord *record, size_t stage, const char *day);

/* Returns: (transfer none): the state in the words documents use: 已完成, 逾期完成, 进行中, 已逾期, 未开始 */
const char *sgz_progress_get_title (SgzProgress progress);

/**
 * sgz_progress_is_open:
 *
 * Returns: whether something is still to be done about @record, which is not void
 */
gboolean sgz_progress_is_open (const SgzRecord *record);

/**
 * sgz_progress_is_overdue:
 * @day: the day it is asked on, ISO
 *
 * Returns: whether @record, or a stage of it, should have been done before @day and is not
 */
gboolean sgz_progress_is_overdue (const SgzRecord *record, const char *day);

G_END_DECLS
