/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-period.h"
#include "sgz-record.h"

G_BEGIN_DECLS

/**
 * SgzDutyKind:
 * @code: dispatch, bulletin, report or meeting: a choice of the kind duty
 * @title: what it is called
 * @audience: whom it is for
 * @report: (nullable): the id of the letter it is done with
 *
 * One of the four ones (body 三(二)): four different things for four different audiences.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *audience;
  const char *report;
  SgzFrequency frequency;
} SgzDutyKind;

const SgzDutyKind *sgz_duty_kind_list (size_t *n_kinds);
const SgzDutyKind *sgz_duty_kind_find (const char *code);

/**
 * sgz_duty_kind_due:
 * @office: the office's settings (kind office), which hold how long after a period it is due
 *
 * Returns: (transfer full): the day, ISO
 */
char *sgz_duty_kind_due (const SgzDutyKind *kind, const SgzRecord *office, int year, int period);

/* The first period of @year that is asked for: none before the policy came into force (2021-05-10). 0 where none is in that year. */
int sgz_duty_kind_first (const SgzDutyKind *kind, int year);

G_END_DECLS
