/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-codes.h"

#include <stddef.h>

const char *const sgz_scheme_methods[]
    = { "none", "manual", "checklist", "levels", "deduction", "steps", "ratio", "coverage", "survey", NULL };
const char *const sgz_scheme_roles[] = { "points", "bonus_inside", "bonus_outside", "veto", NULL };
const char *const sgz_scheme_audiences[] = { "", "pilot", "other", "all", NULL };
const char *const sgz_scheme_spreads[] = { "none", "total", "dimension", "indicator", NULL };
const char *const sgz_scheme_sources[] = { "computed", "self", "one", "panel", NULL };
