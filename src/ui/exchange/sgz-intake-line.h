/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sgz-intake.h"

G_BEGIN_DECLS

/**
 * SgzIntakeLine:
 *
 * A row of an intake, or one problem of it, in a list. Signal "changed": the row was checked again.
 */
#define SGZ_TYPE_INTAKE_LINE (sgz_intake_line_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeLine, sgz_intake_line, SGZ, INTAKE_LINE, GObject)

/* @problem: (nullable): copied */
SgzIntakeLine *sgz_intake_line_new (guint row, const SgzIntakeProblem *problem);
guint sgz_intake_line_get_row (SgzIntakeLine *line);

/* %NULL where the line is a row. */
const SgzIntakeProblem *sgz_intake_line_get_problem (SgzIntakeLine *line);
void sgz_intake_line_change (SgzIntakeLine *line);

G_END_DECLS
