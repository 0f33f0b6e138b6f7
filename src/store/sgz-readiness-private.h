/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-readiness.h"

G_BEGIN_DECLS

/* What is being asked, of whom, and what was found so far. */
typedef struct
{
  SgzStore *store;
  SgzRecord *station;
  const char *day;
  GPtrArray *items;
} SgzAsking;

/* Adds what was found of one item. @note (nullable) is taken; @record (nullable) is the one to be mended. */
void sgz_asking_add (SgzAsking *asking, const char *code, const char *clause, const char *title,
                     SgzReadinessState state, char *note, const SgzKind *kind, SgzRecord *record);

/* (transfer full) (element-type SgzRecord): the records of @kind whose field @owner is the station, in the kind's order, their derived
 * fields as on the day; %NULL with @error set. */
GPtrArray *sgz_asking_fetch (SgzAsking *asking, const SgzKind *kind, const char *owner, GError **error);

/* Whether @code of @record is a day up to the one asked for. */
gboolean sgz_asking_is_by (const SgzAsking *asking, const SgzRecord *record, const char *code);

/* Asks for 五有 and 标准化, for certified workers, a head and registrations that hold. */
gboolean sgz_asking_ask_people (SgzAsking *asking, GError **error);

G_END_DECLS
