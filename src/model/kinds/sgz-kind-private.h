/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several kinds describe alike. */
#pragma once

#include "model/sgz-record.h"

G_BEGIN_DECLS

/* clang-format off */
#define SGZ_MONEY .type = SGZ_FIELD_DECIMAL, .unit = "元", .max = G_GINT64_CONSTANT (10000000000000)
#define SGZ_COUNT .type = SGZ_FIELD_NUMBER, .max = 1000000
#define SGZ_YEAR .type = SGZ_FIELD_YEAR, .min = 2015, .max = 2099

#define SGZ_FIELD_OF_STATION                                                                                 \
  { .code = "station", .title = "站点", .type = SGZ_FIELD_REFERENCE,                                        \
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT, .kind = "station", .section = "基本情况" }
#define SGZ_FIELD_OF_OFFICER                                                                                 \
  { .code = "officer", .title = "经办人", .type = SGZ_FIELD_REFERENCE, .kind = "officer",                   \
    .help = "办理此事的工作人员；岗位变动时可整体交接。" }
#define SGZ_FIELD_OF_NOTE { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT }

/* The fields of one of the steps in which a case or a project is worked off (§4.4), and the step itself: when it is due, when it was
 * done (@done: the word for that day, @more: flags of its own), which paper shows it. */
#define SGZ_FIELDS_OF_STAGE(stage, words, done, more)                                                       \
  { .code = stage "_due", .title = words "期限", .type = SGZ_FIELD_DATE, .clause = "4.4",                   \
    .section = words },                                                                                      \
  { .code = stage "_on", .title = words done, .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST | (more) },   \
  { .code = stage "_paper", .title = words "材料", .type = SGZ_FIELD_TEXT, .max = 100 }
#define SGZ_STAGE(stage, words) { words, stage "_due", stage "_on", stage "_paper" }

/* The period of a year that something is of; @words say which numbers there are. */
#define SGZ_FIELDS_OF_PERIOD(words)                                                                          \
  { .code = "year", .title = "年度", SGZ_YEAR,                                                              \
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },            \
  { .code = "period", .title = "期次", .type = SGZ_FIELD_NUMBER,                                            \
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED, .min = 1, .max = 12,               \
    .initial = "1", .help = words }

/* People served, by group (body 二(五)2, §3.2). */
#define SGZ_FIELD_OF_PEOPLE(group, words)                                                                    \
  { .code = group, .title = words, SGZ_COUNT, .unit = "人次" }
/* clang-format on */

/* The kinds' common choices. */
extern const SgzChoice sgz_choices_clause[];     /* the service clauses of Annex 2, §3.1 to §3.5 */
extern const SgzChoice sgz_choices_audience[];   /* groups of people served */
extern const SgzChoice sgz_choices_department[]; /* who purchases services (body 一(四), 三(三)) */
extern const SgzChoice sgz_choices_channel[];    /* the six channels of money (body 三(四)) */
extern const SgzChoice sgz_choices_respondent[]; /* who is asked how satisfied they are (§5.1.2) */
extern const SgzChoice sgz_choices_sheet_state[];
extern const SgzChoice sgz_choices_level[]; /* levels of a social worker's certificate */
extern const SgzChoice sgz_choices_method[];
extern const SgzChoice sgz_choices_role[];
extern const SgzChoice sgz_choices_class[]; /* of station: a pilot of the province or another */
extern const SgzChoice sgz_choices_spread[];
extern const SgzChoice sgz_choices_assessor[];

/* Adds a problem to each of the days @codes (ended by NULL) that is before the one before it. */
void sgz_check_order (const SgzRecord *record, GPtrArray *problems, const char *const *codes);

/* Adds a problem where @to is before @from. */
void sgz_check_span (const SgzRecord *record, GPtrArray *problems, const char *from, const char *to);

/* Adds a problem for each step that has a day without its paper, comes before a step ahead of it or passes one over. */
void sgz_check_stages (const SgzRecord *record, GPtrArray *problems);

/* Adds a problem to @needed where it has no value though @code has. */
void sgz_check_goes_with (const SgzRecord *record, GPtrArray *problems, const char *code, const char *needed);

/* Adds a problem where the credit code in @field is not one (GB 32100). */
void sgz_check_credit_code (const SgzRecord *record, GPtrArray *problems, const char *field);

/* Adds a problem where the division in @field is not of @level, which people call @title. */
void sgz_check_level (const SgzRecord *record, GPtrArray *problems, const char *field, const char *level,
                      const char *title);

G_END_DECLS
