/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"
#include "ui/common/sgz-year-question.h"

G_BEGIN_DECLS

/* So many counties stand in the sheet at most: a country has thousands. */
#define SGZ_TASK_MOST_COUNTIES 100

/**
 * SgzTaskFigures:
 * @year: the year's tasks, of as many counties as the sheet has room for: those with a task first of all
 * @n_left_out: how many counties are not among them
 * @before: (nullable): the year before, where it has tasks to be carried over and @year has none
 *
 * What the task page shows.
 */
typedef struct
{
  SgzYear *year;
  size_t n_left_out;
  SgzYear *before;
} SgzTaskFigures;

SgzTaskFigures *sgz_task_figures_read (SgzStore *store, const SgzYearQuestion *question, GError **error);
void sgz_task_figures_free (SgzTaskFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzTaskFigures, sgz_task_figures_free)

G_END_DECLS
