/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/* One of a field's choices, or yes and no. */
#define SGZ_TYPE_CHOICE_INPUT (sgz_choice_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzChoiceInput, sgz_choice_input, SGZ, CHOICE_INPUT, SgzInput)

G_END_DECLS
