/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/* Long text on several lines; Tab leaves it. */
#define SGZ_TYPE_TEXT_INPUT (sgz_text_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzTextInput, sgz_text_input, SGZ, TEXT_INPUT, SgzInput)

G_END_DECLS
