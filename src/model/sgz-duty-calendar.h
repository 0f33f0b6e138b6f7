/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-period.h"
#include "sgz-record.h"

G_BEGIN_DECLS

/**
 * SgzDutyKind:
 * @code: dispatch, bulletin, report or meeting: a choice of the kind duty
 * @title: what it is called
 * @audience: whom it is for, unless the office's settings name them
 * @audience_setting: (nullable): the setting that names them
 * @paper: what a period's one is called, after the period
 * @report: (nullable): the id of the letter it is done with
 * @frequency: how many there are in a year
 * @words: what the policy asks, in its own words
 *
 * One of the four ones (body 三(二)): four different things for four different audiences.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *audience;
  const char *audience_setting;
  const char *paper;
  const char *report;
  SgzFrequency frequency;
  const char *words;
} SgzDutyKind;

/* The clause of the policy that asks for all of them. */
#define SGZ_DUTY_CLAUSE "三(二)"

/* The day the policy came into force: a period that ended before it is not asked for. */
#define SGZ_DUTY_IN_FORCE "2021-05-10"

const SgzDutyKind *sgz_duty_kind_list (size_t *n_kinds);

/* Returns: (nullable): the one of that code or title */
const SgzDutyKind *sgz_duty_kind_find (const char *name);

/* Whom it is for: as @office (the record of the kind office) names them, or as the policy does. */
const char *sgz_duty_kind_get_audience (const SgzDutyKind *kind, const SgzRecord *office);

/**
 * sgz_duty_kind_due:
 * @office: the office's settings (kind office), which hold how long after a period it is due
 *
 * Returns: (transfer full): the day, ISO
 */
char *sgz_duty_kind_due (const SgzDutyKind *kind, const SgzRecord *office, int year, int period);

/* The first period of @year that is asked for: the first whose last day is not before the policy came into force, or 0 where none
 * of that year is. */
int sgz_duty_kind_first (const SgzDutyKind *kind, int year);

/* (transfer full): the period as documents write it: 2021年7月, 2021年第3季度. */
char *sgz_duty_kind_format_period (const SgzDutyKind *kind, int year, int period);

/* (transfer full): what the one of a period is called: 2021年第3季度工作通报. */
char *sgz_duty_kind_format_title (const SgzDutyKind *kind, int year, int period);

G_END_DECLS
