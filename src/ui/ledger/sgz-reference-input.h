/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-input.h"

G_BEGIN_DECLS

/* Another record: picked from a list with search, or typed by name, code or path. */
#define SGZ_TYPE_REFERENCE_INPUT (sgz_reference_input_get_type ())
G_DECLARE_FINAL_TYPE (SgzReferenceInput, sgz_reference_input, SGZ, REFERENCE_INPUT, SgzInput)

/* The list offers only records whose @field is @value. */
void sgz_reference_input_set_filter (SgzReferenceInput *input, const SgzField *field, const SgzValue *value);

G_END_DECLS
