/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of the records of a scheme, in the order of the model's own; of audiences and spreads, that order and one. */
#pragma once

#include "sgz-kept-scheme.h"

G_BEGIN_DECLS

extern const char *const sgz_kept_scheme_methods[];
extern const char *const sgz_kept_scheme_roles[];
extern const char *const sgz_kept_scheme_audiences[];
extern const char *const sgz_kept_scheme_spreads[];
extern const char *const sgz_kept_scheme_sources[];

G_END_DECLS
