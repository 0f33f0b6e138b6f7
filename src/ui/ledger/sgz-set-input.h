/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/**
 * SgzSetInput:
 *
 * Several of a field's choices: typed by their names with 、 between, or ticked in a popover.
 */
#define SGZ_TYPE_SET_INPUT (sgz_set_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzSetInput, sgz_set_input, SGZ, SET_INPUT, SgzInput)

G_END_DECLS
