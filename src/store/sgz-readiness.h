/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_READINESS_OVERDUE = 1, /* a day has passed by which it should have been done */
  SGZ_READINESS_MISSING,
  SGZ_READINESS_PARTLY, /* there, but not as the clause asks */
  SGZ_READINESS_SOON,   /* ends within SGZ_READINESS_DAYS */
  SGZ_READINESS_MET,
  SGZ_READINESS_EXEMPT, /* found not to apply */
} SgzReadinessState;

/* A registration that ends within so many days is told of. */
#define SGZ_READINESS_DAYS 90

/**
 * SgzReadinessItem:
 * @code: what is asked, such as has_site, certified, facility.fire or regulation.daily; several overdue ones share a code
 * @clause: the clause of the policy that asks for it, as kinds name clauses
 * @title: it in words, Chinese like all that a document prints: 有场地, 站长, 制度：日常管理
 * @state: how it stands
 * @note: what was found, such as 现有1名 or a day; empty where there is nothing to add
 * @kind: the kind of the records that mend it
 * @record: (nullable): the id of the record to be mended; %NULL where one is to be added
 *
 * One thing a station is asked to have.
 */
typedef struct
{
  char *code;
  const char *clause;
  char *title;
  SgzReadinessState state;
  char *note;
  const SgzKind *kind;
  char *record;
} SgzReadinessItem;

/**
 * sgz_readiness_take:
 * @station: its id
 * @day: the day it is asked for, ISO
 *
 * Goes over all that the policy asks of a station and what it promised by a day: 五有 and 标准化 (body 二(一)), head and certified
 * workers as the rules R05 and R06 ask for them (§2.1, §2.2), the items of §1.1–1.8 as the last check found them, the eight regulations (§4.2), plans (§4.3), answers to
 * complaints (§5.2), rectifications (body 三(三)), registrations, address, telephone and a photograph. A station that is closed on
 * the day is asked nothing.
 *
 * Returns: (transfer full) (element-type SgzReadinessItem): every item, the met ones too, in a fixed order: what has a day first,
 *   then by the policy; %NULL with @error set
 */
GPtrArray *sgz_readiness_take (SgzStore *store, const char *station, const char *day, GError **error);

/* Whether there is something to be done about @item: it is neither met nor exempt. */
gboolean sgz_readiness_item_is_open (const SgzReadinessItem *item);

/* Returns: @state in one word, Chinese: 逾期, 缺, 部分符合, 将到期, 符合, 不适用 */
const char *sgz_readiness_state_get_title (SgzReadinessState state);

G_END_DECLS
