/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-figures.h"

#include "ui/common/sgz-light.h"

/* Leaves the counties with a task in @year, and as many of the others as there is room for, in their fixed order. */
static size_t
leave_out (SgzYear *year)
{
  size_t n = year->n_counties;
  size_t n_tasks = 0;
  size_t kept = 0;

  for (size_t i = 0; i < n; i++)
    n_tasks += g_ptr_array_index (year->targets, i) != NULL ? 1 : 0;
  size_t room = SGZ_TASK_MOST_COUNTIES - MIN (n_tasks, SGZ_TASK_MOST_COUNTIES);
  for (size_t i = 0; i < n && kept < SGZ_TASK_MOST_COUNTIES; i++)
    {
      SgzRecord *target = g_ptr_array_index (year->targets, i);
      if (target == NULL && room == 0)
        continue;
      room -= target == NULL ? 1 : 0;
      g_ptr_array_index (year->targets, i) = NULL;
      g_ptr_array_index (year->targets, kept) = target;
      year->counties[kept++] = year->counties[i];
    }
  g_ptr_array_set_size (year->targets, (int)kept);
  year->n_counties = kept;
  return n - kept;
}

SgzTaskFigures *
sgz_task_figures_read (SgzStore *store, const SgzYearQuestion *question, GError **error)
{
  g_autoptr (SgzTaskFigures) figures = g_new0 (SgzTaskFigures, 1);

  figures->year = sgz_year_read (store, question->year, question->place, question->day, error);
  if (figures->year == NULL)
    return NULL;
  if (!sgz_year_has_tasks (figures->year))
    {
      figures->before = sgz_year_read (store, question->year - 1, question->place, question->day, error);
      if (figures->before == NULL)
        return NULL;
      if (!sgz_year_has_tasks (figures->before))
        g_clear_pointer (&figures->before, sgz_year_free);
    }
  if (figures->year->n_counties > SGZ_TASK_MOST_COUNTIES)
    figures->n_left_out = leave_out (figures->year);
  return g_steal_pointer (&figures);
}

void
sgz_task_figures_free (SgzTaskFigures *figures)
{
  g_clear_pointer (&figures->year, sgz_year_free);
  g_clear_pointer (&figures->before, sgz_year_free);
  g_free (figures);
}
