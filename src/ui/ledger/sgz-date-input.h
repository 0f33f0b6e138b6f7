/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/* A day: typed in any of the ways people write one, or picked from a calendar. */
#define SGZ_TYPE_DATE_INPUT (sgz_date_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzDateInput, sgz_date_input, SGZ, DATE_INPUT, SgzInput)

G_END_DECLS
