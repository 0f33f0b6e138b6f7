/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/* A line of text, a code, a number or a year, with its unit. Up and Down step a number; it is no spin button,
 * because that cannot hold “no value”. */
#define SGZ_TYPE_ENTRY_INPUT (sgz_entry_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzEntryInput, sgz_entry_input, SGZ, ENTRY_INPUT, SgzInput)

G_END_DECLS
