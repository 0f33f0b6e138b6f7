/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The codes by which records and files name what a scheme chooses from, in the order of its enumerations: audiences begin at 0, which is
 * none, and spreads at -1. Ended by %NULL. */
#pragma once

extern const char *const sgz_scheme_methods[];
extern const char *const sgz_scheme_roles[];
extern const char *const sgz_scheme_audiences[];
extern const char *const sgz_scheme_spreads[];
extern const char *const sgz_scheme_sources[]; /* of an assessor's points */
