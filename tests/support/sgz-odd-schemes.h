/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes nobody here designed, without problems, each for 2021. */
#pragma once

#include "model/sgz-scheme.h"

/* 1,000 points, three assessors weighted 700/200/100, a veto without points. */
SgzScheme *sgz_odd_scheme_thousand (void);

/* 130 points and 20 of bonus; five stars from 110, four from 100. */
SgzScheme *sgz_odd_scheme_stars (void);

/* Four levels of depth, steps over per cents: 100, 80 and 60. */
SgzScheme *sgz_odd_scheme_four_levels (void);

/* Lists of what is taken off, with a floor below 0. */
SgzScheme *sgz_odd_scheme_deductions (void);

/* A+, A, A−, B+, B, each with an amount of money, needs and a quota. */
SgzScheme *sgz_odd_scheme_letters (void);

/* (transfer full): all that a scheme says but its name, year and state, to be compared. */
char *sgz_odd_scheme_describe (const SgzScheme *scheme);
