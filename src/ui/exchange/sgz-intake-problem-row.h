/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sgz-intake.h"

G_BEGIN_DECLS

/**
 * SgzIntakeProblemRow:
 *
 * A line of the list of problems: row, column, text and reason.
 */
#define SGZ_TYPE_INTAKE_PROBLEM_ROW (sgz_intake_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeProblemRow, sgz_intake_problem_row, SGZ, INTAKE_PROBLEM_ROW, AdwBin)

void sgz_intake_problem_row_show (SgzIntakeProblemRow *row, SgzIntake *intake,
                                  const SgzIntakeProblem *problem);

G_END_DECLS
