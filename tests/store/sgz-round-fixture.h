/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-round.h"
#include "support/sgz-fixture.h"

#define EAST "510402000000"
#define CITY "510400000000"

/**
 * RoundFixture:
 *
 * A scheme of 10 points, published: A01 of two items of 2 points, B01 of the certified workers (2 → 6, 1 → 3). Two stations of the East
 * District run: 示例甲站, a pilot of 炳草岗街道 with two certified workers, and 示例乙站 of 弄弄坪街道 with one.
 */
typedef struct
{
  SgzFixture base;
  char *scheme;
  SgzRecord *first;
  SgzRecord *second;
} RoundFixture;

void round_fixture_set_up (RoundFixture *fixture, gconstpointer data);
void round_fixture_tear_down (RoundFixture *fixture, gconstpointer data);

/* Begins the round of 2021 in the East District. */
void round_fixture_open (RoundFixture *fixture);

/* (transfer full): a scheme like the fixture's, of that name and year; published where it is to be. */
char *round_fixture_add_scheme (RoundFixture *fixture, const char *name, const char *year,
                                const char *subject, gboolean published);

/* (transfer full): the sheet of that name. */
SgzRecord *round_fixture_get_sheet (RoundFixture *fixture, const char *name);

/* Answers A01 on the sheet of that name: the items met as bits. */
void round_fixture_answer (RoundFixture *fixture, const char *sheet, const char *assessor, guint64 met);
gboolean round_fixture_try_answer (RoundFixture *fixture, const char *sheet, const char *assessor,
                                   guint64 met, const char *evaluator, GError **error);

/* Moves the sheets of those names, "|" between them. */
gboolean round_fixture_move (RoundFixture *fixture, const char *names, const char *state, const char *reason,
                             GError **error);

/* The same, which must succeed, through each of @states, "|" between them. */
void round_fixture_go (RoundFixture *fixture, const char *names, const char *states);
void round_fixture_undo (RoundFixture *fixture);

/* What the sheet's field reads as. */
void round_fixture_assert (RoundFixture *fixture, const char *sheet, const char *field, const char *text);

gint64 round_fixture_count_answers (RoundFixture *fixture, const char *sheet);

#define ROUND_TEST(path, func)                                                                               \
  g_test_add (path, RoundFixture, NULL, round_fixture_set_up, func, round_fixture_tear_down)
