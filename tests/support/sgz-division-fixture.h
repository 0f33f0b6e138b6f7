/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-fixture.h"
#include "store/sgz-division-change.h"

/* What a change of divisions rests on, unless it says so itself. */
#define SGZ_FIXTURE_BASIS "示例批复〔2019〕1号"

/* Returns: (transfer full): the id of the division that @text names */
char *sgz_fixture_find_division (SgzFixture *fixture, const char *text);

/* Works out a change of the divisions named in @sources, separated by spaces. */
SgzDivisionPlan *sgz_fixture_plan_division (SgzFixture *fixture, SgzDivisionChange change,
                                            const char *sources, const char *into, GError **error);

/* The same, and carries it out, after which the database must be in order. */
void sgz_fixture_change_division (SgzFixture *fixture, SgzDivisionChange change, const char *sources,
                                  const char *into);
