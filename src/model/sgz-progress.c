/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-progress.h"

#include <string.h>

static gboolean
is_past (const SgzRecord *record, const char *due, const char *day)
{
  const char *text = due != NULL ? sgz_record_get_text (record, due) : NULL;

  return text != NULL && strcmp (text, day) < 0;
}

SgzProgress
sgz_progress_of_stage (const SgzRecord *record, size_t stage, const char *day)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  g_return_val_if_fail (stage < kind->n_stages, SGZ_PROGRESS_WAITING);

  const SgzStage *asked = &kind->stages[stage];
  if (sgz_record_has (record, asked->done))
    return is_past (record, asked->due, sgz_record_get_text (record, asked->done)) ? SGZ_PROGRESS_LATE
                                                                                   : SGZ_PROGRESS_DONE;
  if (is_past (record, asked->due, day))
    return SGZ_PROGRESS_OVERDUE;
  return stage == 0 || sgz_record_has (record, kind->stages[stage - 1].done) ? SGZ_PROGRESS_CURRENT
                                                                             : SGZ_PROGRESS_WAITING;
}

const char *
sgz_progress_get_title (SgzProgress progress)
{
  switch (progress)
    {
    case SGZ_PROGRESS_DONE:
      return "已完成";
    case SGZ_PROGRESS_LATE:
      return "逾期完成";
    case SGZ_PROGRESS_CURRENT:
      return "进行中";
    case SGZ_PROGRESS_OVERDUE:
      return "已逾期";
    case SGZ_PROGRESS_WAITING:
      return "未开始";
    }
  g_return_val_if_reached ("");
}

gboolean
sgz_progress_is_open (const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  return kind->closed_field != NULL && !sgz_record_has (record, kind->closed_field)
         && sgz_record_get_void_reason (record) == NULL;
}

gboolean
sgz_progress_is_overdue (const SgzRecord *record, const char *day)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const char *done = kind->done_field != NULL ? kind->done_field : kind->closed_field;

  if (sgz_record_get_void_reason (record) != NULL)
    return FALSE;
  if (kind->due_field != NULL && done != NULL && !sgz_record_has (record, done)
      && is_past (record, kind->due_field, day))
    return TRUE;
  for (size_t i = 0; i < kind->n_stages; i++)
    if (sgz_progress_of_stage (record, i, day) == SGZ_PROGRESS_OVERDUE)
      return TRUE;
  return FALSE;
}
